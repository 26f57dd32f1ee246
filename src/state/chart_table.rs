//! The one table of charts.
//!
//! Invariant: everything that tells one chart from another in a list stands in its row here. Its drawing and its words
//! are its own files; nothing else names it, but where something is about this one chart alone.

/// Calls a macro with every chart, in the order of the pages. A row is:
///
/// `Name "id" on View form in Section by module reading [parts] given DATA, redraws on [fields], traits [..], options [..], typed [..], FILE::CONTENT called TITLE;`
///
/// - *View*: the view that it stands on.
/// - *form*: `Open`, or `Closed`: one line, drawn once it is asked for.
/// - *module*: the module of the program that draws it: `Overview`, `Views`, `Pay` or `Tools`.
/// - *parts*: the parts of the dataset that it is drawn from beside the overview's.
/// - *given*: the function of `compare::chart_data` that tells whether a host's dataset has anything to draw in it.
/// - *redraws on*: what of the selection draws it anew besides roles: `Place`, `Series`, `Money`, `Experience`.
/// - *traits*: `Personal`: drawn from what visitors say of themselves, which the page then offers to keep, save and
///   forget; `Dragged`: has a control that is dragged, so the static page's form of it cannot be kept;
///   `ByRole`: its table has a column for each role; `Wide`: it takes the whole width where two charts stand in a row;
///   `OnOverview`: it stands on the overview as well; `Exact`: its sentences keep every digit; `AsPaid`: it shows pay as
///   paid, whatever prices are chosen; `ManyPlaces`: it shows pay in many places, each at its own prices.
/// - *options*: the names of what is chosen in it and stands in the address.
/// - *typed*: the names of what is typed into it or drawn in it, and stands in no address.
/// - *FILE::CONTENT*: the function below `compare::charts` that makes it; *TITLE*: the key of its name in the catalogue.
macro_rules! with_charts {
    ($then:ident) => {
        $then! {
            PayRange "pay-range" on Pay Open in Pay by Overview reading [] given pay_or_bands,
                redraws on [Place Series Money Experience], traits [ByRole OnOverview], options [],
                typed ["my-pay" "my-amount" "my-currency" "my-period"], pay_range::pay_range called ChartPayRange;
            PayStanding "pay-standing" on Standing Open in Pay by Pay reading [Places Pay] given pay,
                redraws on [Place Money], traits [ByRole Wide Exact], options [],
                typed ["my-pay" "my-amount" "my-currency" "my-period" "my-years-total" "my-years-pro"], standing::standing called ChartPayStanding;
            PayByYears "pay-by-years" on Pay Open in Pay by Pay reading [Places Pay] given pay,
                redraws on [Place Series Money Experience], traits [ByRole], options [],
                typed ["my-pay" "my-amount" "my-currency" "my-period"], pay_by_years::pay_by_years called ChartPayByYears;
            PayByPlace "pay-by-place" on Pay Open in Pay by Pay reading [Places Pay] given pay,
                redraws on [Place Series Money Experience], traits [ByRole ManyPlaces], options ["place-order"],
                typed ["my-pay" "my-amount" "my-currency" "my-period" "find-listed"], by_place::by_place called ChartPayByPlace;
            PayDifference "pay-difference" on Pay Open in Pay by Pay reading [Places Pay] given pay,
                redraws on [Place Series Money Experience], traits [], options [], typed [],
                difference::difference_chart called ChartPayDifference;
            PayEvidence "pay-evidence" on Pay Open in Pay by Pay reading [Places Pay] given pay_or_bands,
                redraws on [Place Money Experience], traits [Wide], options [],
                typed ["my-pay" "my-amount" "my-currency" "my-period"], evidence::evidence called ChartPayEvidence;
            PayDistribution "pay-distribution" on Pay Closed in Pay by Pay reading [Places Pay] given pay,
                redraws on [Place Series Money Experience], traits [ByRole], options ["distribution"],
                typed ["my-pay" "my-amount" "my-currency" "my-period"], distribution::distribution called ChartPayDistribution;
            PayByGroup "pay-by-group" on Pay Closed in Pay by Tools reading [Places Pay] given pay,
                redraws on [Money], traits [ByRole], options ["by" "group-order"], typed [],
                by_group::by_group called ChartPayByGroup;
            PayByState "pay-by-state" on Pay Closed in Pay by Tools reading [Places Pay] given wages,
                redraws on [Place Money], traits [Wide ManyPlaces], options ["occupation"], typed [],
                by_state::by_state called ChartPayByState;
            PayOverTime "pay-over-time" on Pay Closed in Pay by Tools reading [Places Pay] given pay,
                redraws on [Place Money], traits [ByRole], options [], typed [],
                over_time::over_time called ChartPayOverTime;
            PayAtYears "pay-at-years" on Pay Closed in Pay by Tools reading [Places Pay] given pay,
                redraws on [Place Money], traits [Dragged ByRole Wide], options ["years-axis" "years"], typed [],
                at_years::at_years called ChartPayAtYears;
            PayReconciled "pay-reconciled" on Why Open in Pay by Tools reading [Places Pay] given any_pay,
                redraws on [Place Money], traits [Wide Exact AsPaid], options ["role" "from" "to"], typed [],
                reconciled::reconciled called ChartPayReconciled;
            RangeXray "range-x-ray" on Why Open in Pay by Tools reading [Places Pay] given anything,
                redraws on [Place Money], traits [Wide Exact AsPaid], options [], typed ["x-average" "x-low" "x-high"],
                xray::xray called ChartRangeXray;
            SkillFit "skill-fit" on Fit Open in Skills by Tools reading [Places Pay Words] given abilities,
                redraws on [], traits [Personal Dragged ByRole Wide], options ["fit-target"],
                typed ["my-skills" "my-role" "my-text" "find-skill"], skill_fit::skill_fit called ChartSkillFit;
            Interests "interests" on Fit Open in Duties by Tools reading [Places Pay Words] given interests_of_core,
                redraws on [], traits [Personal Dragged ByRole Wide], options [], typed ["my-interests"],
                interests::interests called ChartInterests;
            WeekMap "week-map" on Fit Open in Duties by Tools reading [Places Pay Words] given duties_of_core,
                redraws on [Place Money], traits [Personal Dragged ByRole Wide], options [], typed ["my-week"],
                week_map::week_map called ChartWeekMap;
            WorkMode "work-mode" on Work Open in Work by Views reading [Places Words] given work_mode,
                redraws on [], traits [ByRole], options [], typed [], shares::work_mode called ChartWorkMode;
            OrganisationSize "organisation-size" on Work Open in Work by Views reading [Places Words] given organisation_size,
                redraws on [], traits [ByRole], options [], typed [],
                shares::organisation_size called ChartOrganisationSize;
            SkillSets "skill-sets" on Skills Open in Skills by Tools reading [Places Pay Words] given abilities,
                redraws on [], traits [ByRole Wide], options ["set-of" "set-share" "set"], typed [],
                skill_sets::skill_sets called ChartSkillSets;
            Usage "usage" on Tools Open in Tools by Views reading [Places Words] given usage,
                redraws on [], traits [ByRole Wide], options ["usage-order" "usage-group"], typed ["find-usage"],
                usage::usage called ChartUsage;
            Education "education" on Entry Open in Requirements by Views reading [Places Words] given education,
                redraws on [Place], traits [ByRole], options [], typed [], shares::education called ChartEducation;
            Years "years" on Entry Open in Requirements by Views reading [Places Words] given years,
                redraws on [Place], traits [ByRole], options [], typed [], shares::years called ChartYears;
            Outlook "outlook" on Path Open in Path by Tools reading [Words] given projections,
                redraws on [], traits [Wide], options [], typed [], outlook::outlook called ChartOutlook;
            PathFan "path-fan" on Path Open in Path by Tools reading [Places Pay] given pay,
                redraws on [Money], traits [Dragged Wide],
                options ["path-a" "path-b" "path-then" "path-at" "path-start" "path-years" "path-keep" "seed" "careers"],
                typed [], path_fan::path_fan called ChartPathFan;
            BreakEven "break-even" on Moves Open in Path by Tools reading [Places Pay Words] given pay,
                redraws on [Place Money], traits [Personal Dragged Wide], options ["move-from" "move-to"],
                typed ["my-skills" "my-hours" "my-study" "my-hour-value" "my-search" "my-cost" "my-lost" "my-discount" "my-currency" "my-years-total" "my-years-pro"],
                break_even::break_even called ChartBreakEven;
            MoveAssumptions "move-assumptions" on Moves Open in Path by Tools reading [Places Pay Words] given pay,
                redraws on [Place Money], traits [Personal Dragged Wide], options ["move-from" "move-to"],
                typed ["my-skills" "my-hours" "my-study" "my-hour-value" "my-search" "my-cost" "my-lost" "my-discount" "my-currency" "my-years-total" "my-years-pro"],
                move_assumptions::move_assumptions called ChartMoveAssumptions;
        }
    };
}

pub(crate) use with_charts;
