//! Answers that an author has tried, as a scenario of the document.

use crate::draft::Draft;
use crate::history::Edit;
use authoring::Step;
use guide::content::Content;
use guide::decision::{Answers, recommend};
use serde_json::{Map, Value, json};

/// The edit that adds answers as a scenario, which expects what they give now; and the place of the scenario.
#[must_use]
pub fn save_scenario(draft: &Draft, content: &Content, answers: &Answers, title: &str) -> (Edit, Vec<Step>) {
    const PART: &str = "scenarios";
    let whole = draft.whole();
    let known = whole.get(PART).and_then(Value::as_object).cloned().unwrap_or_default();
    let order = known.values().filter_map(|scenario| scenario.get("order")?.as_u64()).max().unwrap_or(0) + 1;
    let is_free = |id: &String| {
        let is_in = |document: &Value| document.get(PART).is_some_and(|scenarios| scenarios.get(id).is_some());
        !is_in(draft.own()) && !draft.base().is_some_and(is_in)
    };
    let id = (1_u32..).map(|number| format!("saved-{number}")).find(is_free).unwrap_or_default();
    let given: Map<String, Value> = answers
        .given()
        .map(|(question, choice)| (question.to_string(), choice.map_or(Value::Null, |it| it.as_str().into())))
        .collect();
    let mut scenario = json!({
        "order": order,
        "title": title,
        "perspective": answers.perspective.word(),
        "answers": given,
        "expect": recommend(content, answers).0.word(),
    });
    let marked: Vec<Value> = answers.marked().map(|question| question.as_str().into()).collect();
    if let (false, Some(fields)) = (marked.is_empty(), scenario.as_object_mut()) {
        fields.insert("matters".to_owned(), Value::Array(marked));
    }
    let mut own = draft.own().clone();
    if let Some(parts) = own.as_object_mut() {
        let scenarios = parts.entry(PART).or_insert(Value::Null);
        if !scenarios.is_object() {
            *scenarios = Value::Object(Map::new());
        }
        if let Some(scenarios) = scenarios.as_object_mut() {
            scenarios.insert(id.clone(), scenario);
        }
    }
    let edit = Edit { label: format!("Save the answers as the scenario “{title}”"), key: None, own };
    (edit, [PART.to_owned(), id].map(Step::Key).to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Review, Sight, at};
    use guide::content::{Perspective, Recommendation};

    #[test]
    fn answers_that_were_saved_pass_as_a_scenario() {
        let draft = Draft::on_shipped("en").unwrap();
        let content = Review::of(&draft, None).content.unwrap();
        let mut draft = draft;
        for recommendation in [Recommendation::Coaching, Recommendation::Pause] {
            let visit = Sight::Result(recommendation).visit(&content, Perspective::Leader, &Value::Null).unwrap();
            let (edit, place) = save_scenario(&draft, &content, visit.current().unwrap(), "Mine");
            draft = draft.with(edit.own);
            assert_eq!(at(draft.own(), &place).unwrap()["expect"], recommendation.word());
        }
        let review = Review::of(&draft, None);
        assert_eq!(review.errors(), 0, "{:?}", review.findings);
        assert_eq!(draft.own()["scenarios"].as_object().unwrap().len(), 2);
    }
}
