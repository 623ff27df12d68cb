//! A linked program, as far as sweeping looks into it. wasmparser reads it, wasm-encoder writes it again.

use std::collections::BTreeMap;
use std::ops::Range;

use wasm_encoder::{Module, RawSection, Section, SectionId};
use wasmparser::{
    BinaryReader, DataSectionReader, Element, ElementItems, ElementKind, ElementSectionReader, FromReader,
    GlobalSectionReader, KnownCustom, Linking, LinkingSectionReader, Name, NameSectionReader, Operator, Parser,
    Payload, RelocSectionReader, RelocationEntry, RelocationType, SectionLimited, SymbolInfo, TypeRef,
};

use super::Swept;

/// The custom sections in which the linker notes where addresses stand, and what nobody needs after it.
const NOTES: [&str; 3] = ["linking", "reloc.CODE", "reloc.DATA"];

/// What the linker notes for this target. Another kind could be one more way to name an address.
const KINDS: [RelocationType; 11] = [
    RelocationType::FunctionIndexLeb,
    RelocationType::TableIndexSleb,
    RelocationType::TableIndexI32,
    RelocationType::MemoryAddrLeb,
    RelocationType::MemoryAddrSleb,
    RelocationType::MemoryAddrI32,
    RelocationType::TypeIndexLeb,
    RelocationType::GlobalIndexLeb,
    RelocationType::FunctionOffsetI32,
    RelocationType::SectionOffsetI32,
    RelocationType::TableNumberLeb,
];

/// What a program holds. Places are counted within their section.
#[derive(Default)]
pub(super) struct Program<'a> {
    /// All sections but the linker's notes.
    pub(super) sections: Sections,
    /// The names of functions, by their numbers.
    pub(super) names: BTreeMap<u32, &'a str>,
    /// Where the bodies of the program's own functions lie, by their numbers.
    pub(super) bodies: Vec<(u32, Range<usize>)>,
    /// The program's own global variables, as they are written.
    pub(super) globals: Vec<&'a [u8]>,
    /// The number of the first global variable that is not there yet.
    pub(super) next_global: u32,
    /// The functions that are called by an address, in the order of the table, and the address of the first.
    pub(super) table: (i32, Vec<u32>),
    /// Where the bytes of each segment of data lie.
    pub(super) segments: Vec<Range<usize>>,
    /// The linker's symbols.
    pub(super) symbols: Vec<SymbolInfo<'a>>,
    /// Where code names an address, and of which symbol.
    pub(super) code_links: Vec<RelocationEntry>,
    /// Where data names an address, and of which symbol.
    pub(super) data_links: Vec<RelocationEntry>,
}

impl<'a> Program<'a> {
    /// Reads what the linker has written.
    pub(super) fn read(linked: &'a [u8]) -> Swept<Self> {
        let mut program = Self::default();
        let (mut imported, mut code_start) = (0, 0);
        for payload in Parser::new(0).parse_all(linked) {
            let payload = payload.map_err(words)?;
            let section = payload.as_section().map(|(id, range)| (id, within(0, &range)));
            let start = section.as_ref().map_or(0, |(_, range)| range.start);
            if let Some((id, range)) = section {
                program.sections.0.push((id, linked.get(range).unwrap_or_default().to_vec()));
            }
            match payload {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        match import.map_err(words)?.ty {
                            TypeRef::Func(_) => imported += 1,
                            TypeRef::Global(_) => program.next_global += 1,
                            _ => {}
                        }
                    }
                }
                Payload::GlobalSection(section) => {
                    program.next_global += section.count();
                    program.globals = globals(linked, section)?;
                }
                Payload::ElementSection(elements) => program.table = table(elements)?,
                Payload::CodeSectionStart { .. } => code_start = start,
                Payload::CodeSectionEntry(body) => {
                    program.bodies.push((imported, within(code_start, &body.range())));
                    imported += 1;
                }
                Payload::DataSection(data) => program.segments = segments(start, data)?,
                Payload::CustomSection(custom) => program.note(custom.name(), custom.as_known())?,
                _ => {}
            }
        }
        if program.symbols.is_empty() || program.code_links.is_empty() {
            return Err("the linker's notes are missing".to_owned());
        }
        NOTES.iter().for_each(|name| program.sections.drop_custom(name));
        Ok(program)
    }

    fn note(&mut self, section: &str, known: KnownCustom<'a>) -> Swept<()> {
        match known {
            KnownCustom::Name(names) => self.names = function_names(names)?,
            KnownCustom::Linking(linking) => self.symbols = symbols(linking)?,
            KnownCustom::Reloc(links) if section == "reloc.CODE" => self.code_links = entries(&links)?,
            KnownCustom::Reloc(links) if section == "reloc.DATA" => self.data_links = entries(&links)?,
            _ => {}
        }
        Ok(())
    }
}

