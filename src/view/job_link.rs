//! Links to the jobs of the site that shows a comparison.
//!
//! Invariant: a role has one. The element's script tells the site of it before it is followed, by `data-jobs`.

use super::element::Tag;
use super::mark::role_mark;
use crate::compare::{Scope, job_way};
use crate::model::Role;

/// The link to the jobs for a role, or words that none is open; `None` where the site names no way to any. It reads the place
/// and the setting of the selection.
pub(super) fn job_link(scope: &Scope<'_>, role: &Role) -> Option<Tag> {
    let way = job_way(scope, role)?;
    let whole = Tag::new("span").key("jobs").class("jobs-of-role");
    let Some(address) = way.address else { return Some(whole.text(way.text)) };
    // It is the site's own page that it leads to, so it opens in its place.
    let link = Tag::new("a").key("link").part("jobs").attr("href", address).attr("data-jobs", &role.slug);
    let link = if way.leaves_frame { link.fixed("target", "_top") } else { link.fixed("target", "_self") };
    // The blank parts the two for who hears them.
    let beside = (!way.beside.is_empty()).then(|| Tag::new("small").key("beside").text(format!(" {}", way.beside)));
    Some(whole.child(link.text(way.text)).maybe(beside))
}

/// The links of all shown roles, as a list; `None` where there is none.
pub(super) fn job_links(scope: &Scope<'_>) -> Option<Tag> {
    let item = |(tone, role): (u8, &Role)| {
        let link = job_link(scope, role)?;
        Some(Tag::new("li").key(&role.slug).attr("class", format!("t{tone}")).child(role_mark(tone)).child(link))
    };
    let items: Vec<Tag> = scope.toned_roles().into_iter().filter_map(item).collect();
    (!items.is_empty()).then(|| Tag::new("ul").key("jobs").class("jobs").children(items))
}
