//! The page that puts an embed together: choices, preview, snippets, a data file, the sheet for reviewers.
//!
//! Invariant: a program of its own, which the comparison does not hold. Everything shown follows from the draft, the site and the
//! dataset; without the program the page shows the plain snippets, and what needs it is disabled.

mod conversion;
mod fallback;
mod file;
mod form;
mod language;
mod parts;
mod preview;
mod sheet;
mod shown;
mod snippets;

use super::Data;
use super::element::Tag;
use super::renewed::replace_texts;
use crate::browser::{self, Checked, Given};
use crate::compare::{DataOf, has_chart};
use crate::convert::Converted;
use crate::embed::{Draft, Site, Typed, audit};
use crate::locale::EmbedMessage;
use crate::state::Choosable;
use conversion::{Conditions, MADE, Outcome};
use file::FileState;
use language::{LOCALE, text};
use shown::Shown;
use std::rc::Rc;
use yew::prelude::*;

/// A longer data file is refused before it is read, in bytes.
const LONGEST: f64 = 1_000_000.0;

/// The state that the builder's page starts with.
#[derive(Clone, PartialEq, Properties)]
pub struct BuilderProps {
    /// The built-in dataset, all of it.
    pub data: Data,
    /// The site whose embed it is.
    pub site: Rc<Site>,
    /// True where the program runs; false in the prerendered page.
    pub live: bool,
    /// Called once the first view is complete.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// Everything that changes the builder.
pub enum Msg {
    /// A control was used.
    Choose(browser::Chosen),
    /// A button was used.
    Press(browser::Chosen),
    /// A text was put into the clipboard, or refused: its name and the element that holds it.
    Copied(String, String, bool),
    /// A data file was given.
    Given(Given),
    /// A data file was checked, the one with this number.
    Checked(usize, FileOutcome),
}

/// The outcome of a file that was given.
pub struct FileOutcome(Outcome);

/// The component that draws the builder's page.
pub struct Builder {
    draft: Draft,
    file: FileState,
    /// The dataset with what the file adds, if one is sound.
    own: Option<Data>,
    /// The terms under which a file that is none of a host is converted.
    conditions: Conditions,
    /// The file that waits for these terms or was converted under them.
    input: Option<Given>,
    /// The host's file that was made of it.
    converted: Option<Converted>,
    /// Files given so far, so that the outcome of an earlier one is told from the last's.
    given: usize,
    said: String,
    /// Where it is on the page.
    place: NodeRef,
}

impl Component for Builder {
    type Message = Msg;
    type Properties = BuilderProps;

