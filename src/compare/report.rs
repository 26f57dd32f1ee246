//! The address at which a visitor reports a figure.
//!
//! Invariant: it holds the figure's public name and the address of what is chosen, and nothing that a visitor typed.

use crate::state::query::encode_value;

/// Placeholder of a template for the figure's name.
pub const REPORT_FIGURE: &str = "{figure}";
/// Placeholder of a template for path and query of the page.
pub const REPORT_PAGE: &str = "{address}";

/// Fills a template with the name of a figure, and with path and query of the page that shows it.
///
/// ```
/// use rolescope::compare::report_address;
///
/// let template = "https://issues.example/new?title={figure}&page={address}";
/// let address = report_address(template, "survey-2025/US/back-end/pay/p50", "/pay/?place=DE");
/// assert_eq!(
///     address,
///     "https://issues.example/new?title=survey-2025%2fUS%2fback-end%2fpay%2fp50&page=%2fpay%2f%3fplace%3dDE"
/// );
/// ```
#[must_use]
pub fn report_address(template: &str, figure: &str, page: &str) -> String {
    // What is filled in has no braces left.
    template.replace(REPORT_FIGURE, &encode_value(figure)).replace(REPORT_PAGE, &encode_value(page))
}

#[cfg(test)]
mod tests {
    use super::report_address;

    #[test]
    fn names_and_addresses_are_encoded() {
        let filled =
            |figure: &str, page: &str| report_address("/report/?f={figure}&p={address}&again={figure}", figure, page);
        assert_eq!(filled("a/b:c/share", "/"), "/report/?f=a%2fb:c%2fshare&p=%2f&again=a%2fb:c%2fshare");
        assert_eq!(
            filled("{address}", "{figure}&x=#"),
            "/report/?f=%7baddress%7d&p=%7bfigure%7d%26x%3d%23&again=%7baddress%7d"
        );
        assert_eq!(report_address("https://x.example/", "a", "/"), "https://x.example/");
    }
}
