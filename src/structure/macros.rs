//! The macros that a structure of the API is written in, once.
//!
//! A structure is written as a plain struct. Behind the type of a member stands its name in the API and, as needed,
//! `[sensitive]`, which hides its value in `Debug`, and `limit`, its documented limit:
//!
//! ```text
//! request! {
//!     pub struct ListDomainsRequest for ListDomains {
//!         /// The page to get; the first one if absent.
//!         pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
//!     }
//! }
//! ```
//!
//! | macro | for | reads | and has |
//! | --- | --- | --- | --- |
//! | `request!` | the request of an operation | nothing unknown | `new`, setters, its `Call` with them, limits |
//! | `response!` | the response of an operation | passes over what is unknown | |
//! | `input!` | a structure that stands in requests alone | nothing unknown | `new`, setters, limits |
//! | `structure!` | a structure that stands in both | passes over what is unknown | `new`, setters, limits |
//! | `output!` | a structure that stands in responses alone | passes over what is unknown | |
//! | `standard_object!` | a standard object, which travels as a JSON text | passes over what is unknown | setters |
//!
//! An `Option` is a member that may be absent. All others are arguments of `new`, in their order.
//!
//! What the macros write is `#[inline]` wherever it is not generic: so each program compiles what it uses, and the crate
//! none of it.

