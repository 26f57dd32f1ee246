//! The one table of charts.
//!
//! Invariant: everything that tells one chart from another in a list stands in its row here. Its drawing and its words
//! are its own files; nothing else names it, but where something is about this one chart alone.

/// Calls a macro with every chart, in the order of the pages. A row is:
///
/// `Name "id" on View [also] form in Section by module reading [parts], redraws on [fields], traits [..], options [..], typed [..], CONTENT called TITLE;`
///
/// - *View*: the view that it stands on; `pay-range` stands on the overview as well.
/// - *form*: `open`, or `closed`: one line, drawn once it is asked for.
/// - *module*: the module of the program that draws it: `overview`, `views`, `pay` or `tools`.
/// - *parts*: the parts of the dataset that it is drawn from beside the overview's.
/// - *redraws on*: what of the selection draws it anew besides roles: `place`, `series`, `money`, `experience`.
/// - *traits*: `personal`: drawn from what visitors say of themselves, which the page then offers to keep, save and
///   forget; `dragged`: has a control that is dragged, so the static page's form of it cannot be kept;
///   `by_role`: its table has a column for each role; `wide`: it takes the whole width where two charts stand in a row.
/// - *options*: the names of what is chosen in it and stands in the address.
/// - *typed*: the names of what is typed into it or drawn in it, and stands in no address.
/// - *CONTENT*: the function of `compare::charts` that makes it; *TITLE*: the key of its name in the catalogue.
macro_rules! with_charts {
    ($then:ident) => {
        $then! {
            PayRange "pay-range" on Pay open in Pay by overview reading [],
                redraws on [place series money experience], traits [by_role], options [], typed [PAY], pay_range called ChartPayRange;
            PayStanding "pay-standing" on Standing open in Pay by pay reading [Places Pay],
                redraws on [place money], traits [by_role wide], options [], typed [STANDING], standing called ChartPayStanding;
            PayByYears "pay-by-years" on Pay open in Pay by pay reading [Places Pay],
                redraws on [place series money experience], traits [by_role], options [], typed [PAY], pay_by_years called ChartPayByYears;
            PayByPlace "pay-by-place" on Pay open in Pay by pay reading [Places Pay],
                redraws on [place series money experience], traits [by_role], options ["place-order"], typed [PAY_PLACE], by_place called ChartPayByPlace;
            PayDifference "pay-difference" on Pay open in Pay by pay reading [Places Pay],
                redraws on [place series money experience], traits [], options [], typed [NONE], difference_chart called ChartPayDifference;
            PayEvidence "pay-evidence" on Pay open in Pay by pay reading [Places Pay],
                redraws on [place money experience], traits [wide], options [], typed [PAY], evidence called ChartPayEvidence;
            PayDistribution "pay-distribution" on Pay closed in Pay by pay reading [Places Pay],
                redraws on [place series money experience], traits [by_role], options ["distribution"], typed [PAY], distribution called ChartPayDistribution;
            PayByGroup "pay-by-group" on Pay closed in Pay by tools reading [Places Pay],
                redraws on [money], traits [by_role], options ["by"], typed [NONE], by_group called ChartPayByGroup;
            PayByState "pay-by-state" on Pay closed in Pay by tools reading [Places Pay],
                redraws on [place money], traits [wide], options ["occupation"], typed [NONE], by_state called ChartPayByState;
            PayOverTime "pay-over-time" on Pay closed in Pay by tools reading [Places Pay],
                redraws on [place money], traits [by_role], options [], typed [NONE], over_time called ChartPayOverTime;
            PayAtYears "pay-at-years" on Pay closed in Pay by tools reading [Places Pay],
                redraws on [place money], traits [dragged by_role wide], options ["years-axis" "years"], typed [NONE], at_years called ChartPayAtYears;
            PayReconciled "pay-reconciled" on Why open in Pay by tools reading [Places Pay],
                redraws on [place money], traits [wide], options ["role" "from" "to"], typed [NONE], reconciled called ChartPayReconciled;
            RangeXray "range-x-ray" on Why open in Pay by tools reading [Places Pay],
                redraws on [place money], traits [wide], options [], typed [XRAY], xray called ChartRangeXray;
            SkillFit "skill-fit" on Fit open in Skills by tools reading [Places Pay Words],
                redraws on [], traits [personal dragged by_role wide], options ["fit-target"], typed [SKILLS], skill_fit called ChartSkillFit;
            Interests "interests" on Fit open in Duties by tools reading [Places Pay Words],
                redraws on [], traits [personal dragged by_role wide], options [], typed [LIKINGS], interests called ChartInterests;
            WeekMap "week-map" on Fit open in Duties by tools reading [Places Pay Words],
                redraws on [place money], traits [personal dragged by_role wide], options [], typed [WEEK], week_map called ChartWeekMap;
            WorkMode "work-mode" on Work open in Work by views reading [Places Words],
                redraws on [], traits [by_role], options [], typed [NONE], work_mode called ChartWorkMode;
            OrganisationSize "organisation-size" on Work open in Work by views reading [Places Words],
                redraws on [], traits [by_role], options [], typed [NONE], organisation_size called ChartOrganisationSize;
            SkillSets "skill-sets" on Skills open in Skills by tools reading [Places Pay Words],
                redraws on [], traits [by_role wide], options ["set-of" "set-share" "set"], typed [NONE], skill_sets called ChartSkillSets;
            Usage "usage" on Tools open in Tools by views reading [Places Words],
                redraws on [], traits [by_role wide], options ["usage-order" "usage-group"], typed [USAGE], usage called ChartUsage;
            Education "education" on Entry open in Requirements by views reading [Places Words],
                redraws on [place], traits [by_role], options [], typed [NONE], education called ChartEducation;
            Years "years" on Entry open in Requirements by views reading [Places Words],
                redraws on [place], traits [by_role], options [], typed [NONE], years called ChartYears;
            PathFan "path-fan" on Path open in Path by tools reading [Places Pay],
                redraws on [money], traits [dragged wide],
                options ["path-a" "path-b" "path-then" "path-at" "path-start" "path-years" "path-keep" "seed" "careers"],
                typed [NONE], path_fan called ChartPathFan;
            BreakEven "break-even" on Moves open in Path by tools reading [Places Pay Words],
                redraws on [place money], traits [personal dragged wide], options ["move-from" "move-to"], typed [MOVE], break_even called ChartBreakEven;
            MoveAssumptions "move-assumptions" on Moves open in Path by tools reading [Places Pay Words],
                redraws on [place money], traits [personal dragged wide], options ["move-from" "move-to"], typed [MOVE], move_assumptions called ChartMoveAssumptions;
        }
    };
}

pub(crate) use with_charts;
