//! One page: the template with its head and its `main`.

use crate::assets::Assets;
use crate::head::{self, FOOT, Head};
use crate::{embed, method, structured};
use rolescope::compare::{Scope, description, document_title};
use rolescope::embed::oembed::{oembed, oembed_path, options_of};
use rolescope::locale::{Control, EmbedMessage, Frame, Locale};
use rolescope::model::Dataset;
use rolescope::state::route::{Base, Page};
use rolescope::state::{Fields, Selection, Setting, Shape, View};
use rolescope::text::markup::escape;
use rolescope::view::{App, AppProps, Data, Keeps, RenderContext, StaticPage};
use std::error::Error;
use yew::{Callback, LocalServerRenderer};

static TEMPLATE: &str = include_str!("../../../index.html");

/// Pages are written in one language; the live page can have others.
const LOCALE: Locale = Locale::English;

/// The links in the head of every page; that of the page itself is marked. A link to a view is answered in place where the
/// program runs.
fn head_links(view: Option<View>, path: Option<&str>) -> String {
    let views = [
        (View::Overview, Frame::NavCompare),
        (View::Fit, Frame::NavFit),
        (View::Standing, Frame::NavStanding),
        (View::Moves, Frame::NavMoves),
        (View::Why, Frame::NavWhy),
    ];
    let pages = [("/embed/", Frame::NavEmbed), ("/method/", Frame::NavMethod)];
    let link = |href: &str, is_here: bool, of: &str, name: Frame| {
        let mark = if is_here { " aria-current=\"page\"" } else { "" };
        format!("<a href=\"{href}\"{of}{mark}>{}</a>", escape(&LOCALE.text(name)))
    };
    let of_view = views.map(|(target, name)| {
        let is_here = view.is_some_and(|view| view == target || (view.is_tab() && target == View::Overview));
        let href = Base::Root.address(target).unwrap_or_default();
        link(&href, is_here, &format!(" data-act=\"view\" data-of=\"{}\"", target.id()), name)
    });
    let of_page = pages.map(|(href, name)| link(href, path == Some(href), "", name));
    of_view.into_iter().chain(of_page).collect::<Vec<_>>().join(" ")
}

/// The title of a page that is not a comparison.
fn titled(message: Frame) -> String {
    LOCALE.fill(Control::SiteTitle, &[&LOCALE.text(message)])
}

pub(crate) struct Renderer {
    pub(crate) data: Data,
    assets: Assets,
}

impl Renderer {
    pub(crate) fn new(dataset: Dataset, assets: Assets) -> Self {
        Renderer { data: Data::new(dataset), assets }
    }

    /// The page for a frame on another site: a card alone, in an element as that site could have it itself. Without script it
    /// is the card of the core roles, whose links open our own pages beside that site.
    pub(crate) fn frame(&self) -> Result<String, Box<dyn Error>> {
        let setting = Setting { element: 1, shape: Shape::Card, ..Setting::default() };
        let selection = Selection { setting, ..Selection::default() };
        let title = escape(&document_title(&Scope::new(&self.data, &selection)));
        let (lang, dir) = (LOCALE.tag(), LOCALE.direction());
        let off = escape(&LOCALE.text(Frame::ScriptOff));
        let icon = head::ICON;
        let sheets: String = [&self.assets.style, &self.assets.frame_style].map(head::sheet).concat();
        let scripts: String = self.assets.embed.script.iter().chain([&self.assets.frame]).map(head::script).collect();
        let main = self.main(&selection, &Base::Root);
        // Links leave the frame, as no other page of ours can be shown in one.
        Ok(format!(
            "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\" data-rolescope=\"prerendered\" data-page=\"frame\">\n<head>\n\
             <meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}</title>\n{icon}\n<base target=\"_blank\">\n{sheets}{scripts}</head>\n<body>\n\
             <main id=\"rolescope\">\n<noscript><p data-rolescope-notice>{off}</p></noscript>\n\
             <role-scope>{main}</role-scope></main>\n</body>\n</html>\n"
        ))
    }

    fn main(&self, selection: &Selection, base: &Base) -> String {
        let props = AppProps {
            data: self.data.clone(),
            selection: selection.clone(),
            base: base.clone(),
            typed: Fields::none(),
            keeps: Keeps::default(),
            live: false,
            render: Some(RenderContext::linked(self.data.clone())),
            static_page: StaticPage::new(selection.clone(), Vec::new()),
            on_change: None,
            on_turn: Callback::noop(),
            on_ready: Callback::noop(),
        };
        futures_executor::block_on(LocalServerRenderer::<App>::with_props(props).hydratable(false).render())
    }

    /// A page with a comparison.
    pub(crate) fn comparison(&self, page: &Page) -> Result<String, Box<dyn Error>> {
        let scope = Scope::new(&self.data, &page.selection);
        let main = self.main(&page.selection, &page.base);
        let head = Head {
            title: document_title(&scope),
            description: description(&scope),
            canonical: Some(&page.canonical),
            oembed: Some(oembed_path(&page.path)),
            is_indexed: page.is_indexed,
            // What a long page holds is read before all of it is there; on the others a field that grows as its options
            // arrive would move what is beside it.
            whole_until: if page.selection.view == View::All { "sections-shown" } else { FOOT },
            report: self.assets.report.as_deref(),
            structured: structured::comparison(&scope, &format!("{}{}", self.assets.site, page.canonical))?,
            program: None,
            style: None,
            script: None,
        };
        Ok(self.fill("comparison", &head, Some(page.selection.view), &main))
    }

