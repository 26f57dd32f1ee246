//! Numbers and messages: nothing is lost between a value and its words.

use super::often;
use proptest::prelude::*;
use rolescope::locale::{
    Control, EmbedMessage, Frame, Key, Locale, Message, PayMessage, SentencePart, amount, compact_amount, count, join,
    money, percent, percent_signed, value, years,
};
use rolescope::model::Unit;
use rolescope::text::decimal::write_exactly;

/// Reads digits in groups, as a reader does.
fn read(text: &str) -> Option<i64> {
    let (sign, digits) = text.strip_prefix('−').map_or((1, text), |digits| (-1, digits));
    let groups: Vec<&str> = digits.split(',').collect();
    let whole = groups.iter().skip(1).all(|group| group.len() == 3) && (1..=3).contains(&groups[0].len());
    whole.then(|| groups.concat().parse::<i64>().ok().map(|n| n * sign))?
}

/// The places of a message, in the order in which they stand.
fn places(text: &str) -> Vec<usize> {
    let inside = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    inside.map(|(number, _)| number.parse().unwrap()).collect()
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn digits_in_groups_are_read_back(number in -999_999_999_999_i64..=999_999_999_999) {
        let text = count(number as f64);
        prop_assert_eq!(read(&text), Some(number), "{}", &text);
        let dollars = money(number as f64);
        prop_assert_eq!(read(&dollars.replacen('$', "", 1)), Some(number), "{}", &dollars);
        prop_assert!(dollars.trim_start_matches('−').starts_with('$'));
        prop_assert_eq!(write_exactly(number as f64, 0), number.to_string());
    }

    #[test]
    fn rounding_moves_a_number_by_half_at_most(number in -1e9..1e9_f64, decimals in 0..7_u32) {
        let step = 1.0 / 10_i64.pow(decimals) as f64;
        let read: f64 = write_exactly(number, decimals).parse().unwrap();
        prop_assert!((read - number).abs() <= step * 0.500_1 + number.abs() * 1e-15, "{} {}", number, write_exactly(number, decimals));
        prop_assert!((super::words::read(&count(number)).unwrap() as f64 - number).abs() <= 0.5);
        prop_assert!(!write_exactly(number, decimals).starts_with("-0") || number < 0.0);
    }

    #[test]
    fn shares_and_years_read_as_they_are(share in 0.0..=1.0_f64, span in 0.0..80.0_f64) {
        let text = percent(share);
        let digits = text.strip_suffix("\u{a0}%").unwrap();
        match digits.strip_prefix('<') {
            Some(one) => prop_assert!(one == "1" && share > 0.0 && share < 0.005),
            None => prop_assert!((digits.parse::<f64>().unwrap() / 100.0 - share).abs() <= 0.005_000_1),
        }
        prop_assert!((years(span).parse::<f64>().unwrap() - span).abs() <= 0.050_000_1);
        let signed = percent_signed(share);
        prop_assert!(signed.starts_with('+') || signed.starts_with("0"), "{}", &signed);
    }

    #[test]
    fn amounts_on_an_axis_have_three_digits_or_more(value in 0.0..1e12_f64) {
        let text = compact_amount(value, "CHF\u{a0}");
        let digits = text.strip_prefix("CHF\u{a0}").unwrap().replace(',', "");
        let (number, times) = match digits.chars().last() {
            Some('k') => (&digits[..digits.len() - 1], 1e3),
            Some('M') => (&digits[..digits.len() - 1], 1e6),
            _ => (digits.as_str(), 1.0),
        };
        prop_assert!((number.parse::<f64>().unwrap() * times - value).abs() <= 0.05 * times + 1e-6, "{} {}", value, &text);
    }

    #[test]
    fn amounts_are_read_back_by_those_who_type_them(cents in 1..10_000_000_000_i64, decimals in 0..3_u32) {
        let value = cents as f64 / 100.0;
        let text = amount(value, "", decimals);
        let read = rolescope::compare::read_amount(&text, "USD").ok().map(|read| read.value);
        let least = 0.5 / 10_f64.powi(decimals as i32);
        prop_assert!(read.map_or(value < least, |read| (read - value).abs() <= least + 1e-6), "{} {:?}", &text, read);
    }

    #[test]
    fn any_value_is_written(number in any::<f64>(), decimals in any::<u32>()) {
        for unit in [Unit::UsdPerYear, Unit::Share, Unit::Count, Unit::Years, Unit::Ratio, Unit::Number] {
            let text = value(number, unit);
            prop_assert!(!text.is_empty() && !text.contains("NaN") && !text.contains("inf"), "{}", &text);
        }
        prop_assert!(write_exactly(number, decimals).parse::<f64>().unwrap().is_finite());
    }

    #[test]
    fn arguments_stand_as_they_are(message in prop::sample::select(Message::ALL), texts in prop::collection::vec(".{0,8}", 9), locale in prop::sample::select(&Locale::ALL[..])) {
        let pattern = locale.text(message).into_owned();
        let mut expected = String::new();
        let mut rest = pattern.as_str();
        while let Some((head, tail)) = rest.split_once('{') {
            let (number, after) = tail.split_once('}').unwrap();
            expected.push_str(head);
            expected.push_str(&texts[number.parse::<usize>().unwrap()]);
            rest = after;
        }
        expected.push_str(rest);
        let arguments: Vec<&str> = texts.iter().map(String::as_str).collect();
        prop_assert_eq!(locale.fill(message, &arguments), expected.clone());
        let parts = texts.iter().map(|text| SentencePart::Text(text.clone())).collect();
        prop_assert_eq!(locale.sentence(message, parts).plain(), expected);
    }

    #[test]
    fn a_list_names_each_once(items in prop::collection::vec("[a-z]{1,6}", 0..6)) {
        let items: Vec<&str> = items.iter().map(String::as_str).collect();
        let text = join(Locale::English, &items);
        let read: Vec<&str> = text.split(", ").flat_map(|part| part.split(" and ")).filter(|item| !item.is_empty()).collect();
        prop_assert_eq!(read, items);
    }
}

