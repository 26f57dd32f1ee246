//! Options of an embed and colours of a host: whatever is given, something sound is read, and what is written is read back.

use super::{DATA, choices, junk, often};
use proptest::prelude::*;
use rolescope::chart::palette::PAPER;
use rolescope::embed::{
    Colour, Density, Draft, HeightMode, Layout, Options, Show, Theme, Typed, contrast, describe, guard,
};
use rolescope::state::{Chart, Choosable, Section, Shape, View};

const PIECES: &[&str] = &[
    "?",
    "&",
    "&",
    "&",
    "=",
    "roles=",
    "front-end+back-end",
    "mobile,devops",
    "sections=",
    "pay%20skills",
    "my-week",
    "chart=",
    "week-map",
    "usage",
    "view=",
    "full",
    "&view=skills",
    "&view=all",
    "&layout=page",
    "&layout=advert",
    "&band=1-2+EUR",
    "&show=tables",
    "&theme=dark",
    "theme=host",
    "&density=compact",
    "&height-mode=fill",
    "&heading-level=",
    "1",
    "4",
    "7",
    "&role-choices=mobile+devops+back-end",
    "&role-choices=",
    "&place-choices=DE,US-CA",
    "&jobs=https://a.example/%7Brole%7D",
    "&jobs=%2fjobs?p=%7Bplace%7D",
    "&jobs=http://a.example",
    "&accent=%23",
    "0b5",
    "aa33ff80",
    "&accent=rgb(1,2,3)",
    "&place=DE",
    "&place=US-CA",
    "&diff",
    "&diff=1",
    "&lang=ar-XB",
    "&locale=en-XA",
    "&period=hour&hours=1500",
    "&currency=EUR",
    "&distribution=spread",
    "%",
    "%C3",
];

/// Names of the builder's controls.
const FIELDS: &[&str] = &[
    "role",
    "section",
    "place",
    "chart",
    "view",
    "layout",
    "show",
    "band",
    "theme",
    "density",
    "height-mode",
    "heading-level",
    "lang",
    "loading",
    "page",
    "accent",
    "width",
    "height",
    "src",
    "role-choice",
    "place-choices",
    "jobs",
    "none",
];

fn read(query: &str) -> Options {
    Options::read(query, Choosable(&DATA))
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn what_is_written_is_read_back(query in junk(PIECES)) {
        let options = read(&query);
        choices::sound(&options.selection)?;
        prop_assert!((1..=4).contains(&options.heading_level));
        let written = options.write();
        prop_assert_eq!(&read(&written), &options, "{} gave {}", query, written);
        let attributes = options.attributes();
        for (name, _) in &attributes {
            prop_assert!(describe::ATTRIBUTES.iter().any(|attribute| attribute.name == *name));
        }
    }

    #[test]
    fn attributes_say_what_the_query_says(query in junk(PIECES)) {
        let options = read(&query);
        let query: Vec<String> = options.attributes().iter().map(|(name, value)| format!("{name}={}", value.replace(' ', "+"))).collect();
        let again = read(&query.join("&"));
        prop_assert_eq!(again.selection.roles, options.selection.roles);
        prop_assert_eq!(again.selection.sections, options.selection.sections);
        prop_assert_eq!((again.selection.chart, again.selection.view), (options.selection.chart, options.selection.view));
        prop_assert_eq!((again.layout, again.show, again.theme), (options.layout, options.show, options.theme));
        prop_assert_eq!(again.band, options.band);
    }

    #[test]
    fn a_draft_is_sound_whatever_is_chosen_and_typed(
        steps in prop::collection::vec((prop::sample::select(FIELDS), junk(PIECES), junk(&["280", "#0b5", "/a.json", "DE US-CA", "https://a/{role}", "/{x}", "https://a", "US", "usage", "my-week", "skills", "mobile"]), any::<bool>()), 0..12)
    ) {
        let mut draft = Draft::default();
        for (field, of, value, on) in &steps {
            draft.set(field, of, value, *on, Choosable(&DATA));
            draft.set(field, value, of, *on, Choosable(&DATA));
        }
        choices::sound(&draft.options.selection)?;
        prop_assert_eq!(&read(&draft.options.write()), &draft.options);
        prop_assert!(draft.width().into_iter().chain(draft.height()).all(|px| (280..=10_000).contains(&px)));
        let scheme = draft.src().split(['/', '?', '#']).next().unwrap_or_default();
        prop_assert!(scheme == "https:" || !scheme.contains(':'), "{}", draft.src());
        for field in Typed::ALL {
            prop_assert!(!draft.is_faulty(field) || !draft.text(field).is_empty());
        }
        prop_assert!(draft.preview(1).starts_with("/embed/preview/?page="));
    }

    #[test]
    fn junk_is_no_colour_or_a_sound_one(text in junk(&["#", "rgb(", "hsl(", "255", "0", ",", " ", "%", "/", ")", ".", "-", "abc", "url("])) {
        if let Some(colour) = Colour::parse(&text) {
            prop_assert_eq!(Colour::parse(&colour.hex()), Some(colour));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..often() })]

    #[test]
    fn every_accent_becomes_legible(parts: [u8; 4], seventh: bool) {
        let [red, green, blue, alpha] = parts;
        let wanted = if seventh { 7.0 } else { 4.5 };
        for paper in [PAPER.light, PAPER.dark].map(|paper| Colour::parse(paper).unwrap()) {
            let guarded = guard(Colour { red, green, blue, alpha }, paper, wanted);
            prop_assert!(contrast(guarded, paper) >= wanted && guarded.alpha == 255);
        }
        // Any background at all still gets 4.5.
        let ground = Colour::opaque(blue, red, green);
        prop_assert!(contrast(guard(Colour::opaque(red, green, blue), ground, wanted), ground) >= 4.5);
    }
}

