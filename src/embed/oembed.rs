//! The answer of oEmbed 1.0 for a page: what a content system puts in the place of its address.
//!
//! Invariant: the markup is the frame's snippet that the builder hands out for what the page shows.

use super::snippet::{FRAME_HEIGHT, Fallback, SnippetKind, snippet};
use super::{Draft, Layout, Options, Site};
use crate::state::{Selection, View};
use crate::text::json::quote;

/// The width that is told to who asks for a number, in CSS px; the frame takes all that there is.
const WIDTH: u16 = 720;
/// Seconds that an answer holds.
const CACHE: u32 = 86_400;

/// The address of the answer for a page, by the path of the page: `/oembed/pay.json` for `/pay/`.
#[must_use]
pub fn oembed_path(path: &str) -> String {
    match path.trim_matches('/') {
        "" => "/oembed/index.json".to_owned(),
        name => format!("/oembed/{name}.json"),
    }
}

/// The options of an embed that shows what a page shows: its roles and its place, and its view or, where that is of a tool,
/// its first chart. What holds everything is no card.
#[must_use]
pub fn options_of(page: &Selection) -> Options {
    let tool = page.view.is_tool().then(|| page.view.charts().next()).flatten();
    let layout = if page.view == View::All { Layout::Page } else { Layout::Card };
    let mut options = Options { layout, ..Options::default() };
    let shown = &mut options.selection;
    shown.roles.clone_from(&page.roles);
    shown.place.clone_from(&page.place);
    shown.view = page.view;
    shown.chart = page.chart.or(tool);
    options.settle();
    options
}

/// The answer for an embed with these options. `page_title` names the page, `frame_title` the frame.
#[must_use]
pub fn oembed(site: &Site, options: Options, page_title: &str, frame_title: &str) -> String {
    let mut draft = Draft::default();
    draft.options = options;
    let shown = Fallback { title: frame_title.to_owned(), ..Fallback::default() };
    let html = snippet(&draft.recipe(SnippetKind::Frame, site, &shown, &draft.options));
    let texts = [
        ("version", "1.0"),
        ("type", "rich"),
        ("provider_name", "Rolescope"),
        ("provider_url", &format!("{}/", site.origin.trim_end_matches('/'))),
        ("title", page_title),
        ("html", &html),
    ];
    let numbers = [("width", u32::from(WIDTH)), ("height", u32::from(FRAME_HEIGHT)), ("cache_age", CACHE)];
    let texts = texts.into_iter().map(|(name, value)| format!("{}:{}", quote(name), quote(value)));
    let numbers = numbers.into_iter().map(|(name, value)| format!("{}:{value}", quote(name)));
    format!("{{{}}}\n", texts.chain(numbers).collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Chart;

    #[test]
    fn every_path_has_a_file_of_its_own() {
        assert_eq!(oembed_path("/"), "/oembed/index.json");
        assert_eq!(oembed_path("/pay/"), "/oembed/pay.json");
        assert_eq!(oembed_path("/compare/a-vs-b/pay/"), "/oembed/compare/a-vs-b/pay.json");
    }

    #[test]
    fn a_page_is_embedded_as_what_it_shows() {
        let query = |page: Selection| options_of(&page).write();
        assert_eq!(query(Selection::default()), "");
        assert_eq!(query(Selection::default().on(View::All)), "?view=all&layout=page");
        assert_eq!(query(Selection::in_place("DE").on(View::Work)), "?place=DE&view=work");
        assert_eq!(query(Selection::of_roles(&["mobile"]).on(View::Pay)), "?roles=mobile&view=pay");
        assert_eq!(query(Selection::of_chart(Chart::Usage)), "?chart=usage");
        assert_eq!(query(Selection::of_move("front-end", "devops")), "?roles=front-end,devops&chart=break-even");
    }
}
