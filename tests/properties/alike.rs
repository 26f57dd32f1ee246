//! Pay of people like the visitor: of their place and band of experience, or of the nearest people, who are named.

use super::choices::selection;
use super::{DATA, seldom};
use proptest::prelude::*;
use rolescope::chart::standalone;
use rolescope::compare::{Scope, TableCell, TableRow, draw, glance};
use rolescope::locale::SentencePart;
use rolescope::model::{FigureKey, Statistic};
use rolescope::state::{Chart, Selection, Series};

/// The first figure of a cell, and all of its words.
fn figure_and_words(cell: &TableCell) -> (Option<FigureKey>, String) {
    let first = match cell {
        TableCell::Figure { key, .. } => Some(key.clone()),
        TableCell::Stack(cells) => cells.iter().find_map(|cell| figure_and_words(cell).0),
        _ => None,
    };
    (first, cell.plain())
}

/// The row of the median pay at a glance.
fn median_row(selection: &Selection) -> TableRow {
    let rows = glance(&Scope::new(&DATA, selection)).groups.remove(0).rows;
    rows.into_iter().find(|row| row.head.starts_with("Median pay")).unwrap()
}

/// The figure that was asked for: of the place, the role and the band.
fn asked(selection: &Selection, role: &str) -> FigureKey {
    let series = if selection.series == Series::Bls2025 { Series::Survey2025 } else { selection.series };
    let of_survey = DATA.place(&selection.place).is_some_and(|place| place.survey);
    FigureKey {
        source: series.id().to_owned(),
        // A part of the United States is asked about as the country.
        place: if of_survey { selection.place.clone() } else { "US".to_owned() },
        subject: role.to_owned(),
        measure: "pay".to_owned(),
        group: Some(format!("{}:{}", series.years_measure(), selection.experience)),
        statistic: Statistic::P50,
    }
}

proptest! {
    #![proptest_config(seldom())]

    #[test]
    fn pay_at_a_glance_is_of_people_like_the_visitor(mut chosen in selection(), band in any::<prop::sample::Index>()) {
        chosen.experience = (*band.get(chosen.series.bands())).to_owned();
        chosen.locale = Default::default();
        let row = median_row(&chosen);
        prop_assert!(row.note.plain().contains(&Scope::new(&DATA, &chosen).band_words(&chosen.experience)), "{:?}", row.note.plain());
        let chart = draw(&Scope::new(&DATA, &chosen), Chart::PayRange).unwrap();
        let drawn = standalone(&chart.scene, 600.0, "", "");
        for (role, cell) in chosen.roles.iter().zip(&row.cells) {
            let wanted = asked(&chosen, role);
            let (Some(shown), words) = figure_and_words(cell) else { continue };
            let there = DATA.figure(&wanted).is_some();
            prop_assert_eq!(shown == wanted, there, "{} is shown for {}", &shown, &wanted);
            if there {
                continue;
            }
            // The nearest: the same role of the same survey, in the place or in one that holds it.
            prop_assert_eq!((&shown.source, &shown.subject, &shown.measure), (&wanted.source, role, &wanted.measure));
            let place = DATA.place(&wanted.place).unwrap();
            let holds = shown.place == place.id || Some(&shown.place) == place.region.as_ref() || shown.place == "world";
            prop_assert!(holds, "{} for {}", &shown, &wanted);
            prop_assert!(shown.group.is_none() || shown.group == wanted.group, "years are not mixed: {}", &shown);
            let (near, years) = (&DATA.place(&shown.place).unwrap().name, shown.group.is_some());
            let named = (shown.place == place.id || words.contains(near.as_str()))
                && words.contains(if years { "years" } else { "any experience" });
            prop_assert!(words.contains("too few") && named, "{}: whose pay it is, is not said: {}", &shown, words);
            if chosen.series != Series::Bls2025 {
                let named = if shown.place == place.id { "any experience" } else { near.as_str() };
                prop_assert!(drawn.contains(named), "the chart does not name {}: {}", &shown, drawn);
            }
        }
    }

    #[test]
    fn without_a_band_thin_pay_is_withheld_and_nothing_stands_for_it(mut chosen in selection()) {
        chosen.experience.clear();
        chosen.locale = Default::default();
        for (role, cell) in chosen.roles.iter().zip(median_row(&chosen).cells) {
            let wanted = FigureKey { group: None, ..asked(&chosen, role) };
            if let (Some(shown), _) = figure_and_words(&cell) {
                prop_assert_eq!(shown, wanted);
            }
        }
    }

    #[test]
    fn two_roles_are_set_against_each_other_among_the_same_people(mut chosen in selection(), band in any::<prop::sample::Index>()) {
        chosen.experience = (*band.get(chosen.series.bands())).to_owned();
        let sentences = rolescope::compare::insights(&Scope::new(&DATA, &chosen));
        // The first sentence is of pay: whatever medians it names are of one group in one place.
        let keys = sentences.iter().take(1).flat_map(|sentence| &sentence.0);
        let keys = keys.filter_map(|part| if let SentencePart::Figure { key, .. } = part { Some(&**key) } else { None });
        let medians: Vec<&FigureKey> =
            keys.filter(|key| key.measure == "pay" && key.statistic == Statistic::P50).collect();
        if let [first, rest @ ..] = medians.as_slice() {
            prop_assert!(rest.iter().all(|key| (&key.place, &key.group, &key.source) == (&first.place, &first.group, &first.source)), "{medians:?}");
        }
    }
}