#[test]
fn options_are_read_as_documented() {
    assert_eq!(read(""), Options::default());
    assert_eq!(Options::default().write(), "");
    let all = read(
        "?roles=back-end+devops&sections=pay+skills&theme=host&density=compact&height-mode=fill&heading-level=3&diff&accent=%230b5&lang=en-XA",
    );
    assert_eq!(all.selection.roles, ["back-end", "devops"]);
    assert_eq!(all.selection.sections.ids(), ["pay", "skills"]);
    assert!(all.selection.differences_only);
    assert_eq!(
        (all.theme, all.density, all.height, all.heading_level),
        (Theme::Host, Density::Compact, HeightMode::Fill, 3)
    );
    assert_eq!(all.accent, Some(Colour::opaque(0, 0xbb, 0x55)));
    assert_eq!(
        all.write(),
        "?roles=back-end,devops&sections=pay,skills&diff=1&lang=en-XA&theme=host&density=compact&height-mode=fill&heading-level=3&accent=%2300bb55"
    );
    let skills = read("view=skills&show=tables&layout=page");
    assert!(skills.selection.view == View::Skills && skills.show == Show::Tables && skills.layout == Layout::Page);
    assert_eq!(skills.write(), "?view=skills&layout=page&show=tables");
    // A view of which no section is offered gives way to one that is; a card has no view that holds everything.
    assert_eq!(read("view=skills&sections=pay").selection.view, View::Pay);
    assert_eq!(read("view=skills&sections=pay").write(), "?sections=pay");
    assert_eq!((read("view=all").selection.view, read("view=fit").selection.view), (View::Overview, View::Overview));
    let advert = read("layout=advert&roles=back-end,front-end&band=75000-95000 eur");
    assert_eq!(
        (advert.selection.roles.as_slice(), advert.selection.setting.shape),
        (&["back-end".to_owned()][..], Shape::Advert)
    );
    assert_eq!(advert.write(), "?roles=back-end&band=75000-95000%20EUR&layout=advert");
    assert_eq!(read("band=1-2").band, None);
    assert_eq!(read("sections=my-week").selection.chart, Some(Chart::WeekMap));
    assert_eq!(read("sections=my-week&chart=usage").selection.chart, Some(Chart::Usage));
    assert!(read("sections=my-week").selection.sections.contains(Section::Pay));
    let lang = |query| read(query).selection.locale.tag();
    assert_eq!(
        [lang("locale=en-XA"), lang("lang=en&locale=en-XA"), lang("locale=en-XA&lang=en")],
        ["en-XA", "en", "en"]
    );
    for level in ["0", "5", "22", "x", ""] {
        assert_eq!(read(&format!("heading-level={level}")).heading_level, 2);
    }
    assert_eq!(read(&format!("theme=dark&roles={}", "mobile,".repeat(400))), Options::default());
}
