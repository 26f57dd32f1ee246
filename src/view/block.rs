//! A piece of the page that is drawn when its turn comes.
//!
//! Invariant: a block shows either what the static page had, or what was drawn for the choices of
//! `shown`; it is never empty in between. Its disclosures stay as the visitor left them.

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
    /// Which of its disclosures are open while it is drawn anew.
    open: Vec<bool>,
}

impl Component for Block {
    /// Its turn has come.
    type Message = ();
    type Properties = BlockProps;

    fn create(ctx: &Context<Self>) -> Self {
        let BlockProps { wanted, supply, kept, .. } = ctx.props();
        let asked = (kept.is_some() || supply.is_some()).then(|| wanted.clone());
        let shown = kept.clone().map_or_else(|| Shown::Drawn(wanted.clone()), Shown::Kept);
        Block { shown, asked, place: NodeRef::default(), open: Vec::new() }
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
        let before = match &self.shown {
            Shown::Kept(part) => Some(part.clone()),
            Shown::Drawn(_) => self.place.get(),
        };
        self.open = before.map(|part| browser::open_disclosures(&part)).unwrap_or_default();
        self.shown = Shown::Drawn(ctx.props().wanted.clone());
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
            (Shown::Drawn(_), None) => Html::default(),
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let open = std::mem::take(&mut self.open);
        if open.contains(&true)
            && let Some(part) = self.place.get()
        {
            browser::open_again(&part, &open);
        }
    }
}
