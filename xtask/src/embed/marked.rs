//! Files of which a part is written and the rest is by hand: the part stands between two marks.
//!
//! Invariant: nothing outside the marks is touched, and a file has each of its marks exactly once.

use anyhow::{Context, Result, ensure};

/// The file with this inside between the marks, which are lines of their own; `name` is the file's.
pub(super) fn filled(name: &str, text: &str, [open, close]: [&str; 2], inside: &str) -> Result<String> {
    for mark in [open, close] {
        ensure!(text.matches(mark).count() == 1, "{name} must hold `{mark}` exactly once");
    }
    let (before, rest) = text.split_once(open).context("the mark is there")?;
    let (_, after) = rest.split_once(close).with_context(|| format!("{name} must hold `{open}` before `{close}`"))?;
    // The closing mark keeps the room before it.
    let room = rest.split_once(close).map_or("", |(have, _)| have.rsplit_once('\n').map_or("", |(_, room)| room));
    Ok(format!("{before}{open}\n{inside}{room}{close}{after}"))
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn what_is_by_hand_stays() {
        let marks = ["/* a */", "/* b */"];
        let made = filled("f", "x {\n  /* a */\n  old\n  /* b */\n  y\n}\n", marks, "  new\n").unwrap_or_default();
        assert_eq!(made, "x {\n  /* a */\n  new\n  /* b */\n  y\n}\n");
        for text in ["", "/* a */", "/* b */\n/* a */", "/* a *//* a *//* b */"] {
            assert!(filled("f", text, marks, "").is_err(), "{text}");
        }
    }
}
