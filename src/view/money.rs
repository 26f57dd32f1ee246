//! The choice of money, time and prices, and what is done to the stored numbers for it.

use super::element::{Tag, choice};
use crate::compare::Scope;
use crate::locale::{self, Message};
use crate::state::{Choosable, HOURS, Period, Prices};

/// The fields and the note.
pub(super) fn money(scope: &Scope<'_>, live: bool) -> Tag {
    let selection = scope.selection;
    let select = |act: &'static str, label: Message, options: Vec<Tag>| {
        let id = format!("money-{act}");
        let select = Tag::new("select").attr("id", &id).fixed("data-act", act).flag("disabled", !live);
        Tag::new("div")
            .key(act)
            .class("choice")
            .child(Tag::new("label").key("label").attr("for", id).text(scope.text(label)))
            .child(select.children(options))
    };
    let mut codes: Vec<&str> = scope.data.exchange_rates.iter().map(|rate| rate.currency.as_str()).collect();
    codes.push("USD");
    codes.sort_unstable();
    codes.dedup();
    let codes = codes.into_iter().map(|code| choice(code, code, code == selection.currency));
    let periods = Period::ALL.map(|period| {
        let name = match period {
            Period::Year => Message::PerYear,
            Period::Month => Message::PerMonth,
            Period::Hour => Message::PerHour,
        };
        choice(period.id(), &scope.text(name), period == selection.period)
    });
    let prices = Prices::ALL.map(|prices| {
        let name = match prices {
            Prices::Nominal => Message::PricesNominal,
            Prices::Ppp => Message::PricesPpp,
            Prices::Rpp => Message::PricesRpp,
        };
        let has_prices = Choosable(scope.data).has_prices(prices, &selection.place);
        choice(prices.id(), &scope.text(name), prices == selection.prices).flag("disabled", !has_prices)
    });
    let hours = Tag::new("input")
        .fixed("id", "money-hours")
        .fixed("type", "number")
        .fixed("min", "1")
        .fixed("max", "8784")
        .fixed("data-act", "hours")
        .attr("value", selection.hours.to_string())
        .value(&selection.hours.to_string())
        .flag("disabled", !live);
    let note = scope.money_note(&selection.place);
    let note = if note.is_empty() { scope.text(Message::MoneyPlain) } else { note };
    let usual = scope.fill(Message::HoursUsual, &[&locale::count(f64::from(HOURS))]);
    Tag::new("div")
        .class("fields")
        .child(select("currency", Message::MoneyCurrency, codes.collect()))
        .child(select("period", Message::MoneyPeriod, periods.into()))
        .child(
            Tag::new("div")
                .key("hours")
                .class("choice")
                .child(Tag::new("label").key("label").fixed("for", "money-hours").text(scope.text(Message::HoursLabel)))
                .child(hours)
                .child(Tag::new("small").key("usual").text(usual)),
        )
        .child(select("price", Message::MoneyPrices, prices.into()))
        .child(Tag::new("p").key("note").class("kind").fixed("data-money-note", "").text(note))
}
