//! Answers that an author has tried, as a scenario of the document.

use crate::draft::Draft;
use crate::history::Edit;
use crate::model::Model;
use crate::schema::{and, keys};
use authoring::Step;
use guide::content::Content;
use guide::decision::{Answers, recommend};
use serde_json::{Map, Value, json};
use std::rc::Rc;

/// The edit that adds answers as a scenario, which expects what they give now; and the place of the scenario.
#[must_use]
pub fn save_scenario(draft: &Draft, content: &Content, answers: &Answers, title: &str) -> (Edit, Vec<Step>) {
    let model = Model::of(&Rc::new(draft.clone()));
    let list = keys(&["scenarios"]);
    let is_free = |steps: &Vec<Step>| model.value(steps).or_else(|| model.base(steps)).is_none();
    let place = (1_u32..).map(|number| and(&list, &format!("saved-{number}"))).find(is_free).unwrap_or_default();
    let given: Map<String, Value> = answers
        .given()
        .map(|(question, choice)| (question.to_string(), choice.map_or(Value::Null, |it| it.as_str().into())))
        .collect();
    let mut scenario = json!({
        "order": model.next_place(&and(&place, "order")),
        "title": title,
        "perspective": answers.perspective.word(),
        "answers": given,
        "expect": recommend(content, answers).0.word(),
    });
    let marked: Vec<Value> = answers.marked().map(|question| question.as_str().into()).collect();
    if let (false, Some(fields)) = (marked.is_empty(), scenario.as_object_mut()) {
        fields.insert("matters".to_owned(), Value::Array(marked));
    }
    let label = format!("Save the answers as the scenario “{title}”");
    (model.edit(label, |writer| writer.put(&place, Some(scenario))), place)
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
            let visit = Sight::Result(recommendation)
                .visit(&content, Perspective::Leader, &authoring::Scenarios::default())
                .unwrap();
            let (edit, place) = save_scenario(&draft, &content, visit.current().unwrap(), "Mine");
            draft = draft.with(edit.own);
            assert_eq!(at(draft.own(), &place).unwrap()["expect"], recommendation.word());
        }
        let review = Review::of(&draft, None);
        assert_eq!(review.errors(), 0, "{:?}", review.findings);
        assert_eq!(draft.own()["scenarios"].as_object().unwrap().len(), 2);
    }
}
