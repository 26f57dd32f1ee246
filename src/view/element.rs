//! Elements, written by method calls.
//!
//! Invariant: every method is one shared function, so that a line of a view costs a call and not
//! a copy of the code that makes elements; the `html!` macro makes the page's program twice as large.

use super::renewed::renew_texts;
use crate::browser;
use crate::state::Setting;
use std::cell::RefCell;
use std::rc::Rc;
use yew::html::{self, BaseComponent, Html};
use yew::prelude::*;
use yew::virtual_dom::AttributeOrProperty::Attribute;
use yew::virtual_dom::{Attributes, Listener, ListenerKind, VComp, VNode, VTag, VText};

/// The origin and folder that links lead to, where the program draws on a page of another site.
#[cfg(feature = "embed")]
static SITE: std::sync::OnceLock<String> = std::sync::OnceLock::new();

/// Lets links lead to a site (`https://rolescope.example`, without a slash at the end). The first call counts: a program
/// is of one site.
#[cfg(feature = "embed")]
pub fn set_site(site: String) {
    let _ = SITE.set(site);
}

/// That site; none on our own pages, whose program holds no code for it.
pub(super) fn site() -> Option<&'static String> {
    #[cfg(feature = "embed")]
    return SITE.get();
    #[cfg(not(feature = "embed"))]
    None
}

