//! Whether TypeScript and npm take the package as it is meant.

use std::path::Path;

use guide::decision::{Answers, assess};
use guide::content::{Perspective, Problem, Recommendation};
use codec::{Checked, Written, events};

use super::{Verdict, examples, missing};
use crate::failure::{Failure, Outcome};
use crate::{files, package, places, process};

/// Packages the build, and lets TypeScript check the declarations and publint the form.
pub(super) fn check() -> Outcome<Verdict> {
    package::assemble(&places::root(), &places::dist())?;
    let Some(modules) = examples::modules()? else {
        return missing(
            "neither TypeScript nor publint looked at the package",
            "put Node.js 20.19 or newer with npm on PATH.",
        );
    };
    let mut publint = examples::node(&modules, "publint/src/cli.js");
    publint.arg(places::dist()).arg("--strict");
    process::run(&mut publint, "publint", "mend what it names in package/package.json.")?;
    let work = places::scratch().join("types");
    files::remove_folder(&work)?;
    files::copy_tree(&places::root().join("tests/types"), &work)?;
    files::copy_tree(&places::root().join("examples/react/src"), &work.join("example"))?;
    files::write(&work.join("told.ts"), told(&shipped()?))?;
    files::write(&work.join("package.json"), "{ \"private\": true, \"type\": \"module\" }\n")?;
    link_modules(&modules, &work)?;
    let mut tsc = examples::node(&modules, "typescript/bin/tsc");
    tsc.arg("--project").arg(&work);
    process::run(&mut tsc, "TypeScript", "mend package/*.d.ts, or the sample of tests/types that it names.")?;
    Ok(Verdict::Passed)
}

/// The package where TypeScript looks for it, and the packages whose types it builds on.
fn link_modules(modules: &Path, work: &Path) -> Outcome {
    examples::install(work)?;
    for name in ["@types", "vue"] {
        examples::link(&modules.join(name), &work.join("node_modules").join(name))?;
    }
    Ok(())
}

/// Everything that the widget tells its host, as TypeScript that is right only where the declarations are.
fn told(Checked { content, scenarios, .. }: &Checked) -> String {
    let mut text = String::from(
        "import type * as Com from 'coaching-or-mentoring';\n\
         type Details = { [Name in keyof Com.CoachingOrMentoringEventMap]: Com.CoachingOrMentoringEventMap[Name]['detail'] };\n",
    );
    let mut tell = |of: &str, json: &str| text.push_str(&format!("(({json}) satisfies {of});\n"));
    tell("Details['com-ready']", &events::ready());
    for perspective in Perspective::ALL {
        tell("Details['com-start']", &events::start(*perspective));
    }
    if let Some(question) = content.questions.ids().next() {
        tell("Details['com-answer']", &events::answer(question));
    }
    for scenario in scenarios.entries() {
        let assessment = assess(content, &Answers::from(scenario));
        tell("Details['com-result']", &events::result(&assessment));
        tell("Com.Assessment", &events::assessment(&assessment));
    }
    let problem = Problem { path: "$".to_owned(), message: "wrong".to_owned() };
    tell("Details['com-error']", &events::wrong_content(&[problem]));
    let all = |words: Vec<&str>| words.iter().map(|word| format!("{word}: 1, ")).collect::<String>();
    let recommendations = all(Recommendation::ALL.iter().map(|word| word.word()).collect());
    tell("Record<Com.Recommendation, 1>", &format!("{{ {recommendations}}}"));
    let perspectives = all(Perspective::ALL.iter().map(|word| word.word()).collect());
    tell("Record<Com.Perspective, 1>", &format!("{{ {perspectives}}}"));
    text
}

fn shipped() -> Outcome<Checked> {
    let text = files::read_text(&places::root().join("content/en.json"))?;
    Written::parse(&text).and_then(|written| written.check(None)).map_err(|problems| {
        let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
        Failure::new(
            format!("content/en.json is wrong: {}", list.join("; ")),
            "run `cargo xtask check content/en.json`.",
        )
    })
}
