//! Selections: any that a visitor can reach, and the query that carries them.

use super::{DATA, junk, often};
use proptest::prelude::*;
use rolescope::locale::Locale;
use rolescope::state::{
    Chart, Choosable, Fields, MAX_ROLES, Period, Prices, Section, Sections, Selection, Series, View, is_official,
    query, route,
};

/// Any selection that keeps the rules.
pub(crate) fn selection() -> impl Strategy<Value = Selection> {
    let slugs: Vec<String> = DATA.roles.iter().map(|role| role.slug.clone()).collect();
    let offered = DATA.places.iter().filter(|place| place.survey || is_official(&place.id));
    let places: Vec<String> = offered.map(|place| place.id.clone()).collect();
    let roles = prop::sample::subsequence(slugs, 1..=MAX_ROLES).prop_shuffle();
    let place = prop_oneof![Just("US".to_owned()), prop::sample::select(places)];
    let sections = prop::sample::subsequence(&Section::ALL[..], 1..=Section::ALL.len()).prop_map(Sections::of);
    let rest = (
        prop::sample::select(&Series::ALL[..]),
        any::<prop::sample::Index>(),
        any::<bool>(),
        prop::sample::select(&Locale::ALL[..]),
    );
    (roles, place, sections, rest, money(), options()).prop_map(
        |(roles, place, sections, rest, (currency, period, hours, prices), options)| {
            let (series, band, differences_only, locale) = rest;
            let series = if series.covers(&place) { series } else { first_of(&place) };
            // Any experience as often as each band.
            let bands = [&[""], series.bands()].concat();
            let experience = band.get(&bands).to_string();
            let prices = if Choosable(&DATA).has_prices(prices, &place) { prices } else { Prices::Nominal };
            Selection {
                roles,
                place,
                experience,
                series,
                sections,
                differences_only,
                locale,
                currency,
                period,
                hours,
                prices,
                options,
                // The view and the one chart stand in the path, not in the query, and what was opened stands nowhere.
                view: View::default(),
                chart: None,
                opened: Vec::new(),
                setting: Default::default(),
            }
        },
    )
}

/// The first series that speaks of a place.
fn first_of(place: &str) -> Series {
    Series::ALL.into_iter().find(|series| series.covers(place)).unwrap()
}

/// Any money that pay can be shown in.
fn money() -> impl Strategy<Value = (String, Period, u16, Prices)> {
    let codes: Vec<String> = DATA.exchange_rates.iter().map(|rate| rate.currency.clone()).collect();
    let currency = prop_oneof![Just("USD".to_owned()), prop::sample::select(codes)];
    let (period, prices) = (prop::sample::select(&Period::ALL[..]), prop::sample::select(&Prices::ALL[..]));
    (currency, period, prop_oneof![Just(2_080_u16), 1..=8_784_u16], prices)
}

/// Anything chosen in charts, known to them or not.
fn options() -> impl Strategy<Value = Fields> {
    let names: Vec<&str> = Chart::ALL.into_iter().flat_map(|chart| chart.options()).copied().collect();
    let values = prop_oneof![Just("density".to_owned()), Just("pro".to_owned()), "[ -~é€]{1,30}"];
    prop::collection::vec((prop::sample::select(names), values), 0..4).prop_map(|chosen| {
        let mut fields = Fields::default();
        chosen.iter().for_each(|(name, value)| fields.set(name, value));
        fields
    })
}

/// Holds for every selection, wherever it comes from.
pub(crate) fn sound(selection: &Selection) -> Result<(), TestCaseError> {
    let roles = &selection.roles;
    prop_assert!((1..=MAX_ROLES).contains(&roles.len()), "{roles:?}");
    prop_assert!(roles.iter().all(|slug| DATA.role(slug).is_some()), "unknown role in {roles:?}");
    prop_assert!(roles.iter().enumerate().all(|(at, slug)| !roles[..at].contains(slug)), "twice in {roles:?}");
    let place = DATA.place(&selection.place);
    prop_assert!(place.is_some_and(|place| place.survey || is_official(&place.id)), "place {}", selection.place);
    prop_assert!(selection.series.covers(&selection.place), "{:?} in {}", selection.series, selection.place);
    let (series, band) = (selection.series, selection.experience.as_str());
    prop_assert!(band.is_empty() || series.bands().contains(&band), "{:?} has no band {:?}", series, band);
    let rates = &DATA.exchange_rates;
    let currency = &selection.currency;
    prop_assert!(currency == "USD" || rates.iter().any(|rate| rate.currency == *currency), "{}", currency);
    prop_assert!((1..=8_784).contains(&selection.hours), "{} hours", selection.hours);
    prop_assert!(Choosable(&DATA).has_prices(selection.prices, &selection.place), "{:?}", selection.prices);
    prop_assert!(Section::ALL.into_iter().any(|section| selection.sections.contains(section)), "no section");
    Ok(())
}

