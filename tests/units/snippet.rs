//! What the snippets say and what they escape.

use super::*;
use crate::embed::{Colour, Density, Theme};
use crate::state::{Offer, Terms};

fn options() -> Options {
    Options {
        theme: Theme::Dark,
        density: Density::Compact,
        accent: Some(Colour::opaque(0, 90, 146)),
        ..Options::default()
    }
}

fn recipe(options: &Options, kind: SnippetKind) -> Recipe<'_> {
    Recipe {
        kind,
        options,
        plain: options,
        eager: false,
        src: "",
        language: "",
        width: Some(720),
        height: None,
        site: "https://roles.example/",
        script: File { path: "/v/1.2.3/rolescope.js", integrity: "sha256-abc" },
        frame_script: File { path: "/v/1.2.3/rolescope-frame.js", integrity: "sha256-def" },
        title: "Roles & pay",
        tables: &[],
        occupations: &[],
    }
}

#[test]
fn the_element_is_one_line_and_its_tag() {
    let options = options();
    let recipe = recipe(&options, SnippetKind::Element);
    assert_eq!(
        snippet(&recipe),
        "<script type=\"module\" src=\"https://roles.example/v/1.2.3/rolescope.js\" integrity=\"sha256-abc\" crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\"></script>\n\
         <role-scope theme=\"dark\" density=\"compact\" loading=\"lazy\">\n  <a href=\"https://roles.example/\" data-rolescope-fallback>Roles &amp; pay</a>\n</role-scope>\n"
    );
    assert_eq!(style(&recipe).as_deref(), Some("role-scope { --rs-accent: #005a92; max-inline-size: 720px; }"));
}

#[test]
fn the_frame_has_its_options_in_the_query() {
    let options = options();
    let recipe = recipe(&options, SnippetKind::Frame);
    let text = snippet(&recipe);
    assert!(text.contains("/embed/frame/?theme=dark&amp;density=compact&amp;accent=%23005a92\" title="), "{text}");
    assert!(text.contains(" width=\"100%\" height=\"720\" loading=\"lazy\" referrerpolicy=\"no-referrer\" sandbox="));
    assert!(text.contains("/v/1.2.3/rolescope-frame.js\" integrity=\"sha256-def\""));
    assert_eq!(style(&recipe).as_deref(), Some("iframe[data-rolescope] { max-inline-size: 720px; }"));
    assert_eq!(style(&Recipe { width: None, ..recipe }), None);
    let fixed = Options { height: HeightMode::Fill, ..options.clone() };
    assert!(!snippet(&Recipe { options: &fixed, ..recipe }).contains("<script"));
}

#[test]
fn a_frame_with_jobs_may_leave_itself() {
    let mut options = options();
    let jobs = "https://careers.example.com/?t={role}".to_owned();
    options.selection.setting.offer = Offer::of(Terms { jobs, ..Terms::default() });
    let text = snippet(&recipe(&options, SnippetKind::Frame));
    assert!(text.contains("jobs=https:%2f%2fcareers.example.com%2f%3ft%3d%7brole%7d"), "{text}");
    assert!(text.contains(" allow-downloads allow-top-navigation-by-user-activation\""), "{text}");
    let text = snippet(&recipe(&options, SnippetKind::Element));
    assert!(text.contains(" jobs=\"https://careers.example.com/?t={role}\""), "{text}");
    // A frame is not on the host's origin.
    options.selection.setting.offer = Offer::of(Terms { jobs: "/jobs".to_owned(), ..Terms::default() });
    let framed = options.for_frame();
    assert!(!snippet(&recipe(&framed, SnippetKind::Frame)).contains("jobs"));
}

#[test]
fn react_and_wordpress_have_no_inline_rule() {
    let options = options();
    let text = snippet(&recipe(&options, SnippetKind::React));
    assert!(text.starts_with("import \"rolescope\";\n"), "{text}");
    assert!(text.contains("<role-scope theme={\"dark\"} density={\"compact\"} loading={\"lazy\"} style={{ \"--rs-accent\": \"#005a92\", maxInlineSize: \"720px\" }}>"));
    let text = snippet(&recipe(&options, SnippetKind::WordPress));
    assert!(text.starts_with("<!-- wp:html -->\n<script") && text.ends_with("</role-scope>\n<!-- /wp:html -->\n"));
    // A rule in the page would need a policy that allows inline style.
    assert!(!text.contains("<style") && style(&recipe(&options, SnippetKind::WordPress)).is_some());
}
