//! The known name that is nearest to one that is not known.
//!
//! Invariant: what is suggested differs in a third of its letters at most, so a suggestion is worth reading.

/// Letters of a name that are compared; a longer one is none of ours.
const MOST: usize = 40;

/// The nearest of the names, if any is near.
pub(super) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let letters: Vec<char> = name.chars().take(MOST + 1).collect();
    if letters.len() > MOST {
        return None;
    }
    let near = known.map(|other| (distance(&letters, other), other)).min_by_key(|(distance, _)| *distance)?;
    (near.0 * 3 <= letters.len().max(3)).then_some(near.1)
}

/// Letters to put in, take out or change, without regard to upper and lower case and to `-` for `_`.
fn distance(name: &[char], other: &str) -> usize {
    let fold = |c: char| if c == '-' { '_' } else { c.to_ascii_lowercase() };
    let mut row: Vec<usize> = (0..=name.len()).collect();
    for (line, letter) in other.chars().enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        for (above, own) in row.iter_mut().skip(1).zip(name) {
            let kept = diagonal + usize::from(fold(*own) != fold(letter));
            diagonal = *above;
            left = kept.min(diagonal + 1).min(left + 1);
            *above = left;
        }
        if let Some(first) = row.first_mut() {
            *first = line + 1;
        }
    }
    row.last().copied().unwrap_or(usize::MAX)
}

/// `; did you mean …?`, or nothing.
pub(super) fn hint<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    nearest(name, known).map(|other| format!("; did you mean `{other}`?")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_near_is_found_and_nothing_else() {
        let known = || ["roles", "places", "bands", "pay_note"].into_iter();
        assert_eq!(nearest("role", known()), Some("roles"));
        assert_eq!(nearest("Rolse", known()), None);
        assert_eq!(nearest("placse", known()), Some("places"));
        assert_eq!(nearest("pay-note", known()), Some("pay_note"));
        assert_eq!((nearest("colour", known()), nearest("", known())), (None, None));
        assert_eq!(nearest(&"a".repeat(1000), known()), None);
    }
}