const PIECES: &[&str] = &[
    "?",
    "&",
    "=",
    "%",
    "%2",
    "%zz",
    "%ff",
    "%00",
    "%2C",
    "+",
    ",",
    " ",
    "#",
    "roles=",
    "place=",
    "series=",
    "sections=",
    "diff=",
    "lang=",
    "front-end",
    "back-end",
    "mobile",
    "architect",
    "astronaut",
    "US",
    "DE",
    "CU",
    "world",
    "us",
    "survey-2024",
    "bls-2025",
    "survey-1999",
    "pay",
    "skills",
    "nothing",
    "1",
    "0",
    "2",
    "en-XA",
    "currency=",
    "EUR",
    "XXX",
    "period=",
    "hour",
    "hours=",
    "1800",
    "9999",
    "price=",
    "ppp",
    "rpp",
    "US-CA",
    "metro-41860",
    "experience=",
    "6-10",
    "11-20",
    "0-2",
    "31%2B",
    "view=",
    "distribution=",
    "my-pay=",
    "ar-xb",
    "xx",
];

proptest! {
    #![proptest_config(often())]

    #[test]
    fn a_query_is_read_back_as_written(chosen in selection(), default in selection()) {
        let choosable = Choosable(&DATA);
        let written = query::encode(&chosen, &default);
        prop_assert_eq!(&query::decode(&written, &default, choosable), &chosen, "{}", &written);
        prop_assert_eq!(&query::decode(written.trim_start_matches('?'), &default, choosable), &chosen);
        prop_assert!(written.is_empty() || written.starts_with('?'));
        prop_assert!(written.bytes().all(|b| b.is_ascii_graphic() && !b"#\"<>".contains(&b)), "{}", &written);
        prop_assert_eq!(query::encode(&chosen, &chosen), "", "what equals the default is left out");
    }

    #[test]
    fn any_query_gives_a_sound_selection(text in junk(PIECES), default in selection()) {
        let decoded = query::decode(&text, &default, Choosable(&DATA));
        sound(&decoded)?;
        let again = query::decode(&query::encode(&decoded, &default), &default, Choosable(&DATA));
        prop_assert_eq!(again, decoded);
    }

    /// Whoever writes an address or an attribute by hand does not heed letter case and line breaks.
    #[test]
    fn letter_case_and_white_space_do_not_matter(
        chosen in selection(),
        capitals in any::<bool>(),
        space in prop::sample::select(&["", "%20", "%0A", "%09", "%C2%A0", "+", "%E2%80%A8"][..]),
        between in prop::sample::select(&[",", "+", "%0A", ",%0D%0A++", "%C2%A0", "%20,%20"][..]),
    ) {
        let chosen = Selection { options: Fields::none(), ..chosen };
        let default = Selection::default();
        let written = query::encode(&chosen, &default);
        let pairs = written.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (key, value) = pair.split_once('=').unwrap();
            let value = if capitals { value.to_ascii_uppercase() } else { value.to_ascii_lowercase() };
            format!("{key}={space}{}{space}", value.replace(',', between))
        });
        let text = pairs.collect::<Vec<_>>().join("&");
        prop_assert_eq!(&query::decode(&text, &default, Choosable(&DATA)), &chosen, "{}", text);
    }

    #[test]
    fn a_broken_part_takes_no_other_with_it(
        chosen in selection(),
        broken in prop::sample::select(&["roles=%zz", "place=%ff", "series=", "diff=2", "lang=??", "currency=ZZZ", "hours=0", "price=cheap", "period=week", "experience=7", "view=pay", "my-pay=5", "sections=,", "x=1", "&&", "="][..]),
    ) {
        let default = Selection::default();
        let written = query::encode(&chosen, &default);
        for text in [format!("?{broken}&{}", written.trim_start_matches('?')), format!("{written}&{broken}")] {
            prop_assert_eq!(&query::decode(&text, &default, Choosable(&DATA)), &chosen, "{}", text);
        }
    }

    #[test]
    fn a_long_query_falls_back_whole(chosen in selection(), default in selection(), more in 0..5_000_usize) {
        let written = query::encode(&chosen, &default);
        let filled = |length: usize| format!("{written}&x={}", "a".repeat(length.saturating_sub(written.len() + 3)));
        let fits = filled(2_000);
        prop_assert_eq!(fits.len(), 2_000);
        prop_assert_eq!(query::decode(&fits, &default, Choosable(&DATA)), chosen);
        prop_assert_eq!(query::decode(&filled(2_001 + more), &default, Choosable(&DATA)), default);
    }

    #[test]
    fn a_list_of_roles_keeps_order_and_drops_the_rest(text in junk(PIECES)) {
        if let Some(roles) = query::roles(&text, Choosable(&DATA)) {
            sound(&Selection { roles: roles.clone(), ..Selection::default() })?;
            let again = query::roles(&roles.join(" "), Choosable(&DATA));
            prop_assert_eq!(again, Some(roles));
        }
    }

    #[test]
    fn any_address_gives_a_sound_selection_or_none(text in junk(super::routes::PIECES)) {
        if let Some(found) = route::read(&text, Choosable(&DATA)) {
            sound(&found)?;
        }
    }
}

