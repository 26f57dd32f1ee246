//! All that drawing takes: the dataset as far as it is there, and the modules that draw.
//!
//! Invariant: a module is there only with those before it in the chain, whose code it uses; of the dataset the overview's
//! part, or that of the core roles, is always there. A module calls what comes after it in the chain through its functions
//! here alone.

use super::fragment::Fragment;
use super::needs::Needs;
use super::region::{Region, RegionInputs};
use super::scheduler::{Scheduler, TakeTurns};
use super::stated_pay::StatedPay;
use super::static_page::StaticPage;
use crate::browser::{Chosen, Tree};
use crate::compare::{ChartModel, Field, Scope, Table};
#[cfg(feature = "embed")]
use crate::embed::Refusal;
use crate::locale::Locale;
#[cfg(feature = "embed")]
use crate::model::JobPage;
use crate::model::{Dataset, DatasetPart, DatasetParts};
#[cfg(feature = "embed")]
use crate::state::Choosable;
use crate::state::route::Base;
use crate::state::{Chart, Fields, Module, Section, Selection, View};
use crate::view::Data;
#[cfg(feature = "embed")]
use crate::view::controls::Shown;
use crate::view::element::Tag;
#[cfg(feature = "embed")]
use crate::view::host_files::{First, HostData, HostFiles};
#[cfg(feature = "embed")]
use crate::view::table_request::{TableAnswer, TableRequest};
use crate::view::typed::Keeps;
use crate::view::visited::{At, Touched, Use, Visited};
use std::any::Any;
use std::rc::Rc;
use yew::prelude::{Callback, Html};

/// The typed values of an opened file, if it is understood, and the words to announce.
pub(in crate::view) type Opened = (Option<Fields>, String);

/// Reads parts of the dataset from their compact forms, and joins them.
pub(super) type ReadParts = fn(&[(DatasetPart, Rc<[u8]>)]) -> Option<Dataset>;

