//! Takes out of the linked program what only a panic would use: messages, the places that they name, and the code that
//! puts them together. A fifth of a small program is that, and nobody reads it in a browser.
//!
//! Every function that begins a panic becomes a trap. So the program still ends where it ended before, the loader still
//! shows the fallback, and only the words are gone. What the panics used to name is then reached by nobody. wasm-opt
//! cannot see that, because to it an address is a number like any other; but the linker's own notes tell which numbers
//! are addresses. A copy of the program, in which each address is a variable of its own, goes through wasm-opt, and what
//! that leaves tells what is still reached.

mod links;
mod module;
mod reach;

use std::path::Path;

use links::{Link, Naming, Symbol};
use module::{CODE, DATA, ELEMENTS, GLOBALS, Module, Reader};
use reach::{Graph, Part};

use super::wasm;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::setup::wasm_opt::WasmOpt;

/// Parts of the names of the functions that begin a panic.
const PANICS: [&str; 16] = [
    "4core9panicking",
    "9panicking15panic_with_hook",
    "6option13expect_failed",
    "6option13unwrap_failed",
    "6result13unwrap_failed",
    "16slice_index_fail",
    "16slice_error_fail",
    "17len_mismatch_fail",
    "13assert_failed",
    "4cell22panic_already",
    "4cell30panic_already",
    "18panic_access_error",
    "14panic_poisoned",
    "17capacity_overflow",
    "18handle_alloc_error",
    "12wasm_bindgen9throw_str",
];
/// Part of the name of the function that says what to do at a panic, which there is no more use for.
const HOOK: &str = "9panicking8set_hook";
/// Part of the name of the function that most panics end in.
const LAST: &str = "4core9panicking9panic_fmt";

/// The program without what only panics use. `linked` is what cargo built, before wasm-bindgen.
pub(super) fn sweep(linked: &[u8], tool: &WasmOpt, scratch: &Path) -> Outcome<Vec<u8>> {
    let mut module = Module::read(linked).ok_or_else(|| lost("the module cannot be read"))?;
    let notes = Notes::of(&module).ok_or_else(|| lost("the linker's notes are missing"))?;
    module.drop_custom(&links::SECTIONS);
    let mut copy = marked(&module, &notes).ok_or_else(|| lost("an address is not where the linker says"))?;
    for module in [&mut module, &mut copy] {
        trap(module).ok_or_else(|| lost("the function that panics end in was not found"))?;
    }
    let [before, after] = ["marked.wasm", "marked.wat"].map(|name| scratch.join(name));
    files::write(&before, copy.write())?;
    // The variables must stay variables.
    let keep = ["simplify-globals", "simplify-globals-optimizing", "propagate-globals-globally"];
    let mut command = tool.command();
    command.args(["-Oz", "--debuginfo", "--emit-text"]).args(keep.map(|pass| format!("--skip-pass={pass}")));
    wasm::run(&mut command, &before, &after)?;
    let text = files::read_text(&after)?;
    clear(&module, &notes, &text).map(|swept| swept.write()).ok_or_else(|| lost("its parts could not be told apart"))
}

/// What the linker noted.
struct Notes {
    symbols: Vec<Symbol>,
    code: Vec<Link>,
    data: Vec<Link>,
}

impl Notes {
    fn of(module: &Module) -> Option<Self> {
        let [linking, code, data] = links::SECTIONS.map(|name| module.custom(name));
        Some(Self { symbols: links::symbols(linking?)?, code: links::links(code?)?, data: links::links(data?)? })
    }
}

/// Makes every function that begins a panic a trap, and the one that sets a hook for them do nothing.
fn trap(module: &mut Module) -> Option<()> {
    const UNREACHABLE: u8 = 0x00;
    const NOP: u8 = 0x01;
    let (imported, _) = module.imported()?;
    let names = module.names()?;
    let mut replaced = Vec::new();
    let mut is_found = false;
    for (number, body) in (imported..).zip(module.bodies()?) {
        let name = names.get(&number).copied().unwrap_or_default();
        is_found |= name.contains(LAST);
        if PANICS.iter().any(|panic| name.contains(panic)) {
            replaced.push((body, UNREACHABLE));
        } else if name.contains(HOOK) {
            replaced.push((body, NOP));
        }
    }
    let code = module.section_mut(CODE)?;
    for (body, instruction) in replaced {
        // No variables, the instruction, as much of nothing as there is room for, and the end.
        if let Some([variables, first, rest @ .., end]) = code.get_mut(body) {
            rest.fill(NOP);
            (*variables, *first, *end) = (0, instruction, 0x0b);
        }
    }
    is_found.then_some(())
}

