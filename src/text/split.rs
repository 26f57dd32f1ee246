//! Splitting a text at some letters.
//!
//! Invariant: nothing of the text is lost but the letters that it is split at.

/// The text before some letters and after them, where they stand first; `None` where they do not.
///
/// It does what `str::split_once` does with a text, which brings 1.7 KB of code into a program for a search in linear time;
/// what is searched here is a sentence or an address.
///
/// ```
/// use rolescope::text::split::split_at;
/// assert_eq!(split_at("https://example.com", "://"), Some(("https", "example.com")));
/// assert_eq!(split_at("example.com", "://"), None);
/// ```
#[must_use]
pub fn split_at<'a>(text: &'a str, letters: &str) -> Option<(&'a str, &'a str)> {
    let at = (0..text.len()).find(|at| text.get(*at..).is_some_and(|rest| rest.starts_with(letters)))?;
    Some((text.get(..at)?, text.get(at + letters.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::split_at;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_splits_where_the_standard_library_does(text in "[ab. é]{0,12}", letters in "[ab. é]{1,3}") {
            prop_assert_eq!(split_at(&text, &letters), text.split_once(letters.as_str()));
        }
    }
}