    /// The oEmbed answer for the page; it is for pages with a comparison alone.
    pub(crate) fn oembed(&self, page: &Page) -> String {
        let options = options_of(&page.selection);
        let title = |selection: &Selection| document_title(&Scope::new(&self.data, selection));
        let (page_title, frame_title) = (title(&page.selection), title(&options.selection));
        oembed(&embed::site(&self.assets), options, &page_title, &frame_title)
    }

    /// The page `/method/`: sources, rules and limits.
    pub(crate) fn method(&self) -> Result<String, Box<dyn Error>> {
        let head = Head {
            title: titled(Frame::NavMethod),
            description: LOCALE.text(Frame::MethodDescription).into_owned(),
            canonical: Some("/method/"),
            oembed: None,
            is_indexed: true,
            whole_until: "rolescope",
            report: None,
            structured: None,
            program: None,
            style: None,
            script: None,
        };
        Ok(self.fill("text", &head, None, &method::method(&self.data, LOCALE)?))
    }

    /// The page that puts an embed together.
    pub(crate) fn builder(&self) -> String {
        let made = &self.assets.embed;
        let head = Head {
            title: LOCALE.fill(Control::SiteTitle, &[&LOCALE.text(EmbedMessage::Title)]),
            description: LOCALE.text(EmbedMessage::Description).into_owned(),
            canonical: Some("/embed/"),
            oembed: None,
            is_indexed: true,
            whole_until: FOOT,
            report: None,
            structured: None,
            program: made.builder.as_ref(),
            style: made.style.as_ref(),
            script: made.door.as_ref(),
        };
        self.fill("builder", &head, None, &embed::builder(&self.data, &self.assets))
    }

    /// The host page of its preview.
    pub(crate) fn preview(&self) -> String {
        embed::preview(&self.assets)
    }

    /// The page for addresses that are none.
    pub(crate) fn not_found(&self) -> String {
        let head = Head {
            title: titled(Frame::NoSuchPage),
            description: LOCALE.text(Frame::NoSuchPageText).into_owned(),
            canonical: None,
            oembed: None,
            is_indexed: false,
            whole_until: "rolescope",
            report: None,
            structured: None,
            program: None,
            style: None,
            script: None,
        };
        let [title, text, start] =
            [Frame::NoSuchPage, Frame::NoSuchPageText, Frame::StartPage].map(|message| escape(&LOCALE.text(message)));
        let main = format!("<h1>{title}</h1><p class=\"lede\">{text} <a href=\"/\">{start}</a></p>");
        self.fill("text", &head, None, &main)
    }

    fn fill(&self, kind: &str, head: &Head<'_>, view: Option<View>, main: &str) -> String {
        let locale = LOCALE;
        let frame = |message: Frame| escape(&locale.text(message));
        let script_off = match kind {
            "builder" => escape(&locale.text(EmbedMessage::NeedsScript)),
            _ => frame(Frame::ScriptOff),
        };
        let slots = [
            ("{lang}", locale.tag().to_owned()),
            ("{dir}", locale.direction().to_owned()),
            ("{skip}", frame(Frame::SkipLink)),
            ("{site}", frame(Frame::SiteNavigation)),
            ("{menu}", frame(Frame::Menu)),
            ("{head-links}", head_links(view, head.canonical)),
            ("{view}", view.map_or_else(String::new, |view| format!(" data-view=\"{}\"", view.id()))),
            ("{data}", frame(Frame::NavData)),
            ("{script-off}", script_off),
            ("{credits}", frame(Frame::Credits)),
            ("{every-source}", frame(Frame::EverySource)),
            ("{nothing-leaves}", frame(Frame::NothingLeaves)),
            ("{page}", kind.to_owned()),
            ("{dataset}", self.assets.data_attributes()),
            ("{title}", escape(&head.title)),
            ("{head}", head::write(head, &self.assets)),
            ("{program}", head::program(head, &self.assets)),
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

    /// A page that leads to another.
    pub(crate) fn redirect(&self, to: &str) -> String {
        let url = escape(&format!("{}{to}", self.assets.site));
        let (to, title) = (escape(to), titled(Frame::NavCompare));
        format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
             <meta http-equiv=\"refresh\" content=\"0; url={to}\">\n<meta name=\"robots\" content=\"noindex\">\n\
             <link rel=\"canonical\" href=\"{url}\">\n{}\n</head>\n<body><p><a href=\"{to}\">{title}</a></p></body>\n</html>\n",
            LOCALE.tag(),
            head::ICON,
        )
    }

    pub(crate) fn sitemap(&self, pages: &[Page]) -> String {
        let mut addresses: Vec<&str> = pages
            .iter()
            .filter(|page| page.is_indexed)
            .map(|page| page.canonical.as_str())
            .chain(["/embed/", "/method/"])
            .collect();
        addresses.sort_unstable();
        addresses.dedup();
        let urls: String = addresses
            .iter()
            .map(|path| format!("<url><loc>{}</loc></url>\n", escape(&format!("{}{path}", self.assets.site))))
            .collect();
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
        )
    }

    pub(crate) fn robots(&self) -> String {
        format!("User-agent: *\nAllow: /\nSitemap: {}/sitemap.xml\n", self.assets.site)
    }
}
