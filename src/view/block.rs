//! A piece of the page that is drawn when its turn comes.
//!
//! Invariant: a block shows either what the static page had, or what was drawn for the choices of
//! `shown`, or a copy of that; once it has something it is never empty. Its disclosures stay as the
//! visitor left them, and the keyboard in the field where it was.

use super::element::Tag;
use super::own_ids::own_ids;
use super::painter::Supply;
use super::piece::Piece;
use super::queue::Queue;
use super::unit::Wanted;
use crate::browser;
use crate::model::HOSTED;
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
    /// Nothing; only where the browser makes no part.
    Nothing,
    /// What the page has, and nothing here remembers: at first an empty part, until its turn comes.
    Kept(browser::Part),
    Drawn(Rc<Wanted>),
}

/// What happens to a block.
pub(super) enum Msg {
    /// Its turn has come.
    Draw,
    /// What was wanted is drawn and on the page.
    LetGo(Rc<Wanted>),
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
    type Message = Msg;
    type Properties = BlockProps;

    fn create(ctx: &Context<Self>) -> Self {
        let BlockProps { piece, wanted, supply, kept, queue } = ctx.props();
        let asked = (kept.is_some() || supply.is_some()).then(|| wanted.clone());
        let shown = match kept {
            Some(part) => Shown::Kept(part.clone()),
            // The first view is drawn whole; what comes on the page later has its turn.
            None if supply.is_some() && queue.is_whole() => Shown::Drawn(wanted.clone()),
            None => browser::empty_part(&piece.name()).map_or(Shown::Nothing, Shown::Kept),
        };
        if supply.is_some() && kept.is_none() && !matches!(shown, Shown::Drawn(_)) {
            queue.push(*piece, ctx.link().callback(|()| Msg::Draw));
        }
        Block { shown, asked, place: NodeRef::default() }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &BlockProps) -> bool {
        let props = ctx.props();
        let is_asked = self.asked.as_ref().is_some_and(|asked| Rc::ptr_eq(asked, &props.wanted));
        if props.supply.is_some() && !is_asked {
            self.asked = Some(props.wanted.clone());
            props.queue.push(props.piece, ctx.link().callback(|()| Msg::Draw));
        }
        false
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let BlockProps { piece, wanted, supply, queue, .. } = ctx.props();
        if let Msg::LetGo(drawn) = msg {
            // Never sent where nothing lets go, which the compiler does not see: our own pages do without this code.
            return HOSTED && self.let_go(&drawn, queue);
        }
        let tools = supply.as_ref().and_then(|supply| Some((supply, supply.tools?)));
        if tools.is_some_and(|(supply, tools)| !(tools.advance)(&supply.data, wanted)) {
            // What it takes is not done in one turn: the browser answers in between.
            queue.push(*piece, ctx.link().callback(|()| Msg::Draw));
            return false;
        }
        let before = match &self.shown {
            Shown::Kept(part) => Some(part.clone()),
            Shown::Nothing | Shown::Drawn(_) => self.place.get(),
        };
        let left = before.map(|part| browser::left_in(&part)).unwrap_or_default();
        self.shown = Shown::Drawn(wanted.clone());
        // Not in `rendered`: after a long drawing Yew lets other tasks pass before it, and a key
        // that comes in one of them would find no field.
        let place = self.place.clone();
        let drawn = may_let_go(*piece).then(|| (ctx.link().clone(), wanted.clone()));
        yew::platform::spawn_local(async move {
            if let Some(part) = place.get() {
                browser::go_on_in(&part, left);
            }
            if let Some((link, wanted)) = drawn {
                link.send_message(Msg::LetGo(wanted));
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
                .child(own_ids((supply.painter.piece)(supply, *piece, wanted), wanted.selection.setting))
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

/// Whether what draws a piece need not remember it. A page of another site may hold any number of comparisons, and what
/// draws one takes thirty times the memory if it remembers all of it. What is dragged has to stay the same while it is:
/// sliders stand in heads, and points that can be moved in the drawings of tools.
fn may_let_go(piece: Piece) -> bool {
    let unit = piece.unit();
    HOSTED && !unit.is_of_tools() && !(unit.is_dragged() && matches!(piece, Piece::Head(_)))
}

impl Block {
    /// Puts a copy of what is drawn in its place, as the static page would have it, where nobody looks.
    fn let_go(&mut self, drawn: &Rc<Wanted>, queue: &Queue) -> bool {
        let is_shown = matches!(&self.shown, Shown::Drawn(shown) if Rc::ptr_eq(shown, drawn));
        let part = self.place.get().filter(|_| is_shown).and_then(|part| browser::copy_unseen(&part));
        let found = part.is_some();
        if let Some(part) = part {
            self.shown = Shown::Kept(part);
            // What the pieces to come take is still needed.
            if !queue.holds(drawn.unit) {
                drawn.forget();
            }
        }
        found
    }
}
