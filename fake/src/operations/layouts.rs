use customer_profiles::model::{LayoutType, TagMap};
use customer_profiles::operations::{
    CreateDomainLayoutRequest, DeleteDomainLayoutRequest, GetDomainLayoutRequest, ListDomainLayoutsRequest,
    UpdateDomainLayoutRequest,
};
use serde::Serialize;

use super::{DONE, Serve, pages};
use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::domain::Layout;
use crate::state::{Account, Named};

record! {
    struct LayoutItem {
        layout_definition_name: String,
        description: String,
        display_name: String,
        is_default: Option<bool>,
        layout_type: LayoutType,
        tags: Option<TagMap>,
        created_at: Option<Timestamp>,
        last_updated_at: Option<Timestamp>,
    }
}

impl Serve for CreateDomainLayoutRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let layouts = &mut account.domains.get_mut(&self.domain_name)?.layouts;
        layouts.create_from(&self, now)?;
        one_default(layouts, &self.layout_definition_name, self.is_default);
        layouts.get(&self.layout_definition_name)
    }
}

impl Serve for GetDomainLayoutRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get(&self.domain_name)?.layouts.get(&self.layout_definition_name)
    }
}

impl Serve for ListDomainLayoutsRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let layouts = &account.domains.get(&self.domain_name)?.layouts;
        pages::page(&self, layouts.iter())?.items_as::<LayoutItem>()
    }
}

impl Serve for UpdateDomainLayoutRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let layouts = &mut account.domains.get_mut(&self.domain_name)?.layouts;
        let layout = layouts.update_from(&self.layout_definition_name, &self)?;
        layout.last_updated_at = Some(now);
        layout.version = (layout.version.parse().unwrap_or(0_u64).saturating_add(1)).to_string();
        one_default(layouts, &self.layout_definition_name, self.is_default);
        layouts.get(&self.layout_definition_name)
    }
}

impl Serve for DeleteDomainLayoutRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get_mut(&self.domain_name)?.layouts.delete(&self.layout_definition_name)?;
        Ok(DONE)
    }
}

/// A domain has one default layout at most: a new one takes the place of the old one.
fn one_default(layouts: &mut Named<Layout>, name: &str, is_default: Option<bool>) {
    if is_default == Some(true) {
        for layout in layouts.values_mut().filter(|layout| layout.layout_definition_name != name) {
            layout.is_default = layout.is_default.map(|_| false);
        }
    }
}