macro_rules! request {
    ($(#[$attribute:meta])* pub struct $name:ident for $operation:ident { $($members:tt)* }) => {
        define! {
            Closed
            [
                #[doc = concat!("The request of [`", stringify!($operation), "`].")]
                $(#[$attribute])*
                #[doc = api_reference!($operation)]
            ]
            $name [] { $($members)* }
        }
        limits! { $name request { $($members)* } }
        builder! { [$name, $operation] [] [] { $($members)* } }
    };
}

macro_rules! response {
    ($(#[$attribute:meta])* pub struct $name:ident for $operation:ident { $($members:tt)* }) => {
        define! {
            Open
            [
                #[doc = concat!("The response of `", stringify!($operation), "`.")]
                $(#[$attribute])*
                #[doc = api_reference!($operation)]
            ]
            $name [] { $($members)* }
        }
    };
}

macro_rules! input {
    ($(#[$attribute:meta])* pub struct $name:ident $([$mark:ident])? { $($members:tt)* }) => {
        define! { Closed [$(#[$attribute])* #[doc = api_reference!($name)]] $name [$($mark)?] { $($members)* } }
        limits! { $name [$($mark)?] { $($members)* } }
        builder! { [$name] [] [] { $($members)* } }
        from_reference! { $name }
    };
}

macro_rules! structure {
    ($(#[$attribute:meta])* pub struct $name:ident $([$mark:ident])? { $($members:tt)* }) => {
        define! { Open [$(#[$attribute])* #[doc = api_reference!($name)]] $name [$($mark)?] { $($members)* } }
        limits! { $name [$($mark)?] { $($members)* } }
        builder! { [$name] [] [] { $($members)* } }
        from_reference! { $name }
    };
}

macro_rules! output {
    ($(#[$attribute:meta])* pub struct $name:ident $([$mark:ident])? { $($members:tt)* }) => {
        define! { Open [$(#[$attribute])* #[doc = api_reference!($name)]] $name [$($mark)?] { $($members)* } }
    };
}

/// It is about a customer, so that `Debug` shows nothing of it; all of its members may be absent.
macro_rules! standard_object {
    ($(#[$attribute:meta])* pub struct $name:ident { $($members:tt)* }) => {
        define! { Open [$(#[$attribute])* #[derive(Default, Eq)]] $name [sensitive] { $($members)* } }
        builder! { [setters of $name] [] [] { $($members)* } }
        from_reference! { $name }
    };
}

/// What makes a `&map` and a `&list` of these as good for a setter as one that is given away.
macro_rules! from_reference {
    ($name:ident) => {
        impl From<&$name> for $name {
            #[inline]
            fn from(value: &$name) -> Self {
                value.clone()
            }
        }
    };
}

/// The paragraph of a documentation that leads to AWS's page of a thing.
macro_rules! api_reference {
    ($name:ident) => {
        concat!(
            "\n\nAPI reference: [",
            stringify!($name),
            "](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_",
            stringify!($name),
            ".html)"
        )
    };
}

/// The struct, and how it reads, writes and shows itself.
macro_rules! define {
    (
        $strictness:ident [$($attribute:tt)*] $name:ident [$($mark:ident)?] {
            $(
                $(#[$doc:meta])*
                pub $field:ident: $ty:ty as $wire:literal $([$sensitive:ident])? $(limit $limit:expr)?,
            )*
        }
    ) => {
        $($attribute)*
        #[derive(Clone, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$doc])* pub $field: $ty,)*
        }

        const _: () = {
            use $crate::structure::members as shared;

            impl shared::Structure for $name {
                const NAME: &'static str = stringify!($name);
                const MEMBERS: &'static [&'static str] = &[$($wire),*];

                fn read<'de, A: serde::de::MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
                    $(let mut $field: shared::Slot<$ty> = None;)*
                    shared::read_members(
                        map,
                        Self::MEMBERS,
                        shared::Strictness::$strictness,
                        &mut [$(&mut $field),*],
                    )?;
                    Ok(Self { $($field: shared::Member::fill($field, $wire)?,)* })
                }
            }

            impl shared::Plain for $name {}

            impl<'de> serde::Deserialize<'de> for $name {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    shared::deserialize(deserializer)
                }
            }

            impl serde::Serialize for $name {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    shared::write_members(
                        serializer,
                        stringify!($name),
                        <Self as shared::Structure>::MEMBERS,
                        &[$(&self.$field),*],
                    )
                }
            }

            impl std::fmt::Debug for $name {
                #[inline]
                fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    shared::show(
                        formatter,
                        stringify!($name),
                        is_sensitive!($($mark)?),
                        &[$((stringify!($field), shown!(self.$field $(, $sensitive)?))),*],
                    )
                }
            }
        };
    };
}

/// What `Debug` shows of a member.
macro_rules! shown {
    ($member:expr) => {
        &$member
    };
    ($member:expr, sensitive) => {
        shared::Member::hidden(&$member)
    };
}

macro_rules! is_sensitive {
    () => {
        false
    };
    (sensitive) => {
        true
    };
}

/// The documented limits: of the members of a request, or of a structure as a whole.
macro_rules! limits {
    (
        $name:ident $of:tt {
            $(
                $(#[$doc:meta])*
                pub $field:ident: $ty:ty as $wire:literal $([$sensitive:ident])? $(limit $limit:expr)?,
            )*
        }
    ) => {
        impl $name {
            limits! { $of &[$($(($wire, $limit),)?)*] }
        }
    };
    (request $members:expr) => {
        pub(crate) const MEMBER_LIMITS: $crate::limits::MemberLimits = $members;
    };
    ([] $members:expr) => {
        #[allow(dead_code)] // one whose members have no limits is no limit of anything
        pub(crate) const LIMIT: $crate::limits::Limit = $crate::limits::Limit::structure($members);
    };
    ([sensitive] $members:expr) => {
        pub(crate) const LIMIT: $crate::limits::Limit = $crate::limits::Limit::structure($members).sensitive();
    };
}

/// `new` and the setters. It goes from member to member and sorts them into required and optional ones, each with the
/// way in which its value is given.
macro_rules! builder {
    // What stands behind the type does not matter here.
    (@rest $on:tt $req:tt $opt:tt { $wire:literal $([$mark:ident])? $(limit $limit:expr)?, $($rest:tt)* }) => {
        builder! { $on $req $opt { $($rest)* } }
    };
    ($on:tt $req:tt [$($opt:tt)*] { $(#[$doc:meta])* pub $f:ident: Option<Vec<Vec<$t:ty>>> as $($rest:tt)* }) => {
        builder! { @rest $on $req [$($opt)* [$(#[$doc])*] $f (lists $t),] { $($rest)* } }
    };
    ($on:tt $req:tt [$($opt:tt)*] { $(#[$doc:meta])* pub $f:ident: Option<Vec<$t:ty>> as $($rest:tt)* }) => {
        builder! { @rest $on $req [$($opt)* [$(#[$doc])*] $f (list $t),] { $($rest)* } }
    };
    ($on:tt $req:tt [$($opt:tt)*] {
        $(#[$doc:meta])* pub $f:ident: Option<BTreeMap<$k:ty, Vec<$t:ty>>> as $($rest:tt)*
    }) => {
        builder! { @rest $on $req [$($opt)* [$(#[$doc])*] $f (lists_by $k, $t),] { $($rest)* } }
    };
    ($on:tt $req:tt [$($opt:tt)*] {
        $(#[$doc:meta])* pub $f:ident: Option<BTreeMap<$k:ty, $t:ty>> as $($rest:tt)*
    }) => {
        builder! { @rest $on $req [$($opt)* [$(#[$doc])*] $f (map $k, $t),] { $($rest)* } }
    };
    ($on:tt $req:tt [$($opt:tt)*] {
        $(#[$doc:meta])* pub $f:ident: Option<SortedMap<$k:ty, $t:ty>> as $($rest:tt)*
    }) => {
        builder! { @rest $on $req [$($opt)* [$(#[$doc])*] $f (map $k, $t),] { $($rest)* } }
    };
    ($on:tt $req:tt [$($opt:tt)*] { $(#[$doc:meta])* pub $f:ident: Option<bool> as $($rest:tt)* }) => {
        builder! { @rest $on $req [$($opt)* [$(#[$doc])*] $f (value bool),] { $($rest)* } }
    };
    ($on:tt $req:tt [$($opt:tt)*] { $(#[$doc:meta])* pub $f:ident: Option<i32> as $($rest:tt)* }) => {
        builder! { @rest $on $req [$($opt)* [$(#[$doc])*] $f (value i32),] { $($rest)* } }
    };
    ($on:tt $req:tt [$($opt:tt)*] { $(#[$doc:meta])* pub $f:ident: Option<i64> as $($rest:tt)* }) => {
        builder! { @rest $on $req [$($opt)* [$(#[$doc])*] $f (value i64),] { $($rest)* } }
    };
    ($on:tt $req:tt [$($opt:tt)*] { $(#[$doc:meta])* pub $f:ident: Option<$t:ty> as $($rest:tt)* }) => {
        builder! { @rest $on $req [$($opt)* [$(#[$doc])*] $f (any $t),] { $($rest)* } }
    };
    ($on:tt [$($req:tt)*] $opt:tt { $(#[$doc:meta])* pub $f:ident: Vec<Vec<$t:ty>> as $($rest:tt)* }) => {
        builder! { @rest $on [$($req)* $f (lists $t),] $opt { $($rest)* } }
    };
    ($on:tt [$($req:tt)*] $opt:tt { $(#[$doc:meta])* pub $f:ident: Vec<$t:ty> as $($rest:tt)* }) => {
        builder! { @rest $on [$($req)* $f (list $t),] $opt { $($rest)* } }
    };
    ($on:tt [$($req:tt)*] $opt:tt { $(#[$doc:meta])* pub $f:ident: BTreeMap<$k:ty, Vec<$t:ty>> as $($rest:tt)* }) => {
        builder! { @rest $on [$($req)* $f (lists_by $k, $t),] $opt { $($rest)* } }
    };
    ($on:tt [$($req:tt)*] $opt:tt { $(#[$doc:meta])* pub $f:ident: BTreeMap<$k:ty, $t:ty> as $($rest:tt)* }) => {
        builder! { @rest $on [$($req)* $f (map $k, $t),] $opt { $($rest)* } }
    };
    ($on:tt [$($req:tt)*] $opt:tt { $(#[$doc:meta])* pub $f:ident: SortedMap<$k:ty, $t:ty> as $($rest:tt)* }) => {
        builder! { @rest $on [$($req)* $f (map $k, $t),] $opt { $($rest)* } }
    };
    ($on:tt [$($req:tt)*] $opt:tt { $(#[$doc:meta])* pub $f:ident: bool as $($rest:tt)* }) => {
        builder! { @rest $on [$($req)* $f (value bool),] $opt { $($rest)* } }
    };
    ($on:tt [$($req:tt)*] $opt:tt { $(#[$doc:meta])* pub $f:ident: i32 as $($rest:tt)* }) => {
        builder! { @rest $on [$($req)* $f (value i32),] $opt { $($rest)* } }
    };
    ($on:tt [$($req:tt)*] $opt:tt { $(#[$doc:meta])* pub $f:ident: i64 as $($rest:tt)* }) => {
        builder! { @rest $on [$($req)* $f (value i64),] $opt { $($rest)* } }
    };
    ($on:tt [$($req:tt)*] $opt:tt { $(#[$doc:meta])* pub $f:ident: $t:ty as $($rest:tt)* }) => {
        builder! { @rest $on [$($req)* $f (any $t),] $opt { $($rest)* } }
    };
    ([setters of $name:ident] [] [$([$($doc:tt)*] $optional:ident $kind:tt,)*] {}) => {
        impl $name {
            $(
                $($doc)*
                #[must_use]
                #[inline]
                pub fn $optional(mut self, $optional: argument!($kind)) -> Self {
                    self.$optional = Some(value!($kind $optional));
                    self
                }
            )*
        }
    };
    (
        [$name:ident $(, $call:ident)?]
        [$($required:ident $required_kind:tt,)*]
        [$([$($doc:tt)*] $optional:ident $optional_kind:tt,)*]
        {}
    ) => {
        impl $name {
            /// With all that is required; the rest is absent.
            #[must_use]
            #[inline]
            pub fn new($($required: argument!($required_kind)),*) -> Self {
                Self { $($required: value!($required_kind $required),)* $($optional: None,)* }
            }
        }

        builder! { [setters of $name] [] [$([$($doc)*] $optional $optional_kind,)*] {} }
        builder! { @default $name [$($required)*] }
        builder! { @call [$($call of $name)?] [$([$($doc)*] $optional $optional_kind,)*] }
    };
    (@default $name:ident []) => {
        impl Default for $name {
            #[inline]
            fn default() -> Self {
                Self::new()
            }
        }
    };
    (@default $name:ident [$($required:ident)+]) => {};
    (@call [] $optional:tt) => {};
    (@call [$call:ident of $name:ident] []) => {
        #[doc = concat!("A call of `", stringify!($call), "`.\n\nIts request is a [`", stringify!($name), "`].")]
        pub type $call = $crate::client::Call<$name>;
    };
    (@call [$call:ident of $name:ident] [$([$($doc:tt)*] $optional:ident $kind:tt,)+]) => {
        #[doc = concat!("A call of `", stringify!($call), "`.\n\nIts request is a [`", stringify!($name), "`].")]
        /// Beside what every [`Call`](crate::Call) has, there is a method for each optional member:
        $(
            #[doc = concat!(
                "\n### [`", stringify!($optional), "`](", stringify!($name), "::", stringify!($optional), ")\n\n"
            )]
            $($doc)*
        )+
        pub type $call = $crate::client::Call<$name>;

        // Documented above, since the page of `Call` would have those of all operations.
        #[cfg_attr(doc, doc(hidden))]
        impl $call {
            $(
                $($doc)*
                #[inline]
                pub fn $optional(mut self, $optional: argument!($kind)) -> Self {
                    self.request.$optional = Some(value!($kind $optional));
                    self
                }
            )+
        }
    };
}

/// How the value of a member is given.
macro_rules! argument {
    ((lists $item:ty)) => { impl IntoIterator<Item = impl IntoIterator<Item = impl Into<$item>>> };
    ((list $item:ty)) => { impl IntoIterator<Item = impl Into<$item>> };
    ((lists_by $key:ty, $item:ty)) => {
        impl IntoIterator<Item = (impl Into<$key>, impl IntoIterator<Item = impl Into<$item>>)>
    };
    ((map $key:ty, $value:ty)) => { impl IntoIterator<Item = (impl Into<$key>, impl Into<$value>)> };
    ((value $ty:ty)) => { $ty };
    ((any $ty:ty)) => { impl Into<$ty> };
}

/// The value of a member as it was given.
macro_rules! value {
    ((lists $item:ty) $given:ident) => {
        $given.into_iter().map(|list| list.into_iter().map(Into::into).collect()).collect()
    };
    ((list $item:ty) $given:ident) => {
        $given.into_iter().map(Into::into).collect()
    };
    ((lists_by $key:ty, $item:ty) $given:ident) => {
        $given.into_iter().map(|(key, list)| (key.into(), list.into_iter().map(Into::into).collect())).collect()
    };
    ((map $key:ty, $value:ty) $given:ident) => {
        $given.into_iter().map(|(key, value)| (key.into(), value.into())).collect()
    };
    ((value $ty:ty) $given:ident) => {
        $given
    };
    ((any $ty:ty) $given:ident) => {
        $given.into()
    };
}

/// The pages of a list: the member of the response that holds the items of a page, and their type.
macro_rules! paginated {
    ($request:ty, $items:ident: $item:ty) => {
        impl $crate::operation::Paginated for $request {
            type Item = $item;

            #[inline]
            fn next_token(&self) -> Option<&str> {
                self.next_token.as_deref()
            }

            #[inline]
            fn set_next_token(&mut self, token: Option<String>) {
                self.next_token = token;
            }

            #[inline]
            fn next_token_of(response: &Self::Response) -> Option<&str> {
                response.next_token.as_deref()
            }

            #[inline]
            fn into_items(response: Self::Response) -> Vec<$item> {
                response.$items.unwrap_or_default()
            }
        }
    };
}
