//! A WebAssembly module as its sections, as far as sweeping looks into them.

use std::collections::BTreeMap;
use std::ops::Range;

/// The sections that are looked at, by their ids.
pub(super) const IMPORTS: u8 = 2;
pub(super) const GLOBALS: u8 = 6;
pub(super) const ELEMENTS: u8 = 9;
pub(super) const CODE: u8 = 10;
pub(super) const DATA: u8 = 11;
const CUSTOM: u8 = 0;

/// A module. Sections of the id 0 are told apart by their names.
#[derive(Clone)]
pub(super) struct Module {
    sections: Vec<(u8, String, Vec<u8>)>,
}

impl Module {
    /// Parts a module into its sections; `None` where it is none.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let mut at = Reader::of(bytes.strip_prefix(b"\0asm\x01\0\0\0")?);
        let mut sections = Vec::new();
        while let Some(id) = at.byte() {
            let length = at.number()?;
            let mut section = Reader::of(at.take(length)?);
            let name = if id == CUSTOM { section.text()?.to_owned() } else { String::new() };
            sections.push((id, name, section.rest().to_vec()));
        }
        Some(Self { sections })
    }

    pub(super) fn write(&self) -> Vec<u8> {
        let mut out = b"\0asm\x01\0\0\0".to_vec();
        for (id, name, bytes) in &self.sections {
            let name = if *id == CUSTOM { [&number(name.len()), name.as_bytes()].concat() } else { Vec::new() };
            out.push(*id);
            out.extend([number(name.len() + bytes.len()), name, bytes.clone()].concat());
        }
        out
    }

    pub(super) fn section(&self, id: u8) -> Option<&[u8]> {
        self.sections.iter().find(|section| section.0 == id).map(|section| section.2.as_slice())
    }

    pub(super) fn section_mut(&mut self, id: u8) -> Option<&mut Vec<u8>> {
        self.sections.iter_mut().find(|section| section.0 == id).map(|section| &mut section.2)
    }

    pub(super) fn custom(&self, name: &str) -> Option<&[u8]> {
        self.sections.iter().find(|section| section.1 == name).map(|section| section.2.as_slice())
    }

    pub(super) fn drop_custom(&mut self, names: &[&str]) {
        self.sections.retain(|section| section.0 != CUSTOM || !names.contains(&section.1.as_str()));
    }

    /// How many functions and how many globals are imported; they are counted before those of the module itself.
    pub(super) fn imported(&self) -> Option<(u32, u32)> {
        let mut at = Reader::of(self.section(IMPORTS)?);
        let (mut functions, mut globals) = (0, 0);
        for _ in 0..at.number()? {
            at.text()?;
            at.text()?;
            match at.byte()? {
                0 => {
                    at.number()?;
                    functions += 1;
                }
                3 => {
                    at.take(2)?;
                    globals += 1;
                }
                // What is linked for this target imports no memory and no table.
                _ => return None,
            }
        }
        Some((functions, globals))
    }

    /// Where the bodies of the module's own functions lie in the section of code.
    pub(super) fn bodies(&self) -> Option<Vec<Range<usize>>> {
        let code = self.section(CODE)?;
        let mut at = Reader::of(code);
        (0..at.number()?)
            .map(|_| {
                let length = at.number()?;
                let body = at.take(length)?;
                let end = code.len() - at.rest().len();
                Some(end - body.len()..end)
            })
            .collect()
    }

    /// Where the bytes of each segment lie in the section of data.
    pub(super) fn segments(&self) -> Option<Vec<Range<usize>>> {
        let data = self.section(DATA)?;
        let mut at = Reader::of(data);
        (0..at.number()?)
            .map(|_| {
                at.placed()?;
                let length = at.number()?;
                let bytes = at.take(length)?;
                let end = data.len() - at.rest().len();
                Some(end - bytes.len()..end)
            })
            .collect()
    }

    /// The names of functions, by their numbers.
    pub(super) fn names(&self) -> Option<BTreeMap<u32, &str>> {
        let mut at = Reader::of(self.custom("name")?);
        let mut names = BTreeMap::new();
        while let Some(kind) = at.byte() {
            let length = at.number()?;
            let mut part = Reader::of(at.take(length)?);
            if kind == 1 {
                for _ in 0..part.number()? {
                    names.insert(part.number()?, part.text()?);
                }
            }
        }
        Some(names)
    }
}

/// Reads one thing after the other.
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(super) fn rest(&self) -> &'a [u8] {
        self.0
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// A number in LEB128. A negative one comes out as some other number, which is enough to step over it.
    pub(super) fn number(&mut self) -> Option<u32> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f).checked_shl(shift)?;
            shift += 7;
            if byte < 0x80 {
                return Some(number);
            }
        }
    }

    pub(super) fn take(&mut self, length: u32) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(usize::try_from(length).ok()?)?;
        self.0 = rest;
        Some(taken)
    }

    pub(super) fn text(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    /// Steps over what begins a segment that has a constant place, and gives the place.
    pub(super) fn placed(&mut self) -> Option<u32> {
        let is_constant = self.number()? == 0 && self.byte()? == 0x41;
        let place = self.number()?;
        (is_constant && self.byte()? == 0x0b).then_some(place)
    }
}

/// A number in LEB128.
pub(super) fn number(mut number: usize) -> Vec<u8> {
    let mut out = Vec::new();
    while number >= 0x80 {
        out.push(low(number) | 0x80);
        number >>= 7;
    }
    out.push(low(number));
    out
}

/// A number in LEB128 of five bytes, as linkers leave room for.
pub(super) fn wide_number(number: u32) -> [u8; 5] {
    let part = |shift: u32| low(usize::try_from(number >> shift).unwrap_or_default());
    [part(0) | 0x80, part(7) | 0x80, part(14) | 0x80, part(21) | 0x80, part(28)]
}

/// The lowest seven bits.
fn low(number: usize) -> u8 {
    u8::try_from(number & 0x7f).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_written_as_it_was_read() {
        let bytes = b"\0asm\x01\0\0\0\x0a\x02\x01\x00\x00\x06\x04name\x07";
        let module = Module::read(bytes).map(|module| (module.write(), module.custom("name").map(<[u8]>::to_vec)));
        assert_eq!(module, Some((bytes.to_vec(), Some(vec![7]))));
        assert!(Module::read(b"\0asm\x01\0\0\0\x0a\x09").is_none(), "cut off");
    }

    #[test]
    fn numbers_are_read_as_they_were_written() {
        for value in [0, 1, 127, 128, 300, 1 << 21, u32::MAX] {
            assert_eq!(Reader::of(&wide_number(value)).number(), Some(value));
            assert_eq!(Reader::of(&number(usize::try_from(value).unwrap_or_default())).number(), Some(value));
        }
    }
}
