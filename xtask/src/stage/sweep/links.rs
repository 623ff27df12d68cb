//! What the linker noted: where the data of the program lies, piece by piece, and where code and data name an address.

use super::module::Reader;

/// The custom sections that hold the notes.
pub(super) const SECTIONS: [&str; 3] = ["linking", "reloc.CODE", "reloc.DATA"];

/// What an address stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Symbol {
    /// A function, by its number.
    Function(u32),
    /// A piece of data: its segment, its place in that, its length.
    Data { segment: usize, start: usize, length: usize },
    /// Anything else.
    Other,
}

/// How a place names an address.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// Code takes the address of a function.
    FunctionInCode,
    /// Data holds the address of a function.
    FunctionInData,
    /// Code takes the address of data.
    DataInCode,
    /// Code reads or writes at a fixed distance from the address.
    Offset,
    /// Data holds the address of data.
    DataInData,
    /// Something else than an address.
    None,
}

/// One place that names an address: how, where in its section, and which symbol.
pub(super) struct Link {
    pub(super) naming: Naming,
    pub(super) place: usize,
    pub(super) symbol: usize,
}

/// The symbols of the section `linking`.
pub(super) fn symbols(section: &[u8]) -> Option<Vec<Symbol>> {
    const TABLE: u8 = 8;
    let mut at = Reader::of(section);
    let _version = at.number()?;
    let mut symbols = Vec::new();
    while let Some(kind) = at.byte() {
        let length = at.number()?;
        let mut part = Reader::of(at.take(length)?);
        if kind == TABLE {
            for _ in 0..part.number()? {
                symbols.push(symbol(&mut part)?);
            }
        }
    }
    Some(symbols)
}

fn symbol(at: &mut Reader<'_>) -> Option<Symbol> {
    const UNDEFINED: u32 = 0x10;
    const NAMED: u32 = 0x40;
    let kind = at.byte()?;
    let flags = at.number()?;
    let is_defined = flags & UNDEFINED == 0;
    match kind {
        // Functions, globals, tags and tables.
        0 | 2 | 4 | 5 => {
            let number = at.number()?;
            if is_defined || flags & NAMED != 0 {
                at.text()?;
            }
            Some(if kind == 0 { Symbol::Function(number) } else { Symbol::Other })
        }
        1 => {
            at.text()?;
            if !is_defined {
                return Some(Symbol::Other);
            }
            let mut size = || at.number().and_then(|size| usize::try_from(size).ok());
            Some(Symbol::Data { segment: size()?, start: size()?, length: size()? })
        }
        // A section.
        3 => at.number().map(|_| Symbol::Other),
        _ => None,
    }
}

/// The links of a section such as `reloc.CODE`.
pub(super) fn links(section: &[u8]) -> Option<Vec<Link>> {
    let mut at = Reader::of(section);
    let _target = at.number()?;
    (0..at.number()?).map(|_| link(&mut at)).collect()
}

fn link(at: &mut Reader<'_>) -> Option<Link> {
    let kind = at.byte()?;
    let (place, symbol) = (usize::try_from(at.number()?).ok()?, usize::try_from(at.number()?).ok()?);
    let (naming, has_distance) = match kind {
        0 | 6 | 7 | 10 | 20 => (Naming::None, false),
        1 => (Naming::FunctionInCode, false),
        2 => (Naming::FunctionInData, false),
        3 => (Naming::Offset, true),
        4 => (Naming::DataInCode, true),
        5 => (Naming::DataInData, true),
        8 | 9 => (Naming::None, true),
        // Kinds that this linker does not write for this target.
        _ => return None,
    };
    if has_distance {
        at.number()?;
    }
    Some(Link { naming, place, symbol })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_are_told_apart() {
        let section = [&[2, 8, 19, 4][..], &[0, 0, 9, 1, b'f'], &[0, 0x10, 3], &[1, 0, 1, b'd', 0, 16, 4], &[3, 0, 5]];
        let expected = [
            Symbol::Function(9),
            Symbol::Function(3),
            Symbol::Data { segment: 0, start: 16, length: 4 },
            Symbol::Other,
        ];
        assert!(symbols(&section.concat()).is_some_and(|symbols| symbols == expected));
        assert!(symbols(&[2, 8, 3, 1, 9, 0]).is_none(), "a kind that nobody knows");
    }

    #[test]
    fn links_are_told_apart() {
        let found = links(&[10, 3, 1, 40, 2, 4, 50, 3, 0x7c, 0, 60, 1]);
        let found: Option<Vec<_>> =
            found.map(|links| links.into_iter().map(|link| (link.place, link.symbol)).collect());
        assert_eq!(found, Some(vec![(40, 2), (50, 3), (60, 1)]));
        assert!(links(&[10, 1, 99, 40, 2]).is_none(), "a kind that nobody knows");
    }
}
