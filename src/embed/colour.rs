//! Colours that a host gives: read, and kept legible.
//!
//! Invariant: what is not one of the known forms is no colour, so nothing but six or eight digits ever gets into a style; all
//! arithmetic is the same on every target (`stats::power` instead of `powf`, eleven digits right).

use crate::stats;
use crate::text::hex::push_byte;

/// A colour of sRGB with its opacity, each part 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Colour {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
    /// 255 is opaque.
    pub alpha: u8,
}

impl Colour {
    /// Black.
    pub const BLACK: Colour = Colour::opaque(0, 0, 0);
    /// White.
    pub const WHITE: Colour = Colour::opaque(255, 255, 255);

    /// A colour that lets nothing through.
    #[must_use]
    pub const fn opaque(red: u8, green: u8, blue: u8) -> Self {
        Colour { red, green, blue, alpha: 255 }
    }

    /// Reads `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `rgba()`, `hsl()`, `hsla()`, with commas or spaces. Names of
    /// colours are none: the browser gives the value of a registered property as `rgb()`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.len() > LONGEST {
            return None;
        }
        if text.starts_with('#') { Self::from_hex(text) } else { function(text) }
    }

    /// Reads `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa` alone: what is written in our own sources takes no more.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        hex(text.strip_prefix('#')?)
    }

    /// `#rrggbb`, or `#rrggbbaa` where it is not opaque.
    #[must_use]
    pub fn hex(self) -> String {
        let all = [self.red, self.green, self.blue, self.alpha];
        let parts = if self.alpha == 255 { 3 } else { 4 };
        let mut out = String::from("#");
        all.into_iter().take(parts).for_each(|part| push_byte(part, &mut out));
        out
    }

    /// The opaque colour that is seen where it lies over an opaque background.
    #[must_use]
    pub fn over(self, background: Colour) -> Self {
        Colour { alpha: 255, ..mixed(background, self, u32::from(self.alpha)) }
    }
}

/// Relative luminance as WCAG 2.2 defines it, 0 for black to 1 for white; opacity does not count. Right to ten digits.
#[must_use]
pub fn luminance(colour: Colour) -> f64 {
    0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
}

/// Contrast of two opaque colours as WCAG 2.2 defines it, 1 to 21.
#[must_use]
pub fn contrast(a: Colour, b: Colour) -> f64 {
    ratio(luminance(a), luminance(b))
}

