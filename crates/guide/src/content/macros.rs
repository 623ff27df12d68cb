//! Declares the types of a document together with their shapes, so that the two cannot drift apart.

/// Declares structs of the document together with their shapes: the fields of the struct are the keys.
macro_rules! document {
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

        impl $crate::content::schema::Shaped for $name {
            const SHAPE: &'static $crate::content::schema::Shape = &$crate::content::schema::Shape::Object(
                concat!(stringify!($first) $(, " ", stringify!($field))*),
                &[
                    <$first_type as $crate::content::schema::Shaped>::SHAPE,
                    $(<$type as $crate::content::schema::Shaped>::SHAPE,)*
                ],
            );

            fn take(node: Option<&mut $crate::content::Node>) -> Self {
                let mut fields = $crate::content::schema::Fields::of(node);
                Self { $first: fields.take(), $($field: fields.take(),)* }
            }
        }
    )+};
}

/// Declares enums of the document together with their words: how they are written and read everywhere.
macro_rules! words {
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
            /// All of them, in the order of their declaration.
            pub const ALL: &'static [$name] = &[$name::$first, $($name::$case,)*];

            /// The word for it in documents, links, events and attributes.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $name::$first => $first_word,
                    $($name::$case => $word,)*
                }
            }

            /// The one that a word names, if it names one.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|case| case.word() == word)
            }
        }

        impl $crate::content::schema::Shaped for $name {
            const SHAPE: &'static $crate::content::schema::Shape =
                &$crate::content::schema::Shape::Word(concat!($first_word $(, " ", $word)*));

            fn take(node: Option<&mut $crate::content::Node>) -> Self {
                match node {
                    Some($crate::content::Node::Text(word)) => $name::from_word(word).unwrap_or($name::$first),
                    _ => $name::$first,
                }
            }
        }
    )+};
}

pub(crate) use {document, words};
