//! One page: the template with its head and its `main`.

use crate::assets::Assets;
use crate::head::{self, Head};
use crate::{method, structured};
use rolescope::compare::{Scope, description, document_title};
use rolescope::locale::{Control, Frame, Locale};
use rolescope::model::Dataset;
use rolescope::state::Fields;
use rolescope::state::route::Page;
use rolescope::view::{App, AppProps, Data, Keeps, Kept, Supply};
use std::error::Error;
use yew::{Callback, LocalServerRenderer};

static TEMPLATE: &str = include_str!("../../../index.html");

/// Pages are written in one language; the live page can have others.
const LOCALE: Locale = Locale::English;

/// The title of a page that is not a comparison.
fn titled(message: Frame) -> String {
    LOCALE.fill(Control::SiteTitle, &[&LOCALE.text(message)])
}

pub(crate) struct Renderer {
    data: Data,
    assets: Assets,
}

impl Renderer {
    pub(crate) fn new(dataset: Dataset, assets: Assets) -> Self {
        Renderer { data: Data::new(dataset), assets }
    }

    /// A page with a comparison.
    pub(crate) fn comparison(&self, page: &Page) -> Result<String, Box<dyn Error>> {
        let scope = Scope::new(&self.data, &page.selection);
        let props = AppProps {
            data: self.data.clone(),
            selection: page.selection.clone(),
            page: page.selection.clone(),
            typed: Fields::none(),
            keeps: Keeps::default(),
            live: false,
            supply: Some(Supply::linked(self.data.clone())),
            kept: Kept::default(),
            on_ready: Callback::noop(),
        };
        let main = futures_executor::block_on(LocalServerRenderer::<App>::with_props(props).hydratable(false).render());
        let head = Head {
            title: document_title(&scope),
            description: description(&scope),
            canonical: Some(&page.canonical),
            whole_until: "sections-shown",
            structured: Some(structured::comparison(&scope, &format!("{}{}", self.assets.site, page.canonical))?),
        };
        Ok(self.fill("comparison", &head, &main))
    }

    /// Sources, rules and limits.
    pub(crate) fn method(&self) -> Result<String, Box<dyn Error>> {
        let head = Head {
            title: titled(Frame::NavMethod),
            description: LOCALE.text(Frame::MethodDescription).into_owned(),
            canonical: Some("/method/"),
            whole_until: "rolescope",
            structured: None,
        };
        Ok(self.fill("text", &head, &method::method(&self.data, LOCALE)?))
    }

    /// The page for addresses that are none.
    pub(crate) fn not_found(&self) -> String {
        let head = Head {
            title: titled(Frame::NoSuchPage),
            description: LOCALE.text(Frame::NoSuchPageText).into_owned(),
            canonical: None,
            whole_until: "rolescope",
            structured: None,
        };
        let [title, text, start] = [Frame::NoSuchPage, Frame::NoSuchPageText, Frame::StartPage]
            .map(|message| head::escape(&LOCALE.text(message)));
        let main = format!("<h1>{title}</h1><p class=\"lede\">{text} <a href=\"/\">{start}</a></p>");
        self.fill("text", &head, &main)
    }

    fn fill(&self, kind: &str, head: &Head<'_>, main: &str) -> String {
        let locale = LOCALE;
        let frame = |message: Frame| head::escape(&locale.text(message));
        let slots = [
            ("{lang}", locale.tag().to_owned()),
            ("{dir}", locale.direction().to_owned()),
            ("{skip}", frame(Frame::SkipLink)),
            ("{site}", frame(Frame::SiteNavigation)),
            ("{compare}", frame(Frame::NavCompare)),
            ("{method}", frame(Frame::NavMethod)),
            ("{data}", frame(Frame::NavData)),
            ("{script-off}", frame(Frame::ScriptOff)),
            ("{credits}", frame(Frame::Credits)),
            ("{every-source}", frame(Frame::EverySource)),
            ("{nothing-leaves}", frame(Frame::NothingLeaves)),
            ("{page}", kind.to_owned()),
            ("{dataset}", self.assets.dataset.path.clone()),
            ("{integrity}", self.assets.dataset.integrity.clone()),
            ("{metros}", self.assets.metros.path.clone()),
            ("{metros-integrity}", self.assets.metros.integrity.clone()),
            ("{title}", head::escape(&head.title)),
            ("{head}", head::write(head, &self.assets)),
            ("{main}", main.to_owned()),
        ];
        // One pass from left to right: what is filled in is not searched for slots again.
        let mut out = String::with_capacity(TEMPLATE.len() + main.len());
        let mut rest = TEMPLATE;
        while let Some((at, slot, text)) = slots
            .iter()
            .filter_map(|(slot, text)| rest.find(slot).map(|at| (at, slot, text)))
            .min_by_key(|found| found.0)
        {
            out.push_str(rest.get(..at).unwrap_or_default());
            out.push_str(text);
            rest = rest.get(at + slot.len()..).unwrap_or_default();
        }
        out.push_str(rest);
        out
    }

    pub(crate) fn sitemap(&self, pages: &[Page]) -> String {
        let mut addresses: Vec<&str> = pages.iter().map(|page| page.canonical.as_str()).chain(["/method/"]).collect();
        addresses.sort_unstable();
        addresses.dedup();
        let urls: String = addresses
            .iter()
            .map(|path| format!("<url><loc>{}</loc></url>\n", head::escape(&format!("{}{path}", self.assets.site))))
            .collect();
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
        )
    }

    pub(crate) fn robots(&self) -> String {
        format!("User-agent: *\nAllow: /\nSitemap: {}/sitemap.xml\n", self.assets.site)
    }
}
