//! Bytes as two hexadecimal digits.
//!
//! Invariant: two digits for every byte, in lower case unless a caller asks otherwise; what is read may be in either case.

/// Appends a byte as two digits in lower case.
///
/// ```
/// let mut out = String::from("#");
/// rolescope::text::hex::push_byte(10, &mut out);
/// assert_eq!(out, "#0a");
/// ```
pub fn push_byte(byte: u8, out: &mut String) {
    out.extend([byte >> 4, byte & 15].map(|digit| char::from_digit(digit.into(), 16).unwrap_or('0')));
}

/// The byte that the next two digits stand for; `None` where there are fewer, or one is no digit.
pub fn read_byte(digits: &mut impl Iterator<Item = u8>) -> Option<u8> {
    let mut digit = || digits.next().and_then(|byte| char::from(byte).to_digit(16));
    u8::try_from(digit()? * 16 + digit()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_read_back() {
        for byte in 0..=255 {
            let mut text = String::new();
            push_byte(byte, &mut text);
            assert_eq!(text, format!("{byte:02x}"));
            assert_eq!(read_byte(&mut text.bytes()), Some(byte));
            assert_eq!(read_byte(&mut text.to_uppercase().bytes()), Some(byte));
        }
        for broken in ["", "a", "g0", "0g", "é"] {
            assert_eq!(read_byte(&mut broken.bytes()), None, "{broken}");
        }
    }
}
