//! A piece of the page that is drawn when its turn comes.
//!
//! Invariant: a block shows either what the static page had, or what was drawn for the choices of
//! `shown`; it is never empty in between. Its disclosures stay as the
//! visitor left them, and the keyboard in the field where it was.

use super::element::Tag;
use super::painter::Supply;
use super::piece::Piece;
use super::queue::Queue;
use super::unit::Wanted;
use crate::browser;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::VNode;

/// What a block is to show, and whom it asks for its turn.
#[derive(Clone, Properties)]
pub(super) struct BlockProps {
    pub piece: Piece,
    pub wanted: Rc<Wanted>,
    pub supply: Option<Supply>,
    pub queue: Rc<Queue>,
    /// The piece as the static page has it, if it shows what is wanted.
    pub kept: Option<browser::Part>,
}

/// A kept part counts at the start alone.
impl PartialEq for BlockProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.wanted, &other.wanted) && self.supply == other.supply
    }
}

/// What is on the page.
enum Shown {
    /// Nothing yet: its turn comes.
    Nothing,
    Kept(browser::Part),
    Drawn(Rc<Wanted>),
}

/// The block.
pub(super) struct Block {
    shown: Shown,
    /// What is shown, or waits for its turn; nothing before there was anything to draw with.
    asked: Option<Rc<Wanted>>,
    /// Where it is on the page once it is drawn.
    place: NodeRef,
}

impl Component for Block {
    /// Its turn has come.
    type Message = ();
    type Properties = BlockProps;

    fn create(ctx: &Context<Self>) -> Self {
        let BlockProps { piece, wanted, supply, kept, queue } = ctx.props();
        let asked = (kept.is_some() || supply.is_some()).then(|| wanted.clone());
        let shown = match kept {
            Some(part) => Shown::Kept(part.clone()),
            // The first view is drawn whole; what comes on the page later has its turn.
            None if supply.is_some() && queue.is_whole() => Shown::Drawn(wanted.clone()),
            None => Shown::Nothing,
        };
        if supply.is_some() && matches!(shown, Shown::Nothing) {
            queue.push(*piece, ctx.link().callback(|()| ()));
        }
        Block { shown, asked, place: NodeRef::default() }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &BlockProps) -> bool {
        let props = ctx.props();
        let is_asked = self.asked.as_ref().is_some_and(|asked| Rc::ptr_eq(asked, &props.wanted));
        if props.supply.is_some() && !is_asked {
            self.asked = Some(props.wanted.clone());
            props.queue.push(props.piece, ctx.link().callback(|()| ()));
        }
        false
    }

    fn update(&mut self, ctx: &Context<Self>, (): ()) -> bool {
        let BlockProps { piece, wanted, supply, queue, .. } = ctx.props();
        let tools = supply.as_ref().and_then(|supply| Some((supply, supply.tools?)));
        if tools.is_some_and(|(supply, tools)| !(tools.advance)(&supply.data, wanted)) {
            // What it takes is not done in one turn: others come in between.
            queue.push(*piece, ctx.link().callback(|()| ()));
            return false;
        }
        let before = match &self.shown {
            Shown::Kept(part) => Some(part.clone()),
            Shown::Nothing | Shown::Drawn(_) => self.place.get(),
        };
        let left = before.map(|part| browser::left_in(&part)).unwrap_or_default();
        self.shown = Shown::Drawn(ctx.props().wanted.clone());
        // Not in `rendered`: after a long drawing Yew lets other tasks pass before it, and a key
        // that comes in one of them would find no field.
        let place = self.place.clone();
        yew::platform::spawn_local(async move {
            if let Some(part) = place.get() {
                browser::go_on_in(&part, left);
            }
        });
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let BlockProps { piece, supply, .. } = ctx.props();
        match (&self.shown, supply) {
            (Shown::Kept(part), _) => VNode::VRef(part.clone()),
            (Shown::Drawn(wanted), Some(supply)) => Tag::new("div")
                .at(&self.place)
                .attr("data-block", piece.name())
                .child((supply.painter.piece)(supply, *piece, wanted))
                .into(),
            (Shown::Nothing | Shown::Drawn(_), _) => {
                Tag::new("div").at(&self.place).attr("data-block", piece.name()).into()
            }
        }
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if let Some(part) = self.place.get().filter(|_| first) {
            browser::go_on_in(&part, browser::Left::default());
        }
    }
}
