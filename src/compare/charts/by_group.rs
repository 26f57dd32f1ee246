//! Pay by work mode, size of the organisation, and what people work with.
//!
//! Invariant: groups of one chart are of one source and one place; a group that no shown role has
//! 15 answers in is left out, one that some have keeps its withheld cells. Of technologies no highest and no lowest is
//! named: their groups share people, and the ends of a dozen such medians are chance.
//! Laws: `any_chart_is_whole` in `tests/properties/pay.rs`.

use super::frame::FigureFrame;
use super::medians::median_row;
use super::model::ChartModel;
use super::ranking::{Ends, ends, is_ranked, sort_by_median};
use super::rows::{choice_field, option_field};
use crate::compare::basis::item_name;
use crate::compare::{Field, Scope};
use crate::locale::{Message, PayMessage, Sentence, SentencePart};
use crate::model::{FigureKey, Role, Statistic};

/// Groupings of pay: the name in figures, the source, and the question to choose it by.
const GROUPS: [(&str, &str, PayMessage); 5] = [
    ("work-mode", "survey-2024", PayMessage::ByWorkMode),
    ("organisation-size", "survey-2024", PayMessage::BySize),
    ("language", "survey-2025", PayMessage::ByLanguage),
    ("framework", "survey-2024", PayMessage::ByFramework),
    ("platform", "survey-2024", PayMessage::ByPlatform),
];

/// The groups of one dimension, in the order in which they are shown.
struct Grouping<'a> {
    scope: &'a Scope<'a>,
    source: &'static str,
    dimension: &'static str,
    items: Vec<String>,
}

/// Pay in the United States by a group.
pub(super) fn by_group(scope: &Scope<'_>) -> ChartModel {
    let field = option_field(scope, "by", PayMessage::ByLabel, GROUPS.map(|(id, _, text)| (id, text)));
    let group = GROUPS.into_iter().find(|(id, ..)| *id == field.chosen()).unwrap_or(GROUPS[0]);
    let (dimension, source, heading) = group;
    let mut grouping = Grouping { scope, source, dimension, items: Vec::new() };
    grouping.collect();
    let order = grouping.order_field();
    let ranking = grouping.sort(order.chosen());
    let mut frame = FigureFrame::for_roles(scope);
    let row = |item: &String| {
        let is_behind = ranking.is_some_and(|role| !is_ranked(scope, &grouping.key(role, item)));
        let remark = if is_behind { scope.text(PayMessage::NotRanked) } else { String::new() };
        median_row(scope, &frame, item_name(scope, dimension, item), &|role| grouping.key(role, item)).remarked(remark)
    };
    let rows = grouping.items.iter().map(row).collect();
    frame.push(None, rows);
    let (coin, unit) = (scope.coin(), scope.pay_unit());
    let mut remarks = vec![scope.text(PayMessage::ByGroupRemark).into()];
    if grouping.overlaps() {
        remarks.push(scope.text(PayMessage::ByGroupOverlap).into());
    }
    ChartModel {
        title: scope.fill(PayMessage::ByGroupTitle, &[&scope.text(heading), &scope.in_place("US")]),
        summary: grouping.summary(),
        fields: vec![field, order],
        remarks,
        sources: vec![source.to_owned()],
        note: scope.fill(PayMessage::NoteByGroup, &[&unit]),
        scene: frame.dots(&|value| coin.short(value), None),
        table: frame.table(
            scope,
            scope.fill(PayMessage::ByPlaceCaption, &[&unit]),
            scope.text(PayMessage::GroupCorner),
        ),
    }
}

impl<'a> Grouping<'a> {
    fn key(&self, role: &Role, item: &str) -> FigureKey {
        let everybody = self.scope.key(self.source, "US", &role.slug, "pay", Statistic::P50);
        everybody.of_group(&format!("{}:{item}", self.dimension))
    }

    /// True for technologies, of which most people use several; a work mode or a size is one for each person.
    fn overlaps(&self) -> bool {
        matches!(self.dimension, "language" | "framework" | "platform")
    }

    /// The items that a shown role has a median of, in the order of the dataset.
    fn collect(&mut self) {
        for role in self.scope.roles() {
            let pay = self.scope.data.pay_of(self.source, "US", &role.slug);
            let groups = pay.map(|pay| pay.groups.as_slice()).unwrap_or_default();
            for group in groups.iter().filter(|group| !group.cell.is_withheld()) {
                if let Some((of, item)) = group.group.split_once(':')
                    && of == self.dimension
                    && !self.items.iter().any(|listed| listed == item)
                {
                    self.items.push(item.to_owned());
                }
            }
        }
    }

    /// The orders on offer: groups of people in that of the question, technologies by their answers, so that the first
    /// sight of them ranks nothing; both by the median of a role.
    fn order_field(&self) -> Field {
        let scope = self.scope;
        let mut offered = if self.overlaps() {
            vec![
                ("answers".to_owned(), scope.text(PayMessage::OrderByAnswers)),
                ("name".to_owned(), scope.text(Message::SortName)),
            ]
        } else {
            vec![("survey".to_owned(), scope.text(PayMessage::OrderOfSurvey))]
        };
        let by = |role: &Role| (role.slug.clone(), scope.fill(PayMessage::OrderByMedian, &[&role.short]));
        offered.extend(scope.roles().into_iter().map(by));
        choice_field(scope, "group-order", Message::UsageSortLabel, offered)
    }

