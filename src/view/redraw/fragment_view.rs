//! A fragment of the page, which is drawn with a choice or when its turn comes.
//!
//! Invariant: a block shows either what the static page had, or what was drawn for the choices of
//! `shown`, or a copy of that; once it has something it is never empty. Its disclosures stay as the
//! visitor left them, and the keyboard in the field where it was.

use super::fragment::Fragment;
use super::region::RegionInputs;
use super::render_context::RenderContext;
use super::scheduler::Scheduler;
use crate::browser;
use crate::model::HOSTED;
use crate::view::element::Tag;
use crate::view::renewed::replace_texts;
use crate::view::scope_ids::scope_ids;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::VNode;

/// What a block is to show, and whom it asks for its turn.
#[derive(Clone, Properties)]
pub(in crate::view) struct FragmentProps {
    pub fragment: Fragment,
    pub inputs: Rc<RegionInputs>,
    pub render: Option<RenderContext>,
    pub scheduler: Rc<Scheduler>,
    /// The piece as the static page has it, if it shows what is wanted.
    pub static_page: Option<browser::PageNode>,
    /// What stands in its place until its turn comes, if it shows something else than what is wanted.
    pub before: Option<browser::PageNode>,
}

/// What stood in its place before counts at the start alone. What is wanted may be asked for before a page comes that holds
/// it.
impl PartialEq for FragmentProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inputs, &other.inputs) && self.render == other.render && self.static_page == other.static_page
    }
}

/// What is on the page.
enum Shown {
    /// Nothing; only where the browser makes no part.
    Nothing,
    /// What the page has, and nothing here remembers: at first an empty part, until its turn comes.
    Static(browser::PageNode),
    Drawn(Rc<RegionInputs>),
}

/// What happens to a block.
pub(in crate::view) enum Msg {
    /// Its turn has come.
    Draw,
    /// What was wanted is drawn and on the page.
    LetGo(Rc<RegionInputs>),
}

/// The block.
pub(in crate::view) struct FragmentView {
    shown: Shown,
    /// What is shown, or waits for its turn; nothing before there was anything to draw with.
    asked: Option<Rc<RegionInputs>>,
    /// Where it is on the page once it is drawn.
    place: NodeRef,
    /// Whether it is drawn anew at the next rendering, and what is replaced then.
    is_due: Cell<bool>,
    replaced: RefCell<Option<browser::PageNode>>,
}

impl Component for FragmentView {
    type Message = Msg;
    type Properties = FragmentProps;

    fn create(ctx: &Context<Self>) -> Self {
        let FragmentProps { fragment, inputs, render, static_page, before, scheduler } = ctx.props();
        let asked = (static_page.is_some() || render.is_some()).then(|| inputs.clone());
        let shown = match static_page {
            Some(part) => Shown::Static(part.clone()),
            // The first view and small ones are drawn whole; what else comes on the page later has its turn.
            None if is_drawn_at_once(ctx.props()) || (render.is_some() && scheduler.is_whole()) => {
                Shown::Drawn(inputs.clone())
            }
            None => {
                before.clone().or_else(|| browser::empty_part(&fragment.name())).map_or(Shown::Nothing, Shown::Static)
            }
        };
        if render.is_some() && static_page.is_none() && !matches!(shown, Shown::Drawn(_)) {
            wait(ctx);
        }
        FragmentView { shown, asked, place: NodeRef::default(), is_due: Cell::default(), replaced: RefCell::default() }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &FragmentProps) -> bool {
        let props = ctx.props();
        let is_asked = self.asked.as_ref().is_some_and(|asked| Rc::ptr_eq(asked, &props.inputs));
        if is_asked {
            return false;
        }
        // A part that the live page never took from the static one is empty.
        let is_new = |part: &&browser::PageNode| {
            part.has_child_nodes() && !matches!(&self.shown, Shown::Static(shown) if shown == *part)
        };
        // What was drawn is drawn again, which changes little of it: to put the static part in its place would lay out all
        // of it anew.
        let is_drawn = props.render.is_some() && matches!(self.shown, Shown::Drawn(_));
        if let Some(part) = props.static_page.as_ref().filter(|part| !is_drawn && is_new(part)) {
            // Another page of the site holds what is wanted.
            self.shown = Shown::Static(part.clone());
            self.asked = Some(props.inputs.clone());
            return true;
        }
        if props.render.is_none() {
            return false;
        }
        self.asked = Some(props.inputs.clone());
        if is_drawn_at_once(props) && props.fragment.is_answer() {
            self.draw(ctx);
            return true;
        }
        wait(ctx);
        false
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let FragmentProps { inputs, render, scheduler, .. } = ctx.props();
        if let Msg::LetGo(drawn) = msg {
            // Never sent where nothing lets go, which the compiler does not see: our own pages do without this code.
            return HOSTED && self.let_go(&drawn, scheduler);
        }
        let tools = render.as_ref().and_then(|render| Some((render, render.tools?)));
        if tools.is_some_and(|(render, tools)| !(tools.advance)(&render.data, inputs)) {
            // What it takes is not done in one turn: the browser answers in between.
            wait(ctx);
            return false;
        }
        self.draw(ctx);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        if !self.is_due.take() {
            return self.part(ctx);
        }
        let before = self.replaced.take();
        if before.as_ref().is_some_and(browser::is_rewritten) {
            replace_texts();
        }
        let state = before.map(|part| browser::save_ui_state(&part)).unwrap_or_default();
        let part = state.while_typed(|| self.part(ctx));
        self.carry_over(ctx, state);
        part
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if let Some(part) = self.place.get().filter(|_| first) {
            browser::restore_ui_state(&part, browser::UiState::default());
        }
    }
}