/// A copy of the module in which code takes each address from a variable of its own: the one of a symbol is the symbol's
/// number behind all others.
fn marked(module: &Module, notes: &Notes) -> Option<Module> {
    const CONSTANT: u8 = 0x41;
    const VARIABLE: u8 = 0x23;
    let first = first_variable(module)?;
    let mut copy = module.clone();
    let code = copy.section_mut(CODE)?;
    for link in &notes.code {
        if matches!(link.naming, Naming::DataInCode | Naming::FunctionInCode) {
            let number = first.checked_add(u32::try_from(link.symbol).ok()?)?;
            let instruction = code.get_mut(link.place.checked_sub(1)?..link.place.checked_add(5)?)?;
            let (kind, address) = instruction.split_first_mut()?;
            if *kind != CONSTANT {
                return None;
            }
            *kind = VARIABLE;
            address.copy_from_slice(&module::wide_number(number));
        }
    }
    let globals = copy.section_mut(GLOBALS)?;
    let mut at = Reader::of(globals);
    let known = usize::try_from(at.number()?).ok()?;
    // Whole numbers that can change and begin with 0.
    let added = [0x7f, 0x01, 0x41, 0x00, 0x0b].repeat(notes.symbols.len());
    *globals = [module::number(known + notes.symbols.len()), at.rest().to_vec(), added].concat();
    copy.drop_custom(&["__wasm_bindgen_unstable"]);
    Some(copy)
}

fn first_variable(module: &Module) -> Option<u32> {
    let (_, imported) = module.imported()?;
    imported.checked_add(Reader::of(module.section(GLOBALS)?).number()?)
}

/// The module without the data and the addresses of functions that are not reached.
fn clear(module: &Module, notes: &Notes, text: &str) -> Option<Module> {
    let names = module.names()?;
    let part = |symbol: usize| match notes.symbols.get(symbol) {
        Some(Symbol::Function(number)) => {
            vec![Part::Address(*number), Part::Function(names.get(number).copied().unwrap_or_default())]
        }
        Some(Symbol::Data { .. }) => vec![Part::Data(symbol)],
        _ => Vec::new(),
    };
    let first = usize::try_from(first_variable(module)?).ok()?;
    let mut graph = Graph::default();
    graph.note_code(text, |global| {
        let number = global.parse::<usize>().ok().and_then(|number| number.checked_sub(first));
        number.map(part).unwrap_or_default()
    });
    let segments = module.segments()?;
    let place = |symbol: &Symbol| match symbol {
        Symbol::Data { segment, start, length } => {
            let start = segments.get(*segment)?.start.checked_add(*start)?;
            Some(start..start.checked_add(*length)?)
        }
        _ => None,
    };
    let places: Vec<_> = notes.symbols.iter().map(place).collect();
    for link in notes.code.iter().filter(|link| link.naming == Naming::Offset) {
        graph.note_root(Part::Data(link.symbol));
    }
    for link in notes.data.iter().filter(|link| link.naming != Naming::None) {
        for (holder, place) in places.iter().enumerate() {
            if place.as_ref().is_some_and(|place| place.contains(&link.place)) {
                part(link.symbol).into_iter().for_each(|named| graph.note(Part::Data(holder), named));
            }
        }
    }
    let reached = graph.reached();
    let mut swept = module.clone();
    let data = swept.section_mut(DATA)?;
    let (kept, gone): (Vec<_>, Vec<_>) =
        (0..).zip(places).partition(|(symbol, _)| reached.contains(&Part::Data(*symbol)));
    let kept: Vec<u8> = kept.into_iter().filter_map(|(_, place)| place).fold(vec![0; data.len()], |mut kept, place| {
        kept.get_mut(place).into_iter().flatten().for_each(|byte| *byte = 1);
        kept
    });
    for place in gone.into_iter().filter_map(|(_, place)| place) {
        let bytes = data.get_mut(place.clone())?.iter_mut().zip(kept.get(place)?);
        bytes.filter(|(_, kept)| **kept == 0).for_each(|(byte, _)| *byte = 0);
    }
    clear_table(swept.section_mut(ELEMENTS)?, |number| reached.contains(&Part::Address(number)))?;
    Some(swept)
}

/// Puts one of the functions that are still called by their address in the place of all others, so that every address
/// stays what it is.
fn clear_table(elements: &mut Vec<u8>, is_called: impl Fn(u32) -> bool) -> Option<()> {
    let mut at = Reader::of(elements);
    let is_one = at.number()? == 1;
    at.placed()?;
    let (count, before) = (at.number()?, elements.len() - at.rest().len());
    let functions: Vec<u32> = (0..count).map(|_| at.number()).collect::<Option<_>>()?;
    let any = *functions.iter().find(|number| is_called(**number))?;
    let called = functions.into_iter().map(|number| if is_called(number) { number } else { any });
    let called: Vec<u8> = called.flat_map(module::wide_number).collect();
    // The beginning stays as it is: how many segments, where the only one lies, how many functions it has.
    elements.truncate(before);
    elements.extend(called);
    is_one.then_some(())
}

fn lost(why: &str) -> Failure {
    Failure::new(
        format!("what only panics use could not be taken out of the program: {why}."),
        "build with `cargo xtask build`, which has the linker keep its notes; if it still stops here, see how the \
         pinned Rust names its panics and writes its notes now, and follow that in xtask/src/stage/sweep/.",
    )
}