#[test]
fn queries_of_the_contract() {
    let choosable = Choosable(&DATA);
    let read = |text: &str| query::decode(text, &Selection::default(), choosable);
    let roles = |text: &str| read(text).roles.join(" ");
    let core = "front-end back-end full-stack";
    let cases = [
        ("roles=back-end,front-end", "back-end front-end"),
        ("?roles=back-end%2Cfront-end", "back-end front-end"),
        ("roles=back-end+front-end", "back-end front-end"),
        ("roles=mobile,mobile,astronaut,mobile", "mobile"),
        ("roles=mobile,devops,embedded,architect,qa-test,back-end", "mobile devops embedded architect qa-test"),
        ("roles=astronaut", core),
        ("roles=Front-End", "front-end"),
        ("roles=%20Back-End%0A%09MOBILE%C2%A0,%20qa-test%20", "back-end mobile qa-test"),
        ("roles=", core),
        ("", core),
        ("?", core),
    ];
    for (text, expected) in cases {
        assert_eq!(roles(text), expected, "{text}");
    }
    assert_eq!(read("place=DE&series=survey-2024").series, Series::Survey2025, "the 2024 rows are of the US alone");
    assert_eq!(read("series=survey-2024&place=atlantis").series, Series::Survey2024);
    assert_eq!(read("place=atlantis").place, "US");
    assert_eq!(read("lang=en-xa").locale, Locale::Pseudo);
    assert_eq!(read("sections=pay,skills").sections, Sections::of([Section::Skills, Section::Pay]));
    assert_eq!(read("sections=none").sections, Sections::default());
    assert_eq!(read("place=US-CA").series, Series::Bls2025, "official wages alone speak of states");
    assert_eq!(read("place=metro-41860").place, "US", "metro areas are fetched when they are asked for");
    assert!(query::asks_for_metro("?a=b&place=metro-41860") && !query::asks_for_metro("place=US-CA"));
    assert!(query::asks_for_part("place=US-CA", Choosable(&super::support::names())));
    assert!(!query::asks_for_part("place=DE", Choosable(&super::support::names())));
    assert_eq!(read("price=ppp&place=world").prices, Prices::Nominal, "the world has no price level");
    assert_eq!(read("price=ppp&place=DE").prices, Prices::Ppp);
    assert_eq!(read("price=rpp&place=US-CA").prices, Prices::Rpp);
    assert_eq!(read("currency=EUR&period=hour&hours=1800").hours, 1_800);
    assert_eq!(read("currency=eur&place=us-ca&series=BLS-2025&price=RPP").currency, "EUR");
    assert_eq!(read("place=Western-Europe").place, "western-europe");
    assert!(
        query::asks_for_metro("place=Metro-41860")
            && query::asks_for_part("place=us-ca", Choosable(&super::support::names()))
    );
    assert_eq!((read("currency=euro").currency, read("period=day").period), ("USD".to_owned(), Period::Year));
    assert_eq!(read("distribution=density&my-pay=85000").options.get("my-pay"), "", "what is typed stands in no query");
    // Bands are those of the series, wherever it stands in the query: years of coding, or professional years.
    assert_eq!(read("experience=11-15").experience, "11-15");
    assert_eq!(read("experience=31%2B").experience, "31+");
    assert_eq!(read("experience=11-20").experience, "", "the survey of 2025 has no such band");
    assert_eq!(read("experience=11-20&series=survey-2024").experience, "11-20");
    assert_eq!(read("series=survey-2024&experience=11-15").experience, "", "the survey of 2024 has no such band");
    assert_eq!(read("experience=11-20&series=survey-2024&place=DE").experience, "", "nor has it Germany");
    assert_eq!(read("experience=11-15&series=bls-2025").experience, "11-15", "the survey stands in for official wages");
    assert_eq!(read("experience=1-5&place=US-CA").experience, "1-5");
    assert_eq!(
        (read("view=pay").view, read("view=nothing").view),
        (View::Overview, View::Overview),
        "a view is a path"
    );
    assert!(read("diff=1").differences_only && !read("diff=yes").differences_only);
}
