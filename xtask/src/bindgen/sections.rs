//! Takes custom sections out of a WebAssembly module.
//!
//! Invariant: all other sections stay byte for byte and in order. Browsers run a module the same
//! without its custom sections: names of functions and of the tools that made it.

use anyhow::{Context, Result, ensure};

/// `\0asm` and the version of the format.
const HEAD: [u8; 8] = [0, b'a', b's', b'm', 1, 0, 0, 0];
const CUSTOM: u8 = 0;

/// The module without custom sections.
pub(super) fn without_custom(module: &[u8]) -> Result<Vec<u8>> {
    let mut rest = module.strip_prefix(&HEAD).context("it does not begin as one")?;
    let mut kept = HEAD.to_vec();
    while let Some((&kind, after)) = rest.split_first() {
        let (length, body) = number(after).context("the length of a section is cut off")?;
        ensure!(length <= body.len(), "a section is cut off");
        let (section, next) = rest.split_at(rest.len() - body.len() + length);
        if kind != CUSTOM {
            kept.extend_from_slice(section);
        }
        rest = next;
    }
    Ok(kept)
}

/// A number in LEB128, as the format writes lengths, and what comes after it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0_u32;
    // Five groups of seven bits hold 32.
    for (at, byte) in bytes.iter().take(5).enumerate() {
        value |= u32::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((usize::try_from(value).ok()?, bytes.get(at + 1..)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module(sections: &[(u8, &[u8])]) -> Vec<u8> {
        let mut bytes = HEAD.to_vec();
        for (kind, body) in sections {
            // A length may be written in more bytes than it needs.
            bytes.extend([*kind, 0x80 | u8::try_from(body.len()).unwrap_or(0x7f), 0]);
            bytes.extend_from_slice(body);
        }
        bytes
    }

    #[test]
    fn only_custom_sections_go() -> Result<()> {
        let all = module(&[(0, b"\x04name"), (1, b"types"), (0, b""), (10, b"code"), (0, b"\x01x")]);
        assert_eq!(without_custom(&all)?, module(&[(1, b"types"), (10, b"code")]));
        assert_eq!(without_custom(&HEAD)?, HEAD);
        Ok(())
    }

    #[test]
    fn what_is_no_module_is_an_error() {
        let whole = module(&[(1, b"types")]);
        for end in [0, 7, 9, 10, 12] {
            assert!(without_custom(whole.get(..end).unwrap_or_default()).is_err(), "{end}");
        }
        assert!(without_custom(&[&HEAD[..], &[1, 0x80, 0x80, 0x80, 0x80, 0x80]].concat()).is_err());
    }
}