/// An element that is being written, its attributes and its children.
pub(super) struct Tag(Box<VTag>, Vec<(&'static str, AttrValue)>, Vec<VNode>);

impl Tag {
    /// An element without attributes and children.
    #[inline(never)]
    pub(super) fn new(name: &'static str) -> Self {
        Tag(Box::new(VTag::new(AttrValue::Static(name))), Vec::new(), Vec::new())
    }

    /// A link. In an element on another site's page it leads to the site of the program, and opens beside the page.
    #[inline(never)]
    pub(super) fn link(address: impl AsRef<str>) -> Self {
        let (tag, address) = (Tag::new("a"), address.as_ref());
        match site() {
            Some(site) if address.starts_with('/') => {
                tag.attr("href", format!("{site}{address}")).fixed("target", "_blank").fixed("rel", "noopener")
            }
            _ => tag.attr("href", address),
        }
    }

    /// A link, or a button where there is no such page.
    pub(super) fn way(address: Option<String>) -> Self {
        address.map_or_else(|| Tag::new("button").fixed("type", "button"), Tag::link)
    }

    /// A heading so many levels below the first one of the comparison.
    #[inline(never)]
    pub(super) fn heading(setting: Setting, below: u8) -> Self {
        const LEVELS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        let level = usize::from(setting.heading + below).clamp(1, LEVELS.len());
        let tag = Tag::new(LEVELS.get(level - 1).copied().unwrap_or("h6"));
        // Looks go by the place in the comparison, which on our own pages is the level itself.
        if site().is_some() { tag.attr("class", format!("h{}", below + 1)) } else { tag }
    }

    /// Tells it from its siblings: needed wherever siblings come and go.
    #[inline(never)]
    pub(super) fn key(mut self, key: impl AsRef<str>) -> Self {
        self.0.key = Some(key.as_ref().into());
        self
    }

    /// Remembers where it is on the page.
    #[inline(never)]
    pub(super) fn at(mut self, place: &NodeRef) -> Self {
        self.0.node_ref = place.clone();
        self
    }

    /// An attribute whose value is known here and now.
    #[inline(never)]
    pub(super) fn fixed(mut self, name: &'static str, value: &'static str) -> Self {
        self.set_attribute(name, AttrValue::Static(value));
        self
    }

    /// Lets the page of another site style it, by a name of the element's description.
    #[inline(never)]
    pub(super) fn part(self, name: &'static str) -> Self {
        if site().is_some() { self.fixed("part", name) } else { self }
    }

    /// Classes that are known here and now.
    #[inline(never)]
    pub(super) fn class(self, names: &'static str) -> Self {
        self.fixed("class", names)
    }

    /// An attribute whose value is made at run time; [`Tag::fixed`] copies nothing.
    #[inline(never)]
    pub(super) fn attr(mut self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.set_attribute(name, AttrValue::from(value.as_ref().to_owned()));
        self
    }

    #[inline(never)]
    fn set_attribute(&mut self, name: &'static str, value: AttrValue) {
        match self.1.iter_mut().find(|(known, _)| *known == name) {
            Some((_, held)) => *held = value,
            None => self.1.push((name, value)),
        }
    }

    /// A disclosure that is drawn open or not. What a visitor has done with it since is told from that; see
    /// [`crate::browser::UiState`].
    #[inline(never)]
    pub(super) fn opened(self, on: bool) -> Self {
        self.flag("open", on).flag("data-open", on)
    }

    /// An attribute that is there or not, without a value of its own.
    #[inline(never)]
    pub(super) fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.fixed(name, name) } else { self }
    }

    /// Sets the live state of a tick box, which the attribute no longer changes once it was used.
    #[inline(never)]
    pub(super) fn checked(mut self, on: bool) -> Self {
        self.0.set_checked(on);
        self
    }

    /// Sets the live value of a field, which the attribute no longer changes once it was used; after its id, by which a field
    /// that is typed into is told.
    #[inline(never)]
    pub(super) fn value(mut self, text: &str) -> Self {
        let id = self.1.iter().find(|(name, _)| *name == "id");
        let typed = id.and_then(|(_, id)| browser::typed_into(id));
        self.0.set_value(typed.unwrap_or_else(|| text.to_owned()));
        self
    }

    /// Appends words, which Yew escapes.
    #[inline(never)]
    pub(super) fn text(mut self, words: impl AsRef<str>) -> Self {
        self.2.push(VNode::VText(VText::new(words.as_ref())));
        self
    }

    /// Appends a child.
    #[inline(never)]
    pub(super) fn child(mut self, child: impl Into<Html>) -> Self {
        self.2.push(child.into());
        self
    }

    /// A child that is there or not; either way it has a place among its siblings.
    #[inline(never)]
    pub(super) fn maybe(self, child: Option<Tag>) -> Self {
        self.child(optional(child))
    }

    /// Appends children; each has a key if one has (`complete_keys`).
    pub(super) fn children<T: Into<Html>>(mut self, children: impl IntoIterator<Item = T>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    #[inline(never)]
    fn listen(mut self, listener: Option<Rc<dyn Listener>>) -> Self {
        if let Some(listener) = listener {
            self.0.add_listener(listener);
        }
        self
    }
}

/// A listener of any kind: one type for all of them, where each of Yew's own kinds brings code along.
struct EventListener(EventKind, Callback<Event>);

/// Gives a kind of listener; a kind itself cannot be copied without code for each.
pub(super) type EventKind = fn() -> ListenerKind;

impl Listener for EventListener {
    fn kind(&self) -> ListenerKind {
        (self.0)()
    }

    fn handle(&self, event: Event) {
        self.1.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

impl Tag {
    /// Calls back at events of some kinds; the event says of which it is.
    pub(super) fn on<const N: usize>(mut self, kinds: [EventKind; N], callback: Option<&Callback<Event>>) -> Self {
        if let Some(callback) = callback {
            for kind in kinds {
                self = self.listen(Some(Rc::new(EventListener(kind, callback.clone()))));
            }
        }
        self
    }
}

macro_rules! listeners {
    ($($name:ident($event:ty);)*) => {
        // Only the builder listens by them.
        #[cfg_attr(not(feature = "convert"), expect(dead_code))]
        impl Tag {
            $(
                #[doc = concat!("Calls back at `", stringify!($name), "`.")]
                pub(super) fn $name(self, callback: Option<Callback<$event>>) -> Self {
                    self.listen(callback.map(|callback| Rc::new(html::$name::Wrapper::new(callback)) as Rc<dyn Listener>))
                }
            )*
        }
    };
}

listeners! {
    onchange(Event);
    onclick(MouseEvent);
    ondragover(DragEvent);
    ondrop(DragEvent);
    oninput(InputEvent);
}

impl From<Tag> for Html {
    #[inline(never)]
    fn from(Tag(mut tag, attributes, mut children): Tag) -> Html {
        if !attributes.is_empty() {
            let (names, values) = attributes.into_iter().map(|(name, value)| (name, Some(Attribute(value)))).unzip();
            let values: Vec<_> = values;
            tag.attributes = Attributes::Dynamic { keys: shared(names), values: values.into_boxed_slice() };
        }
        complete_keys(&mut children);
        if let Some(held) = tag.children_mut() {
            *held = match children.pop() {
                // A text alone needs no list around it.
                Some(last) if children.is_empty() && matches!(last, VNode::VText(_)) => last,
                last => {
                    children.extend(last);
                    list(children)
                }
            };
        }
        (*tag).into()
    }
}

/// Gives every sibling a key where one has one. Yew tells siblings apart by their keys only if each has one; else it pairs
/// them from the last one on, and makes anew all that do not meet their like: of a table that loses a column, most cells.
fn complete_keys(children: &mut Vec<VNode>) {
    if !children.iter().any(VNode::has_key) {
        return;
    }
    for (at, child) in children.iter_mut().enumerate() {
        if let VNode::VTag(tag) = child
            && let Some(tag) = Rc::get_mut(tag).filter(|tag| tag.key.is_none())
        {
            tag.key = Some(format!("#{at}").into());
        }
    }
    children.retain(|child| !matches!(child, VNode::VList(list) if list.is_empty()));
}

thread_local! {
    /// Every list of names that some element has, in order; there are as many as views write.
    static LISTS: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
}

/// The one list of these names. Elements that share theirs take half the memory of those that each have a map, and are
/// compared value by value.
fn shared(names: Vec<&'static str>) -> &'static [&'static str] {
    LISTS.with_borrow_mut(|lists| match lists.binary_search_by(|list| (*list).cmp(&names)) {
        Ok(at) => lists.get(at).copied().unwrap_or_default(),
        Err(at) => {
            let list: &'static [&'static str] = names.leak();
            lists.insert(at, list);
            list
        }
    })
}

/// Things under each other without an element around them.
pub(super) fn list(mut children: Vec<Html>) -> Html {
    renew_texts(&mut children);
    yew::virtual_dom::VList::with_children(children, None).into()
}

/// An element, or nothing in its place.
pub(super) fn optional(tag: Option<Tag>) -> Html {
    tag.map_or_else(Html::default, Html::from)
}

/// A control and what it does.
pub(super) fn act(tag: Tag, act: &'static str, live: bool) -> Tag {
    tag.fixed("data-act", act).flag("disabled", !live)
}

/// An option of a select.
pub(super) fn choice(value: &str, text: &str, selected: bool) -> Tag {
    Tag::new("option").key(value).attr("value", value).flag("selected", selected).text(text)
}

/// A field to search by, disabled where nothing listens.
pub(super) fn search_field(act: &'static str, label: &str, held: &str, live: bool) -> Tag {
    Tag::new("input")
        .key(act)
        // By its id the keyboard is led back to it once the list around it is drawn anew.
        .fixed("id", act)
        .value(held)
        .fixed("type", "search")
        .fixed("data-act", act)
        .attr("aria-label", label)
        .attr("placeholder", label)
        .flag("disabled", !live)
}

/// A component as a child.
pub(super) fn component<C: BaseComponent>(key: &str, props: C::Properties) -> Html {
    VComp::new::<C>(Rc::new(props), Some(key.into())).into()
}
