//! The lists of the dataset: what each holds, and what becomes of it where parts, forms and files of hosts join.
//!
//! Invariant: a list has one row here. Type, schema, compact forms, order, joins and the checker's reader are made from it.

/// Where a list is, beside the public form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListForm {
    /// In all compact forms: the overview reads it. What the overview does not show of it is in the parts of pay or words.
    Near,
    /// In that of the whole and of the part of pay.
    Pay,
    /// In that of the whole and of the part of words.
    Words,
    /// In none: it is published, and the program neither reads it nor has code for it.
    Public,
    /// In that of the whole, where a host's file has it; the built-in dataset never does.
    Hosts,
}

/// Calls a macro with the lists of the dataset. A list is, with its attributes before it:
///
/// `list in Form: Type = rule, table Table, parts join, host manner by id, of source, sorted by order;`
///
/// - *Form*: the [`ListForm`] that it is in.
/// - *rule*: the function of the checker that reads it.
/// - *Table*: what it is in the compact form, if it is written column by column.
/// - *join*: how two parts of the dataset join: `unite` their records, `fill` what is empty, or the `same` in all that have it.
/// - *manner*: how a host's file joins: it `adds` its records; puts its `words` in place of ours, or also `owns` what it
///   changed ([`super::HostRecords`]); `replaces` a record whole; adds what ours `lacks`; or `leaves` the field alone. *id* is what
///   tells records apart there.
/// - *source*: the field that names the source that a record is evidence of, if it is.
/// - *order*: what its records are found by.
macro_rules! with_lists {
    ($then:ident) => {
        $then! {
            /// Where the figures come from.
            sources in Near: Vec<Source> = unique::<RECORDS, _>, parts unite, host adds, of id;
            /// Places that have figures.
            places in Near: Vec<Place> = unique::<PLACES, _>, parts unite, host words by id;
            /// Roles, in the order in which they are offered.
            roles in Near: Vec<Role> = unique::<ROLES, _>, parts unite, host owns by slug;
            /// Duties of all roles.
            duties in Near: Vec<Duty> = unique::<RECORDS, _>, parts fill, host owns by id;
            /// Skills of all roles.
            skills in Near: Vec<Skill> = unique::<RECORDS, _>, parts unite, host owns by id;
            /// Tools of all roles.
            tools in Near: Vec<Tool> = unique::<RECORDS, _>, parts unite, host owns by id;
            /// Classes of effort that learning a skill or tool takes, by Rolescope's own estimate.
            efforts in Words: Vec<Effort> = unique::<RECORDS, _>, parts fill, host replaces by id;
            /// Statements of the interest check.
            interests in Words: Vec<Interest> = unique::<RECORDS, _>, parts fill, host replaces by id;
            /// Skills and tools of which one is enough.
            alternatives in Words: Vec<Alternatives> = unique::<RECORDS, _>, parts fill, host replaces by id;
            /// Questions and answers.
            questions in Words: Vec<Question> = unique::<RECORDS, _>, parts fill, host owns by id;
            /// Errors of the career profiles, corrected.
            corrections in Words: Vec<Correction> = unique::<RECORDS, _>, parts fill, host lacks by id, of profile;
            /// Survey pay by place and role, in the order of source and place.
            #[serde(with = "tables::pay")]
            #[cfg_attr(feature = "schema", schemars(with = "Vec<PayPlace>"))]
            pay in Near: Vec<PayPlace> = unique::<RECORDS, _>, table PayTable, parts unite, host adds, of source, sorted by identity;
            /// Official wages by place and occupation group, in the order of source and place.
            wages in Near: Vec<WagePlace> = unique::<RECORDS, _>, parts unite, host adds, of source, sorted by identity;
            /// Titles of the occupation groups, `soc-15-1254` to `Web Developers`.
            occupations in Near: Vec<(String, String)> = occupations, parts fill, host lacks by 0;
            /// Pay as career profiles quote it.
            quoted in Pay: Vec<Quoted> = unique::<RECORDS, _>, parts fill, host adds, of source;
            /// Distributions over education, years, work mode, organisation size, usage, in the order of
            /// source, place, role and dimension.
            #[serde(with = "tables::shares")]
            #[cfg_attr(feature = "schema", schemars(with = "Vec<Distribution>"))]
            distributions in Near: Vec<Distribution> = unique::<RECORDS, _>, table ShareTable, parts unite, host adds, of source, sorted by identity;
            /// Quartiles of years, in the order of source, place and role.
            #[serde(with = "tables::years")]
            #[cfg_attr(feature = "schema", schemars(with = "Vec<Summary>"))]
            years in Words: Vec<Summary> = summaries, table YearsTable, parts unite, host adds, of source, sorted by identity;
            /// Differences of average pay, by role alone and at equal years, education, organisation size and work mode.
            adjusted in Near: Vec<AdjustedDifference> = unique::<RECORDS, _>, parts fill, host adds, of source;
            /// Chances that an answer of one role names more pay than one of another.
            chances in Pay: Vec<ChanceOfMore> = unique::<RECORDS, _>, parts fill, host adds, of source;
            /// What the cleaning left out, by place.
            #[serde(with = "published")]
            #[cfg_attr(feature = "schema", schemars(with = "Vec<Trim>"))]
            trims in Public: Vec<Trim> = unique::<RECORDS, _>, parts same, host adds, of source;
            /// Items that the users of a language, framework or platform named beside it, in the order of source and item.
            together in Words: Vec<Together> = unique::<RECORDS, _>, parts unite, host adds, of source, sorted by identity;
            /// Jobs expected by occupation group.
            projections in Near: Vec<Projection> = unique::<RECORDS, _>, parts unite, host adds, of source;
            /// Prices in the states of the United States.
            price_parities in Near: Vec<PriceParity> = each::<RECORDS, _>, parts fill, host lacks by place, of source;
            /// Purchasing power of local money by country.
            #[serde(with = "published")]
            #[cfg_attr(feature = "schema", schemars(with = "Vec<PurchasingPower>"))]
            purchasing_power in Public: Vec<PurchasingPower> = each::<RECORDS, _>, parts same, host lacks by country, of source;
            /// Prices by country at the exchange rate of the year.
            price_levels in Near: Vec<PriceLevel> = each::<RECORDS, _>, parts fill, host lacks by country, of source;
            /// Rates of exchange to the US dollar.
            exchange_rates in Near: Vec<ExchangeRate> = each::<RECORDS, _>, parts fill, host lacks by currency, of source;
            /// Ratings of occupations.
            #[serde(with = "published")]
            #[cfg_attr(feature = "schema", schemars(with = "Vec<Rating>"))]
            ratings in Public: Vec<Rating> = each::<RECORDS, _>, parts same, host adds, of source;
            /// Titles in use and the occupations that they are counted under.
            #[serde(with = "published")]
            #[cfg_attr(feature = "schema", schemars(with = "Vec<JobTitle>"))]
            job_titles in Public: Vec<JobTitle> = each::<RECORDS, _>, parts same, host adds, of source;
            /// Whose file it is, if it is a host's.
            host in Hosts: Option<Host> = host_or_null, parts same, host leaves;
            /// Statements of the host's own staff.
            insights in Hosts: Vec<Insight> = each::<RECORDS, _>, parts same, host adds;
            /// Texts of the interface in the host's words, by their key in the catalogue (`SectionPay`), with the same
            /// placeholders `{0}`, `{1}` … as the catalogue's.
            #[serde(with = "object")]
            #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, String>"))]
            labels in Hosts: Vec<(String, String)> = labels, parts same, host adds;
            /// The host's bands of pay, in the order of place, each with its roles in the order of their slugs.
            bands in Hosts: Vec<HostPay> = bands, parts same, host adds;
            /// The host's jobs by role.
            jobs in Hosts: Vec<RoleJobs> = unique::<ROLES, _>, parts same, host adds;
        }
    };
}

pub(crate) use with_lists;
