//! The controls of the page, each in every engine.
//!
//! Invariant: each case starts from a fresh page and uses it as a visitor does.

use crate::cases::Cases;

mod address;
mod alone;
mod bar;
mod basis;
mod builder;
mod charts;
mod disagree;
mod export;
mod fingers;
mod mine;
mod money;
mod narrow;
mod options;
mod own;
mod place;
mod print;
mod reach;
mod roles;
mod typing;
mod view;
mod views;

pub(crate) use narrow::not_wider;

pub(crate) fn cases(cases: &mut Cases) {
    roles::cases(cases);
    typing::cases(cases);
    view::cases(cases);
    views::cases(cases);
    bar::cases(cases);
    reach::cases(cases);
    address::cases(cases);
    basis::cases(cases);
    charts::cases(cases);
    narrow::cases(cases);
    fingers::cases(cases);
    money::cases(cases);
    place::cases(cases);
    mine::cases(cases);
    alone::cases(cases);
    options::cases(cases);
    own::cases(cases);
    disagree::cases(cases);
    export::cases(cases);
    print::cases(cases);
    builder::cases(cases);
}
