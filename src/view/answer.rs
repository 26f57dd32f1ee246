//! The page's answers when a control is used, a field is typed into, a file is asked for.
//!
//! Invariant: every use is answered: by a change, or by showing what is so.

use super::app::App;
use super::message::Msg;
use super::redraw::needs::Needs;
use super::redraw::region::Region;
use super::visited::{Touch, Use};
use super::{choice, typed};
use crate::browser;
use crate::compare::Scope;
use crate::model::DatasetParts;
use crate::state::{Action, Chart, Choosable, Fields, Module, apply, is_option, mine};
use yew::prelude::*;

/// The name of the wish to keep pay and years as well.
const WITH_PAY: &str = "keep-pay";

impl App {
    /// Does what a control asks for.
    pub(super) fn choose(&mut self, ctx: &Context<Self>, chosen: &browser::Chosen) -> bool {
        match chosen.act.as_str() {
            "export" => return self.export(ctx, &chosen.of),
            "my-save" | "my-open" => return self.file(ctx, chosen),
            "my-link" | "my-storage" | "my-forget" => return self.keep(ctx, &chosen.act),
            "set" if !is_option(&chosen.of) => {
                self.said = typed::announcement(&self.selection, chosen);
                self.type_into(ctx, chosen, true);
                return true;
            }
            _ => {}
        }
        let Some(action) = choice::action(chosen) else { return false };
        let data = self.data(ctx).clone();
        let next = apply(&self.selection, &action, Choosable(&data));
        if next == self.selection && chosen.act != "set" {
            // A sixth role, say: the field that was used still shows what is so.
            self.chosen = Some(Vec::new());
            return true;
        }
        if !matches!(action, Action::ToggleChart(_)) {
            // What is chosen in a chart is a form of it, not a step to go back to.
            let is_elsewhere = (next.view, next.chart) != (self.selection.view, self.selection.chart);
            self.record(
                ctx,
                &next,
                match chosen.act.as_str() {
                    "set" => browser::replace,
                    _ if is_elsewhere => browser::push_view,
                    _ => browser::push,
                },
            );
        }
        self.said = match chosen.act.as_str() {
            "set" => typed::announcement(&next, chosen),
            _ => choice::announcement(&Scope::new(&data, &next), &action),
        };
        self.chosen = Some(choice::focus_after(&action));
        self.arrival = choice::arrival(chosen, &action);
        for (act, panel, field) in [("add", "add-role", "find-role"), ("place", "place", "find-place")] {
            if chosen.act == act {
                if let Some(tree) = self.tree() {
                    browser::close_details(&tree, panel);
                }
                self.typed.set(field, "");
            }
        }
        self.go(ctx, next);
        true
    }

    /// Goes where a use of a drawing leads, once what answers it is there.
    pub(super) fn use_drawing(&mut self, ctx: &Context<Self>, chart: Chart, used: Use) -> bool {
        let inputs = self.inputs.iter().find(|inputs| inputs.region == Region::Chart(chart)).cloned();
        let render = self.fetched.render.as_ref().filter(|render| render.meets(Needs::of(&self.selection)));
        let views = render.and_then(|render| Some((render, render.views?)));
        let Some(((render, views), inputs)) = views.zip(inputs) else {
            let views = Needs { module: Module::Views, parts: DatasetParts::default() };
            self.ask(ctx, Needs::of(&self.selection).and(views));
            if matches!(used, Use::Key(_) | Use::Touch(_, Touch::End)) {
                self.visited.held = Some((chart, used));
            }
            return false;
        };
        let before = self.visited.at;
        if let Some((chosen, is_over)) = (views.visit)(render, &inputs, &mut self.visited, (chart, used)) {
            ctx.link().send_message(if is_over { Msg::Choose(chosen) } else { Msg::Type(chosen) });
        }
        before != self.visited.at
    }

