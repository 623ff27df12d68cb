//! What of a program can be reached, by the text of the module that wasm-opt writes.

use std::collections::{BTreeMap, BTreeSet};

/// Something that can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part<'a> {
    /// A function, by its name.
    Function(&'a str),
    /// A function whose address is known to somebody, by its number.
    Address(u32),
    /// A piece of data, by its symbol.
    Data(u32),
}

/// What names what.
#[derive(Default)]
pub(super) struct Graph<'a> {
    named: BTreeMap<Part<'a>, Vec<Part<'a>>>,
    roots: Vec<Part<'a>>,
}

impl<'a> Graph<'a> {
    /// Notes what the functions of a module name. `global` says what stands behind the global of a number.
    pub(super) fn note_code(&mut self, text: &'a str, global: impl Fn(&str) -> Vec<Part<'a>>) {
        let mut open = None;
        for line in text.lines() {
            if let Some(name) = names(line, "(func $").next() {
                // Within an export it is named, everywhere else it begins.
                if line.trim_start().starts_with("(export") {
                    self.roots.push(Part::Function(name));
                } else {
                    open = Some(Part::Function(name));
                }
            }
            self.roots.extend(names(line, "(start $").map(Part::Function));
            let Some(open) = open else { continue };
            let noted = self.named.entry(open).or_default();
            noted.extend(names(line, "(call $").map(Part::Function));
            noted.extend(names(line, "(ref.func $").map(Part::Function));
            noted.extend(names(line, "(global.get $global$").flat_map(&global));
        }
    }

    /// Notes that one part names another.
    pub(super) fn note(&mut self, part: Part<'a>, named: Part<'a>) {
        self.named.entry(part).or_default().push(named);
    }

    /// Notes that a part is reached in any case.
    pub(super) fn note_root(&mut self, part: Part<'a>) {
        self.roots.push(part);
    }

    /// Everything that can be reached.
    pub(super) fn reached(&self) -> BTreeSet<Part<'a>> {
        let mut reached = BTreeSet::new();
        let mut open = self.roots.clone();
        while let Some(part) = open.pop() {
            if reached.insert(part) {
                open.extend(self.named.get(&part).into_iter().flatten());
            }
        }
        reached
    }
}

/// The rest of each name of a line that begins with `start`.
fn names<'a>(line: &'a str, start: &'static str) -> impl Iterator<Item = &'a str> {
    line.split(start).skip(1).filter_map(|rest| rest.split([' ', ')']).next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nothing_names_is_not_reached() {
        let text = "(module\n (export \"run\" (func $run))\n (func $run (param i32)\n  (call $kept\n   \
            (i32.add (global.get $global$7) (global.get $global$8))\n  )\n )\n (func $kept\n  (nop)\n )\n \
            (func $lost\n  (call $kept)\n  (drop\n   (global.get $global$9)\n  )\n )\n)\n";
        let mut graph = Graph::default();
        graph.note_code(text, |global| vec![Part::Data(global.parse().unwrap_or_default())]);
        graph.note(Part::Data(8), Part::Data(10));
        graph.note(Part::Data(9), Part::Data(11));
        graph.note_root(Part::Address(3));
        let expected = [
            Part::Function("kept"),
            Part::Function("run"),
            Part::Address(3),
            Part::Data(7),
            Part::Data(8),
            Part::Data(10),
        ];
        assert_eq!(graph.reached(), BTreeSet::from(expected));
    }
}
