//! Amounts of money as people write them: `12,50,000`, `₹ 12.5 lakh`, `CHF 120'000.–`, `65 k€`.
//!
//! Invariant: an amount has one reading or none. Where a point or a comma may stand between thousands as well as before
//! decimals, the text is refused with both readings, each written so that it is read as nothing else.

use super::Scope;
use crate::locale::{self, Key, PayMessage};

/// Words beside a number, by what they say: so many noughts, or a currency. Where several currencies use a word, the
/// chosen one of them is meant, else the first. After a number, `.–` and the like say that there are no cents.
const WORDS: [(&str, &str); 34] = [
    ("0", ". .- .– .— ,- ,– ,—"),
    ("3", "k t tsd tkr mil thousand"),
    ("4", "万 萬 만"),
    ("5", "l lac lacs lakh lakhs lpa"),
    ("6", "m mn mio mkr million millions"),
    ("7", "cr crore crores"),
    ("8", "億 亿 억"),
    ("USD CAD AUD NZD SGD HKD MXN", "$ dollar dollars"),
    ("USD", "us$ usd$"),
    ("AUD", "a$ au$"),
    ("CAD", "c$ ca$"),
    ("NZD", "nz$"),
    ("SGD", "s$"),
    ("HKD", "hk$"),
    ("MXN", "mx$"),
    ("BRL", "r$"),
    ("EUR", "€ euro euros"),
    ("GBP", "£ pound pounds"),
    ("JPY CNY", "¥ ￥"),
    ("JPY", "円 yen"),
    ("CNY", "元 yuan rmb"),
    ("INR PKR LKR NPR", "rs rs. rupees"),
    ("INR", "₹"),
    ("KRW", "₩ 원"),
    ("ILS", "₪"),
    ("PHP", "₱"),
    ("TRY", "₺ tl"),
    ("THB", "฿"),
    ("SEK NOK DKK ISK", "kr kr."),
    ("PLN", "zł"),
    ("CZK", "kč"),
    ("HUF", "ft"),
    ("CHF", "fr fr. sfr sfr."),
    ("ZAR", "r"),
];

/// An amount as it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadAmount {
    /// The number, above zero.
    pub value: f64,
    /// ISO 4217 code of the currency, if the text names one.
    pub currency: Option<String>,
    /// Noughts that a word stands for: 5 for a lakh.
    pub(super) noughts: u8,
}

/// Why a text is not taken as an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AmountFault {
    /// It is no amount above zero.
    NotAnAmount,
    /// It has two readings: with decimals, and with a mark between thousands.
    Ambiguous(String, String),
    /// There is no exchange rate for the currency that it names.
    NoRate(String),
}

/// Reads an amount, with or without its currency. The chosen currency decides between those that share a sign.
///
/// # Errors
/// When the text is no amount, or may be two. Whether there is a rate is not looked at.
pub fn read_amount(text: &str, chosen: &str) -> Result<ReadAmount, AmountFault> {
    let text: String = text.chars().filter_map(plain).collect();
    let text = locale::folded(&text);
    let is_digit = |c: char| c.is_ascii_digit();
    let parts = || {
        let (first, last) = (text.find(is_digit)?, text.rfind(is_digit)? + 1);
        Some((text.get(..first)?, text.get(first..last)?, text.get(last..)?))
    };
    let (before, number, after) = parts().ok_or(AmountFault::NotAnAmount)?;
    let mut words = Words { chosen, noughts: 0, currency: None };
    words.read(before, false).and_then(|()| words.read(after, true)).ok_or(AmountFault::NotAnAmount)?;
    // 65.000,– has no cents where its comma stands.
    let cents = after.get(..1).filter(|_| after.get(1..).is_some_and(|end| end.starts_with(['-', '–', '—'])));
    let number = cents.map_or_else(|| number.to_owned(), |mark| format!("{number}{mark}00"));
    let value = read_number(&number, words.noughts).map_err(|fault| match fault {
        // What stands for the noughts is a part of both readings.
        AmountFault::Ambiguous(one, other) if words.noughts > 0 => {
            AmountFault::Ambiguous(format!("{one}{after}"), format!("{other}{after}"))
        }
        other => other,
    })?;
    Ok(ReadAmount { value, currency: words.currency, noughts: words.noughts })
}

/// The letter as it is compared: one space, one apostrophe, digits of one width; `None` for marks of the direction of
/// writing, which come along when an amount is copied.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
            return None;
        }
        '’' | '‘' | 'ʼ' | '′' => '\'',
        '，' | '．' | '０'..='９' => char::from_u32(u32::from(letter) - 0xfee0)?,
        _ if letter.is_whitespace() => ' ',
        _ => letter,
    })
}

/// What the words beside a number say.
struct Words<'a> {
    chosen: &'a str,
    noughts: u8,
    currency: Option<String>,
}

