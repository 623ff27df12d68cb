//! The shipped content keeps what the guide promises.

use coaching_or_mentoring::wire::read_document;

const EN: &str = include_str!("../content/en.json");

#[test]
fn the_shipped_document_has_no_problem() {
    if let Err(problems) = read_document(EN) {
        let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("content/en.json:\n{}", list.join("\n"));
    }
}
