//! The content of views other than the overview that is no chart: tables of sections, words around them.
//!
//! Invariant: nothing of the overview calls this; it is reached through
//! [`ViewsModule`](super::views_module::ViewsModule) alone.

use super::draw_overview::{after_glance, beside, rows_choice};
use super::fragment::Fragment;
use super::region::RegionInputs;
use super::render_context::RenderContext;
use crate::compare::{self, DataOf, Scope, Table, find_places, find_roles, has_section};
use crate::locale::{self, Message};
use crate::model::IS_ELEMENT;
use crate::state::{Section, Shape};
use crate::view::card::card_foot;
use crate::view::element::{Tag, list, optional};
use crate::view::places::{self, places};
use crate::view::roles::{self, roles};
use crate::view::table::table as table_tag;
use crate::view::words::{corrected, corrections, intro, move_list, moves, others, questions, quotes};
use yew::prelude::Html;

/// The table of a section; pay has charts and the questions are a list.
fn table(scope: &Scope<'_>, section: Section) -> Option<Table> {
    Some(match section {
        Section::Pay | Section::Questions => return None,
        Section::Glance => compare::glance(scope),
        Section::Duties => compare::duties(scope),
        Section::Skills => compare::skills(scope),
        Section::Tools => compare::tools(scope),
        Section::Requirements => compare::requirements(scope),
        Section::Work => compare::work(scope),
        Section::Path => compare::path(scope),
    })
}

/// The same in two: the rows that matter most, and the rest.
pub(super) fn tables(scope: &Scope<'_>, section: Section) -> Option<(Table, Table)> {
    if scope.selection.setting.shape() == Shape::Card {
        let short = compare::short(scope, section)?;
        let rest = short.without_rows();
        return Some((short, rest));
    }
    Some(table(scope, section)?.split_minor())
}

/// Draws a fragment; nothing for those that other modules draw.
pub(super) fn draw(render: &RenderContext, fragment: Fragment, inputs: &RegionInputs) -> Html {
    let scope = Scope::new(&render.data, &inputs.selection).with(&inputs.typed);
    let live = render.overview.live;
    let finds = matches!(fragment, Fragment::Roles | Fragment::Places);
    if IS_ELEMENT
        && !finds
        && let Some(drawn) = beside(&scope, fragment, live)
    {
        return drawn.into();
    }
    match fragment {
        Fragment::Roles => {
            let wanted = scope.typed.get("find-role");
            roles(&scope, Some(find_roles(roles::others(&scope), wanted)), live).into()
        }
        Fragment::Places => {
            let wanted = scope.typed.get("find-place");
            let found = (!wanted.is_empty()).then(|| find_places(places::offered(&scope, true), wanted));
            places(&scope, found, live).into()
        }
        Fragment::Others => others(&scope, None).into(),
        Fragment::Lead(Some(section)) => intro(&scope, section).into(),
        Fragment::Count => count(&scope, live).into(),
        Fragment::Corrections => corrections(&scope).into(),
        Fragment::Moves => move_list(&scope).into(),
        Fragment::More(_) => optional(render.tables(inputs).map(|tables| more(&scope, &tables.1))),
        Fragment::Words(Section::Glance) if IS_ELEMENT => after_glance(&scope).into(),
        Fragment::Words(section) if scope.selection.setting.shape() == Shape::Card => {
            let main = render.tables(inputs).map(|tables| table_tag(&scope, &tables.0).key("table"));
            let list_of = (section == Section::Questions).then(|| questions(&scope));
            list(vec![optional(main), optional(list_of), card_foot(&scope, section).into()])
        }
        Fragment::Words(section) => {
            let main = render.tables(inputs).map(|tables| table_tag(&scope, &tables.0).key("table"));
            let list_of = (section == Section::Questions).then(|| questions(&scope));
            let after = Tag::new("div")
                .key("after")
                .child(others(&scope, Some(section)))
                .maybe(match section {
                    Section::Path => moves(&scope),
                    Section::Work => quotes(&scope),
                    _ => None,
                })
                .child(corrected(&scope, section));
            list(vec![optional(main), optional(list_of), after.into()])
        }
        _ => Html::default(),
    }
}

/// The choice of rows that differ in the tables of the view.
fn count(scope: &Scope<'_>, live: bool) -> Tag {
    let of = DataOf::shown(scope.data, scope.selection);
    let on = |section: &Section| scope.selection.shows_section(*section) && has_section(&of, *section);
    let shown = Section::ALL.into_iter().filter(on);
    let same: usize = shown.filter_map(|section| table(scope, section)).map(|table| table.same_rows()).sum();
    rows_choice(scope, same, live)
}

/// The rows that matter less, behind a disclosure.
fn more(scope: &Scope<'_>, rest: &Table) -> Tag {
    if rest.is_empty() {
        return Tag::new("span").key("none").flag("hidden", true);
    }
    let label = scope.fill(Message::MoreRows, &[&locale::count(rest.len() as f64)]);
    Tag::new("details").key("more").class("more").child(Tag::new("summary").text(label)).child(table_tag(scope, rest))
}
