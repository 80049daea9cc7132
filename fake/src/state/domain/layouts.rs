use customer_profiles::model::LayoutType;

use crate::state::resource;

fn first_version() -> String {
    "1".to_owned()
}

resource! {
    pub(crate) struct Layout is "Layout" at "layouts" by layout_definition_name stamped created_at, last_updated_at {
        layout_definition_name: String,
        description: String,
        display_name: String,
        is_default: Option<bool>,
        layout_type: LayoutType,
        layout: String,
        /// A number that goes up with each update.
        #[serde(default = "first_version")]
        version: String,
    }
}
