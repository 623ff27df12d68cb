//! Sweeps a program as small as one can be: `run` takes the address of one piece of data, `panic_fmt` that of another.

use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, ElementSection, Elements, ExportKind, ExportSection, Function,
    FunctionSection, GlobalSection, GlobalType, ImportSection, LinkingSection, MemorySection, MemoryType, Module,
    NameMap, NameSection, SymbolTable, TypeSection, ValType,
};
use wasmparser::Payload;

use super::program::{Program, table};
use super::{clear, marked, trap};

const RUN: u32 = 0;
const PANIC: u32 = 1;
const KEPT: u32 = 2;
const LOST: u32 = 3;

/// The program as a linker writes it; `panic` is the name of its second function.
fn linked(panic: &str) -> Vec<u8> {
    let mut module = Module::new();
    let mut types = TypeSection::new();
    types.ty().function([], []);
    module.section(&types).section(&ImportSection::new()).section(FunctionSection::new().function(0).function(0));
    module.section(MemorySection::new().memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    }));
    let stack = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
    module.section(GlobalSection::new().global(stack, &ConstExpr::i32_const(0)));
    module.section(ExportSection::new().export("run", ExportKind::Func, RUN));
    let table = Elements::Functions([RUN, PANIC].as_slice().into());
    module.section(ElementSection::new().active(None, &ConstExpr::i32_const(1), table));
    let mut code = CodeSection::new();
    for address in [0x10, 0x14] {
        // Takes an address, in as many bytes as linkers leave for one, and drops it.
        let mut body = Function::new([]);
        body.raw([0x41, address | 0x80, 0x80, 0x80, 0x80, 0x00, 0x1a, 0x0b]);
        code.function(&body);
    }
    module.section(&code).section(DataSection::new().active(0, &ConstExpr::i32_const(0x10), *b"keptlost"));
    let mut symbols = SymbolTable::new();
    symbols.function(0, RUN, Some("run")).function(0, PANIC, Some(panic));
    for (name, offset) in [("kept", 0), ("lost", 4)] {
        let place = wasm_encoder::DataSymbolDefinition { index: 0, offset, size: 4 };
        symbols.data(0, name, Some(place));
    }
    module.section(LinkingSection::new().symbol_table(&symbols));
    // In the section of that number, two addresses of data: kind, place, symbol, distance.
    let notes = [7, 2, 4, 4, 2, 0, 4, 14, 3, 0];
    module.section(&CustomSection { name: "reloc.CODE".into(), data: notes.as_slice().into() });
    let mut names = NameMap::new();
    names.append(RUN, "run");
    names.append(PANIC, panic);
    let mut section = NameSection::new();
    section.functions(&names);
    module.section(&section);
    module.finish()
}

const PANICS: &str = "_RNvNtCs4core9panicking9panic_fmt";

#[test]
fn what_only_panics_name_is_cleared() {
    let linked = linked(PANICS);
    let mut program = Program::read(&linked).unwrap();
    trap(&mut program).unwrap();
    marked(&program).unwrap();
    // What wasm-opt leaves of the copy: `run` names itself and a piece of data, and the function that panics nothing.
    let [run, kept] = [RUN, KEPT].map(|symbol| program.next_global + symbol);
    let text = format!(
        "(module\n (export \"run\" (func $run))\n (func $run\n  (global.get $global${run})\n  (global.get $global${kept})\n )\n)\n"
    );
    let swept = clear(program, &text).unwrap().write();
    assert!(swept.windows(8).any(|bytes| bytes == b"kept\0\0\0\0"), "data that is named stays, and nothing else");
    for part in wasmparser::Parser::new(0).parse_all(&swept) {
        match part.unwrap() {
            Payload::CustomSection(custom) => assert_eq!(custom.name(), "name", "no notes"),
            Payload::ElementSection(elements) => {
                let (_, functions) = table(elements).unwrap();
                assert_eq!(functions, [RUN, RUN], "every address is still there, and leads to what is called");
            }
            _ => {}
        }
    }
}

#[test]
fn each_address_is_a_variable_of_its_own_in_the_copy() {
    let linked = linked(PANICS);
    let program = Program::read(&linked).unwrap();
    let copy = marked(&program).unwrap().write();
    for symbol in [KEPT, LOST] {
        let variable = leb128fmt::encode_fixed_u32(program.next_global + symbol).unwrap();
        let taken = [&[0x23][..], &variable, &[0x1a]].concat();
        assert!(copy.windows(taken.len()).any(|bytes| bytes == taken), "symbol {symbol}");
    }
}

#[test]
fn a_program_that_is_not_as_expected_is_refused_in_words() {
    let other = linked("other");
    let mut program = Program::read(&other).unwrap();
    assert_eq!(trap(&mut program), Err("the function that panics end in was not found".to_owned()));
    let refused = |linked: &[u8]| Program::read(linked).err().unwrap();
    assert_eq!(refused(&Module::new().finish()), "the linker's notes are missing");
    assert!(refused(other.get(..other.len() - 3).unwrap()).contains("at offset"), "cut off");
}
