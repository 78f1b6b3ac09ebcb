//! Reads what a wasm module imports.

use crate::shell::Result;

const MAGIC: &[u8] = b"\0asm\x01\0\0\0";
const IMPORTS: u8 = 2;

/// The module's imports, as `module.name`. Stops with a sentence at what is no module.
pub(crate) fn imports(module: &[u8]) -> Result<Vec<String>> {
    let rest = module.strip_prefix(MAGIC).ok_or("this is not a wasm module")?;
    read(rest).ok_or_else(|| "the wasm module is damaged, or imports something of a kind not known here".into())
}

fn read(bytes: &[u8]) -> Option<Vec<String>> {
    let mut sections = Bytes(bytes);
    while !sections.0.is_empty() {
        let kind = sections.byte()?;
        let content = sections.vector()?;
        if kind == IMPORTS {
            return import_section(content);
        }
    }
    Some(Vec::new())
}

fn import_section(content: &[u8]) -> Option<Vec<String>> {
    let mut bytes = Bytes(content);
    let count = bytes.number()?;
    (0..count)
        .map(|_| {
            let module = String::from_utf8_lossy(bytes.vector()?).into_owned();
            let name = String::from_utf8_lossy(bytes.vector()?);
            let found = format!("{module}.{name}");
            match bytes.byte()? {
                // A function's type.
                0 => drop(bytes.number()?),
                // A table's element type and limits.
                1 => {
                    bytes.byte()?;
                    bytes.limits()?;
                }
                // A memory's limits.
                2 => bytes.limits()?,
                // A global's type and whether it changes.
                3 => {
                    bytes.byte()?;
                    bytes.byte()?;
                }
                _ => return None,
            }
            Some(found)
        })
        .collect()
}

/// What is left to read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// An unsigned number, seven bits to a byte.
    fn number(&mut self) -> Option<usize> {
        let mut value = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    /// A length and as many bytes.
    fn vector(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        let (vector, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(vector)
    }

    fn limits(&mut self) -> Option<()> {
        let has_maximum = self.byte()? & 1 == 1;
        self.number()?;
        if has_maximum {
            self.number()?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::imports;

    #[test]
    fn finds_imports_of_all_kinds() {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        // A custom section first, to be passed over.
        module.extend([0, 2, 1, b'x']);
        let mut content = vec![3];
        content.extend([1, b'a', 1, b'f', 0, 0]);
        content.extend([1, b'a', 1, b'm', 2, 1, 1, 2]);
        content.extend([1, b'a', 1, b'g', 3, 0x7f, 0]);
        module.push(2);
        module.push(u8::try_from(content.len()).unwrap());
        module.extend(content);
        assert_eq!(imports(&module).unwrap(), ["a.f", "a.m", "a.g"]);
    }

    #[test]
    fn refuses_what_is_damaged() {
        assert!(imports(b"MZ").is_err());
        assert!(imports(b"\0asm\x01\0\0\0\x02\x7f").is_err());
        assert_eq!(imports(b"\0asm\x01\0\0\0").unwrap(), Vec::<String>::new());
    }
}