/// The functions that draw the overview, and hand on what other modules draw.
pub struct OverviewModule {
    /// Makes what the fragments of a region have in common.
    pub(in crate::view) make: fn(&RenderContext, &RegionInputs) -> Option<Rc<dyn Any>>,
    /// The sections of a view, arranged from its fragments.
    pub(in crate::view) sections: fn(&Layout<'_>) -> Vec<Html>,
    /// A fragment of the head, from the same.
    pub(in crate::view) part: fn(&Layout<'_>, Fragment) -> Html,
    /// The links to the views of the comparison, as tabs.
    pub(in crate::view) tabs: fn(&Scope<'_>, &Base) -> Tag,
    /// The links to each part of the view.
    pub(in crate::view) jump: fn(&Scope<'_>, &Base) -> Tag,
    /// Draws one fragment anew, whichever module its content is of.
    pub(in crate::view) fragment: fn(&RenderContext, Fragment, &RegionInputs) -> Html,
    /// Reads the overview's part of the dataset, and those of other places with it.
    pub(super) read: ReadParts,
    /// True in the program, where drawings are stops of the tab key.
    pub(in crate::view) live: bool,
}

/// Goes where a use of a drawing leads; gives what the use sets, and whether it is over.
type Visit = fn(&RenderContext, &RegionInputs, &mut Visited, (Chart, Use)) -> Option<(Chosen, bool)>;

/// Gives what is not heeded, and the names and values that are not understood.
#[cfg(feature = "embed")]
type Judge = fn(&str, Choosable<'_>, JobPage<'_>) -> (Vec<Refusal>, Vec<(String, String)>);

/// A host's data with what draws it; `None` where a file cannot be read, or a module cannot be had.
#[cfg(feature = "embed")]
pub(in crate::view) type LoadedHost = std::pin::Pin<Box<dyn Future<Output = Option<(HostData, RenderContext)>>>>;

/// The functions of the views.
pub struct ViewsModule {
    /// A chart that stands on one of the views and is not about pay; nothing for another.
    pub(in crate::view) draw: fn(&Scope<'_>, Chart) -> Option<ChartModel>,
    /// The table of a section, where it has one, and its rows that matter less.
    pub(in crate::view) tables: fn(&Scope<'_>, Section) -> Option<(Table, Table)>,
    /// Draws a fragment that no chart and no table is.
    pub(in crate::view) fragment: fn(&RenderContext, Fragment, &RegionInputs) -> Html,
    /// Reads any parts of the dataset as one.
    pub(super) read: ReadParts,
    /// The form of a chart's fields; the flag is true where the program runs.
    pub(in crate::view) fields: fn(&[Field], bool) -> Html,
    /// Everything that a figure stands on, by its name.
    pub(in crate::view) basis: fn(&Scope<'_>, &str) -> Html,
    /// Goes where a use of a drawing leads.
    pub(in crate::view) visit: Visit,
    /// A ring around a figure of a drawing, and what is read out there.
    pub(in crate::view) stop: fn(&RenderContext, &RegionInputs, At) -> Option<(Html, String)>,
    /// Draws the fragments that wait, one in a task.
    pub(super) take_turns: TakeTurns,
    /// Gives the visitor a chart as a file, with the words to announce.
    pub(in crate::view) export: fn(&RenderContext, &[Rc<RegionInputs>], &str, Callback<String>),
    /// The built-in dataset with what the site of an element adds, and what draws it.
    #[cfg(feature = "embed")]
    pub(in crate::view) host: fn(HostFiles, First) -> LoadedHost,
    /// All that is not heeded of what a site limits and where it leads, and the names and values that are not understood.
    #[cfg(feature = "embed")]
    pub(in crate::view) judge: Judge,
    /// False where a view has nothing for the shown roles of a host.
    pub(in crate::view) has_view: fn(&Scope<'_>, View) -> bool,
    /// The heading of a whole view.
    #[cfg(feature = "embed")]
    pub(in crate::view) heading: fn(&Scope<'_>) -> String,
    /// The sections of a whole view, arranged from its fragments.
    #[cfg(feature = "embed")]
    pub(in crate::view) sections: fn(&Layout<'_>) -> Vec<Html>,
    /// The controls over a whole view.
    #[cfg(feature = "embed")]
    pub(in crate::view) controls: fn(Shown<'_>) -> Tag,
    /// The table of a chart as a text.
    #[cfg(feature = "embed")]
    pub(in crate::view) table: fn(TableRequest) -> TableAnswer,
}

/// The functions of the pay views.
pub struct PayModule {
    /// A chart of pay that stands on one of the views; nothing for another.
    pub(in crate::view) draw: fn(&Scope<'_>, Chart) -> Option<ChartModel>,
    /// The typed values with what is read of the visitor's pay among them.
    pub(in crate::view) read_pay: fn(&Scope<'_>) -> Fields,
    /// Keeps what visitors said of themselves where a button asks, or forgets it; the words to announce.
    pub(in crate::view) keep: fn(Locale, &mut Keeps, &str, &mut Fields) -> String,
}

/// The functions of the tools.
pub struct ToolsModule {
    /// A tool, ready to be shown.
    pub(in crate::view) draw: fn(&Scope<'_>, Chart) -> Option<ChartModel>,
    /// Does a turn's worth of what a region takes; says whether all is done.
    pub(in crate::view) advance: fn(&Dataset, &RegionInputs) -> bool,
    /// True while a region's content is worked out over several turns.
    pub(in crate::view) takes_turns: fn(&RegionInputs) -> bool,
    /// The typed values after a field was used, and the words to announce.
    pub(in crate::view) set_typed: fn(&Scope<'_>, &str, &str) -> (Fields, String),
    /// The choice that a use of a drawing stands for.
    pub(in crate::view) touch: fn(&RenderContext, &RegionInputs, Touched) -> Option<Chosen>,
    /// The visitor's profile with its buttons; the flag is true where the program runs.
    pub(in crate::view) profile: fn(&Scope<'_>, bool) -> Html,
    /// The result of the role fit.
    pub(in crate::view) fit_result: fn(&Scope<'_>) -> Html,
    /// Gives the visitor what they said of themselves as a file.
    pub(in crate::view) save: fn(Locale, &Fields, bool) -> String,
    /// Reads such a file from the field with an id in a tree.
    pub(in crate::view) open: fn(Locale, Tree, &str, Callback<Opened>),
}

/// The state that the fragments of the page share.
pub(in crate::view) struct Layout<'a> {
    pub(in crate::view) inputs: &'a [Rc<RegionInputs>],
    pub(in crate::view) render: Option<&'a RenderContext>,
    pub(in crate::view) scheduler: &'a Rc<Scheduler>,
    /// The fragments of the static page, and what they were made for.
    pub(in crate::view) static_page: &'a StaticPage,
    pub(in crate::view) scope: Scope<'a>,
    pub(in crate::view) live: bool,
    /// Which figure of a drawing the visitor is at.
    pub(in crate::view) visited: &'a Visited,
    /// True just after the static page was taken apart: what waits for its turn then stands as it has it.
    pub(in crate::view) is_fresh: bool,
}

/// The modules that are there.
#[derive(Clone, Copy, Default)]
pub(super) struct Modules {
    pub(super) overview: Option<&'static OverviewModule>,
    pub(super) views: Option<&'static ViewsModule>,
    pub(super) pay: Option<&'static PayModule>,
    pub(super) tools: Option<&'static ToolsModule>,
}

/// The dataset and the functions.
#[derive(Clone)]
pub struct RenderContext {
    pub(in crate::view) data: Data,
    /// The parts of the whole dataset that are in it.
    pub(in crate::view) parts: DatasetParts,
    /// The files that the dataset was read from, for when it is read again with another part; empty where all was there
    /// at once.
    pub(in crate::view) read_from: Rc<[(DatasetPart, Rc<[u8]>)]>,
    pub(in crate::view) overview: &'static OverviewModule,
    /// Once another view than the overview was asked for.
    pub(in crate::view) views: Option<&'static ViewsModule>,
    /// Once a chart of the pay views was asked for.
    pub(in crate::view) pay: Option<&'static PayModule>,
    /// Once a tool was asked for.
    pub(in crate::view) tools: Option<&'static ToolsModule>,
    /// The pay that the employer of an advert states, which the dataset holds.
    pub(in crate::view) stated: StatedPay,
}

impl RenderContext {
    /// A context for these modules and the parts of the dataset in their compact form; `None` where a part is broken,
    /// or of a kind that takes a module which is not there.
    pub(super) fn read(modules: Modules, read_from: Rc<[(DatasetPart, Rc<[u8]>)]>, stated: StatedPay) -> Option<Self> {
        let Modules { overview, views, pay, tools } = modules;
        let overview = overview?;
        let parts =
            read_from.iter().fold(DatasetParts::default(), |parts, (part, _)| parts.and(DatasetParts::of(&[*part])));
        let read = || views.map_or(overview.read, |views| views.read)(&read_from);
        #[cfg(feature = "embed")]
        let data = match &stated {
            Some(stated) => Data::new(stated.add_to(read()?)),
            None => Data::of_parts(parts, read)?,
        };
        #[cfg(not(feature = "embed"))]
        let data = Data::new(read()?);
        Some(RenderContext { data, parts, read_from, overview, views, pay, tools, stated })
    }

    /// The same with the modules that are there by now.
    pub(super) fn with_modules(self, modules: Modules) -> Self {
        let Modules { views, pay, tools, .. } = modules;
        RenderContext { views, pay, tools, ..self }
    }

    /// The parts of the dataset that are in it.
    #[must_use]
    pub fn parts(&self) -> DatasetParts {
        self.parts
    }

    /// The dataset that the context draws from, as far as it was read.
    #[must_use]
    pub fn data(&self) -> &Dataset {
        &self.data
    }

    /// The last module of the chain that is there.
    #[must_use]
    pub fn module(&self) -> Module {
        match (self.views, self.pay, self.tools) {
            (Some(_), Some(_), Some(_)) => Module::Tools,
            (Some(_), Some(_), None) => Module::Pay,
            (Some(_), None, _) => Module::Views,
            (None, ..) => Module::Overview,
        }
    }

    /// True if modules and parts of the dataset are enough.
    #[must_use]
    pub fn meets(&self, needs: Needs) -> bool {
        needs.met_by(self.module(), self.parts)
    }

    /// True if a region can be drawn with it as a selection asks.
    pub(in crate::view) fn serves(&self, region: Region, selection: &Selection) -> bool {
        self.meets(region.needs(selection))
    }
}

impl RenderContext {
    /// The chart, if the region is one.
    pub(in crate::view) fn chart(&self, inputs: &RegionInputs) -> Option<Rc<ChartModel>> {
        self.made(inputs)?.downcast().ok()
    }

    /// The rows that matter most and the rest, if the region has a table.
    pub(in crate::view) fn tables(&self, inputs: &RegionInputs) -> Option<Rc<(Table, Table)>> {
        self.made(inputs)?.downcast().ok()
    }

    fn made(&self, inputs: &RegionInputs) -> Option<Rc<dyn Any>> {
        if !inputs.is_made() {
            inputs.keep((self.overview.make)(self, inputs)?);
        }
        inputs.made()
    }
}

/// The functions are always the same.
impl PartialEq for RenderContext {
    fn eq(&self, other: &Self) -> bool {
        self.data == other.data && self.module() == other.module()
    }
}
