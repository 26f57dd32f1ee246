//! The pseudo-locale: English that is readable and visibly not the original.
//!
//! Invariant: placeholders and everything between braces stay as they are.

/// Accents the vowels and brackets the text, so that untranslated words stand out.
pub(super) fn accented(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len() + 8);
    out.push('⟦');
    let mut inside = false;
    for letter in pattern.chars() {
        match letter {
            '{' => inside = true,
            '}' => inside = false,
            _ => {}
        }
        out.push(match letter {
            _ if inside => letter,
            'a' => 'á',
            'e' => 'é',
            'i' => 'í',
            'o' => 'ó',
            'u' => 'ú',
            'A' => 'Á',
            'E' => 'É',
            'O' => 'Ó',
            other => other,
        });
    }
    out.push('⟧');
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn placeholders_survive() {
        assert_eq!(super::accented("pay of {0}"), "⟦páy óf {0}⟧");
    }
}
