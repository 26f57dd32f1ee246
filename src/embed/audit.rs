//! The sheet for the host's reviewers: what this embed does to the host's page.
//!
//! Invariant: no number is typed in here: sizes and hashes come from the build, contrast is computed, sources come from the
//! dataset; what is not known is said to be not known.

use super::{Colour, Draft, Site, Stage, Theme, contrast, guard, policy};
use crate::chart::palette::{FIRST, INK, PAPER};
use crate::locale::{self, EmbedMessage, Locale};
use crate::model::Source;
use crate::text::decimal::write_tenths;
use crate::text::json::quote_for_script;
use crate::text::markdown::{escape, escape_line};
use std::fmt::Write;

/// Rows under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The heading.
    pub title: String,
    /// A name and what is said of it.
    pub rows: Vec<(String, String)>,
}

/// The two themes, each with its paper, its ink and the usual accent.
const THEMES: [(Theme, EmbedMessage, [&str; 3]); 2] = [
    (Theme::Light, EmbedMessage::NameLight, [PAPER.light, INK.light, FIRST.light]),
    (Theme::Dark, EmbedMessage::NameDark, [PAPER.dark, INK.dark, FIRST.dark]),
];

/// The contrast that an accent is held to: it is the colour of links, which are text.
const ACCENT: f64 = 4.5;

/// The sheet of an embed.
#[must_use]
pub fn audit(draft: &Draft, site: &Site, sources: &[Source], locale: Locale) -> Vec<Group> {
    let group = |title: EmbedMessage, rows| Group { title: locale.text(title).into_owned(), rows };
    vec![
        group(EmbedMessage::SheetLoads, loads(site, locale)),
        group(EmbedMessage::SheetPrivacy, privacy(draft, site, locale)),
        group(EmbedMessage::SheetPolicy, policies(draft, site, locale)),
        group(EmbedMessage::SheetContrast, contrasts(draft, locale)),
        group(EmbedMessage::SheetSources, sources.iter().map(|source| of_source(source, locale)).collect()),
        group(EmbedMessage::SheetRelease, release(site, locale)),
    ]
}

fn row(locale: Locale, head: EmbedMessage, text: impl Into<String>) -> (String, String) {
    (locale.text(head).into_owned(), text.into())
}

fn loads(site: &Site, locale: Locale) -> Vec<(String, String)> {
    let stage = |stage: Stage| {
        let head = match stage {
            Stage::Page => EmbedMessage::StagePage,
            Stage::Frame => EmbedMessage::StageFrame,
            Stage::Start => EmbedMessage::StageStart,
            Stage::Use => EmbedMessage::StageUse,
            Stage::Tools => EmbedMessage::StageTools,
            Stage::Places => EmbedMessage::StagePlaces,
            Stage::Data => EmbedMessage::StageData,
        };
        let text = match site.weight(stage) {
            (0, _) => locale.text(EmbedMessage::SheetUnmeasured).into_owned(),
            (requests, bytes) => {
                let requests = match requests {
                    1 => locale.text(EmbedMessage::SheetRequest).into_owned(),
                    more => locale.fill(EmbedMessage::SheetRequests, &[&locale::count(more as f64)]),
                };
                locale.fill(EmbedMessage::SheetOn, &[&requests, &kilobytes(bytes)])
            }
        };
        row(locale, head, text)
    };
    Stage::ALL.map(stage).into()
}

/// Bytes as `2.9 KB`, of 1,000 bytes, rounded up to the next tenth.
fn kilobytes(bytes: u32) -> String {
    format!("{} KB", write_tenths(bytes.div_ceil(100)))
}

fn privacy(draft: &Draft, site: &Site, locale: Locale) -> Vec<(String, String)> {
    let none = || locale.text(EmbedMessage::SheetNone).into_owned();
    let data = policy::origin(draft.src());
    let mut origins = vec![site.origin.clone()];
    origins.extend((!data.is_empty() && data != site.origin).then_some(data));
    vec![
        row(locale, EmbedMessage::SheetCookies, none()),
        row(locale, EmbedMessage::SheetStorage, locale.text(EmbedMessage::SheetStorageText)),
        row(locale, EmbedMessage::SheetOrigins, origins.join(", ")),
        row(locale, EmbedMessage::SheetSent, none()),
        row(locale, EmbedMessage::SheetReferrer, none()),
    ]
}

