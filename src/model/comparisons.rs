//! Constructors of the structures that compare an attribute with values: one for each way to compare, with as many
//! values as it takes.

/// Emits the constructors of a structure whose `new` takes a way to compare and the values: those of the named groups.
macro_rules! comparisons {
    ($name:ident, $way:ident: $($group:ident)+) => {
        impl $name {
            $(comparisons! { @$group $way })+
        }
    };
    (@texts $way:ident) => {
        /// The attribute is one of the values.
        #[must_use]
        pub fn inclusive(values: impl IntoIterator<Item = impl Into<String>>) -> Self {
            Self::new($way::Inclusive, values)
        }

        /// The attribute is none of the values.
        #[must_use]
        pub fn exclusive(values: impl IntoIterator<Item = impl Into<String>>) -> Self {
            Self::new($way::Exclusive, values)
        }

        /// The attribute contains one of the values.
        #[must_use]
        pub fn contains(values: impl IntoIterator<Item = impl Into<String>>) -> Self {
            Self::new($way::Contains, values)
        }

        /// The attribute begins with one of the values.
        #[must_use]
        pub fn begins_with(values: impl IntoIterator<Item = impl Into<String>>) -> Self {
            Self::new($way::BeginsWith, values)
        }

        /// The attribute ends with one of the values.
        #[must_use]
        pub fn ends_with(values: impl IntoIterator<Item = impl Into<String>>) -> Self {
            Self::new($way::EndsWith, values)
        }
    };
    (@dates $way:ident) => {
        /// The attribute is before this date.
        #[must_use]
        pub fn before(date: impl Into<String>) -> Self {
            Self::new($way::Before, [date])
        }

        /// The attribute is after this date.
        #[must_use]
        pub fn after(date: impl Into<String>) -> Self {
            Self::new($way::After, [date])
        }

        /// The attribute is on this date.
        #[must_use]
        pub fn on(date: impl Into<String>) -> Self {
            Self::new($way::On, [date])
        }

        /// The attribute is between the two.
        #[must_use]
        pub fn between(start: impl Into<String>, end: impl Into<String>) -> Self {
            Self::new($way::Between, [start.into(), end.into()])
        }

        /// The attribute is not between the two.
        #[must_use]
        pub fn not_between(start: impl Into<String>, end: impl Into<String>) -> Self {
            Self::new($way::NotBetween, [start.into(), end.into()])
        }
    };
    (@numbers $way:ident) => {
        /// The attribute is this number.
        #[must_use]
        pub fn equal(number: impl ToString) -> Self {
            Self::new($way::Equal, [number.to_string()])
        }

        /// The attribute is greater than this number.
        #[must_use]
        pub fn greater_than(number: impl ToString) -> Self {
            Self::new($way::GreaterThan, [number.to_string()])
        }

        /// The attribute is this number or greater.
        #[must_use]
        pub fn greater_than_or_equal(number: impl ToString) -> Self {
            Self::new($way::GreaterThanOrEqual, [number.to_string()])
        }

        /// The attribute is less than this number.
        #[must_use]
        pub fn less_than(number: impl ToString) -> Self {
            Self::new($way::LessThan, [number.to_string()])
        }

        /// The attribute is this number or less.
        #[must_use]
        pub fn less_than_or_equal(number: impl ToString) -> Self {
            Self::new($way::LessThanOrEqual, [number.to_string()])
        }
    };
    (@lists $way:ident) => {
        /// The attribute is a list with one of the values in it.
        #[must_use]
        pub fn list_contains(values: impl IntoIterator<Item = impl Into<String>>) -> Self {
            Self::new($way::ListContains, values)
        }

        /// The attribute is a list with all of the values in it.
        #[must_use]
        pub fn list_contains_all(values: impl IntoIterator<Item = impl Into<String>>) -> Self {
            Self::new($way::ListContainsAll, values)
        }
    };
}
