//! One page: the template with its head and its `main`.

use crate::assets::Assets;
use crate::head::{self, Head};
use crate::{embed, method, structured};
use rolescope::compare::{Scope, description, document_title};
use rolescope::locale::{Control, EmbedMessage, Frame, Locale};
use rolescope::model::Dataset;
use rolescope::state::route::Page;
use rolescope::state::{Fields, Selection};
use rolescope::view::{App, AppProps, Data, Keeps, RenderContext, StaticPage};
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

    /// The page for a frame on another site: the comparison alone, in an element as that site could have it itself.
    pub(crate) fn frame(&self) -> Result<String, Box<dyn Error>> {
        let selection = Selection::default();
        let title = head::escape(&document_title(&Scope::new(&self.data, &selection)));
        let (lang, dir) = (LOCALE.tag(), LOCALE.direction());
        let off = head::escape(&LOCALE.text(Frame::ScriptOff));
        let icon = head::ICON;
        let sheets: String = [&self.assets.style, &self.assets.frame_style].map(head::sheet).concat();
        let scripts: String = self.assets.embed.script.iter().chain([&self.assets.frame]).map(head::script).collect();
        let main = self.main(&selection);
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

    fn main(&self, selection: &Selection) -> String {
        let props = AppProps {
            data: self.data.clone(),
            selection: selection.clone(),
            page: selection.clone(),
            typed: Fields::none(),
            keeps: Keeps::default(),
            live: false,
            render: Some(RenderContext::linked(self.data.clone())),
            static_page: StaticPage::default(),
            on_change: None,
            on_turn: Callback::noop(),
            on_ready: Callback::noop(),
        };
        futures_executor::block_on(LocalServerRenderer::<App>::with_props(props).hydratable(false).render())
    }

    /// A page with a comparison.
    pub(crate) fn comparison(&self, page: &Page) -> Result<String, Box<dyn Error>> {
        let scope = Scope::new(&self.data, &page.selection);
        let main = self.main(&page.selection);
        let head = Head {
            title: document_title(&scope),
            description: description(&scope),
            canonical: Some(&page.canonical),
            whole_until: "sections-shown",
            structured: Some(structured::comparison(&scope, &format!("{}{}", self.assets.site, page.canonical))?),
            program: None,
            style: None,
            script: None,
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
            program: None,
            style: None,
            script: None,
        };
        Ok(self.fill("text", &head, &method::method(&self.data, LOCALE)?))
    }

    /// The page that puts an embed together.
    pub(crate) fn builder(&self) -> String {
        let made = &self.assets.embed;
        let head = Head {
            title: LOCALE.fill(Control::SiteTitle, &[&LOCALE.text(EmbedMessage::Title)]),
            description: LOCALE.text(EmbedMessage::Description).into_owned(),
            canonical: Some("/embed/"),
            whole_until: "rolescope",
            structured: None,
            program: made.builder.as_ref(),
            style: made.style.as_ref(),
            script: made.door.as_ref(),
        };
        self.fill("builder", &head, &embed::builder(&self.data, &self.assets))
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
            whole_until: "rolescope",
            structured: None,
            program: None,
            style: None,
            script: None,
        };
        let [title, text, start] = [Frame::NoSuchPage, Frame::NoSuchPageText, Frame::StartPage]
            .map(|message| head::escape(&LOCALE.text(message)));
        let main = format!("<h1>{title}</h1><p class=\"lede\">{text} <a href=\"/\">{start}</a></p>");
        self.fill("text", &head, &main)
    }

    fn fill(&self, kind: &str, head: &Head<'_>, main: &str) -> String {
        let locale = LOCALE;
        let frame = |message: Frame| head::escape(&locale.text(message));
        let script_off = match kind {
            "builder" => head::escape(&locale.text(EmbedMessage::NeedsScript)),
            _ => frame(Frame::ScriptOff),
        };
        let slots = [
            ("{lang}", locale.tag().to_owned()),
            ("{dir}", locale.direction().to_owned()),
            ("{skip}", frame(Frame::SkipLink)),
            ("{site}", frame(Frame::SiteNavigation)),
            ("{compare}", frame(Frame::NavCompare)),
            ("{method}", frame(Frame::NavMethod)),
            ("{embed}", frame(Frame::NavEmbed)),
            ("{data}", frame(Frame::NavData)),
            ("{script-off}", script_off),
            ("{credits}", frame(Frame::Credits)),
            ("{every-source}", frame(Frame::EverySource)),
            ("{nothing-leaves}", frame(Frame::NothingLeaves)),
            ("{page}", kind.to_owned()),
            ("{dataset}", self.assets.data_attributes()),
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
        let mut addresses: Vec<&str> =
            pages.iter().map(|page| page.canonical.as_str()).chain(["/embed/", "/method/"]).collect();
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
