//! Prints TypeScript that compiles only if `package/*.d.ts` declares what the widget sends to its host.

use std::error::Error;
use std::io::Write;

use authoring::{Checked, Document, Problem, error_detail};
use codec::events;
use guide::content::{Perspective, Recommendation};
use guide::decision::{Answers, assess};
use serde::Serialize;

const HEAD: &str = "import type * as Com from 'coaching-or-mentoring';
type Details = { [Name in keyof Com.CoachingOrMentoringEventMap]: Com.CoachingOrMentoringEventMap[Name]['detail'] };
";

fn main() -> Result<(), Box<dyn Error>> {
    let document = Document::parse(include_str!("../../../content/en.json")).and_then(|document| document.check(None));
    let document = document.map_err(|problems| format!("{problems:?}"))?;
    Ok(std::io::stdout().write_all((HEAD.to_owned() + &samples(&document)).as_bytes())?)
}

fn samples(Checked { content, scenarios, .. }: &Checked) -> String {
    let mut text = String::new();
    let mut raw = |of: &str, json: &str| text.push_str(&format!("(({json}) satisfies {of});\n"));
    raw("Details['com-ready']", &json(&events::ready()));
    for perspective in Perspective::ALL {
        raw("Details['com-start']", &json(&events::start(*perspective)));
    }
    if let Some(question) = content.questions.ids().next() {
        raw("Details['com-answer']", &json(&events::answer(question)));
    }
    for scenario in scenarios.entries() {
        let assessment = assess(content, &Answers::from(scenario));
        raw("Details['com-result']", &json(&events::result(&assessment)));
        raw("Com.Assessment", &json(&events::assessment(&assessment)));
    }
    let problem = Problem { path: "$".to_owned(), message: "wrong".to_owned() };
    raw("Details['com-error']", &json(&error_detail(&[problem])));
    let keys = |words: Vec<&str>| words.iter().map(|word| format!("{word}: 1, ")).collect::<String>();
    let recommendations = keys(Recommendation::ALL.iter().map(|word| word.word()).collect());
    raw("Record<Com.Recommendation, 1>", &format!("{{ {recommendations}}}"));
    let perspectives = keys(Perspective::ALL.iter().map(|word| word.word()).collect());
    raw("Record<Com.Perspective, 1>", &format!("{{ {perspectives}}}"));
    text
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
