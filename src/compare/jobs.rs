//! The way from a role to the jobs of the site that shows the comparison.
//!
//! Invariant: an address is made of the site's own template, the slug of a role and the code of a place, and of nothing else.

use super::Scope;
use crate::locale::{self, Message};
use crate::model::{HOSTED, Role, RoleJobs, job_address, job_host};

/// The way to the jobs of a role, or that there are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobWay {
    /// The words of the link: `12 back end jobs at Example`.
    pub text: String,
    /// The address that it leads to; `None` where the site says that no job is open.
    pub address: Option<String>,
    /// The host name to show beside it: a frame does not stand on the site that it leads to. Empty elsewhere.
    pub beside: String,
    /// True in a frame, which the link leaves.
    pub leaves_frame: bool,
}

/// The way to the jobs of a role: what the site's file says of it, else the site's one address for all roles; `None` where
/// the site names none.
#[must_use]
pub fn job_way(scope: &Scope<'_>, role: &Role) -> Option<JobWay> {
    if !HOSTED {
        return None;
    }
    let terms = scope.selection.setting.offer.terms();
    let leaves_frame = terms.is_some_and(|terms| terms.framed);
    let of_file = scope.data.jobs_of(&role.slug);
    let template = of_file.map(|jobs| jobs.address.as_str()).or(terms.map(|terms| terms.jobs.as_str()));
    let template = template.filter(|template| !template.is_empty())?;
    let address = job_address(template, &role.slug, &scope.selection.place);
    let beside = if leaves_frame { job_host(&address).to_owned() } else { String::new() };
    let is_open = of_file.is_none_or(|jobs| jobs.openings != Some(0));
    Some(JobWay { text: words(scope, role, of_file), address: is_open.then_some(address), beside, leaves_frame })
}

/// The words of the link. Who the jobs are at is said where a file names its host.
fn words(scope: &Scope<'_>, role: &Role, of_file: Option<&RoleJobs>) -> String {
    let named = |count: Option<u32>, short: &str| match of_file.map(|jobs| jobs.label.as_str()) {
        Some(label) if !label.is_empty() => label.to_owned(),
        _ => scope.fill(if count == Some(1) { Message::JobOfRole } else { Message::JobsOfRole }, &[short]),
    };
    let Some((jobs, host)) = of_file.zip(scope.host()) else { return named(None, &role.short) };
    match jobs.openings {
        None => scope.fill(Message::JobsAt, &[&named(None, &role.short), &host.name]),
        Some(0) => scope.fill(Message::JobsNone, &[&named(None, &scope.within(role)), &host.name]),
        Some(count) => {
            let number = locale::count(f64::from(count));
            scope.fill(Message::JobsOpen, &[&number, &named(Some(count), &scope.within(role)), &host.name])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::built_in::data;
    use super::*;
    use crate::model::{Dataset, Host};
    use crate::state::{Offer, Selection, Setting, Terms};

    fn with(terms: Terms, jobs: Vec<RoleJobs>) -> (Dataset, Selection) {
        let host = Host { name: "Example".to_owned(), ..Host::default() };
        let file = Dataset { host: Some(host), jobs, ..Dataset::default() };
        let setting = Setting { offer: Offer::of(terms), ..Setting::default() };
        (data().clone().with_host(file), Selection { setting, ..Selection::in_place("US-CA") })
    }

    fn way(terms: &Terms, jobs: &[RoleJobs], role: &str) -> Option<JobWay> {
        let (data, selection) = with(terms.clone(), jobs.to_vec());
        job_way(&Scope::new(&data, &selection), data.role(role).unwrap())
    }

    fn of_file(openings: Option<u32>, label: &str) -> RoleJobs {
        let (role, address) = ("back-end".to_owned(), "https://a.example/{place}/{role}".to_owned());
        RoleJobs { role, address, label: label.to_owned(), openings }
    }

    #[test]
    fn a_file_names_host_and_openings() {
        let text =
            |openings, label: &str| way(&Terms::default(), &[of_file(openings, label)], "back-end").unwrap().text;
        assert_eq!(text(Some(12), ""), "12 back end jobs at Example");
        assert_eq!(text(Some(1), ""), "1 back end job at Example");
        assert_eq!(text(Some(1_200), "jobs in our teams"), "1,200 jobs in our teams at Example");
        assert_eq!(text(None, ""), "Back end jobs at Example");
        assert_eq!(text(None, "Server teams"), "Server teams at Example");
        assert_eq!(text(Some(0), ""), "No back end jobs at Example now");
    }

    #[test]
    fn no_opening_is_no_link() {
        let terms = Terms { jobs: "/jobs".to_owned(), ..Terms::default() };
        assert_eq!(way(&terms, &[of_file(Some(0), "")], "back-end").unwrap().address, None);
        let open = way(&terms, &[of_file(Some(3), "")], "back-end").unwrap();
        assert_eq!(open.address.as_deref(), Some("https://a.example/US-CA/back-end"));
        assert_eq!((open.beside.as_str(), open.leaves_frame), ("", false));
    }

    #[test]
    fn the_one_address_serves_every_other_role() {
        let terms = Terms { jobs: "/jobs?team={role}&place={place}".to_owned(), ..Terms::default() };
        let way = |role| way(&terms, &[of_file(Some(3), "")], role).unwrap();
        let found = (way("qa-test").text, way("qa-test").address);
        assert_eq!(found, ("QA and test jobs".to_owned(), Some("/jobs?team=qa-test&place=US-CA".to_owned())));
        assert_eq!(way("back-end").text, "3 back end jobs at Example");
        assert_eq!(super::job_way(&Scope::new(data(), &Selection::default()), data().role("mobile").unwrap()), None);
    }

    #[test]
    fn a_frame_says_where_it_leads() {
        let terms =
            Terms { jobs: "https://careers.example.com/?t={role}".to_owned(), framed: true, ..Terms::default() };
        let way = way(&terms, &[], "back-end").unwrap();
        assert_eq!(
            (way.text.as_str(), way.beside.as_str(), way.leaves_frame),
            ("Back end jobs", "careers.example.com", true)
        );
    }
}
