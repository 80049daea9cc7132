//! What serde's attributes say of names and absence.

use syn::{Attribute, LitStr, Token};

/// The serde attributes of a struct, a field, an enum or a variant.
#[derive(Clone, Debug, Default)]
pub(super) struct SerdeAttributes {
    pub(super) rename_serialize: Option<String>,
    pub(super) rename_deserialize: Option<String>,
    pub(super) rename_all: Option<String>,
    pub(super) with: Option<String>,
    pub(super) skip_serializing_if: Option<String>,
    pub(super) default: bool,
    pub(super) deny_unknown_fields: bool,
    /// Whether it is left out when reading or writing.
    pub(super) skip: bool,
    /// Attributes whose effect on the wire is not known here.
    pub(super) not_understood: Vec<String>,
}

impl SerdeAttributes {
    pub(super) fn read(attributes: &[Attribute]) -> Self {
        let mut found = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            let parsed = attribute.parse_nested_meta(|meta| {
                let key = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
                if key == "rename" && meta.input.peek(syn::token::Paren) {
                    return meta.parse_nested_meta(|direction| {
                        let name = Some(direction.value()?.parse::<LitStr>()?.value());
                        if direction.path.is_ident("serialize") {
                            found.rename_serialize = name;
                        } else {
                            found.rename_deserialize = name;
                        }
                        Ok(())
                    });
                }
                let value =
                    if meta.input.peek(Token![=]) { Some(meta.value()?.parse::<LitStr>()?.value()) } else { None };
                found.set(key, value);
                Ok(())
            });
            if parsed.is_err() {
                found.not_understood.push("an attribute of a form that is not known".to_owned());
            }
        }
        found
    }

    fn set(&mut self, key: String, value: Option<String>) {
        match (key.as_str(), value) {
            ("rename", Some(name)) => {
                self.rename_serialize = Some(name.clone());
                self.rename_deserialize = Some(name);
            }
            ("rename_all", Some(rule)) => self.rename_all = Some(rule),
            ("with", Some(path)) => self.with = Some(path),
            ("skip_serializing_if", Some(path)) => self.skip_serializing_if = Some(path),
            ("default", _) => self.default = true,
            ("deny_unknown_fields", None) => self.deny_unknown_fields = true,
            ("skip" | "skip_serializing" | "skip_deserializing", None) => self.skip = true,
            // It only gives further names to read.
            ("alias", Some(_)) => {}
            _ => self.not_understood.push(key),
        }
    }

    /// The names that a field of this name is written and read under.
    pub(super) fn names_of_field(&self, ident: &str, rename_all: Option<&str>) -> [String; 2] {
        self.names(rename_all.map_or_else(|| ident.to_owned(), |rule| rename_field(rule, ident)))
    }

    /// The names that a variant of this name is written and read under.
    pub(super) fn names_of_variant(&self, ident: &str, rename_all: Option<&str>) -> [String; 2] {
        self.names(rename_all.map_or_else(|| ident.to_owned(), |rule| rename_variant(rule, ident)))
    }

    fn names(&self, by_rule: String) -> [String; 2] {
        let serialized = self.rename_serialize.clone().unwrap_or_else(|| by_rule.clone());
        [serialized, self.rename_deserialize.clone().unwrap_or(by_rule)]
    }
}

/// Serde's rules for fields, whose names are snake case.
fn rename_field(rule: &str, ident: &str) -> String {
    match rule {
        "PascalCase" => ident.split('_').map(capitalized).collect(),
        "camelCase" => uncapitalized(&rename_field("PascalCase", ident)),
        "UPPERCASE" | "SCREAMING_SNAKE_CASE" => ident.to_ascii_uppercase(),
        "kebab-case" => ident.replace('_', "-"),
        "SCREAMING-KEBAB-CASE" => ident.to_ascii_uppercase().replace('_', "-"),
        _ => ident.to_owned(),
    }
}

/// Serde's rules for variants, whose names are Pascal case.
fn rename_variant(rule: &str, ident: &str) -> String {
    match rule {
        "lowercase" => ident.to_ascii_lowercase(),
        "UPPERCASE" => ident.to_ascii_uppercase(),
        "camelCase" => uncapitalized(ident),
        "snake_case" => {
            let words = ident.char_indices().map(|(index, character)| {
                let separator = if index > 0 && character.is_uppercase() { "_" } else { "" };
                format!("{separator}{}", character.to_ascii_lowercase())
            });
            words.collect()
        }
        "SCREAMING_SNAKE_CASE" => rename_variant("snake_case", ident).to_ascii_uppercase(),
        "kebab-case" => rename_variant("snake_case", ident).replace('_', "-"),
        "SCREAMING-KEBAB-CASE" => rename_variant("SCREAMING_SNAKE_CASE", ident).replace('_', "-"),
        _ => ident.to_owned(),
    }
}

fn capitalized(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(characters).collect()
}

fn uncapitalized(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(characters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_renamed_by_the_rules_of_serde() {
        assert_eq!(rename_field("PascalCase", "bucket_s3_arn"), "BucketS3Arn");
        assert_eq!(rename_field("PascalCase", "address_1"), "Address1");
        assert_eq!(rename_field("camelCase", "resource_arn"), "resourceArn");
        assert_eq!(rename_field("lowercase", "tag_keys"), "tag_keys");
        assert_eq!(rename_field("SCREAMING-KEBAB-CASE", "tag_keys"), "TAG-KEYS");
    }

    #[test]
    fn variants_are_renamed_by_the_rules_of_serde() {
        assert_eq!(rename_variant("PascalCase", "ProfileAttributes"), "ProfileAttributes");
        assert_eq!(rename_variant("camelCase", "ProfileAttributes"), "profileAttributes");
        assert_eq!(rename_variant("SCREAMING_SNAKE_CASE", "NoOp"), "NO_OP");
        assert_eq!(rename_variant("kebab-case", "NoOp"), "no-op");
    }

    #[test]
    fn a_rename_stands_above_the_rule_and_may_differ_by_direction() {
        let field: syn::ItemStruct = syn::parse_quote! {
            #[serde(rename(serialize = "out"), rename_all = "PascalCase", flatten)]
            struct S;
        };
        let attributes = SerdeAttributes::read(&field.attrs);
        assert_eq!(attributes.names_of_field("tag_keys", Some("PascalCase")), ["out", "TagKeys"]);
        assert_eq!(attributes.not_understood, ["flatten"]);
    }
}