/// True if all that a choice concerns is drawn in the one or two frames after it: the view is small, and nothing that the
/// fragment takes is worked out over several turns. What draws in turns comes with the views.
fn is_drawn_at_once(props: &FragmentProps) -> bool {
    props.render.as_ref().is_some_and(|render| {
        let at_once = || render.tools.is_none_or(|tools| !(tools.takes_turns)(&props.inputs));
        render.views.is_none() || (props.scheduler.draws_at_once() && at_once())
    })
}

/// Lets the fragment be drawn when its turn comes: on a small view with all others that are not the answer itself.
fn wait(ctx: &Context<FragmentView>) {
    let FragmentProps { fragment, render, scheduler, .. } = ctx.props();
    let views = render.as_ref().and_then(|render| render.views);
    let in_turns = views.filter(|_| !is_drawn_at_once(ctx.props())).map(|views| views.take_turns);
    scheduler.push(*fragment, ctx.link().callback(|()| Msg::Draw), in_turns);
}

impl FragmentView {
    /// What stands in its place.
    fn part(&self, ctx: &Context<Self>) -> Html {
        let FragmentProps { fragment, render, .. } = ctx.props();
        match (&self.shown, render) {
            (Shown::Static(part), _) => VNode::VRef(part.clone()),
            (Shown::Drawn(inputs), Some(render)) => Tag::new("div")
                .at(&self.place)
                .attr("data-fragment", fragment.name())
                .child(scope_ids((render.overview.fragment)(render, *fragment, inputs), inputs.selection.setting))
                .into(),
            (Shown::Nothing | Shown::Drawn(_), _) => {
                Tag::new("div").at(&self.place).attr("data-fragment", fragment.name()).into()
            }
        }
    }

    /// Draws what is wanted at the next rendering; see [`FragmentView::carry_over`].
    fn draw(&mut self, ctx: &Context<Self>) {
        let before = match &self.shown {
            Shown::Static(part) => Some(part.clone()),
            Shown::Nothing | Shown::Drawn(_) => self.place.get(),
        };
        self.replaced.replace(before);
        self.is_due.set(true);
        self.shown = Shown::Drawn(ctx.props().inputs.clone());
    }

    /// Lets the disclosures that the visitor opened, and the keyboard, come back once the fragment is drawn. They are taken
    /// down as it is rendered, neither when it is asked for nor when that is done: with much to draw Yew lets other tasks
    /// pass before and after, and a letter that is typed in one of them would be lost.
    fn carry_over(&self, ctx: &Context<Self>, state: browser::UiState) {
        let FragmentProps { fragment, inputs, .. } = ctx.props();
        let place = self.place.clone();
        let drawn = may_let_go(*fragment).then(|| (ctx.link().clone(), inputs.clone()));
        yew::platform::spawn_local(async move {
            if let Some(part) = place.get() {
                browser::restore_ui_state(&part, state);
            }
            if let Some((link, inputs)) = drawn {
                link.send_message(Msg::LetGo(inputs));
            }
        });
    }
}

/// Whether what draws a piece need not remember it. A page of another site may hold any number of comparisons, and what
/// draws one takes thirty times the memory if it remembers all of it. What is dragged has to stay the same while it is:
/// sliders stand in heads, and points that can be moved in the drawings of tools.
fn may_let_go(fragment: Fragment) -> bool {
    let region = fragment.region();
    HOSTED && !region.is_of_tools() && !(region.is_dragged() && matches!(fragment, Fragment::Head(_)))
}

impl FragmentView {
    /// Puts a copy of what is drawn in its place, as the static page would have it, where nobody looks.
    fn let_go(&mut self, drawn: &Rc<RegionInputs>, scheduler: &Scheduler) -> bool {
        let is_shown = matches!(&self.shown, Shown::Drawn(shown) if Rc::ptr_eq(shown, drawn));
        let part = self.place.get().filter(|_| is_shown).and_then(|part| browser::copy_unseen(&part));
        let found = part.is_some();
        if let Some(part) = part {
            self.shown = Shown::Static(part);
            // What the pieces to come take is still needed.
            if !scheduler.holds(drawn.region) {
                drawn.forget();
            }
        }
        found
    }
}