/// Something to hold for every message.
trait Law {
    fn holds<K: Key + std::fmt::Debug>(&self, message: K);

    fn holds_for_all(&self) {
        Message::ALL.iter().for_each(|message| self.holds(*message));
        PayMessage::ALL.iter().for_each(|message| self.holds(*message));
        Control::ALL.iter().for_each(|message| self.holds(*message));
        Frame::ALL.iter().for_each(|message| self.holds(*message));
        EmbedMessage::ALL.iter().for_each(|message| self.holds(*message));
    }
}

struct NoGap;

impl Law for NoGap {
    fn holds<K: Key + std::fmt::Debug>(&self, message: K) {
        let text = Locale::English.text(message);
        let mut numbers = places(&text);
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers, (0..numbers.len()).collect::<Vec<_>>(), "{message:?}: {text}");
        assert_eq!(text.matches('{').count(), text.matches('}').count(), "{message:?}: {text}");
        assert!(!text.trim().is_empty() && *text == *text.trim(), "{message:?}: {text:?}");
    }
}

#[test]
fn the_places_of_a_message_have_no_gap() {
    NoGap.holds_for_all();
}

/// An interval is of chance among those who answer, and what is picked at random is an answer.
struct AnswersAlone;

impl Law for AnswersAlone {
    fn holds<K: Key + std::fmt::Debug>(&self, message: K) {
        let text = Locale::English.text(message);
        for claim in ["had answered", "developer at random", "margin of error", "people are paid", "randomly chosen"] {
            assert!(!text.contains(claim), "{message:?}: {text}");
        }
    }
}

#[test]
fn no_message_takes_who_answered_for_everybody() {
    AnswersAlone.holds_for_all();
    let reading =
        include_str!("../../data/method.toml").split("[[section]]").find(|part| part.contains("id = \"reading\""));
    let reading = reading.unwrap();
    assert!(!reading.contains("had answered"), "{reading}");
    for said in ["Who chooses to answer is not in it", "there is nothing to weight the answers to"] {
        assert!(reading.contains(said), "{reading}");
    }
}

struct Bracketed(Locale);

impl Law for Bracketed {
    fn holds<K: Key + std::fmt::Debug>(&self, message: K) {
        let (english, pseudo) = (Locale::English.text(message), self.0.text(message));
        assert!(pseudo.starts_with('⟦') && pseudo.ends_with('⟧'), "{message:?}: {pseudo}");
        assert_eq!(places(&pseudo), places(&english), "{message:?}: {pseudo}");
        assert_eq!(pseudo.chars().count(), english.chars().count() + 2, "{message:?}: {pseudo}");
    }
}

#[test]
fn the_pseudo_locales_bracket_and_keep_the_places() {
    [Locale::Pseudo, Locale::PseudoRtl].map(Bracketed).iter().for_each(Law::holds_for_all);
}

#[test]
fn locales_are_found_by_their_tags() {
    for locale in Locale::ALL {
        assert_eq!(Locale::from_tag(locale.tag()), Some(locale));
        assert_eq!(Locale::from_tag(&locale.tag().to_lowercase()), Some(locale));
    }
    assert_eq!(Locale::from_tag("xx"), None);
    assert_eq!(Locale::PseudoRtl.direction(), "rtl");
}