impl Words<'_> {
    /// Takes in the words before a number or after it; `None` where one is unknown, or contradicts another.
    fn read(&mut self, text: &str, is_after: bool) -> Option<()> {
        let mut rest = text.trim();
        while !rest.is_empty() {
            let words = WORDS.iter().flat_map(|(says, words)| words.split(' ').map(move |word| (*says, word)));
            let longest = words.filter(|(_, word)| rest.starts_with(word)).max_by_key(|(_, word)| word.len());
            let letters = rest.bytes().take_while(u8::is_ascii_lowercase).count();
            let (says, word) = match longest {
                // Any other three letters are the code of a currency.
                _ if letters == 3 && longest.is_none_or(|(_, word)| word.len() < 3) => ("", rest.get(..3)?),
                longest => longest?,
            };
            match says.as_bytes() {
                [] => self.name_currency(&word.to_ascii_uppercase())?,
                [digit] => {
                    if !is_after || self.noughts > 0 && *digit > b'0' {
                        return None;
                    }
                    self.noughts = self.noughts.max(digit.saturating_sub(b'0'));
                }
                _ => {
                    let mut codes = says.split(' ');
                    let is_chosen = codes.clone().any(|code| code == self.chosen);
                    let code = if is_chosen { self.chosen } else { codes.next()? };
                    self.name_currency(code)?;
                }
            }
            rest = rest.get(word.len()..)?.trim_start();
        }
        Some(())
    }

    /// `None` if another one was named.
    fn name_currency(&mut self, code: &str) -> Option<()> {
        let named = self.currency.get_or_insert_with(|| code.to_owned());
        (named == code).then_some(())
    }
}

/// Reads digits and the marks between them, with as many noughts behind.
fn read_number(number: &str, noughts: u8) -> Result<f64, AmountFault> {
    let no = Err(AmountFault::NotAnAmount);
    let marks: Vec<char> = number.chars().filter(|c| !c.is_ascii_digit()).collect();
    let (Some(first), Some(last)) = (marks.first().copied(), marks.last().copied()) else {
        return value(number, "", noughts);
    };
    let Some((whole, end)) = number.rsplit_once(last) else { return no };
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let is_decimal = |mark| matches!(mark, '.' | ',');
    let is_known = |mark: &char| is_decimal(*mark) || matches!(mark, ' ' | '\'' | '_');
    let alike = marks.iter().filter(|mark| **mark == first).count();
    if !marks.iter().all(is_known) {
        return no;
    }
    let joined = digits(number);
    if first == last {
        let fits = alike == marks.len() && is_grouped(number, last);
        match last {
            _ if fits && (last != '.' || alike > 1) => return value(&joined, "", noughts),
            // 1.2.3, and 85 00.
            _ if alike > 1 || !is_decimal(last) => return no,
            '.' if !fits => return value(whole, end, noughts),
            // No thousands stand before a comma: a nought alone, more than three digits, or a word behind.
            ',' if whole == "0" || whole.len() > 3 || noughts > 0 && end.len() < 3 => {
                return value(whole, end, noughts);
            }
            _ => {}
        }
    } else {
        // 1,250,000.50, whichever of the marks is which.
        if alike + 1 != marks.len() || !is_decimal(last) || !is_grouped(whole, first) {
            return no;
        }
        if end.len() != 3 || is_decimal(first) {
            return value(&digits(whole), end, noughts);
        }
    }
    value(&joined, "", noughts)?;
    let grouped = |digits: &str| locale::count(digits.bytes().fold(0.0, next_digit));
    let decimals = match end.trim_end_matches('0') {
        "" => String::new(),
        // Three decimals would have two readings again.
        three if three.len() == 3 => format!(".{three}0"),
        few => format!(".{few}"),
    };
    Err(AmountFault::Ambiguous(format!("{}{decimals}", grouped(&digits(whole))), grouped(&joined)))
}

/// True if a mark stands between thousands, or as in India between lakhs and crores: 12,50,000.
fn is_grouped(number: &str, mark: char) -> bool {
    let groups: Vec<usize> = number.split(mark).map(str::len).collect();
    let [first, between @ .., last] = groups.as_slice() else { return false };
    let all = |length: usize| *first <= length && between.iter().all(|group| *group == length);
    !number.starts_with('0') && *last == 3 && (all(3) || all(2) && mark != '.')
}

/// Digits before and after the point as a number with noughts behind it. Reading any number that a float can hold weighs
/// ten times as much.
fn value(whole: &str, decimals: &str, noughts: u8) -> Result<f64, AmountFault> {
    let number = whole.bytes().chain(decimals.bytes()).fold(0.0, next_digit);
    let power = |noughts: usize| (0..noughts).fold(1.0, |power, _| power * 10.0);
    let value = number * power(usize::from(noughts)) / power(decimals.len());
    let is_amount = whole.len() + decimals.len() <= 15 && value > 0.0 && value < 1e12;
    if is_amount { Ok(value) } else { Err(AmountFault::NotAnAmount) }
}

fn next_digit(number: f64, digit: u8) -> f64 {
    number * 10.0 + f64::from(digit.saturating_sub(b'0'))
}

/// A number that no thousands are expected of, such as hours of a week: a point or a comma stands before decimals.
#[must_use]
pub(super) fn read_decimal(text: &str) -> Option<f64> {
    let text = text.trim().replace(',', ".");
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let is_number = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_digit());
    let is_one = !whole.is_empty() && is_number(whole) && is_number(decimals);
    is_one.then(|| value(whole, decimals, 0).ok())?
}

impl Scope<'_> {
    /// A sentence that says why a typed amount is not taken, and what to write; of a text that is no amount at all it is
    /// this message.
    pub(super) fn refusal_of_amount(&self, typed: &str, fault: &AmountFault, otherwise: impl Key) -> String {
        match fault {
            AmountFault::NotAnAmount => self.fill(otherwise, &[typed]),
            AmountFault::Ambiguous(one, other) => self.fill(PayMessage::AmountAmbiguous, &[typed, one, other]),
            AmountFault::NoRate(code) => self.fill(PayMessage::AmountNoRate, &[code]),
        }
    }
}