fn policies(draft: &Draft, site: &Site, locale: Locale) -> Vec<(String, String)> {
    vec![
        row(locale, EmbedMessage::SheetPolicyElement, policy::element(&site.origin, draft.src())),
        row(locale, EmbedMessage::SheetPolicyFrame, policy::frame(&site.origin, !site.frame.path.is_empty())),
    ]
}

fn contrasts(draft: &Draft, locale: Locale) -> Vec<(String, String)> {
    let options = &draft.options;
    if options.theme == Theme::Host {
        return vec![row(locale, EmbedMessage::SheetHostTheme, locale.text(EmbedMessage::SheetHostText))];
    }
    let mut rows = Vec::new();
    for (theme, name, colours) in THEMES {
        if options.theme != theme && options.theme != Theme::Auto {
            continue;
        }
        let [Some(paper), Some(ink), Some(usual)] = colours.map(Colour::parse) else { continue };
        let name = locale.text(name);
        let ratio = |colour: Colour| {
            // Rounded down: a contrast is never said to be higher than it is.
            write_tenths((contrast(colour, paper) * 10.0) as u32)
        };
        rows.push((
            locale.fill(EmbedMessage::SheetText, &[&name]),
            locale.fill(EmbedMessage::SheetRatio, &[&ratio(ink)]),
        ));
        let given = options.accent.unwrap_or(usual);
        let kept = guard(given, paper, ACCENT);
        let text = if kept == given {
            locale.fill(EmbedMessage::SheetRatio, &[&ratio(kept)])
        } else {
            locale.fill(EmbedMessage::SheetMoved, &[&ratio(kept), &kept.hex(), &given.hex()])
        };
        rows.push((locale.fill(EmbedMessage::SheetAccent, &[&name]), text));
    }
    rows
}

fn of_source(source: &Source, locale: Locale) -> (String, String) {
    let Source { title, publisher, period, released, licence, .. } = source;
    (title.clone(), locale.fill(EmbedMessage::SheetSource, &[publisher, period, released, licence]))
}

fn release(site: &Site, locale: Locale) -> Vec<(String, String)> {
    let mut rows = vec![row(locale, EmbedMessage::SheetVersion, site.version.clone())];
    let pinned = [&site.script, &site.frame].into_iter().chain(site.files.iter().map(|loaded| &loaded.file));
    let mut seen: Vec<&str> = Vec::new();
    for file in pinned.filter(|file| !file.path.is_empty()) {
        if !seen.contains(&file.path.as_str()) {
            seen.push(&file.path);
            rows.push((locale.fill(EmbedMessage::SheetIntegrity, &[&file.path]), file.integrity.clone()));
        }
    }
    rows
}

/// The sheet as Markdown.
#[must_use]
pub fn markdown(title: &str, groups: &[Group]) -> String {
    let mut out = format!("# {}\n", escape_line(title));
    for group in groups {
        let _ = write!(out, "\n## {}\n\n| | |\n|---|---|\n", escape_line(&group.title));
        for (head, text) in &group.rows {
            let _ = writeln!(out, "| {} | {} |", escape(head), escape(text));
        }
    }
    out
}

