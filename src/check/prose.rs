//! Rules of what is told in words: sources, places, roles, duties, skills, tools, questions.
//!
//! Invariant: a field that has to be there is one without which a record says nothing or cannot be shown.

use super::at::At;
use super::fault::Code;
use super::limits::ROLES;
use super::numbers;
use super::reader::{Reader, flag, maybe, read_records};
use super::words::{self, words};
use crate::model::{
    Answer, Contact, Correction, Depth, Duty, DutyKind, DutyWeight, Effort, Hour, Interest, Level, Misunderstanding,
    PayDefinition, Place, PlaceKind, Question, Rated, Role, Skill, Source, Step, Tool, ToolGroup,
};

/// Entries of a list inside a record: titles, steps, members of a region.
const ENTRIES: usize = 250;

read_records! {
    source: Source {
        id must = words::id;
        short = words::line_or_none;
        title must = words::line;
        publisher = words::line_or_none;
        period = words::line_or_none;
        released = words::line_or_none;
        population = words::prose_or_none;
        pay = pay_definition;
        pay_note = words::prose_or_none;
        warnings = proses;
        licence = words::line_or_none;
        attribution = words::prose_or_none;
        url = words::url;
    }

    place_record: Place {
        id must = words::id;
        name must = words::line;
        kind must = place_kind;
        region = |to: &mut Reader<'_>, at: &At<'_>| maybe(to, at, words::id);
        members = |to: &mut Reader<'_>, at: &At<'_>| to.list(at, ENTRIES, words::id);
        survey = flag;
    }

    role_record: Role {
        slug must = words::slug;
        name must = words::line;
        short = words::line_or_none;
        depth = self::depth;
        soc = lines;
        soc_note = words::prose_or_none;
        titles = lines;
        summary = words::prose_or_none;
        enjoy = words::prose_or_none;
        works_with = |to: &mut Reader<'_>, at: &At<'_>| to.list(at, ENTRIES, contact);
        education = words::prose_or_none;
        other_ways = proses;
        experience = words::prose_or_none;
        related = |to: &mut Reader<'_>, at: &At<'_>| to.list(at, ENTRIES, words::role);
        conditions = proses;
        benefits = proses;
        day = |to: &mut Reader<'_>, at: &At<'_>| to.list(at, ENTRIES, hour);
        path = |to: &mut Reader<'_>, at: &At<'_>| to.list(at, ENTRIES, step);
        misunderstandings = |to: &mut Reader<'_>, at: &At<'_>| to.list(at, ENTRIES, misunderstanding);
    } => is_free

    contact: Contact {
        who must = words::line;
        why must = words::prose;
    }

    hour: Hour {
        time must = words::line;
        text must = words::prose;
    }

    step: Step {
        title must = words::line;
        years must = from_to;
        changes must = words::prose;
        band = words::line_or_none;
    }

    misunderstanding: Misunderstanding {
        claim must = words::prose;
        fact must = words::prose;
    }

    duty: Duty {
        id must = words::id;
        text must = words::prose;
        kind must = duty_kind;
        weights = |to: &mut Reader<'_>, at: &At<'_>| to.records(at, ROLES, duty_weight, "role", |r| r.role.clone());
    }

    duty_weight: DutyWeight {
        role must = words::role;
        weight must = numbers::weight;
    }

    skill: Skill {
        id must = words::id;
        name must = words::line;
        group must = duty_kind;
        why = words::prose_or_none;
        levels = self::levels;
        builds_on = abilities;
        effort = words::effort_or_none;
        aliases = lines;
        ambiguous = lines;
    }

    tool: Tool {
        id must = words::id;
        name must = words::line;
        group must = tool_group;
        survey = |to: &mut Reader<'_>, at: &At<'_>| maybe(to, at, words::line);
        what = words::prose_or_none;
        levels = self::levels;
        builds_on = abilities;
        effort = words::effort_or_none;
        aliases = lines;
        ambiguous = lines;
    }

    rated: Rated {
        role must = words::role;
        level must = self::level;
    }

    effort: Effort {
        id must = words::id;
        hours must = numbers::hours;
        reason must = words::prose;
    }

    interest: Interest {
        id must = words::id;
        text must = words::prose;
        kind must = duty_kind;
    }

    question: Question {
        id must = words::id;
        question must = words::prose;
        answers must = |to: &mut Reader<'_>, at: &At<'_>| to.records(at, ROLES, answer, "role", |r| r.role.clone());
    }

    answer: Answer {
        role must = words::role;
        text must = words::prose;
    }

    correction: Correction {
        id must = words::id;
        profile must = words::source;
        role must = words::role;
        topic must = words::line;
        says must = words::prose;
        right must = words::prose;
    }
}

words! {
    pay_definition: PayDefinition {
        "total-self-reported" = TotalSelfReported, "wages-employer-reported" = WagesEmployerReported,
        "base-unknown" = BaseUnknown, "none" = None, "host-stated" = HostStated,
    }
    place_kind: PlaceKind {
        "world" = World, "region" = Region, "country" = Country, "state" = State, "metro" = Metro,
    }
    depth: Depth { "full" = Full, "short" = Short }
    duty_kind: DutyKind {
        "interface" = Interface, "service" = Service, "data" = Data, "quality" = Quality, "operation" = Operation,
        "people" = People,
    }
    tool_group: ToolGroup {
        "language" = Language, "framework" = Framework, "data-store" = DataStore, "platform" = Platform,
        "practice" = Practice,
    }
    level: Level { "bonus" = Bonus, "valuable" = Valuable, "essential" = Essential }
}

fn lines(to: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<String>> {
    to.list(at, ENTRIES, words::line)
}

fn proses(to: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<String>> {
    to.list(at, ENTRIES, words::prose)
}

fn abilities(to: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<String>> {
    to.list(at, ENTRIES, words::ability)
}

fn levels(to: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<Rated>> {
    to.records(at, ROLES, rated, "role", |r| r.role.clone())
}

/// Years of a step, from and to; a `to` of 0 is open.
fn from_to(to: &mut Reader<'_>, at: &At<'_>) -> Option<(u8, u8)> {
    let list = to.list(at, 2, numbers::years_at_work)?;
    let [first, last] = list.as_slice() else {
        to.note(Code::WrongCount, at, "two numbers are expected here, from and to");
        return None;
    };
    if *last > 0 && first > last {
        to.note(Code::WrongOrder, at, format!("the years run back, from {first} to {last}"));
        return None;
    }
    Some((*first, *last))
}

/// A file that stands alone must not take the slug of a built-in role: evidence of that role would be gone.
fn is_free(to: &mut Reader<'_>, at: &At<'_>, role: &Role) -> bool {
    let free = !to.known.replaces || !to.known.taken.is_built_in(&role.slug);
    if !free {
        let reason = format!("`{}` is a built-in role: take another slug, or leave `replaces` out", role.slug);
        to.note_member(Code::TakenSlug, at, "slug", reason);
    }
    free
}
