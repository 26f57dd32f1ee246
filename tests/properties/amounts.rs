//! Typed amounts: one reading or a refusal, whichever way people write them, and everything that the product shows is read
//! back as it stands there.

use super::{DATA, junk, often, seldom};
use proptest::prelude::*;
use rolescope::compare::{AmountFault, Coin, MyPay, Scope, draw, draw_tool, read_amount};
use rolescope::locale::{Locale, Wording};
use rolescope::state::{Chart, Fields, Period, Selection};

/// Texts with the chosen currency, the number, and the currency that the text names.
const READ: [(&str, &str, f64, &str); 82] = [
    ("85000", "USD", 85_000.0, ""),
    ("85,000", "USD", 85_000.0, ""),
    ("85 000", "USD", 85_000.0, ""),
    ("85\u{a0}000", "USD", 85_000.0, ""),
    ("85\u{202f}000", "USD", 85_000.0, ""),
    ("85\u{2009}000", "USD", 85_000.0, ""),
    ("85_000", "USD", 85_000.0, ""),
    ("85k", "USD", 85_000.0, ""),
    ("85 K", "USD", 85_000.0, ""),
    ("120k", "USD", 120_000.0, ""),
    ("4.5k", "USD", 4_500.0, ""),
    ("77.9k", "USD", 77_900.0, ""),
    ("12,5k", "EUR", 12_500.0, ""),
    ("1,250k", "IDR", 1_250_000.0, ""),
    ("1,234,567.89", "USD", 1_234_567.89, ""),
    ("1.234.567,89", "EUR", 1_234_567.89, ""),
    ("1.250.000", "EUR", 1_250_000.0, ""),
    ("85.000,00", "EUR", 85_000.0, ""),
    ("85,000.00", "EUR", 85_000.0, ""),
    ("1,250.500", "USD", 1_250.5, ""),
    ("65 000,50", "EUR", 65_000.5, ""),
    ("7083.33", "USD", 7_083.33, ""),
    ("7083.333", "USD", 7_083.333, ""),
    ("7083,33", "EUR", 7_083.33, ""),
    ("0.85", "USD", 0.85, ""),
    ("0,5", "USD", 0.5, ""),
    ("0.125", "USD", 0.125, ""),
    ("1.2550", "USD", 1.255, ""),
    ("85000.", "USD", 85_000.0, ""),
    ("12,50,000", "INR", 1_250_000.0, ""),
    ("1,00,000", "INR", 100_000.0, ""),
    ("1,25,00,000.50", "INR", 12_500_000.5, ""),
    ("₹ 12.5 lakh", "USD", 1_250_000.0, "INR"),
    ("₹12,50,000", "USD", 1_250_000.0, "INR"),
    ("12.5 lakhs", "INR", 1_250_000.0, ""),
    ("12,5 lakh", "INR", 1_250_000.0, ""),
    ("12 LPA", "INR", 1_200_000.0, ""),
    ("1.2 crore", "INR", 12_000_000.0, ""),
    ("1.2 Cr", "INR", 12_000_000.0, ""),
    ("INR 1250000", "USD", 1_250_000.0, "INR"),
    ("inr1250000", "USD", 1_250_000.0, "INR"),
    ("1250000 INR", "USD", 1_250_000.0, "INR"),
    ("Rs. 12,50,000", "USD", 1_250_000.0, "INR"),
    ("Rs 250,000", "PKR", 250_000.0, "PKR"),
    ("CHF 120'000", "USD", 120_000.0, "CHF"),
    ("CHF 120’000.–", "USD", 120_000.0, "CHF"),
    ("120'000.50 Fr.", "USD", 120_000.5, "CHF"),
    ("120'000.-", "CHF", 120_000.0, ""),
    ("€ 65 000", "USD", 65_000.0, "EUR"),
    ("€\u{a0}65\u{202f}000", "USD", 65_000.0, "EUR"),
    ("65.000,- €", "EUR", 65_000.0, "EUR"),
    ("65 k€", "USD", 65_000.0, "EUR"),
    ("65 KEUR", "USD", 65_000.0, "EUR"),
    ("65 Tsd. €", "USD", 65_000.0, "EUR"),
    ("1,2 Mio. €", "USD", 1_200_000.0, "EUR"),
    ("65,000 euros", "USD", 65_000.0, "EUR"),
    ("$120k", "USD", 120_000.0, "USD"),
    ("$120k", "CAD", 120_000.0, "CAD"),
    ("$120k", "EUR", 120_000.0, "USD"),
    ("US$ 120,000", "CAD", 120_000.0, "USD"),
    ("A$120,000", "USD", 120_000.0, "AUD"),
    ("C$120,000 CAD", "USD", 120_000.0, "CAD"),
    ("R$ 12.500,00", "USD", 12_500.0, "BRL"),
    ("£55k", "USD", 55_000.0, "GBP"),
    ("¥6,000,000", "USD", 6_000_000.0, "JPY"),
    ("¥600,000", "CNY", 600_000.0, "CNY"),
    ("600万円", "USD", 6_000_000.0, "JPY"),
    ("６００万円", "USD", 6_000_000.0, "JPY"),
    ("1.2億", "JPY", 120_000_000.0, ""),
    ("₩50,000,000", "USD", 50_000_000.0, "KRW"),
    ("550 000 kr", "SEK", 550_000.0, "SEK"),
    ("550 000 kr.", "DKK", 550_000.0, "DKK"),
    ("550 tkr", "SEK", 550_000.0, ""),
    ("180 000 zł", "USD", 180_000.0, "PLN"),
    ("1 200 000 Kč", "USD", 1_200_000.0, "CZK"),
    ("R 600 000", "USD", 600_000.0, "ZAR"),
    ("MXN 900,000", "USD", 900_000.0, "MXN"),
    ("IDR 1,200M", "USD", 1_200_000_000.0, "IDR"),
    ("120 thousand", "USD", 120_000.0, ""),
    ("1.2 million", "USD", 1_200_000.0, ""),
    ("\u{200e}$120,000\u{200f}", "USD", 120_000.0, "USD"),
    ("  85,000  ", "USD", 85_000.0, ""),
];

