//! Percent-encoding, as addresses and the names of figures have it.
//!
//! Invariant: whatever is escaped, decoding an encoded text gives the text back, as long as `%` is not among what is kept
//! (nor `+`, where it is read as a blank).

use super::hex;

/// The letters of the digits in an escape. They mean the same; published names and addresses have each their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// `%2f`
    Lower,
    /// `%2F`
    Upper,
}

/// Appends a text in which every character that `keeps` refuses is escaped, one escape for each of its bytes.
pub fn push_encoded(text: &str, keeps: fn(char) -> bool, case: Case, out: &mut String) {
    for letter in text.chars() {
        if keeps(letter) {
            out.push(letter);
            continue;
        }
        for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
            out.push('%');
            let start = out.len();
            hex::push_byte(byte, out);
            if case == Case::Upper
                && let Some(digits) = out.get_mut(start..)
            {
                digits.make_ascii_uppercase();
            }
        }
    }
}

/// The text as [`push_encoded`] appends it.
///
/// ```
/// use rolescope::text::percent::{Case, decode, encode};
/// let encoded = encode("C++ & é", |letter| letter.is_ascii_alphanumeric(), Case::Lower);
/// assert_eq!(encoded, "C%2b%2b%20%26%20%c3%a9");
/// assert_eq!(decode(&encoded).as_deref(), Some("C++ & é"));
/// ```
#[must_use]
pub fn encode(text: &str, keeps: fn(char) -> bool, case: Case) -> String {
    let mut out = String::with_capacity(text.len());
    push_encoded(text, keeps, case, &mut out);
    out
}

/// Reads escapes; `None` where a `%` has no two digits after it, or the bytes are not UTF-8.
#[must_use]
pub fn decode(text: &str) -> Option<String> {
    decode_with(text, b'+')
}

/// Reads the value of a query, where `+` is a blank; `None` as [`decode`] has it.
#[must_use]
pub fn decode_query(text: &str) -> Option<String> {
    decode_with(text, b' ')
}

fn decode_with(text: &str, plus: u8) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => plus,
            b'%' => hex::read_byte(&mut rest)?,
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn both_cases_are_written_and_read() {
        assert_eq!(encode("a/b%é", |letter| letter != '/' && letter != '%', Case::Upper), "a%2Fb%25é");
        assert_eq!(encode("é/", |_| false, Case::Lower), "%c3%a9%2f");
        assert_eq!(decode("%2F%2f").as_deref(), Some("//"));
    }

    #[test]
    fn broken_escapes_are_refused() {
        for broken in ["%", "%4", "%zz", "a%", "%%41", "%ff", "%c3", "%+1"] {
            assert_eq!(decode(broken), None, "{broken}");
        }
        assert_eq!(decode("a+b%20c").as_deref(), Some("a+b c"));
        assert_eq!(decode_query("a+b%20c%2b").as_deref(), Some("a b c+"));
    }

    proptest! {
        #[test]
        fn encoded_texts_are_decoded(text: String, upper: bool) {
            let case = if upper { Case::Upper } else { Case::Lower };
            let plain = encode(&text, |letter| letter.is_ascii_alphanumeric(), case);
            prop_assert!(plain.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'%'));
            prop_assert_eq!(decode_query(&plain), Some(text.clone()));
            let most = encode(&text, |letter| letter != '%', case);
            prop_assert_eq!(decode(&most), Some(text));
        }

        #[test]
        fn any_text_is_decoded_or_refused(text in "[%+0-9a-fA-F\\PC]{0,20}") {
            let _ = (decode(&text), decode_query(&text));
        }
    }
}
