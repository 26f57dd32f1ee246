//! The table of what the users of a language, framework or platform also use.
//!
//! Invariant: the base of two items of one group is everyone who named at least one of the group, of a framework and a platform
//! everyone who named at least one of both, whatever their role, before any trim: those whom the shares of usage count, and those
//! beside them whose role is none of ours. A share among an item's users and the share that it is set against are of one base.

use std::collections::{BTreeMap, BTreeSet};

use rolescope::model::Companion;

use super::collect::Survey;
use super::edition::Edition;
use super::usage::Usage;
use crate::output::Output;
use crate::together::{MOST, is_kept, order};

const HEADER: &str = "source,item,n,with,count,base,base_count";

/// The table of all surveys that were read.
pub(super) fn table(surveys: &BTreeMap<Edition, Survey>) -> Output {
    let mut rows = Vec::new();
    for (edition, survey) in surveys.iter().rev() {
        for (item, others) in of_survey(survey) {
            rows.extend(others.into_iter().map(|with| {
                let Companion { item: other, n, count, base, base_count } = with;
                let [n, count, base, base_count] = [n, count, base, base_count].map(|number| number.to_string());
                vec![edition.source(), item.clone(), n, other, count, base, base_count]
            }));
        }
    }
    Output::shared("together.csv", HEADER, rows)
}

/// The items of a survey with the others that are kept of each.
fn of_survey(survey: &Survey) -> BTreeMap<String, Vec<Companion>> {
    let mut kept: BTreeMap<String, Vec<Companion>> = BTreeMap::new();
    for (group, usage) in &survey.usage {
        for (other_group, other_usage) in &survey.usage {
            let base: BTreeSet<u64> = everyone(usage).intersection(&everyone(other_usage)).copied().collect();
            let items = among(usage, group.name(), &base);
            let others = among(other_usage, other_group.name(), &base);
            for (item, users) in &items {
                let companions = others.iter().filter(|(other, _)| other != item).map(|(other, who)| Companion {
                    item: other.clone(),
                    n: size(users.len()),
                    count: size(users.intersection(who).count()),
                    base: size(base.len()),
                    base_count: size(who.len()),
                });
                kept.entry(item.clone()).or_default().extend(companions.filter(is_kept));
            }
        }
    }
    for others in kept.values_mut() {
        others.sort_by(order);
        others.truncate(MOST);
    }
    kept
}

/// Everyone who named at least one item.
fn everyone(usage: &Usage) -> BTreeSet<u64> {
    usage.respondents().flat_map(|(_, who)| who.iter().copied()).collect()
}

/// The users of each item who are in the base, by the item's name in the figures.
fn among(usage: &Usage, group: &str, base: &BTreeSet<u64>) -> Vec<(String, BTreeSet<u64>)> {
    usage.respondents().map(|(item, who)| (format!("{group}:{item}"), who & base)).collect()
}

/// Respondents of a survey are far fewer than a `u32` can count.
fn size(respondents: usize) -> u32 {
    u32::try_from(respondents).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::kind::Group;
    use crate::survey::usage::items;

    /// Forty use A and B, ten of them C, and all have platform P; sixty use D alone, forty of them on platform Q.
    fn survey() -> Survey {
        let (mut framework, mut platform) = (Usage::default(), Usage::default());
        for who in 0..100 {
            let named = match who {
                0..10 => "A;B;C",
                10..40 => "A;B",
                _ => "D",
            };
            framework.add(who, None, &items(Some(named)));
            if who < 80 {
                platform.add(who, None, &items(Some(if who < 40 { "P" } else { "Q" })));
            }
        }
        Survey { usage: [(Group::Framework, framework), (Group::Platform, platform)].into(), ..Survey::default() }
    }

    #[test]
    fn who_has_no_role_counts_and_each_pair_has_its_base() {
        let table = table(&[(Edition(2024), survey())].into());
        let rows: Vec<String> = table.rows.iter().map(|row| row.join(",")).collect();
        assert_eq!(
            rows,
            [
                "survey-2024,framework:A,40,framework:B,40,100,40",
                "survey-2024,framework:A,40,platform:P,40,80,40",
                "survey-2024,framework:B,40,framework:A,40,100,40",
                "survey-2024,framework:B,40,platform:P,40,80,40",
                "survey-2024,framework:D,40,platform:Q,40,80,40",
                "survey-2024,platform:P,40,framework:A,40,80,40",
                "survey-2024,platform:P,40,framework:B,40,80,40",
                "survey-2024,platform:Q,40,framework:D,40,80,40",
            ]
        );
    }
}