/// Texts that may mean two numbers, with both as the refusal writes them.
const AMBIGUOUS: [(&str, &str, &str); 9] = [
    ("1.250", "1.25", "1,250"),
    ("85.000", "85", "85,000"),
    ("€ 85.000", "85", "85,000"),
    ("120,00", "120", "12,000"),
    ("1,23", "1.23", "123"),
    ("8,5000", "8.5", "85,000"),
    ("1.255", "1.2550", "1,255"),
    ("1.250k", "1.25k", "1,250k"),
    ("1 250.000", "1,250", "1,250,000"),
];

/// Texts that are no amount.
const REFUSED: [&str; 40] = [
    "",
    " ",
    "much",
    "-5",
    "−5",
    "$-5",
    "0",
    "0.00",
    "1.2.3",
    "85 00",
    "12.50.000",
    "1,2,3",
    "1,2.3,4",
    "١٢",
    "1e5",
    "NaN",
    "∞",
    ".5",
    "85,",
    "k85",
    "85kk",
    "85 k lakh",
    "85 kilos",
    "milk 5",
    "5 milk",
    "€ 5 $",
    "EUR 5 GBP",
    "1/2",
    "5%",
    "5+5",
    "85..000",
    "85,,000",
    "1234567890123456",
    "999999999 crore",
    "85 000 0",
    "12 lakh 50",
    "€",
    "USD",
    "#5",
    "00,000",
];

#[test]
fn amounts_are_read_as_people_write_them() {
    for (text, chosen, value, currency) in READ {
        let read = read_amount(text, chosen).unwrap_or_else(|fault| panic!("{text:?}: {fault:?}"));
        assert_eq!((read.value, read.currency.as_deref().unwrap_or_default()), (value, currency), "{text:?}");
    }
}

#[test]
fn what_may_mean_two_amounts_is_refused_with_both() {
    for (text, one, other) in AMBIGUOUS {
        assert_eq!(read_amount(text, "USD"), Err(AmountFault::Ambiguous(one.to_owned(), other.to_owned())), "{text:?}");
    }
    for text in REFUSED {
        assert_eq!(read_amount(text, "USD"), Err(AmountFault::NotAnAmount), "{text:?}");
    }
}

#[test]
fn a_refusal_says_why_and_what_to_write() {
    let selection = Selection::default();
    let said = |name: &str, text: &str, chart: Chart| {
        let typed = Fields::none().with(name, text).with("x-average", "150k").with("x-high", "200k");
        let scope = Scope::new(&DATA, &selection).with(&typed);
        let model = draw(&scope, chart).or_else(|| draw_tool(&scope, chart)).unwrap();
        [model.summary].into_iter().chain(model.remarks).map(|sentence| sentence.plain()).collect::<Vec<_>>().join(" ")
    };
    for (name, chart) in [
        ("my-pay", Chart::PayStanding),
        ("my-cost", Chart::BreakEven),
        ("my-lost", Chart::BreakEven),
        ("my-hour-value", Chart::BreakEven),
        ("x-low", Chart::RangeXray),
    ] {
        let ambiguous = said(name, "1.250", chart);
        assert!(ambiguous.contains("“1.250” can mean 1.25 or 1,250. Type one of these."), "{name}: {ambiguous}");
        let unknown = said(name, "KES 1,250", chart);
        assert!(unknown.contains("no exchange rate for KES"), "{name}: {unknown}");
        let read = said(name, "100k", chart);
        assert!(!read.contains("can mean") && !read.contains("“100k”"), "{name}: {read}");
    }
}