    fn create(_: &Context<Self>) -> Self {
        Builder {
            draft: Draft::default(),
            file: FileState::Not,
            conditions: Conditions::default(),
            input: None,
            converted: None,
            own: None,
            given: 0,
            said: String::new(),
            place: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let props = ctx.props();
        match msg {
            Msg::Choose(chosen) if self.conditions.set(&chosen) => {
                // What was given before is converted anew, under these terms.
                if let Some(file) = self.input.take() {
                    self.read(ctx, file);
                }
                true
            }
            Msg::Choose(chosen) => {
                let before = self.draft.clone();
                let data = self.data(ctx).clone();
                self.draft.set(&chosen.act, &chosen.of, &chosen.value, chosen.checked, Choosable(&data));
                self.draft != before
            }
            Msg::Press(pressed) => self.press(ctx, &pressed),
            Msg::Copied(name, id, done) => {
                if !done {
                    browser::select_text(&id);
                }
                self.said =
                    if done { LOCALE.fill(EmbedMessage::Copied, &[&name]) } else { text(EmbedMessage::CopyRefused) };
                true
            }
            Msg::Given(file) => {
                self.input = None;
                self.read(ctx, file);
                true
            }
            // Another file may have been given meanwhile.
            Msg::Checked(number, FileOutcome(outcome)) => {
                let ours = number == self.given;
                if ours {
                    let checked = match &outcome {
                        Outcome::Checked(checked) | Outcome::Refused(checked) | Outcome::Made(_, checked) => {
                            Some(checked)
                        }
                        Outcome::NoHost => None,
                    };
                    // Its roles and places can be chosen now, and stand in the snippets.
                    self.own =
                        checked.and_then(Checked::dataset).map(|own| Data::new((*props.data).clone().with_host(own)));
                    self.file = std::mem::take(&mut self.file).answered(&outcome);
                    match outcome {
                        Outcome::Checked(_) => self.input = None,
                        Outcome::NoHost | Outcome::Refused(_) => {}
                        Outcome::Made(converted, _) => self.converted = Some(converted),
                    }
                    let data = self.data(ctx).clone();
                    self.draft.fit(&data);
                    let selection = &mut self.draft.options.selection;
                    selection.chart = selection.chart.filter(|chart| has_chart(&DataOf::any(&data), *chart));
                    // A snippet without the address of the file would ask for roles that nobody knows.
                    if let Some(name) = self.file.sound_name().filter(|_| self.draft.src().is_empty()) {
                        let address = format!("/{name}");
                        self.draft.set(Typed::Src.id(), "", &address, false, Choosable(&data));
                    }
                }
                ours
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let BuilderProps { site, live, .. } = ctx.props();
        let (link, live) = (ctx.link(), *live);
        if self.place.get().as_ref().is_some_and(browser::is_rewritten) {
            replace_texts();
        }
        let shown = self.shown(ctx, live);
        let number = if self.file.sound().is_some() { self.given } else { 0 };
        let root = site.attributes().into_iter().fold(Tag::new("div"), |root, (name, value)| root.attr(name, value));
        root.at(&self.place)
            .fixed("id", "builder")
            .class("builder")
            .onchange(live.then(|| link.batch_callback(|event: Event| changed(&event))))
            .oninput(live.then(|| link.batch_callback(|event: InputEvent| browser::typed(&event).map(Msg::Choose))))
            .onclick(live.then(|| link.batch_callback(|event: MouseEvent| browser::clicked(&event).map(Msg::Press))))
            .child(Tag::new("h1").key("h1").text(text(EmbedMessage::Title)))
            .child(Tag::new("p").key("lede").class("lede").text(text(EmbedMessage::Lede)))
            .child(form::choices(&shown))
            .child(form::looks(&shown))
            .child(form::jobs(&shown))
            .child(file::data(&shown, &self.file, &self.conditions, self.converted.as_ref(), link.callback(Msg::Given)))
            .child(preview::section_of(&shown, number))
            .child(snippets::section_of(&shown))
            .child(sheet::section_of(&shown))
            .child(Tag::new("p").key("said").class("said").fixed("role", "status").text(&self.said))
            // The page of the preview takes it from here.
            .child(
                Tag::new("div")
                    .key("preview-data")
                    .fixed("id", "preview-data")
                    .flag("hidden", true)
                    .text(self.file.sound().unwrap_or_default()),
            )
            .into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            ctx.props().on_ready.emit(());
        }
    }
}

/// A field whose change is complete; a file is no text.
fn changed(event: &Event) -> Option<Msg> {
    match browser::given(event) {
        Some(file) => Some(Msg::Given(file)),
        None => browser::changed(event).map(Msg::Choose),
    }
}

impl Builder {
    /// Reads a file and has it converted, if need be, and checked.
    fn read(&mut self, ctx: &Context<Self>, file: Given) {
        self.given += 1;
        self.converted = None;
        let (number, name) = (self.given, file.name());
        if file.bytes() > LONGEST {
            self.file = FileState::TooLong(name);
            return;
        }
        self.file = FileState::Waiting(name);
        self.input = Some(file.clone());
        let done = ctx.link().callback(move |outcome| Msg::Checked(number, FileOutcome(outcome)));
        let BuilderProps { site, data, .. } = ctx.props().clone();
        let conditions = self.conditions.clone();
        yew::platform::spawn_local(async move {
            done.emit(conditions.outcome(file, &data, &site.check).await);
        });
    }

    /// The built-in dataset, with the records of a sound file merged in.
    fn data<'a>(&'a self, ctx: &'a Context<Self>) -> &'a Data {
        self.own.as_ref().unwrap_or(&ctx.props().data)
    }

    fn shown<'a>(&'a self, ctx: &'a Context<Self>, live: bool) -> Shown<'a> {
        let BuilderProps { data: built_in, site, .. } = ctx.props();
        Shown::new(&self.draft, site, built_in, self.own.as_ref(), live)
    }

    /// A button was used: a text is copied, or the sheet saved.
    fn press(&mut self, ctx: &Context<Self>, pressed: &browser::Chosen) -> bool {
        let (data, site) = (self.data(ctx), &ctx.props().site);
        match pressed.act.as_str() {
            "copy" => {
                let shown = self.shown(ctx, true);
                let made = self.converted.as_ref().filter(|_| pressed.of == MADE);
                let made = made.map(|made| (text(EmbedMessage::MadeFile), made.text.clone()));
                let Some((name, text)) = made.or_else(|| snippets::text_of(&shown, &pressed.of)) else { return false };
                let (id, link) = (pressed.of.clone(), ctx.link().clone());
                yew::platform::spawn_local(async move {
                    let done = browser::copy(&text).await;
                    link.send_message(Msg::Copied(name, id, done));
                });
                false
            }
            "save" if pressed.of == MADE => {
                let made = self.converted.as_ref().zip(self.file.sound_name());
                let Some((made, name)) = made else { return false };
                browser::download(name, "application/json", &made.text);
                self.said = LOCALE.fill(EmbedMessage::SheetSaved, &[name]);
                true
            }
            "save" => {
                let groups = audit::audit(&self.draft, site, &data.sources, LOCALE);
                let (name, kind, text) = match pressed.of.as_str() {
                    "json" => ("rolescope-embed.json", "application/json", audit::json(&groups)),
                    _ => {
                        let title = text(EmbedMessage::Sheet);
                        ("rolescope-embed.md", "text/markdown;charset=utf-8", audit::markdown(&title, &groups))
                    }
                };
                browser::download(name, kind, &text);
                self.said = LOCALE.fill(EmbedMessage::SheetSaved, &[name]);
                true
            }
            _ => false,
        }
    }
}
