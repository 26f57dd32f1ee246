//! Takes comments and needless space out of style sheets and scripts.
//!
//! Invariant: when in doubt a character stays. Strings are never touched, line ends of scripts
//! stay (they may end a statement), and a script in a shape that is not understood is left as is.
//! A full minifier of style sheets wins nothing after brotli (docs/decisions.md has the measures).

/// A style sheet without comments, with single spaces.
#[must_use]
pub fn css(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut chars = source.chars().peekable();
    let mut space = false;
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'*') => {
                chars.next();
                let mut last = ' ';
                for c in chars.by_ref() {
                    if last == '*' && c == '/' {
                        break;
                    }
                    last = c;
                }
                space = true;
            }
            c if c.is_ascii_whitespace() => space = true,
            c => {
                if space && needs_space(&out, c) {
                    out.push(' ');
                }
                space = false;
                if c == '}' && out.ends_with(';') {
                    out.pop();
                }
                out.push(c);
                match c {
                    '"' | '\'' => copy_string(&mut out, &mut chars, c),
                    '\\' => out.extend(chars.next()),
                    _ => {}
                }
            }
        }
    }
    out
}

fn copy_string(out: &mut String, chars: &mut impl Iterator<Item = char>, quote: char) {
    while let Some(c) = chars.next() {
        out.push(c);
        if c == '\\' {
            out.extend(chars.next());
        } else if c == quote {
            return;
        }
    }
}

/// True if a space between what is written and `next` could mean something. The space of an empty custom property
/// (`--x: ;`) does, and so does one after a sign that is escaped; a slash and a star would begin a comment.
fn needs_space(out: &str, next: char) -> bool {
    let before = out.strip_suffix(['>', '/']);
    match out.chars().next_back() {
        None | Some('{' | '}' | ';' | ',') => false,
        Some(last @ ('>' | '/'))
            if before.is_some_and(|before| !before.ends_with('\\')) && (last, next) != ('/', '*') =>
        {
            false
        }
        Some(':') => next == ';' || next == '}' || !ends_declaration_name(out),
        Some(_) => !matches!(next, '{' | '}' | ';' | ',' | '>' | '/'),
    }
}

/// True if the colon at the end follows a property's name at the start of a declaration; the colon of a selector (`a
/// :hover`) follows other things.
fn ends_declaration_name(out: &str) -> bool {
    let name = out.trim_end_matches(':');
    let start = name.rfind(['{', ';', '}']).map_or(0, |at| at + 1);
    name.get(start..)
        .is_some_and(|name| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
}

/// A script without comment lines, indentation and empty lines.
#[must_use]
pub fn script(source: &str) -> String {
    // A template string over several lines holds its white space as content.
    if source.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return source.to_owned();
    }
    let mut out = String::with_capacity(source.len());
    let mut comment = false;
    for line in source.lines().map(str::trim) {
        if comment {
            // Code after the end of a comment block is not dropped by any of our sources; should
            // it come, the rest of the line is kept.
            if let Some((_, rest)) = line.split_once("*/") {
                comment = false;
                push_line(&mut out, rest.trim());
            }
            continue;
        }
        if let Some(rest) = line.strip_prefix("/*") {
            match rest.split_once("*/") {
                Some((_, rest)) => push_line(&mut out, rest.trim()),
                None => comment = true,
            }
        } else if !line.starts_with("//") {
            push_line(&mut out, line);
        }
    }
    out
}

fn push_line(out: &mut String, line: &str) {
    if !line.is_empty() {
        out.push_str(line);
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn css_keeps_meaning() {
        assert_eq!(
            css(
                "/* c */ a , b > c :hover { color : red ; margin: 0 auto; }\n\n@media (min-width: 40em) and (x) { p::before { content: \" ; /* no */ \" } }"
            ),
            "a,b>c :hover{color : red;margin:0 auto}@media (min-width: 40em) and (x){p::before{content:\" ; /* no */ \"}}"
        );
        assert_eq!(css("a { --x: ; --y:1 }"), "a{--x: ;--y:1}");
        assert_eq!(css("a{width:calc(1px + 2px)}"), "a{width:calc(1px + 2px)}");
        assert_eq!(css("a{grid:1 / -1} > b{c:d}"), "a{grid:1/-1}>b{c:d}");
        assert_eq!(css(".x\\/ .y, .z\\> *{c:1 / *}"), ".x\\/ .y,.z\\> *{c:1/ *}");
        assert_eq!(css("@layer a, b;\n.x\\/y { top: 0 }"), "@layer a,b;.x\\/y{top:0}");
    }

    #[test]
    fn scripts_keep_lines_and_strings() {
        assert_eq!(
            script("// one\n/**\n * two\n */\nlet a = 'x // y';\n\n    return `http://${a}`;\n/* c */ b()\n"),
            "let a = 'x // y';\nreturn `http://${a}`;\nb()\n"
        );
    }

    #[test]
    fn a_script_with_a_long_template_is_left_alone() {
        let source = "let a = `one\n    two`;\n// three\n";
        assert_eq!(script(source), source);
    }
}
