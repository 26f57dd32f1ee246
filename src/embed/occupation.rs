//! Roles as schema.org occupations, for search engines that read the page of a host.
//!
//! Invariant: a block of data, which no browser runs; no text ends the script that it stands in.

use crate::text::json::quote_for_script;

/// A role as a machine reads it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Occupation {
    /// Its name.
    pub name: String,
    /// A sentence or two about it; empty if the dataset has none.
    pub summary: String,
    /// The place that pay is of.
    pub place: String,
    /// Pay by source: the source's name, and amounts in US dollars a year by properties of schema.org.
    pub pay: Vec<(String, Vec<(&'static str, u32)>)>,
}

/// A block of structured data about some roles; nothing for none.
#[must_use]
pub fn structured(roles: &[Occupation]) -> String {
    if roles.is_empty() {
        return String::new();
    }
    let graph: Vec<String> = roles.iter().map(one).collect();
    let graph = graph.join(",\n   ");
    format!(
        "  <script type=\"application/ld+json\">{{\"@context\":\"https://schema.org\",\"@graph\":[\n   {graph}\n  ]}}</script>\n"
    )
}

fn one(role: &Occupation) -> String {
    let mut out = format!("{{\"@type\":\"Occupation\",\"name\":{}", quote_for_script(&role.name));
    if !role.summary.is_empty() {
        out.push_str(&format!(",\"description\":{}", quote_for_script(&role.summary)));
    }
    if !role.pay.is_empty() {
        let pay: Vec<String> = role.pay.iter().map(|(source, amounts)| salary(source, amounts)).collect();
        let place = quote_for_script(&role.place);
        out.push_str(&format!(
            ",\"occupationLocation\":[{{\"@type\":\"AdministrativeArea\",\"name\":{place}}}],\"estimatedSalary\":[{}]",
            pay.join(",")
        ));
    }
    out + "}"
}

fn salary(source: &str, amounts: &[(&str, u32)]) -> String {
    let amounts: String = amounts.iter().map(|(name, amount)| format!(",\"{name}\":{amount}")).collect();
    let source = quote_for_script(source);
    format!(
        "{{\"@type\":\"MonetaryAmountDistribution\",\"name\":{source},\"currency\":\"USD\",\"duration\":\"P1Y\"{amounts}}}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_block() {
        let role = Occupation {
            name: "</script><b>".to_owned(),
            summary: "\"quoted\" \\ \u{2028}".to_owned(),
            place: "<!--".to_owned(),
            pay: vec![("Example Ltd".to_owned(), vec![("percentile25", 1), ("median", 2)])],
        };
        let block = structured(&[role, Occupation::default()]);
        assert_eq!(block.matches("</").count(), 1, "{block}");
        assert!(!block.contains("<!--") && block.contains("\"percentile25\":1,\"median\":2}"), "{block}");
    }
}