    /// Takes what is being typed or dragged; the address follows when that is done.
    pub(super) fn type_in(&mut self, ctx: &Context<Self>, typed: &browser::Chosen) -> bool {
        if typed.act != "set" {
            // The fields of the searches; the others say all when they have changed.
            let searched = typed.act.starts_with("find-");
            if searched {
                self.typed.set(&typed.act, &typed.value);
                self.want(ctx);
                self.fetch_names(ctx);
            }
            return searched;
        }
        if is_option(&typed.of) {
            let mut next = self.selection.clone();
            next.options.set(&typed.of, &typed.value);
            self.select(ctx, next);
        } else {
            self.type_into(ctx, typed, false);
        }
        true
    }

    /// Takes what was typed into a field, says what came of it once that is complete, and keeps it where the
    /// visitor asked for that.
    fn type_into(&mut self, ctx: &Context<Self>, typed: &browser::Chosen, complete: bool) {
        match self.with_tools() {
            Some((render, tools)) => {
                let scope = Scope::new(&render.data, &self.selection).with(&self.typed);
                let (typed, said) = (tools.set_typed)(&scope, &typed.of, &typed.value);
                if complete && !said.is_empty() {
                    self.said = said;
                }
                self.typed = typed;
            }
            _ => self.typed.set(&typed.of, &typed.value),
        }
        self.read_pay();
        if typed.of == WITH_PAY {
            // Taken back, it leaves the link and this browser at once.
            self.keeps.pay = !typed.value.is_empty();
        }
        self.follow(ctx);
    }

    /// Reads the pay that is typed, if what reads it is there: it comes with the views of pay.
    pub(super) fn read_pay(&mut self) {
        if let Some((render, pay)) = self.render().and_then(|render| Some((render, render.pay?))) {
            self.typed = (pay.read_pay)(&Scope::new(&render.data, &self.selection).with(&self.typed));
        }
    }

    /// Keeps what is typed where the visitor asked for that, and draws what depends on it.
    fn follow(&mut self, ctx: &Context<Self>) {
        self.keeps.follow(&self.typed);
        if self.keeps.link {
            self.record(ctx, &self.selection.clone(), browser::replace);
        }
        self.want(ctx);
    }

    /// Keeps what visitors said of themselves where they ask, or forgets it.
    fn keep(&mut self, ctx: &Context<Self>, act: &str) -> bool {
        // Its buttons stand beside what the pay views and the tools draw.
        let Some(pay) = self.render().and_then(|render| render.pay) else { return false };
        if !self.selection.is_personal() {
            // Where pay alone is asked for, its button is the wish to keep it.
            self.typed.set(WITH_PAY, "1");
        }
        self.keeps.pay = !self.typed.get(WITH_PAY).is_empty();
        self.said = (pay.keep)(self.selection.locale, &mut self.keeps, act, &mut self.typed);
        self.record(ctx, &self.selection.clone(), browser::replace);
        self.want(ctx);
        true
    }

    /// Saves what visitors said of themselves as a file, or opens one.
    fn file(&mut self, ctx: &Context<Self>, chosen: &browser::Chosen) -> bool {
        let Some((_, tools)) = self.with_tools() else { return false };
        let locale = self.selection.locale;
        if chosen.act == "my-open" {
            let Some(tree) = self.tree() else { return false };
            (tools.open)(locale, tree, &chosen.act, ctx.link().callback(Msg::Opened));
            return false;
        }
        self.said = (tools.save)(locale, &self.typed, !self.typed.get(WITH_PAY).is_empty());
        true
    }

    /// Takes what a file holds in the place of what was there.
    pub(super) fn opened(&mut self, ctx: &Context<Self>, mine: Option<Fields>, said: String) -> bool {
        self.said = said;
        if let Some(mine) = mine {
            self.typed = mine::opened(&self.typed, &mine);
            // What was read of the pay before is that no longer.
            self.read_pay();
            self.follow(ctx);
        }
        true
    }

    /// Gives the visitor a chart as a file, once what makes it is there.
    pub(super) fn export(&mut self, ctx: &Context<Self>, of: &str) -> bool {
        let needs = Needs::of(&self.selection).and(Needs::basis());
        let ready = self.render().filter(|render| render.meets(needs));
        let Some((render, views)) = ready.and_then(|render| Some((render, render.views?))) else {
            self.export = Some(of.to_owned());
            self.fetch(ctx);
            return false;
        };
        (views.export)(render, &self.inputs, of, ctx.link().callback(Msg::Said));
        false
    }
}
