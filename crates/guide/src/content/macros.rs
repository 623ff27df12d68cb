//! Declares the types of a document together with their schemas, so that the two cannot drift apart.

/// Declares structs with their schemas: the fields of the struct are the keys of the object.
#[macro_export]
macro_rules! schema_struct {
    ($($(#[$doc:meta])* pub struct $name:ident {
        $(#[$first_doc:meta])* pub $first:ident: $first_type:ty,
        $($(#[$field_doc:meta])* pub $field:ident: $type:ty,)*
    })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            $(#[$first_doc])* pub $first: $first_type,
            $($(#[$field_doc])* pub $field: $type,)*
        }

        impl $crate::content::HasSchema for $name {
            const SCHEMA: &'static $crate::content::Schema = &$crate::content::Schema::Object(
                concat!(stringify!($first) $(, " ", stringify!($field))*),
                &[
                    <$first_type as $crate::content::HasSchema>::SCHEMA,
                    $(<$type as $crate::content::HasSchema>::SCHEMA,)*
                ],
            );

            fn take(node: Option<&mut $crate::content::Node>) -> Self {
                let mut fields = $crate::content::Fields::of(node);
                Self { $first: fields.take(), $($field: fields.take(),)* }
            }
        }
    )+};
}

/// Declares enums with the string of each case, as documents, links, events and attributes write it.
macro_rules! string_enum {
    ($($(#[$doc:meta])* pub enum $name:ident {
        $(#[$first_doc:meta])* $first:ident = $first_word:literal,
        $($(#[$case_doc:meta])* $case:ident = $word:literal,)*
    })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[$first_doc])* $first,
            $($(#[$case_doc])* $case,)*
        }

        impl $name {
            /// All cases, in the order of their declaration.
            pub const ALL: &'static [$name] = &[$name::$first, $($name::$case,)*];

            /// The string of the case in documents, links, events and attributes.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $name::$first => $first_word,
                    $($name::$case => $word,)*
                }
            }

            /// The case of a string.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|case| case.word() == word)
            }
        }

        impl $crate::content::HasSchema for $name {
            const SCHEMA: &'static $crate::content::Schema =
                &$crate::content::Schema::Enum(concat!($first_word $(, " ", $word)*));

            fn take(node: Option<&mut $crate::content::Node>) -> Self {
                match node {
                    Some($crate::content::Node::Text(word)) => $name::from_word(word).unwrap_or($name::$first),
                    _ => $name::$first,
                }
            }
        }
    )+};
}

pub(crate) use {schema_struct, string_enum};
