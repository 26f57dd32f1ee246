//! The result of the role fit on the page.
//!
//! Invariant: what is an example says so, in its caption.

use super::element::{Tag, list};
use super::figure::sentence;
use super::table::table;
use crate::compare::{self, Scope};
use crate::locale::Sentence;
use yew::prelude::Html;

/// The result of the role fit, as it stands above the charts of its page.
pub(super) fn fit_result(scope: &Scope<'_>) -> Html {
    let result = compare::fit_result(scope);
    let remark = |(at, found): (usize, &Sentence)| Tag::new("li").key(at.to_string()).child(sentence(found));
    let remarks =
        Tag::new("ul").key("remarks").class("remarks").children(result.remarks.iter().enumerate().map(remark));
    list(vec![
        Tag::new("p").key("summary").class("summary").child(sentence(&result.summary)).into(),
        table(scope, &result.table).key("table").into(),
        remarks.into(),
        Tag::new("p").key("note").class("kind").text(result.note).into(),
    ])
}