fn ratio(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The colour nearest to an accent, on its way to black or to white, whose contrast with an opaque background is what is
/// wanted (7 for text, 3 for what is no text); the better of black and white where no colour reaches it, which always have 4.5.
#[must_use]
pub fn guard(accent: Colour, background: Colour, wanted: f64) -> Colour {
    let accent = accent.over(background);
    let ground = luminance(background);
    let enough = |colour: Colour| ratio(luminance(colour), ground) >= wanted;
    if enough(accent) {
        return accent;
    }
    // How far to go, of 255 steps. The way may lead past the background first, where nothing is enough, so what is enough
    // begins at one step and does not end again.
    let step = |end: Colour| {
        let (mut before, mut there) = (0, 255);
        while there - before > 1 {
            let middle = (before + there) / 2;
            *(if enough(mixed(accent, end, middle)) { &mut there } else { &mut before }) = middle;
        }
        enough(end).then(|| (there, mixed(accent, end, there)))
    };
    let nearest = [Colour::BLACK, Colour::WHITE].into_iter().filter_map(step).min_by_key(|(step, _)| *step);
    let dark = ratio(0.0, ground) >= ratio(1.0, ground);
    nearest.map_or(if dark { Colour::BLACK } else { Colour::WHITE }, |(_, colour)| colour)
}

/// No colour is written in more bytes.
const LONGEST: usize = 64;

/// So many parts of 255 on the way from one colour to another.
pub(super) fn mixed(from: Colour, to: Colour, step: u32) -> Colour {
    let part = |from: u8, to: u8| {
        let sum = u32::from(from) * (255 - step.min(255)) + u32::from(to) * step.min(255);
        u8::try_from((sum + 127) / 255).unwrap_or(255)
    };
    Colour { red: part(from.red, to.red), green: part(from.green, to.green), blue: part(from.blue, to.blue), ..from }
}

/// A part of sRGB as a share of light.
fn linear(part: u8) -> f64 {
    let value = f64::from(part) / 255.0;
    if value <= 0.040_45 {
        return value / 12.92;
    }
    // Powers are known for bases from 1 on, so of the inverse.
    stats::power(1.055 / (value + 0.055), 2.4).map_or(0.0, |power| 1.0 / power)
}

fn hex(digits: &str) -> Option<Colour> {
    let digits: Vec<u8> = digits.chars().map(|digit| u8::try_from(digit.to_digit(16)?).ok()).collect::<Option<_>>()?;
    let colour = |red, green, blue, alpha| Some(Colour { red, green, blue, alpha });
    match *digits.as_slice() {
        [r, g, b] => colour(r * 17, g * 17, b * 17, 255),
        [r, g, b, a] => colour(r * 17, g * 17, b * 17, a * 17),
        [r, s, g, h, b, c] => colour(r * 16 + s, g * 16 + h, b * 16 + c, 255),
        [r, s, g, h, b, c, a, d] => colour(r * 16 + s, g * 16 + h, b * 16 + c, a * 16 + d),
        _ => None,
    }
}

/// `rgb(…)` or `hsl(…)`.
fn function(text: &str) -> Option<Colour> {
    let (name, inside) = text.strip_suffix(')')?.split_once('(')?;
    let parts: Vec<&str> = inside.split([',', ' ', '/']).filter(|part| !part.is_empty()).collect();
    let (first, second, third, alpha) = match *parts.as_slice() {
        [first, second, third] => (first, second, third, "1"),
        [first, second, third, alpha] => (first, second, third, alpha),
        _ => return None,
    };
    let alpha = byte(part(alpha, 1.0)? * 255.0);
    let opaque = match name.to_ascii_lowercase().as_str() {
        "rgb" | "rgba" => {
            let [red, green, blue] = [first, second, third].map(|text| part(text, 255.0));
            Colour::opaque(byte(red?), byte(green?), byte(blue?))
        }
        "hsl" | "hsla" => {
            let hue = number(first.strip_suffix("deg").unwrap_or(first))?;
            let [saturation, lightness] =
                [second, third].map(|text| number(text.strip_suffix('%').unwrap_or(text)).map(|n| n / 100.0));
            of_hue(hue, saturation?.clamp(0.0, 1.0), lightness?.clamp(0.0, 1.0))
        }
        _ => return None,
    };
    Some(Colour { alpha, ..opaque })
}

/// A number, or a percentage of the whole.
fn part(text: &str, whole: f64) -> Option<f64> {
    match text.strip_suffix('%') {
        Some(text) => Some(number(text)? / 100.0 * whole),
        None => number(text),
    }
}

/// Digits with at most one sign and one point. The standard library's reading of floats would bring 12 KB of tables.
fn number(text: &str) -> Option<f64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |digits| (-1.0, digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.len() + fraction.len() > 12 || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let (mut value, mut unit) = (0.0, 1.0);
    for (at, digit) in whole.chars().chain(fraction.chars()).enumerate() {
        value = value * 10.0 + f64::from(digit.to_digit(10)?);
        unit *= if at < whole.len() { 1.0 } else { 10.0 };
    }
    Some(sign * value / unit)
}

/// Rounded and held to what a part can be.
fn byte(value: f64) -> u8 {
    (value.clamp(0.0, 255.0) + 0.5) as u8
}

/// Hue in degrees, of any number of turns; the others 0 to 1.
fn of_hue(hue: f64, saturation: f64, lightness: f64) -> Colour {
    let reach = saturation * lightness.min(1.0 - lightness);
    let part = |at: f64| {
        let turn = (at + hue / 30.0).rem_euclid(12.0);
        byte(255.0 * (lightness - reach * (turn - 3.0).min(9.0 - turn).clamp(-1.0, 1.0)))
    };
    Colour::opaque(part(0.0), part(8.0), part(4.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        Colour::parse(text).map(Colour::hex)
    }

    #[test]
    fn the_known_forms_are_read() {
        for (text, wanted) in [
            ("#0b5", "#00bb55"),
            ("#0B5F", "#00bb55"),
            (" #005a92 ", "#005a92"),
            ("#005a9280", "#005a9280"),
            ("rgb(0, 90, 146)", "#005a92"),
            ("RGB(0 90 146 / 50%)", "#005a9280"),
            ("rgba(100%,0%,50%,.5)", "#ff008080"),
            ("rgb(300 -5 12.6)", "#ff000d"),
            ("hsl(120 100% 25%)", "#008000"),
            ("hsl(-240deg, 100%, 50%)", "#00ff00"),
            ("hsla(0 0% 50% / 1)", "#808080"),
        ] {
            assert_eq!(read(text).as_deref(), Some(wanted), "{text}");
        }
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for text in [
            "",
            "#",
            "#12",
            "#12345",
            "#ggg",
            "red",
            "url(#a)",
            "url(https://a/)",
            "expression(alert(1))",
            "rgb(1,2)",
            "rgb(1,2,3,4,5)",
            "rgb(1e3,2,3)",
            "rgb(a,b,c)",
            "rgb(1,2,3);}",
            ";}",
            "#fff;}*{color:red",
            "rgb(1,2,3",
            "hsl(,,)",
            "rgb(.,.,.)",
            "rgb(1.2.3,4,5)",
            "var(--x)",
            "rgb(1111111111111 2 3)",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn luminance_is_that_of_the_definition() {
        for part in 0..=255_u8 {
            let value = f64::from(part) / 255.0;
            let wanted = if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
            assert!((linear(part) - wanted).abs() < 1e-10, "{part}: {} and not {wanted}", linear(part));
        }
        assert!((contrast(Colour::BLACK, Colour::WHITE) - 21.0).abs() < 1e-9);
        // #767676 is the lightest grey that has 4.5 on white.
        assert!(contrast(Colour::opaque(0x76, 0x76, 0x76), Colour::WHITE) >= 4.5);
        assert!(contrast(Colour::opaque(0x77, 0x77, 0x77), Colour::WHITE) < 4.5);
    }

    #[test]
    fn an_accent_moves_no_further_than_it_must() {
        let paper = Colour::opaque(0xfb, 0xfa, 0xf7);
        let blue = Colour::opaque(0, 0x5a, 0x92);
        assert_eq!(guard(blue, paper, 4.5), blue);
        let yellow = guard(Colour::opaque(255, 220, 0), paper, 7.0);
        assert!(contrast(yellow, paper) >= 7.0);
        let lighter = mixed(yellow, Colour::WHITE, 3);
        assert!(contrast(lighter, paper) < 7.0);
        let grey = Colour::opaque(0x77, 0x77, 0x77);
        assert_eq!(guard(blue, grey, 7.0), Colour::BLACK);
        assert_eq!(guard(Colour { alpha: 0, ..Colour::WHITE }, Colour::BLACK, 1.0), Colour::BLACK);
    }
}
