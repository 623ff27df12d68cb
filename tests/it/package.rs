//! What the package says of the element is what the element does: `package/custom-elements.json` and the declarations
//! for TypeScript against the loader, the pages and the sheet. What the details of events hold, `cargo xtask test` lets
//! TypeScript itself compare with what the widget tells.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

const MANIFEST: &str = include_str!("../../package/custom-elements.json");
const DECLARATIONS: &str = include_str!("../../package/coaching-or-mentoring.d.ts");
const LOADER: &str = include_str!("../../src/element/loader.js");

type Names = BTreeSet<String>;

#[test]
fn attributes_are_those_that_the_element_heeds() {
    let mut heeded: Names = table().into_iter().map(|(name, _)| name).collect();
    heeded.insert("lang".to_owned());
    heeded.extend(quoted(&sources("src/element", "js"), "hasAttribute("));
    assert_eq!(names("attributes"), heeded);
    let app = sources("src/element", "rs");
    let read: Names = quoted(&app, "get_attribute(").into_iter().filter(|name| !name.starts_with("data-")).collect();
    assert!(!read.is_empty() && read.is_subset(&heeded), "{read:?} is not within {heeded:?}");
}

#[test]
fn words_and_defaults_of_attributes_are_those_of_the_loader() {
    for (name, words) in table() {
        let attribute = entry("attributes", &name);
        let property = entry("members", &name);
        let chosen: Vec<&String> = words.iter().filter(|word| !word.is_empty()).collect();
        let listed = chosen.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" | ");
        let listed = if chosen.is_empty() { "string".to_owned() } else { listed };
        assert_eq!(text(&attribute, "/type/text"), listed, "{name}");
        let default = words.first().map(String::as_str).unwrap_or_default();
        assert_eq!(
            text(&attribute, "/default"),
            if default.is_empty() { String::new() } else { format!("'{default}'") }
        );
        assert_eq!(text(&property, "/default"), format!("'{default}'"), "{name}");
        let blank = if chosen.is_empty() || words.first() != Some(&String::new()) { "" } else { "'' | " };
        assert_eq!(text(&property, "/type/text"), format!("{blank}{listed}"), "{name}");
        assert_eq!((text(&property, "/attribute"), text(&attribute, "/fieldName")), (name.clone(), name));
    }
}

#[test]
fn members_are_those_of_the_class_in_manifest_and_declarations() {
    let mut members: Names = table().into_iter().map(|(name, _)| name).collect();
    members.extend(LOADER.lines().filter_map(public_member));
    assert_eq!(names("members"), members);
    let declared: Names =
        ["CoachingOrMentoringProperties", "CoachingOrMentoringElement"].iter().flat_map(fields).collect();
    assert_eq!(declared, members);
}

#[test]
fn events_are_those_that_the_element_sends() {
    let sent = sources("src/element", "rs") + LOADER;
    let sent: Names = ['"', '\'']
        .iter()
        .flat_map(|mark| sent.split(*mark))
        .filter(|word| word.strip_prefix("com-").is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_lowercase())))
        .map(str::to_owned)
        .collect();
    assert_eq!(names("events"), sent);
    assert_eq!(fields(&"CoachingOrMentoringEventMap").into_iter().collect::<Names>(), sent);
    for name in sent {
        let detail = text(&entry("events", &name), "/type/text");
        assert!(DECLARATIONS.contains(&format!("'{name}': {detail};")), "{name}: {detail}");
    }
}

#[test]
fn causes_of_errors_are_those_that_the_element_gives() {
    let given = sources("crates/codec/src", "rs").replace("json.text(\"code\", Some(", "code: ").replace('"', "'")
        + &sources("src/element", "js");
    let given: Names = ["code: ", "memoizeWithTimeout(APP, ", "memoizeWithTimeout(url, "]
        .iter()
        .flat_map(|before| quoted(&given, before))
        .collect();
    let declared = field("ErrorDetail", "code").expect("a code");
    assert_eq!(declared.split(" | ").map(|word| word.trim_matches('\'').to_owned()).collect::<Names>(), given);
}

