//! Takes out of the linked program what only a panic would use: messages, the places that they name, and the code that
//! puts them together. A fifth of a small program is that, and nobody reads it in a browser. And parts of Yew that no
//! page uses.
//!
//! Every function that begins a panic becomes a trap. So the program still ends where it ended before, the loader still
//! shows the fallback, and only the words are gone. What the panics used to name is then reached by nobody. wasm-opt
//! cannot see that, because to it an address is a number like any other; but the linker's own notes tell which numbers
//! are addresses. A copy of the program, in which each address is a variable of its own, goes through wasm-opt, and what
//! that leaves tells what is still reached.

mod program;
mod reach;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::path::Path;

use wasm_encoder::{ConstExpr, ElementSection, Elements, GlobalSection, GlobalType, SectionId, ValType};
use wasmparser::{DefinedDataSymbol, RelocationEntry, RelocationType, SymbolInfo};

use program::{Program, Sections};
use reach::{Graph, Part};

use super::wasm;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::setup::wasm_opt::WasmOpt;

/// What a step of sweeping gives, or what keeps it from that, in words.
type Swept<T> = Result<T, String>;

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
/// Parts of the names of what Yew has and no page uses, which a rule of the house holds: HTML that is set as text, which a
/// strict page forbids, elements elsewhere in the page, and waiting for parts of a page.
const UNUSED: [&str; 4] =
    ["10dom_bundle4braw", "10dom_bundle7bportal", "10dom_bundle9bsuspense", "4yew8suspense9component"];
/// Part of the name of the function that says what to do at a panic, which there is no more use for.
const HOOK: &str = "9panicking8set_hook";
/// Part of the name of the function that most panics end in.
const LAST: &str = "4core9panicking9panic_fmt";

/// The program without what only panics use. `linked` is what cargo built, before wasm-bindgen.
pub(super) fn sweep(linked: &[u8], tool: &WasmOpt, scratch: &Path) -> Outcome<Vec<u8>> {
    let mut program = Program::read(linked).map_err(|why| lost(&why))?;
    let mut copy = trap(&mut program).and_then(|()| marked(&program)).map_err(|why| lost(&why))?;
    copy.drop_custom("__wasm_bindgen_unstable");
    let [before, after] = ["marked.wasm", "marked.wat"].map(|name| scratch.join(name));
    files::write(&before, copy.write())?;
    // The variables must stay variables.
    let keep = ["simplify-globals", "simplify-globals-optimizing", "propagate-globals-globally"];
    let mut command = tool.command();
    command.args(["-Oz", "--debuginfo", "--emit-text"]).args(keep.map(|pass| format!("--skip-pass={pass}")));
    wasm::run(&mut command, &before, &after)?;
    let text = files::read_text(&after)?;
    clear(program, &text).map(|swept| swept.write()).map_err(|why| lost(&why))
}

/// Makes every function that begins a panic a trap, and every one that is not used, and the one that sets a hook for them do nothing.
fn trap(program: &mut Program<'_>) -> Swept<()> {
    const UNREACHABLE: u8 = 0x00;
    const NOP: u8 = 0x01;
    const END: u8 = 0x0b;
    let code = program.sections.of(SectionId::Code)?;
    let mut is_found = false;
    for (number, body) in &program.bodies {
        let name = program.names.get(number).copied().unwrap_or_default();
        is_found |= name.contains(LAST);
        let instruction = if PANICS.iter().chain(&UNUSED).any(|part| name.contains(part)) {
            UNREACHABLE
        } else if name.contains(HOOK) {
            NOP
        } else {
            continue;
        };
        // No variables, the instruction, as much of nothing as there is room for, and the end.
        if let Some([variables, first, rest @ .., end]) = code.get_mut(body.clone()) {
            rest.fill(NOP);
            (*variables, *first, *end) = (0, instruction, END);
        }
        // There are no addresses in it any more.
        program.code_links.retain(|link| !usize::try_from(link.offset).is_ok_and(|at| body.contains(&at)));
    }
    if is_found { Ok(()) } else { Err("the function that panics end in was not found".to_owned()) }
}