#[test]
fn a_currency_in_the_text_is_converted() {
    let selection = Selection::default();
    let usd = |text: &str| {
        let typed = Fields::none().with("my-pay", text);
        match Scope::new(&DATA, &selection).with(&typed).my_pay() {
            MyPay::Usd(usd) => usd,
            other => panic!("{text}: {other:?}"),
        }
    };
    let rate = DATA.rate("INR").unwrap().per_usd;
    for text in ["₹ 12.5 lakh", "INR 1250000", "12,50,000 inr", "0.125 crore rupees"] {
        assert!((usd(text) * rate - 1_250_000.0).abs() < 1e-6, "{text}");
    }
    // A range of costs: a word and a currency on one side are those of both.
    let drawn = |text: &str| {
        let typed = Fields::none().with("my-cost", text);
        draw_tool(&Scope::new(&DATA, &selection).with(&typed), Chart::BreakEven).unwrap()
    };
    for (text, plain) in [("1-2k", "1000-2000"), ("$500–1,000", "500-1000"), ("500-1k", "500-1000"), ("$1k", "1000")]
    {
        assert_eq!(drawn(text).remarks, drawn(plain).remarks, "{text}");
    }
}

/// Every currency, period and form in which an amount can be shown.
fn coins() -> Vec<(String, Coin, Locale)> {
    let codes: std::collections::BTreeSet<&str> =
        DATA.exchange_rates.iter().map(|rate| rate.currency.as_str()).collect();
    let form = |tag: &str, form: &str| Locale::Host(Wording::of(tag, &[("AmountForm".to_owned(), form.to_owned())]));
    let locales =
        [Locale::English, Locale::Pseudo, form("de", "{1} {0}"), form("fr", "{1}\u{a0}{0}"), form("nl", "{0} {1}")];
    let mut coins = Vec::new();
    for code in codes.into_iter().chain(["USD"]) {
        for period in Period::ALL {
            for locale in locales {
                let selection = Selection { currency: code.to_owned(), period, locale, ..Selection::default() };
                let rate = DATA.rate(code).map_or(1.0, |rate| rate.per_usd);
                coins.push((code.to_owned(), Coin::of(&selection, rate), locale));
            }
        }
    }
    coins
}

/// The number that a shown amount states, by its digits alone.
fn stated(text: &str) -> f64 {
    let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    let number: f64 = digits.parse().unwrap();
    let after = text.rfind(|c: char| c.is_ascii_digit()).and_then(|last| text[last + 1..].chars().next());
    match after {
        Some('k') => number * 1e3,
        Some('M') => number * 1e6,
        _ => number,
    }
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn both_readings_of_a_refusal_are_read(
        whole in 1..999_u32,
        end in "[0-9]{1,5}",
        mark in prop::sample::select(vec![',', '.']),
        around in prop::sample::select(vec![("", ""), ("€ ", ""), ("", " CHF"), ("", "k"), ("", " lakh"), ("US$", "M")]),
    ) {
        let text = format!("{}{whole}{mark}{end}{}", around.0, around.1);
        if let Err(fault) = read_amount(&text, "USD") {
            let AmountFault::Ambiguous(one, other) = fault else {
                let is_nothing = read_amount(&format!("{whole}.{end}0000"), "USD").is_err();
                prop_assert!(is_nothing || around.1 == " lakh" || around.1 == "M", "{}: {:?}", text, fault);
                return Ok(());
            };
            let (less, more) = (read_amount(&one, "USD").unwrap().value, read_amount(&other, "USD").unwrap().value);
            let digits: f64 = format!("{whole}{end}").parse().unwrap();
            let decimals = 10_f64.powi(i32::try_from(end.len()).unwrap());
            prop_assert!((less * decimals - more).abs() <= more * 1e-12, "{}: {} and {}", text, one, other);
            prop_assert!(more >= digits, "{}: {}", text, other);
        }
    }

    #[test]
    fn no_text_is_an_amount_by_accident(text in junk(&["1", "250", "000", ",", ".", "'", " ", "€", "$", "INR", "k", "lakh", "-", "Mio."])) {
        match read_amount(&text, "USD") {
            Ok(read) => {
                prop_assert!(read.value > 0.0 && read.value < 1e12, "{:?}: {}", text, read.value);
                prop_assert!(read.currency.is_none_or(|code| code.len() == 3), "{:?}", text);
            }
            Err(AmountFault::Ambiguous(one, other)) => prop_assert!(one != other, "{:?}", text),
            Err(_) => {}
        }
    }
}

proptest! {
    #![proptest_config(seldom())]

    #[test]
    fn every_shown_amount_is_read_back(value in prop_oneof![0.01..1e4_f64, 1e3..1e7_f64, 1e6..9e11_f64]) {
        for (code, coin, locale) in coins() {
            for text in [coin.exact(value), coin.rounded(value), coin.label(value), coin.short(value)] {
                let number = stated(&text);
                // A host may put anything around an amount; the signs that it leaves are ours.
                let read = read_amount(&text, &code);
                if number == 0.0 {
                    prop_assert_eq!(&read, &Err(AmountFault::NotAnAmount), "{} {}", locale.tag(), text);
                    continue;
                }
                let read = read.map_err(|fault| TestCaseError::fail(format!("{text:?} {fault:?}")))?;
                prop_assert!((read.value - number).abs() <= number * 1e-12, "{} is read as {}", text, read.value);
                prop_assert_eq!(read.currency.as_deref(), Some(code.as_str()), "{}", text);
            }
        }
    }
}
