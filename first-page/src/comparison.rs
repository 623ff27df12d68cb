//! The comparison of a document in plain HTML.

use std::rc::Rc;

use guide::content::{Alternative, Catalogue, Content, EntryId, Statement};
use yew::{Html, Properties, component, html};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ComparisonProps {
    pub(crate) content: Rc<Content>,
}

/// Headings begin at the second level.
#[component]
pub(crate) fn Comparison(ComparisonProps { content }: &ComparisonProps) -> Html {
    let labels = &content.interface.comparison;
    let sides = || Alternative::ALL.iter().map(|side| (*side, content.alternatives.of(*side)));
    html! {
        <div lang={content.lang.as_str().to_owned()} dir={content.direction.word()}>
            <h2>{&labels.title}</h2>
            for (_, alternative) in sides() {
                <h3>{&alternative.name}</h3>
                <p>{&alternative.definition}</p>
            }
            <h3>{&labels.glance}</h3>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{&labels.criterion}</th>
                        for (_, alternative) in sides() {
                            <th scope="col">{&alternative.name}</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for criterion in content.criteria.entries() {
                        <tr>
                            <th scope="row">{&criterion.label}</th>
                            for (side, _) in sides() {
                                <td>{criterion.poles.of(side)}</td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
            <h3>{&labels.similarities}</h3>
            {statements(&content.similarities)}
            <h3>{&labels.differences}</h3>
            for difference in content.differences.entries() {
                <h4>{&difference.title}</h4>
                <p>{&difference.text}</p>
                <ul>
                    for (side, alternative) in sides() {
                        {item(&format!("{}: {}", alternative.name, difference.sides.of(side).title), &difference.sides.of(side).text)}
                    }
                </ul>
            }
            <h3>{&labels.effective}</h3>
            for (_, alternative) in sides() {
                <h4>{&alternative.name}</h4>
                {statements(&alternative.effective)}
            }
            <p>{&content.interface.common.fallback}</p>
        </div>
    }
}

fn statements(list: &Catalogue<EntryId, Statement>) -> Html {
    html! {
        <ul>
            for statement in list.entries() {
                if let Some(title) = &statement.title {
                    {item(title, &statement.text)}
                } else {
                    <li>{&statement.text}</li>
                }
            }
        </ul>
    }
}

fn item(title: &str, text: &str) -> Html {
    html! { <li><strong>{title}</strong><br />{text}</li> }
}
