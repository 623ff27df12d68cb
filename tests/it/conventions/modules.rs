//! No two modules beside each other depend on each other, by whatever way: each can be read before the other. A child is a
//! part of its parent, so that these two may name each other.

use super::source::{File, files};
use std::collections::{BTreeMap, BTreeSet};

/// The source folders of the crates.
const CRATES: [&str; 11] = [
    "crates/analysis/src",
    "crates/authoring/src",
    "crates/cli/src",
    "crates/codec/src",
    "crates/editing/src",
    "crates/guide/src",
    "first-page/src",
    "src",
    "studio/src",
    "tests/browser/src",
    "xtask/src",
];

/// The way to a module or an item from the root of its crate.
type Way = Vec<String>;

/// A module: its way, and its code in one line.
struct Module {
    way: Way,
    code: String,
}

/// What each module depends on, of those beside it.
type Graph = BTreeMap<Way, BTreeSet<Way>>;

/// Every dependency that leads back, in the sources of one crate.
fn cycles(folder: &str, files: &[File]) -> Vec<String> {
    let modules: Vec<Module> = files.iter().filter_map(|file| Module::of(folder, file)).collect();
    let mut graph = Graph::new();
    for module in &modules {
        for target in named(&module.code).into_iter().filter_map(|path| resolved(&modules, &module.way, &path)) {
            let shared = module.way.iter().zip(&target).take_while(|(own, other)| own == other).count();
            if let (Some(own), Some(other)) = (module.way.get(..=shared), target.get(..=shared)) {
                graph.entry(own.to_vec()).or_default().insert(other.to_vec());
            }
        }
    }
    let edges = graph.iter().flat_map(|(from, all)| all.iter().map(move |to| (from, to)));
    let back = edges.filter(|(from, to)| reaches(&graph, to, from));
    back.map(|(from, to)| format!("{} uses {}, which leads back to it", from.join("::"), to.join("::"))).collect()
}

fn reaches(graph: &Graph, from: &Way, goal: &Way) -> bool {
    let mut open = vec![from];
    let mut seen = BTreeSet::new();
    while let Some(module) = open.pop() {
        if module == goal {
            return true;
        }
        if seen.insert(module) {
            open.extend(graph.get(module).into_iter().flatten());
        }
    }
    false
}

impl Module {
    fn of(folder: &str, file: &File) -> Option<Self> {
        let way = file.path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".rs")?;
        let way: Way =
            way.split('/').filter(|name| !["lib", "main", "mod"].contains(name)).map(str::to_owned).collect();
        let (code, _) = file.code();
        let mut code = code.split_whitespace().collect::<Vec<_>>().join(" ");
        for sign in ["::", "{", "}", ","] {
            code = code.replace(&format!(" {sign}"), sign).replace(&format!("{sign} "), sign);
        }
        Some(Self { way, code })
    }

    /// Whether it defines an item of that name.
    fn defines(&self, name: &str) -> bool {
        ["struct", "enum", "fn", "const", "static", "trait", "type"].iter().any(|kind| {
            let definition = format!("{kind} {name}");
            self.code.match_indices(&definition).any(|(at, found)| is_word_end(&self.code[at + found.len()..]))
        })
    }

    /// Where an item comes from that this module hands on from one of its children.
    fn handed_on(&self, modules: &[Module], name: &str) -> Option<Way> {
        let uses = self.code.match_indices("use ").filter(|(at, _)| {
            let before = &self.code[..*at];
            before.ends_with("pub ") || before.ends_with(") ")
        });
        let paths = uses.flat_map(|(at, found)| trees(&self.code[at + found.len()..]));
        paths.into_iter().find_map(|path| {
            let way = [&self.way[..], path.get(..1)?].concat();
            let child = modules.iter().find(|other| other.way == way)?;
            let is_it = match path.last()?.as_str() {
                "*" => child.defines(name),
                last => last == name,
            };
            is_it.then(|| child.way.clone())
        })
    }
}

/// The module that a path leads to; `None` for one into another crate.
fn resolved(modules: &[Module], from: &Way, path: &Way) -> Option<Way> {
    let mut at: Way = match path.first()?.as_str() {
        "crate" => Way::new(),
        "super" => from.get(..from.len().checked_sub(1)?)?.to_vec(),
        _ => from.clone(),
    };
    for name in path.get(1..)? {
        let next = [&at[..], std::slice::from_ref(name)].concat();
        if name == "super" {
            at.pop();
        } else if modules.iter().any(|module| module.way == next) {
            at = next;
        } else {
            let module = modules.iter().find(|module| module.way == at);
            return Some(module.and_then(|module| module.handed_on(modules, name)).unwrap_or(at));
        }
    }
    Some(at)
}

