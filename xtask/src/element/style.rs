//! The style sheets inside an element, made of that of our pages: what every card is drawn with, and what the other views
//! take besides.
//!
//! Invariant: what is of our own pages alone is in neither, no rule is in both, and no length depends on the page around
//! the element.

use anyhow::{Context, Result};

/// Around rules of the style sheet that are about parts of our own pages alone.
const OUR_OWN: [&str; 2] = ["/* of our own pages */", "/* end: our own pages */"];

/// Around rules about what the module of the views draws.
const VIEWS: [&str; 2] = ["/* of the other views */", "/* end: the other views */"];

/// The style sheets inside an element: first that of our pages but for what is of them alone, then what an element has of
/// its own; the second is for the module of the views, and stands behind the first once that is there. Lengths in `rem`
/// follow the element's own unit, as the page's may be anything.
///
/// # Errors
/// When a part of our own pages or of the other views has no end.
pub fn style(pages: &str, own: &str) -> Result<[String; 2]> {
    let [shared, _] = parted(pages, OUR_OWN)?;
    let [first, views] = parted(&format!("{shared}\n{own}"), VIEWS)?;
    Ok([first, views].map(|style| lengths(&style)))
}

/// What stands outside the marks, and what stands between them.
fn parted(style: &str, [begin, end]: [&str; 2]) -> Result<[String; 2]> {
    let mut parts = style.split(begin);
    let mut outside = parts.next().unwrap_or_default().to_owned();
    let mut between = String::new();
    for part in parts {
        let (marked, after) =
            part.split_once(end).with_context(|| format!("a style sheet has `{begin}` without `{end}`"))?;
        between.push_str(marked);
        outside.push_str(after);
    }
    Ok([outside, between])
}

fn lengths(style: &str) -> String {
    let mut out = String::with_capacity(style.len() * 2);
    let mut rest = style;
    while let Some(at) = rest.find("rem") {
        let (before, after) = rest.split_at(at);
        let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == '-').len();
        let (kept, number) = before.split_at(before.len() - digits);
        let ends = !after[3..].starts_with(|c: char| c.is_alphanumeric() || c == '-');
        out.push_str(kept);
        if number.contains(|c: char| c.is_ascii_digit()) && ends {
            out.push_str(&format!("calc({number}*var(--unit))"));
        } else {
            out.push_str(number);
            out.push_str("rem");
        }
        rest = &after[3..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_has_no_rules_of_our_own_pages() -> Result<()> {
        let [begin, end] = OUR_OWN;
        assert_eq!(style(&format!("a{{}}{begin}b{{}}{end}c{{}}"), "d{}")?, ["a{}c{}\nd{}", ""]);
        assert!(style(&format!("a{{}}{begin}b{{}}"), "").is_err());
        Ok(())
    }

    #[test]
    fn rules_of_the_other_views_come_with_them() -> Result<()> {
        let [begin, end] = VIEWS;
        let (pages, own) = (format!("a{{}}{begin}b{{margin:1rem}}{end}c{{}}"), format!("d{{}}{begin}e{{}}{end}f{{}}"));
        assert_eq!(style(&pages, &own)?, ["a{}c{}\nd{}f{}", "b{margin:calc(1*var(--unit))}e{}"]);
        assert!(style("", &format!("{begin}b{{}}")).is_err());
        Ok(())
    }

    #[test]
    fn lengths_follow_the_unit_of_the_element() {
        assert_eq!(lengths("a{margin:-.5rem 1.25rem}"), "a{margin:calc(-.5*var(--unit)) calc(1.25*var(--unit))}");
        assert_eq!(lengths(".theorem{--rem:1px;width:2remx}"), ".theorem{--rem:1px;width:2remx}");
    }
}
