//! Texts that count: in one wording, or in one for each category of numbers that a language tells apart.

use super::macros::string_enum;
use super::node::Node;
use super::schema::{HasSchema, Schema};

string_enum! {
    /// A category of numbers that take the same wording: the plural categories of the Unicode CLDR. English has two, 1 and
    /// all others; Polish has four, Arabic all six.
    pub enum Category {
        /// For zero, as in Arabic.
        Zero = "zero",
        /// For one, and in some languages for 21, 31 and so on.
        One = "one",
        /// For two, as in Arabic and Welsh.
        Two = "two",
        /// For a few, such as 2 to 4 in Polish.
        Few = "few",
        /// For many, such as 5 to 21 in Polish.
        Many = "many",
        /// For all other numbers. Every language has it.
        Other = "other",
    }
}

impl Category {
    /// Whether a text for it may leave out what it counts: "one more answer".
    #[must_use]
    pub const fn may_be_unsaid(self) -> bool {
        matches!(self, Self::Zero | Self::One | Self::Two)
    }
}

/// A text that counts. In a document it is a text, or an object of texts by their category, of which `other` is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted(
    /// By category, an empty one where there is none; or a single one for all.
    Vec<String>,
);

impl Counted {
    /// The forms as an object of a document.
    pub const FORMS: &'static Schema = {
        const MAYBE: &Schema = &Schema::Optional(&Schema::Text);
        &Schema::Object("zero one two few many other", &[MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, &Schema::Text])
    };

    /// The form for the numbers of a category; that of `other` where it has none of its own.
    #[must_use]
    pub fn of(&self, category: Category) -> &str {
        let own = self.0.get(category as usize).filter(|form| !form.is_empty());
        own.or(self.0.last()).map_or("", String::as_str)
    }
}

impl HasSchema for Counted {
    const SCHEMA: &'static Schema = &Schema::Counted;

    fn take(node: Option<&mut Node>) -> Self {
        Self(Vec::take(node))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_without_a_form_of_its_own_takes_the_one_of_all_others() {
        let text = |text: &str| Node::Text(text.to_owned());
        let single = Counted::take(Some(&mut Node::List(vec![text("all")])));
        assert!(Category::ALL.iter().all(|category| single.of(*category) == "all"));
        let mut forms = Node::List(vec![Node::Null, text("one"), Node::Null, text("few"), Node::Null, text("rest")]);
        let forms = Counted::take(Some(&mut forms));
        let said: Vec<&str> = Category::ALL.iter().map(|category| forms.of(*category)).collect();
        assert_eq!(said, ["rest", "one", "rest", "few", "rest", "rest"]);
    }
}
