//! The situations of published guidance.

use crate::diagnostics::{Collect, Path, Problem, Words};
use crate::duplicate_keys::duplicate_keys;
use crate::json::parse_json;
use guide::content::{Diagnostics, EntryId, HasSchema, Node, Perspective, Recommendation, Validator};
use guide::schema_struct;
use std::collections::HashSet;

schema_struct! {
    /// A situation that published guidance describes, with what it advises.
    pub struct Situation {
        /// What codings call it.
        pub id: EntryId,
        /// The address of the guidance.
        pub url: String,
        /// Who would ask the guide.
        pub perspective: Perspective,
        /// The situation, retold in a sentence or two.
        pub situation: String,
        /// What the guidance advises.
        pub expected: Recommendation,
        /// Why, in a few words.
        pub reason: String,
        /// Whether other guidance advises something else; agreement is counted over the rest.
        pub contested: bool,
    }
}

/// Reads a list of situations from JSON text.
///
/// # Errors
/// Every problem, each at its path: what is missing, unknown or of the wrong kind, and ids that stand twice.
pub fn read_situations(text: &str) -> Result<Vec<Situation>, Vec<Problem>> {
    let at_root = |message| vec![Problem { path: Path::Root.to_string(), message }];
    let node = parse_json(text, 1).map_err(at_root)?;
    if !matches!(node, Node::List(_)) {
        return Err(at_root("expected a list of situations".to_owned()));
    }
    let mut problems = Collect::default();
    duplicate_keys(&node, &Path::Root, &mut problems);
    let mut validator = Validator::new(&node, &mut problems);
    let mut seen = HashSet::new();
    let mut situations = Vec::new();
    for (index, item) in node.items().iter().enumerate() {
        let path = Path::Index(&Path::Root, index);
        let situation = Situation::take(Some(&mut validator.read(item, Situation::SCHEMA, &path)));
        let id = Path::Key(&path, "id");
        if !seen.insert(situation.id.clone()) && !validator.diagnostics.is_invalid(&id) {
            let cause = || format!("\"{}\" is the id of an earlier situation", situation.id);
            validator.diagnostics.add(&id, || Words::new("duplicate-id", cause()));
        }
        situations.push(situation);
    }
    problems.ok_or_problems(situations)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<String> {
        read_situations(text).unwrap_err().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn situations_are_read_in_their_order() {
        let one = |id: &str| {
            format!(
                r#"{{"id": "{id}", "url": "https://example.org", "perspective": "leader", "situation": "Somebody asks.",
                "expected": "pause", "reason": "None.", "contested": true}}"#
            )
        };
        let read = read_situations(&format!("[{}, {}]", one("b"), one("a"))).unwrap();
        assert_eq!(read.iter().map(|situation| situation.id.as_str()).collect::<Vec<_>>(), ["b", "a"]);
        assert_eq!(read[0].expected, Recommendation::Pause);
        assert!(read[0].contested);
        assert_eq!(
            problems(&format!("[{}, {}]", one("b"), one("b"))),
            [r#"$[1].id: "b" is the id of an earlier situation"#]
        );
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        assert_eq!(problems("{}"), ["$: expected a list of situations"]);
        let wrong = problems(r#"[{"id": "a", "perspective": "boss"}]"#);
        assert!(wrong.iter().any(|problem| problem.starts_with("$[0].perspective: ")), "{wrong:?}");
        assert!(wrong.iter().any(|problem| problem.starts_with("$[0].situation: ")), "{wrong:?}");
    }
}