/// The sections of a program, each with its id.
#[derive(Clone, Default)]
pub(super) struct Sections(Vec<(u8, Vec<u8>)>);

impl Sections {
    /// What a section holds, to be changed.
    pub(super) fn of(&mut self, id: SectionId) -> Swept<&mut Vec<u8>> {
        let found = self.0.iter_mut().find(|section| section.0 == u8::from(id));
        found.map(|section| &mut section.1).ok_or_else(|| format!("the program has no section {id:?}"))
    }

    /// Puts a section in the place of the one of its kind.
    pub(super) fn replace(&mut self, id: SectionId, section: &impl Section) -> Swept<()> {
        let (mut written, mut at) = (Vec::new(), 0);
        section.encode(&mut written);
        // The encoder puts the length before it, which is written with the whole.
        leb128fmt::decode_uint_slice::<u32, 32>(&written, &mut at).map_err(words)?;
        *self.of(id)? = written.split_off(at);
        Ok(())
    }

    /// Leaves out the custom sections of a name.
    pub(super) fn drop_custom(&mut self, name: &str) {
        let is_it = |data: &[u8]| BinaryReader::new(data, 0).read_string().is_ok_and(|found| found == name);
        self.0.retain(|(id, data)| *id != u8::from(SectionId::Custom) || !is_it(data));
    }

    /// The program as bytes.
    pub(super) fn write(&self) -> Vec<u8> {
        let mut module = Module::new();
        for (id, data) in &self.0 {
            module.section(&RawSection { id: *id, data });
        }
        module.finish()
    }
}

fn globals<'a>(linked: &'a [u8], section: GlobalSectionReader<'a>) -> Swept<Vec<&'a [u8]>> {
    let end = section.range().end;
    let starts: Vec<u64> =
        section.into_iter_with_offsets().map(|global| Ok(global.map_err(words)?.0)).collect::<Swept<_>>()?;
    let ends = starts.iter().skip(1).copied().chain([end]);
    Ok(starts.iter().zip(ends).filter_map(|(start, end)| linked.get(within(0, &(*start..end)))).collect())
}

/// The table's first address and its functions.
pub(super) fn table(section: ElementSectionReader<'_>) -> Swept<(i32, Vec<u32>)> {
    let [Element { kind: ElementKind::Active { offset_expr, .. }, items: ElementItems::Functions(functions), .. }] =
        <[Element<'_>; 1]>::try_from(all(section)?).map_err(|_| "the table is not filled in one piece")?
    else {
        return Err("the table is filled in a way that is not known".to_owned());
    };
    match offset_expr.get_operators_reader().read().map_err(words)? {
        Operator::I32Const { value } => Ok((value, all(functions)?)),
        _ => Err("the table does not begin at a fixed address".to_owned()),
    }
}

fn segments(start: usize, section: DataSectionReader<'_>) -> Swept<Vec<Range<usize>>> {
    let bytes = |segment: &wasmparser::Data<'_>| {
        let end = within(start, &segment.range).end;
        end - segment.data.len()..end
    };
    Ok(all(section)?.iter().map(bytes).collect())
}

fn function_names(section: NameSectionReader<'_>) -> Swept<BTreeMap<u32, &str>> {
    let mut names = BTreeMap::new();
    for part in section {
        if let Name::Function(functions) = part.map_err(words)? {
            for naming in functions {
                let naming = naming.map_err(words)?;
                names.insert(naming.index, naming.name);
            }
        }
    }
    Ok(names)
}

fn symbols(section: LinkingSectionReader<'_>) -> Swept<Vec<SymbolInfo<'_>>> {
    let mut symbols = Vec::new();
    for part in section.subsections() {
        if let Linking::SymbolTable(table) = part.map_err(words)? {
            symbols.extend(all(table)?);
        }
    }
    Ok(symbols)
}

fn entries(section: &RelocSectionReader<'_>) -> Swept<Vec<RelocationEntry>> {
    let entries = all(section.entries())?;
    match entries.iter().find(|entry| !KINDS.contains(&entry.ty)) {
        Some(entry) => Err(format!("the linker notes {:?}, which is not known here", entry.ty)),
        None => Ok(entries),
    }
}

fn all<'a, T: FromReader<'a>>(section: SectionLimited<'a, T>) -> Swept<Vec<T>> {
    section.into_iter().map(|item| item.map_err(words)).collect()
}

/// A place in the file as a place in what begins at `start`.
fn within(start: usize, range: &Range<u64>) -> Range<usize> {
    let place = |place: u64| usize::try_from(place).unwrap_or(usize::MAX).saturating_sub(start);
    place(range.start)..place(range.end)
}

fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}