/// Every path that code names from the crate or from its own module.
fn named(code: &str) -> Vec<Way> {
    let mut found = Vec::new();
    for start in ["crate::", "super::", "self::"] {
        for (at, _) in code.match_indices(start) {
            if !code[..at].ends_with(|c: char| c.is_alphanumeric() || ['_', '$', ':'].contains(&c)) {
                found.extend(trees(&code[at..]));
            }
        }
    }
    found
}

/// The paths of one tree as `use` writes it: `a::{b, c::d}` are two.
fn trees(code: &str) -> Vec<Way> {
    let mut found = Vec::new();
    take_tree(code, Way::new(), &mut found);
    found
}

/// Takes one tree and gives the code after it.
fn take_tree<'c>(mut code: &'c str, mut way: Way, found: &mut Vec<Way>) -> &'c str {
    loop {
        if let Some(mut group) = code.strip_prefix('{') {
            while !group.is_empty() && !group.starts_with('}') {
                let rest = take_tree(group, way.clone(), found);
                let rest = rest.strip_prefix(',').unwrap_or(rest);
                // Something that is no tree.
                group = if rest.len() == group.len() { "" } else { rest };
            }
            return group.strip_prefix('}').unwrap_or(group);
        }
        let length = code.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '*').unwrap_or(code.len());
        let (name, rest) = code.split_at(length);
        way.push(name.to_owned());
        match rest.strip_prefix("::") {
            Some(deeper) if !name.is_empty() => code = deeper,
            _ => {
                found.push(way);
                return rest;
            }
        }
    }
}

fn is_word_end(code: &str) -> bool {
    !code.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}

#[test]
fn no_module_leads_back_to_itself() {
    let complaints: Vec<String> = CRATES
        .iter()
        .flat_map(|folder| {
            cycles(folder, &files(folder, &[".rs"])).into_iter().map(move |it| format!("{folder}: {it}"))
        })
        .collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[track_caller]
fn check(sources: &[(&str, &str)], expected: &[&str]) {
    let files: Vec<File> = sources.iter().map(|(path, text)| File::new(&format!("src/{path}.rs"), text)).collect();
    assert_eq!(cycles("src", &files), expected, "{sources:?}");
}

#[test]
fn a_cycle_is_noticed() {
    let both = ["a uses b, which leads back to it", "b uses a, which leads back to it"];
    check(&[("lib", "mod a; mod b;"), ("a", "use crate::b::B;"), ("b", "fn f() { super::a::f() }")], &both);
    check(&[("a", "use crate::{\n    b::{B, C},\n    c,\n};"), ("b", "use crate :: a;"), ("c", "")], &both);
    check(&[("a/mod", ""), ("a/x", "use super::super::b::B;"), ("b/mod", ""), ("b/y", "use crate::a::x::X;")], &both);
    let way =
        ["a uses b, which leads back to it", "b uses c, which leads back to it", "c uses a, which leads back to it"];
    check(
        &[("a", "use super::b::B;"), ("b", "use super::c;"), ("c", "use super::a::{A};"), ("d", "use super::a;")],
        &way,
    );
    let deep = ["a::x uses a::y, which leads back to it", "a::y uses a::x, which leads back to it"];
    check(&[("a/mod", "mod x; mod y;"), ("a/x", "use super::y::Y;"), ("a/y", "use crate::a::x::X;")], &deep);
    let handed = [
        ("a/mod", "pub use x::{self, X};\npub(crate) use y::*;"),
        ("a/x", "use super::Y;"),
        ("a/y", "use super::X; pub struct Y;"),
    ];
    check(&handed, &deep);
}

#[test]
fn a_way_in_one_direction_is_none() {
    check(&[("lib", "pub use a::A;"), ("a", "use crate::b::B;"), ("b", "use std::a::A; // super::a")], &[]);
    check(
        &[("a/mod", "mod x; use x::X; fn f(x: self::x::X) {}"), ("a/x", "use super::A; pub(in crate::a) fn f() {}")],
        &[],
    );
    check(&[("a", "$crate::b::B"), ("b", "use crate::a::A;")], &[]);
    check(&[("a", "use crate::b::B;"), ("b", "#[cfg(test)]\nmod tests { use crate::a::A; }")], &[]);
    check(&[("a", "use crate::b;"), ("ab", "use crate::a;"), ("b", "fn f() { crate::c!() } fn a() {}")], &[]);
}