/// The sheet as JSON: an array of groups, each with its title and its rows in order.
#[must_use]
pub fn json(groups: &[Group]) -> String {
    let text = quote_for_script;
    let rows = |group: &Group| {
        let rows = group
            .rows
            .iter()
            .map(|(head, value)| format!("      {{ \"name\": {}, \"value\": {} }}", text(head), text(value)));
        rows.collect::<Vec<_>>().join(",\n")
    };
    let groups = groups.iter().map(|group| {
        format!("  {{\n    \"title\": {},\n    \"rows\": [\n{}\n    ]\n  }}", text(&group.title), rows(group))
    });
    format!("[\n{}\n]\n", groups.collect::<Vec<_>>().join(",\n"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::chart::palette::{PANEL, TONES, Tone};
    use crate::embed::{Loaded, Pinned};

    fn site() -> Site {
        let pinned = |path: &str| Pinned { path: path.to_owned(), integrity: "sha384-x".to_owned() };
        let loaded = |stage, path: &str, bytes| Loaded { stage, file: pinned(path), bytes };
        Site {
            origin: "https://roles.example".to_owned(),
            version: "1.2.3".to_owned(),
            script: pinned("/v/1.2.3/rolescope.js"),
            files: vec![
                loaded(Stage::Page, "/v/1.2.3/rolescope.js", 2_901),
                loaded(Stage::Start, "/a.wasm", 90_000),
                loaded(Stage::Start, "/b.css", 4_000),
            ],
            ..Site::default()
        }
    }

    fn value(groups: &[Group], head: &str) -> Vec<String> {
        let rows = groups.iter().flat_map(|group| &group.rows);
        rows.filter(|(name, _)| name == head).map(|(_, value)| value.clone()).collect()
    }

    #[test]
    fn rows_come_from_the_build_and_the_choices() {
        let mut draft = Draft::default();
        let groups = audit(&draft, &site(), &[], Locale::English);
        assert_eq!(value(&groups, "With your page"), ["1 request, 3.0 KB"]);
        assert_eq!(value(&groups, "When the element comes near the viewport"), ["2 requests, 94.0 KB"]);
        assert!(value(&groups, "On the first choice")[0].starts_with("not measured"));
        assert_eq!(value(&groups, "Cookies"), ["none"]);
        assert_eq!(value(&groups, "Origins contacted"), ["https://roles.example"]);
        assert_eq!(value(&groups, "Text, light theme").len() + value(&groups, "Text, dark theme").len(), 2);
        assert_eq!(value(&groups, "Integrity of /v/1.2.3/rolescope.js").len(), 1);
        draft.options.theme = Theme::Light;
        draft.options.accent = Colour::parse("#ffdd00");
        let groups = audit(&draft, &site(), &[], Locale::English);
        assert!(value(&groups, "Accent, dark theme").is_empty());
        let accent = value(&groups, "Accent, light theme").remove(0);
        assert!(accent.starts_with("4.5:1, as #") && accent.ends_with("instead of #ffdd00"), "{accent}");
    }

    #[test]
    fn themes_keep_seven_to_one() {
        for theme in [|tone: &Tone| tone.light, |tone: &Tone| tone.dark] {
            let colour = |tone: &Tone| Colour::parse(theme(tone)).unwrap();
            for ground in [PAPER, PANEL] {
                for tone in TONES {
                    // Paper, panel and rule bear no text, and an edge is told from what is inside it.
                    let least = match tone.name {
                        "paper" | "panel" | "rule" => 1.0,
                        "edge" => 3.0,
                        _ => 7.0,
                    };
                    let ratio = contrast(colour(tone), colour(&ground));
                    assert!(ratio >= least, "{} on {}: {ratio}", theme(tone), theme(&ground));
                }
            }
            assert_eq!(guard(colour(&FIRST), colour(&PAPER), ACCENT), colour(&FIRST));
        }
    }

    #[test]
    fn exports_hold_every_row() {
        let groups = [Group { title: "A | B".to_owned(), rows: vec![("a\"b".to_owned(), "<c>\n|d".to_owned())] }];
        assert_eq!(markdown("T", &groups), "# T\n\n## A &#124; B\n\n| | |\n|---|---|\n| a\"b | \\<c\\><br>&#124;d |\n");
        let read: serde_json::Value = serde_json::from_str(&json(&groups)).unwrap_or_default();
        assert_eq!(read[0]["title"], "A | B");
        assert_eq!((&read[0]["rows"][0]["name"], &read[0]["rows"][0]["value"]), (&"a\"b".into(), &"<c>\n|d".into()));
    }
}
