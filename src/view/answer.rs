//! What the page does when a control is used, a field is typed into, a file is asked for.
//!
//! Invariant: every use is answered: by a change, or by showing what is so.

use super::app::{App, Msg};
use super::fetched::Fetched;
use super::{choice, typed};
use crate::browser;
use crate::compare::Scope;
use crate::state::{Known, apply, is_option};
use yew::prelude::*;

impl App {
    /// Does what a control asks for.
    pub(super) fn choose(&mut self, ctx: &Context<Self>, chosen: &browser::Chosen) -> bool {
        match chosen.act.as_str() {
            "export" => return self.export(ctx, &chosen.of),
            "my-link" | "my-storage" | "my-forget" => return self.keep(ctx, &chosen.act),
            "set" if !is_option(&chosen.of) => {
                self.said = typed::said(&self.selection, chosen);
                self.put(ctx, chosen);
                return true;
            }
            _ => {}
        }
        let Some(action) = choice::action(chosen) else { return false };
        let data = self.data(ctx).clone();
        let next = apply(&self.selection, &action, Known(&data));
        if next == self.selection && chosen.act != "set" {
            // A sixth role, say: the field that was used still shows what is so.
            self.chosen = Some(Vec::new());
            return true;
        }
        // What is chosen in a chart is a view of it, not a step to go back to.
        let to = if chosen.act == "set" { browser::replace } else { browser::push };
        to(&self.keeps.address(&next, &self.typed));
        self.said = match chosen.act.as_str() {
            "set" => typed::said(&next, chosen),
            _ => choice::said(&Scope::new(&data, &next), &action),
        };
        self.chosen = Some(choice::focus_after(&action));
        for (act, panel, field) in [("add", "add-role", "find-role"), ("place", "place", "find-place")] {
            if chosen.act == act {
                browser::close_details(panel);
                self.typed.set(field, "");
            }
        }
        self.select(ctx, next);
        true
    }

    /// Takes what is being typed or dragged; the address follows when that is done.
    pub(super) fn type_in(&mut self, ctx: &Context<Self>, typed: &browser::Chosen) -> bool {
        if typed.act != "set" {
            // The fields of the searches; the others say all when they have changed.
            let searched = typed.act.starts_with("find-");
            if searched {
                self.typed.set(&typed.act, &typed.value);
                self.want(ctx);
                self.fetch_metros(ctx);
            }
            return searched;
        }
        if is_option(&typed.of) {
            let mut next = self.selection.clone();
            next.options.set(&typed.of, &typed.value);
            self.select(ctx, next);
        } else {
            self.put(ctx, typed);
        }
        true
    }

    /// Takes what was typed into a field, and keeps it where the visitor asked for that.
    fn put(&mut self, ctx: &Context<Self>, typed: &browser::Chosen) {
        self.typed.set(&typed.of, &typed.value);
        self.keeps.follow(&self.typed);
        if self.keeps.link {
            browser::replace(&self.keeps.address(&self.selection, &self.typed));
        }
        self.want(ctx);
    }

    /// Keeps what visitors said of themselves where they ask, or forgets it.
    fn keep(&mut self, ctx: &Context<Self>, act: &str) -> bool {
        let said = self.keeps.change(act, &mut self.typed);
        browser::replace(&self.keeps.address(&self.selection, &self.typed));
        self.said = self.selection.locale.text(said).into_owned();
        self.want(ctx);
        true
    }

    /// Gives the visitor a chart as a file, once what makes it is there.
    pub(super) fn export(&mut self, ctx: &Context<Self>, of: &str) -> bool {
        let Fetched::All(supply) = &self.fetched else {
            self.export = Some(of.to_owned());
            self.fetch(ctx);
            return false;
        };
        (supply.painter.export)(supply, &self.wanted, of, ctx.link().callback(Msg::Exported));
        false
    }
}