#[test]
fn custom_properties_are_those_that_the_sheet_reads() {
    let sheet = sources("styles/element", "css");
    let read = sheet.split("var(").skip(1).filter_map(|rest| rest.split([',', ')']).next());
    let read: Names = read.map(str::trim).filter(|name| name.starts_with("--com-")).map(str::to_owned).collect();
    assert_eq!(names("cssProperties"), read);
}

#[test]
fn parts_are_those_of_the_pages() {
    let pages = sources("src/ui", "rs");
    let parts: Names = quoted(&pages, ".part(").into_iter().collect();
    assert_eq!(names("cssParts"), parts);
}

/// The loader's table of attributes: each with its words, the default first.
fn table() -> Vec<(String, Vec<String>)> {
    let start = LOADER.split("const ATTRIBUTES = {\n").nth(1).expect("a table of attributes");
    let rows = start.lines().take_while(|line| *line != "};").filter_map(|line| line.trim().split_once(": "));
    let words = |list: &str| list.split('\'').skip(1).step_by(2).map(str::to_owned).collect();
    let table: Vec<_> = rows.map(|(name, list)| (name.to_owned(), words(list))).collect();
    assert!(!table.is_empty(), "an empty table of attributes");
    table
}

/// The member of the class that a line of the loader begins, if a host can see and call it.
fn public_member(line: &str) -> Option<String> {
    let code = line.strip_prefix("    ").filter(|code| !code.starts_with([' ', '#']))?;
    let code = code.strip_prefix("get ").unwrap_or(code).strip_suffix(") {")?;
    let name = code.split_once('(')?.0;
    let is_own = name.bytes().all(|b| b.is_ascii_alphabetic()) && !name.ends_with("Callback");
    (is_own && !line.contains("static ") && !["constructor", "for", "if", "set", "while"].contains(&name))
        .then(|| name.to_owned())
}

/// The element's entries of one kind in the manifest.
fn entries(kind: &str) -> Vec<Value> {
    let manifest: Value = serde_json::from_str(MANIFEST).expect("JSON");
    let list = manifest.pointer(&format!("/modules/0/declarations/0/{kind}")).and_then(Value::as_array);
    list.cloned().unwrap_or_default()
}

fn names(kind: &str) -> Names {
    entries(kind).iter().map(|entry| text(entry, "/name")).collect()
}

fn entry(kind: &str, name: &str) -> Value {
    let found = entries(kind).into_iter().find(|entry| text(entry, "/name") == name);
    found.unwrap_or_else(|| panic!("{name} is not among the {kind}"))
}

fn text(value: &Value, path: &str) -> String {
    value.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// The names of the fields and methods of an interface of the declarations.
fn fields(interface: &&str) -> Vec<String> {
    let body = DECLARATIONS.split(&format!("export interface {interface} ")).nth(1).expect("the interface");
    let lines = body.lines().skip(1).take_while(|line| *line != "}");
    let lines = lines.filter_map(|line| line.trim().strip_suffix(';')?.split([':', '(', '?']).next());
    lines.map(|name| name.trim_start_matches("readonly ").trim_matches('\'').to_owned()).collect()
}

/// The type of a field of an interface of the declarations.
fn field(interface: &str, name: &str) -> Option<String> {
    let body = DECLARATIONS.split(&format!("export interface {interface} ")).nth(1)?;
    let line = body.lines().take_while(|line| *line != "}").find(|line| line.contains(&format!(" {name}: ")))?;
    Some(line.split_once(": ")?.1.trim_end_matches(';').to_owned())
}

/// What stands in quotation marks right after `before`, wherever that stands.
fn quoted(code: &str, before: &str) -> Vec<String> {
    let after = code.split(before).skip(1);
    after.filter_map(|rest| rest.strip_prefix(['"', '\''])?.split(['"', '\'']).next()).map(str::to_owned).collect()
}

/// All files below a folder with that ending, joined.
fn sources(folder: &str, ending: &str) -> String {
    let all = below(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), ending);
    assert!(!all.is_empty(), "nothing in {folder}");
    all
}

fn below(folder: &Path, ending: &str) -> String {
    let entries = fs::read_dir(folder).expect("a folder");
    let text = |path: &Path| match path.extension() {
        _ if path.is_dir() => below(path, ending),
        Some(found) if found == ending => fs::read_to_string(path).expect("a text file"),
        _ => String::new(),
    };
    entries.map(|entry| text(&entry.expect("an entry").path())).collect()
}
