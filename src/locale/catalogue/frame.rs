//! Messages around the comparison, and those of the page of sources.
//!
//! Invariant: the page writer alone names these, so the program does not hold them.

catalogue! {
    /// The key of a message around the comparison: head, foot, the page of sources, the page for
    /// addresses that are none. They are written into pages, so the program does not hold them.
    Frame {
        SkipLink = "Skip to the comparison";
        SiteNavigation = "Site";
        NavCompare = "Compare";
        NavFit = "Role fit";
        NavStanding = "Your pay";
        NavMoves = "Change role";
        NavWhy = "Why figures differ";
        NavMethod = "Method";
        NavEmbed = "Embed";
        Menu = "Menu";
        NavData = "Data";
        ScriptOff = "Script is off. This page is complete, and roles and places are links. Only the live controls need script.";
        Credits = "Contains information from the Stack Overflow Annual Developer Survey, made available under the Open Database License (ODbL). Wages: US Bureau of Labor Statistics.";
        EverySource = "All sources, their licences and limitations";
        NothingLeaves = "No cookies. Nothing is stored unless you ask. What you enter stays on this page.";
        MethodDescription = "Where every figure comes from, how it is calculated, and what it cannot say.";
        NoSuchPage = "Page not found";
        NoSuchPageText = "There is no page at this address.";
        StartPage = "Go to the start page: compare front end, back end and full stack.";
        Publisher = "Publisher";
        Attribution = "Attribution";
        Address = "Address";
        SelfReportedPay = "total pay, self-reported (survey 2025)";
    }
}
