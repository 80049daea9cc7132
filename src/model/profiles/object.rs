output! {
    /// One object of a profile.
    #[derive(Default)]
    pub struct ListProfileObjectsItem {
        /// The name of the object type.
        pub object_type_name: Option<String> as "ObjectTypeName",
        /// The key by which the service knows the object among others.
        pub profile_object_unique_key: Option<String> as "ProfileObjectUniqueKey",
        /// The object, as a JSON text.
        pub object: Option<String> as "Object" [sensitive],
    }
}