    /// Puts the items into a chosen order; the role whose median they are ranked by, if they are.
    fn sort(&mut self, order: &str) -> Option<&'a Role> {
        let roles = self.scope.roles();
        let ranking = roles.iter().copied().find(|role| role.slug == order);
        let mut items = std::mem::take(&mut self.items);
        if self.overlaps() {
            items.sort();
        }
        if let Some(role) = ranking {
            sort_by_median(self.scope, &mut items, &|item| self.key(role, item));
        } else if order == "answers" {
            let answers = |item: &String| roles.iter().map(|role| self.answers(role, item)).sum::<u32>();
            items.sort_by_key(|item| std::cmp::Reverse(answers(item)));
        }
        self.items = items;
        ranking
    }

    fn answers(&self, role: &Role, item: &str) -> u32 {
        self.scope.pay_cell(&self.key(role, item)).map_or(0, |cell| cell.n)
    }

    /// What the groups say of the first role.
    fn summary(&self) -> Sentence {
        let nothing = || self.scope.text(Message::NothingToSay).into();
        let Some(role) = self.scope.roles().into_iter().next() else { return nothing() };
        let said = if self.overlaps() { self.most_answered(role) } else { self.furthest(role) };
        said.unwrap_or_else(nothing)
    }

    /// The technology that most answers name, with its median: no pick by pay. None where no median is shown.
    fn most_answered(&self, role: &Role) -> Option<Sentence> {
        let is_shown = |item: &&String| self.scope.amount(&self.key(role, item)).is_some();
        // Of equals the first.
        let item = self.items.iter().rev().filter(is_shown).max_by_key(|item| self.answers(role, item))?;
        let mut parts = vec![text(&role.short), text(&item_name(self.scope, self.dimension, item))];
        for statistic in [Statistic::P50, Statistic::MedianLow, Statistic::MedianHigh, Statistic::N] {
            parts.push(self.scope.part(self.key(role, item).with(statistic))?);
        }
        Some(self.scope.locale().sentence(PayMessage::ByGroupMost, parts))
    }

    /// The two groups that lie furthest apart, if their intervals do not overlap.
    fn furthest(&self, role: &Role) -> Option<Sentence> {
        let keys: Vec<FigureKey> = self.items.iter().map(|item| self.key(role, item)).collect();
        let mut parts = vec![text(&role.short)];
        let message = match ends(self.scope, &keys) {
            Ends::TooFew => PayMessage::RankTooFew,
            Ends::Together => PayMessage::RankUnclear,
            Ends::Apart(both) => {
                for at in both.iter().filter_map(|end| end.first()) {
                    parts.push(self.scope.part(keys.get(*at)?.clone())?);
                    parts.push(text(&item_name(self.scope, self.dimension, self.items.get(*at)?)));
                }
                PayMessage::ByGroupSummary
            }
        };
        Some(self.scope.locale().sentence(message, parts))
    }
}

fn text(words: &str) -> SentencePart {
    SentencePart::Text(words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::by_group;
    use crate::compare::charts::testing::{sentence_and_rows, written};

    #[test]
    fn groups_of_people_are_named_where_their_intervals_lie_apart() {
        let (sentence, rows) = sentence_and_rows(by_group, &[], &[]);
        // 16 answers in person; remote 130,000 to 150,000, hybrid 110,000 to 150,000.
        let unclear = "Front end: no highest or lowest is named, as the 95 % intervals of the highest and lowest medians overlap.";
        assert_eq!(sentence, unclear);
        assert!(rows[0].starts_with("Remote: $140,000 / $130,000 to $150,000, n 101 | $170,000 / "), "{}", rows[0]);
        let lines = written("roles=full-stack", by_group);
        let apart = "Full stack: the two medians furthest apart are $145,000 (Remote) and $99,500 (In person). Their 95 % \
                     intervals do not overlap.";
        assert_eq!(lines[0].replace('\u{a0}', " "), apart);
    }

    #[test]
    fn of_technologies_no_highest_and_no_lowest_is_said() {
        for by in ["language", "framework", "platform"] {
            for role in ["front-end", "back-end", "full-stack", "mobile", "devops"] {
                let said = written(&format!("by={by}&roles={role}"), by_group).swap_remove(0);
                assert!(
                    !["highest", "lowest", " down to ", "furthest"].iter().any(|word| said.contains(word)),
                    "{said}"
                );
            }
        }
        let (sentence, rows) = sentence_and_rows(by_group, &[("by", "language")], &[]);
        let most = "Front end: JavaScript has the most answers (176), with a median of $143,050 (95 % interval $132,000 to \
                    $155,000).";
        assert_eq!(sentence, most);
        // The order is by the answers of all shown roles.
        let heads: Vec<&str> = rows.iter().filter_map(|row| row.split(": ").next()).collect();
        assert_eq!(heads[..3], ["JavaScript", "HTML/CSS", "SQL"]);
    }

    #[test]
    fn few_answers_are_not_ranked() {
        let options = [("by", "language"), ("group-order", "front-end")];
        let (_, rows) = sentence_and_rows(by_group, &options, &[]);
        // The first cell ends with `n 22` or is `too few answers (n 4)`.
        let answers = |row: &String| {
            let cell = row.split(" | ").next()?;
            cell.rsplit('n').next()?.trim_matches(|c: char| !c.is_ascii_digit()).parse::<u32>().ok()
        };
        let answers: Vec<u32> = rows.iter().filter_map(answers).collect();
        let few = answers.iter().position(|n| *n < 30).unwrap();
        assert!(few > 5 && answers[few..].iter().all(|n| *n < 30), "{answers:?}");
    }
}
