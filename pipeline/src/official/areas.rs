//! Ids of the places that BLS counts: states and territories by postal code, metropolitan areas by their number.
//!
//! Invariant: an id names one area; a state that the list does not hold is an error, not a place without a code.

use anyhow::{Result, bail};

/// Postal codes of the states, the federal district and the territories, by the source's names.
const POSTAL: [(&str, &str); 54] = [
    ("Alabama", "AL"),
    ("Alaska", "AK"),
    ("Arizona", "AZ"),
    ("Arkansas", "AR"),
    ("California", "CA"),
    ("Colorado", "CO"),
    ("Connecticut", "CT"),
    ("Delaware", "DE"),
    ("District of Columbia", "DC"),
    ("Florida", "FL"),
    ("Georgia", "GA"),
    ("Guam", "GU"),
    ("Hawaii", "HI"),
    ("Idaho", "ID"),
    ("Illinois", "IL"),
    ("Indiana", "IN"),
    ("Iowa", "IA"),
    ("Kansas", "KS"),
    ("Kentucky", "KY"),
    ("Louisiana", "LA"),
    ("Maine", "ME"),
    ("Maryland", "MD"),
    ("Massachusetts", "MA"),
    ("Michigan", "MI"),
    ("Minnesota", "MN"),
    ("Mississippi", "MS"),
    ("Missouri", "MO"),
    ("Montana", "MT"),
    ("Nebraska", "NE"),
    ("Nevada", "NV"),
    ("New Hampshire", "NH"),
    ("New Jersey", "NJ"),
    ("New Mexico", "NM"),
    ("New York", "NY"),
    ("North Carolina", "NC"),
    ("North Dakota", "ND"),
    ("Ohio", "OH"),
    ("Oklahoma", "OK"),
    ("Oregon", "OR"),
    ("Pennsylvania", "PA"),
    ("Puerto Rico", "PR"),
    ("Rhode Island", "RI"),
    ("South Carolina", "SC"),
    ("South Dakota", "SD"),
    ("Tennessee", "TN"),
    ("Texas", "TX"),
    ("Utah", "UT"),
    ("Vermont", "VT"),
    ("Virgin Islands", "VI"),
    ("Virginia", "VA"),
    ("Washington", "WA"),
    ("West Virginia", "WV"),
    ("Wisconsin", "WI"),
    ("Wyoming", "WY"),
];

/// Id of the nation.
pub(super) const NATION: &str = "US";

/// Id of a state or territory, `US-CA`.
pub(super) fn state(name: &str) -> Result<String> {
    match POSTAL.iter().find(|(own, _)| *own == name) {
        Some((_, code)) => Ok(format!("{NATION}-{code}")),
        None => bail!("no postal code is known for the state {name:?}"),
    }
}

/// Id of a metropolitan area, `metro-41860`. The source's code has seven digits, of which the first two are 00 for a metropolitan
/// area; areas outside of those have the number of their state there, which stays: `metro-0200006`.
pub(super) fn metro(code: &str) -> Result<String> {
    if code.len() != 7 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        bail!("the area code {code:?} is not seven digits");
    }
    Ok(format!("metro-{}", code.strip_prefix("00").unwrap_or(code)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn areas_have_ids() {
        assert_eq!(state("District of Columbia").unwrap(), "US-DC");
        assert_eq!(metro("0041860").unwrap(), "metro-41860");
        assert_eq!(metro("0200006").unwrap(), "metro-0200006");
        assert!(state("Atlantis").is_err() && metro("41860").is_err() && metro("00x1860").is_err());
    }

    #[test]
    fn postal_codes_are_unique() {
        let codes: BTreeSet<_> = POSTAL.iter().map(|(_, code)| code).collect();
        assert_eq!(codes.len(), POSTAL.len());
    }
}