/// A copy of the program in which code takes each address from a variable of its own: the one of a symbol is the symbol's
/// number behind all others.
fn marked(program: &Program<'_>) -> Swept<Sections> {
    const CONSTANT: u8 = 0x41;
    const VARIABLE: u8 = 0x23;
    let mut copy = program.sections.clone();
    let code = copy.of(SectionId::Code)?;
    for link in &program.code_links {
        if matches!(link.ty, RelocationType::MemoryAddrSleb | RelocationType::TableIndexSleb) {
            let lost = || format!("an address is not where the linker says, at {}", link.offset);
            let address = link.relocation_range().map_err(|error| error.to_string())?;
            let instruction = address.start.checked_sub(1).and_then(|start| code.get_mut(start..address.end));
            let (kind, address) = instruction.and_then(<[u8]>::split_first_mut).ok_or_else(lost)?;
            // As long as the address was, so that everything stays in its place.
            let variable = leb128fmt::encode_fixed_u32(program.next_global + link.index).ok_or_else(lost)?;
            if *kind != CONSTANT || address.len() != variable.len() {
                return Err(lost());
            }
            *kind = VARIABLE;
            address.copy_from_slice(&variable);
        }
    }
    let mut globals = GlobalSection::new();
    for global in &program.globals {
        globals.raw(global);
    }
    for _ in &program.symbols {
        globals.global(GlobalType { val_type: ValType::I32, mutable: true, shared: false }, &ConstExpr::i32_const(0));
    }
    copy.replace(SectionId::Global, &globals)?;
    Ok(copy)
}

/// The program without the data and the addresses of functions that are not reached.
fn clear(program: Program<'_>, text: &str) -> Swept<Sections> {
    let part = |symbol: u32| match program.symbols.get(place(symbol)) {
        Some(SymbolInfo::Func { index, .. }) => {
            vec![Part::Address(*index), Part::Function(program.names.get(index).copied().unwrap_or_default())]
        }
        Some(SymbolInfo::Data { symbol: Some(_), .. }) => vec![Part::Data(symbol)],
        _ => Vec::new(),
    };
    let mut graph = Graph::default();
    graph.note_code(text, |global| {
        let symbol = global.parse::<u32>().ok().and_then(|number| number.checked_sub(program.next_global));
        symbol.map(part).unwrap_or_default()
    });
    let pieces: Vec<(u32, Range<usize>)> = (0..)
        .zip(&program.symbols)
        .filter_map(|(number, symbol)| Some((number, piece(symbol, &program.segments)?)))
        .collect();
    for link in program.code_links.iter().filter(|link| link.ty == RelocationType::MemoryAddrLeb) {
        graph.note_root(Part::Data(link.index));
    }
    for link in &program.data_links {
        let holders = pieces.iter().filter(|(_, piece)| piece.contains(&place(link.offset)));
        for (holder, _) in holders.filter(|_| names_address(link)) {
            part(link.index).into_iter().for_each(|named| graph.note(Part::Data(*holder), named));
        }
    }
    let reached = graph.reached();
    let mut swept = program.sections;
    let data = swept.of(SectionId::Data)?;
    let (kept, gone): (Vec<_>, Vec<_>) =
        pieces.into_iter().partition(|(symbol, _)| reached.contains(&Part::Data(*symbol)));
    let mut is_kept = vec![false; data.len()];
    for (_, piece) in kept {
        is_kept.get_mut(piece).into_iter().flatten().for_each(|byte| *byte = true);
    }
    for (_, piece) in gone {
        let kept = is_kept.get(piece.clone()).into_iter().flatten();
        let bytes = data.get_mut(piece).into_iter().flatten().zip(kept);
        bytes.filter(|(_, is_kept)| !**is_kept).for_each(|(byte, _)| *byte = 0);
    }
    let (first, functions) = program.table;
    let table = cleared(functions, |number| reached.contains(&Part::Address(number)))?;
    swept.replace(
        SectionId::Element,
        ElementSection::new().active(None, &ConstExpr::i32_const(first), Elements::Functions(table.into())),
    )?;
    Ok(swept)
}

/// Where the bytes of a symbol lie in the section of data, if it has some.
fn piece(symbol: &SymbolInfo<'_>, segments: &[Range<usize>]) -> Option<Range<usize>> {
    let SymbolInfo::Data { symbol: Some(DefinedDataSymbol { index, offset, size }), .. } = symbol else { return None };
    let start = segments.get(place(*index))?.start.checked_add(place(*offset))?;
    Some(start..start.checked_add(place(*size))?)
}

/// Whether data holds an address there.
fn names_address(link: &RelocationEntry) -> bool {
    matches!(link.ty, RelocationType::MemoryAddrI32 | RelocationType::TableIndexI32)
}

/// Puts one of the functions that are still called by their address in the place of all others, so that every address
/// stays what it is.
fn cleared(functions: Vec<u32>, is_called: impl Fn(u32) -> bool) -> Swept<Vec<u32>> {
    let any =
        functions.iter().copied().find(|number| is_called(*number)).ok_or("no function is called by an address")?;
    Ok(functions.into_iter().map(|number| if is_called(number) { number } else { any }).collect())
}

fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn lost(why: &str) -> Failure {
    Failure::new(
        format!("what only panics use could not be taken out of the program: {why}."),
        "build with `cargo xtask build`, which has the linker keep its notes; if it still stops here, see how the \
         pinned Rust names its panics and writes its notes now, and follow that in xtask/src/stage/sweep/.",
    )
}
