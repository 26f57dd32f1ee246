//! Faults of what people write.

use super::{Case, case, told_in};
use crate::edit::Edit::{Cut, Every, Gone, New, Text};

const SOURCES: &str = "data/sources.toml";
const PLACES: &str = "data/places.toml";
const FRONT: &str = "data/roles/front-end.toml";
const BACK: &str = "data/roles/back-end.toml";
const DUTIES: &str = "data/duties.toml";
const SKILLS: &str = "data/skills.toml";
const TOOLS: &str = "data/tools.toml";
const LEARNING: &str = "data/learning.toml";
const ALTERNATIVES: &str = "data/alternatives.toml";
const INTERESTS: &str = "data/interests.toml";
const QUESTIONS: &str = "data/questions.toml";
const CORRECTIONS: &str = "data/corrections.toml";
const PROFILES: &str = "data/profiles.toml";
const OCCUPATIONS: &str = "data/occupations.toml";
const WAGES: &str = "data/official/wages.csv";
const PAY: &str = "data/pay/survey-2025.csv";

/// One line a case, so the table can be read.
#[rustfmt::skip]
pub(crate) fn cases() -> Vec<Case> {
    vec![
        case("source without period", SOURCES, Text("period = \"2025\"\n", ""), "source \"survey-2025\"", "`period` is missing"),
        case("source without population", SOURCES, Text("population = \"D", "population = \"\" # \""), "source \"survey-2025\"", "`population` is missing"),
        case("source without licence", SOURCES, Text("licence = \"CC BY 4.0\"", "licence = \" \""), "source \"onet-29.3\"", "`licence` is missing"),
        case("source without attribution", SOURCES, Text("attribution = \"W", "attribution = \"\" # \""), "source \"worldbank-ppp\"", "`attribution` is missing"),
        case("source without pay", SOURCES, Text("pay = \"total-self-reported\"\n", ""), "source \"survey-2025\"", "`pay` is missing"),
        case("source with unknown pay", SOURCES, Text("pay = \"base-unknown\"", "pay = \"guessed\""), "source \"profile-a\"", "unknown variant `guessed`"),
        case("source without a day", SOURCES, Text("2026-05-15", "May 2026"), "source \"bls-2025\"", "not a day"),
        case("source twice", SOURCES, Text("id = \"survey-2024\"", "id = \"survey-2025\""), "source \"survey-2025\"", "a second source"),
        case("source with unknown key", SOURCES, Text("short = ", "colour = \"red\"\nshort = "), "source \"survey-2025\"", "unknown field `colour`"),
        told_in(PAY, case("pay from a source without pay", SOURCES, Text("\"total-self-reported\"", "\"none\""), "", "holds no pay")),
        told_in(PAY, case("pay from no source", SOURCES, Text("id = \"survey-2025\"", "id = \"survey-2023\""), "", "no source `survey-2025`")),
        case("file that is not TOML", SOURCES, Text("[[source]]", "[[source"), "line ", ""),
        case("file that is gone", SOURCES, Gone, "", "cannot be read"),
        case("key that nothing reads", DUTIES, Text("[[duty]]", "task = 1\n[[duty]]"), "line 4", "nothing reads `task`"),
        case("region with unknown member", PLACES, Text("\"DE\", \"FR\"", "\"DE\", \"ZZ\""), "region \"western-europe\"", "member `ZZ`"),
        case("country with unknown region", PLACES, Text("region = \"oceania\"", "region = \"atlantis\""), "country \"AU\"", "no region `atlantis`"),
        case("country of another region", PLACES, Text("region = \"oceania\"", "region = \"southern-asia\""), "country \"AU\"", "does not have it as a member"),
        case("place twice", PLACES, Text("code = \"AL\"", "code = \"AF\""), "country \"AF\"", "a second place"),
        case("place without name", PLACES, Text("name = \"World\"", "name = \"\""), "world", "`name` is missing"),
        case("role without text", FRONT, Text("enjoy = \"", "enjoy = \"\" # "), "role \"front-end\"", "`enjoy` is missing"),
        case("role with an empty text in a list", FRONT, Text("titles = [", "titles = [\"\","), "role \"front-end\"", "`titles[0]` is missing"),
        case("role with unknown key", FRONT, Text("enjoy = ", "colour = \"red\"\nenjoy = "), "role \"front-end\"", "unknown field `colour`"),
        case("role of another name", FRONT, Text("slug = \"front-end\"", "slug = \"frontend\""), "role \"frontend\"", "the file's name says `front-end`"),
        case("role without depth", FRONT, Text("depth = \"full\"\n", ""), "role \"front-end\"", "`depth` is missing"),
        case("core role in short", FRONT, Text("depth = \"full\"", "depth = \"short\""), "role \"front-end\"", "in full"),
        case("role related to none", FRONT, Text("related = [", "related = [\"wizard\", "), "role \"front-end\"", "no other role `wizard`"),
        case("role related to itself", FRONT, Text("related = [", "related = [\"front-end\", "), "role \"front-end\"", "no other role `front-end`"),
        case("role with a title twice", FRONT, Text("\"Front End Engineer\",", "\"Front End Engineer\", \"front end engineer\","), "role \"front-end\"", "stands twice"),
        case("title of two roles", BACK, Text("\"Back End Engineer\"", "\"Front end engineer\""), "role \"back-end\"", "leads to `front-end` already"),
        case("step with unknown band", FRONT, Text("years = [0, 2]", "years = [0, 1]\nband = \"0-1\""), "role \"front-end\"", "no pay of professional years `0-1`"),
        case("band of other years", FRONT, Text("years = [3, 5]", "years = [3, 5]\nband = \"6-10\""), "role \"front-end\"", "`path[1].band`: `6-10` is not the step’s years, 3 to 5"),
        case("step back in years", FRONT, Text("years = [3, 5]", "years = [5, 3]"), "role \"front-end\"", "`path[1].years` run back"),
        case("no day", FRONT, Cut("[[day]]", "[[path]]"), "role \"front-end\"", "`day` has 0 of at least 5"),
        case("no path", FRONT, Cut("[[path]]", "[[misunderstanding]]"), "role \"front-end\"", "`path` has 0 of at least 4"),
        case("no misunderstandings", FRONT, Cut("[[misunderstanding]]", ""), "role \"front-end\"", "`misunderstandings` has 0 of at least 3"),
        case("no conditions", FRONT, Cut("conditions = [", "benefits = ["), "role \"front-end\"", "`conditions` is missing"),
        case("no benefits", FRONT, Cut("benefits = [", "[[day]]"), "role \"front-end\"", "`benefits` is missing"),
        case("misunderstanding without text", FRONT, Text("[[misunderstanding]]", "[[misunderstanding]]\nclaim = \"\"\nfact = \"\"\n[[misunderstanding]]"), "role \"front-end\"", "`misunderstandings[0].claim` is missing"),
        told_in(OCCUPATIONS, case("group without title", FRONT, Text("\"15-1254\"", "\"15-9999\""), "titles", "no title of group 15-9999")),
        told_in(WAGES, case("group without wages", FRONT, Text("\"15-1254\"", "\"15-9999\""), "place US", "no wages of group 15-9999")),
        told_in("data/roles/desktop-enterprise.toml", case("role that is gone", "data/roles/embedded.toml", Gone, "role \"desktop-enterprise\"", "`order` is 10, yet no role has 9")),
        case("role without order", "data/roles/wizard.toml", New("slug = \"wizard\""), "role \"wizard\"", "`order` is missing"),
        told_in(FRONT, case("role with the order of another", BACK, Text("order = 2", "order = 1"), "role \"front-end\"", "`order` 1 is that of `back-end` already")),
        case("role after a gap", "data/roles/engineering-manager.toml", Text("order = 12", "order = 14"), "role \"engineering-manager\"", "`order` is 14, yet no role has 12"),
        case("duty twice", DUTIES, Text("id = \"connect-screens\"", "id = \"build-interfaces\""), "duty \"build-interfaces\"", "a second duty"),
        case("duty with weight 4", DUTIES, Text("front-end = 3", "front-end = 4"), "duty \"build-interfaces\"", "weight 4 of `front-end`"),
        case("duty with weight 0", DUTIES, Text("front-end = 3", "front-end = 0"), "duty \"build-interfaces\"", "weight 0 of `front-end`"),
        case("duty of no role", DUTIES, Text("front-end = 3", "frontend = 3"), "duty \"build-interfaces\"", "no role `frontend`"),
        case("duty without kind", DUTIES, Text("kind = \"interface\"\n", ""), "duty \"build-interfaces\"", "`kind` is missing"),
        case("duty of unknown kind", DUTIES, Text("kind = \"interface\"", "kind = \"magic\""), "duty \"build-interfaces\"", "unknown variant `magic`"),
        case("duty without text", DUTIES, Text("text = \"Build", "text = \"\" # "), "duty \"build-interfaces\"", "`text` is missing"),
        told_in(FRONT, case("few duties", DUTIES, Every("\nfront-end = ", "\n# "), "role \"front-end\"", "has 0 of at least 12 duties")),
        told_in(FRONT, case("few skills", SKILLS, Every("\nfront-end = ", "\n# "), "role \"front-end\"", "has 0 of at least 25 skills")),
        told_in(FRONT, case("few answers", QUESTIONS, Every("\nfront-end = ", "\n# "), "role \"front-end\"", "has 0 of at least 8 answers")),
        case("skill of unknown level", SKILLS, Text("\"essential\"", "\"vital\""), "skill \"semantic-html\"", "unknown variant `vital`"),
        case("skill without why", SKILLS, Text("why = \"", "why = \"\" # "), "skill \"semantic-html\"", "`why` is missing"),
        case("skill without levels", SKILLS, Text("[skill.level]\n", "[skill.level]\n[[skill]]\n"), "skill \"semantic-html\"", "`levels` is missing"),
        case("tool with unknown survey item", TOOLS, Text("language:TypeScript", "language:Typescript"), "tool \"typescript\"", "no survey item `language:Typescript`"),
        case("tool without group", TOOLS, Text("group = \"language\"\n", ""), "tool \"html-css\"", "`group` is missing"),
        case("skill that builds on nothing known", SKILLS, Text("builds_on = [\"html-css\"]", "builds_on = [\"htmlcss\"]"), "skill \"semantic-html\"", "no skill or tool `htmlcss`"),
        case("skill that builds on itself", SKILLS, Text("builds_on = [\"html-css\"]", "builds_on = [\"semantic-html\"]"), "skill \"semantic-html\"", "makes a circle"),
        told_in(TOOLS, case("tool and skill that build on each other", SKILLS, Text("builds_on = [\"program-structure\"]", "builds_on = [\"design-systems\"]"), "tool \"design-systems\"", "`component-design` is or builds on `design-systems`, which makes a circle")),
        case("skill that builds on four", SKILLS, Text("builds_on = [\"html-css\"]", "builds_on = [\"git\", \"c\", \"go\", \"sql\"]"), "skill \"semantic-html\"", "names 4 and not up to 3"),
        case("skill that builds on one thing twice", SKILLS, Text("builds_on = [\"html-css\"]", "builds_on = [\"git\", \"git\"]"), "skill \"semantic-html\"", "names something twice"),
        case("skill without prerequisites", SKILLS, Text("builds_on = [\"html-css\"]\n", ""), "skill \"semantic-html\"", "`builds_on` is missing"),
        case("skill with an empty prerequisite", SKILLS, Text("builds_on = [\"html-css\"]", "builds_on = [\"\"]"), "skill \"semantic-html\"", "no skill or tool ``"),
        case("skill with an alias twice", SKILLS, Text("aliases = [\"semantic markup\"", "aliases = [\"a\", \"A\", \"semantic markup\""), "skill \"semantic-html\"", "`aliases`: `A` is the name or stands twice"),
        case("tool with its name as an alias", TOOLS, Text("aliases = [\"HTML\"", "aliases = [\"HTML and CSS\", \"HTML\""), "tool \"html-css\"", "`aliases`: `HTML and CSS` is the name or stands twice"),
        case("tool with an alias that is ambiguous too", TOOLS, Text("ambiguous = [\"TS\"", "ambiguous = [\"Type Script\", \"TS\""), "tool \"typescript\"", "`ambiguous`: `Type Script` is an alias or stands twice"),
        case("tool with an empty alias", TOOLS, Text("aliases = [\"HTML\"", "aliases = [\" \", \"HTML\""), "tool \"html-css\"", "an alias without a word"),
        case("skill of no effort", SKILLS, Text("effort = \"short\"\n", ""), "skill \"semantic-html\"", "no class of effort ``"),
        case("tool of unknown effort", TOOLS, Text("effort = \"short\"", "effort = \"ages\""), "tool \"html-css\"", "no class of effort `ages`"),
        case("tool with the id of a skill", TOOLS, Text("id = \"sass\"", "id = \"css-layout\""), "tool \"css-layout\"", "`css-layout` stands in data/skills.toml too"),
        case("tool twice", TOOLS, Text("id = \"sass\"", "id = \"html-css\""), "tool \"html-css\"", "a second tool"),
        case("no classes of effort", LEARNING, Gone, "", "cannot be read"),
        case("effort of no hours", LEARNING, Text("hours = 5", "hours = 0"), "effort \"taste\"", "`hours` is 0"),
        case("effort of half hours", LEARNING, Text("hours = 5", "hours = 4.5"), "effort \"taste\"", "invalid type"),
        case("effort without reason", LEARNING, Text("reason = \"", "reason = \"\" # "), "effort \"taste\"", "`reason` is missing"),
        case("effort twice", LEARNING, Text("id = \"short\"", "id = \"taste\""), "effort \"taste\"", "a second effort"),
        case("no alternatives", ALTERNATIVES, Gone, "", "cannot be read"),
        case("alternatives without name", ALTERNATIVES, Text("name = \"", "name = \"\" # "), "alternatives \"programming-language\"", "`name` is missing"),
        case("alternatives with an unknown member", ALTERNATIVES, Text("\"javascript\"", "\"java-script\""), "alternatives \"programming-language\"", "no skill or tool `java-script`"),
        case("alternatives of one", ALTERNATIVES, Text("\"mongodb\", \"dynamodb\"", "\"mongodb\""), "alternatives \"document-database\"", "names 1 and not two or more"),
        case("member of two lists", ALTERNATIVES, Text("\"kafka\", \"rabbitmq\"", "\"kafka\", \"rabbitmq\", \"mongodb\""), "alternatives \"message-broker\"", "`mongodb` stands in `document-database` already"),
        case("member twice", ALTERNATIVES, Text("\"kafka\", \"rabbitmq\"", "\"kafka\", \"rabbitmq\", \"kafka\""), "alternatives \"message-broker\"", "`kafka` stands in `message-broker` already"),
        case("alternatives that no role has two of", ALTERNATIVES, Text("\"mongodb\", \"dynamodb\"", "\"mongodb\", \"hardware-debugging\"") , "alternatives \"document-database\"", "no role has a level for two of them"),
        case("alternatives at a level of a member", ALTERNATIVES, Text("back-end = \"essential\"", "back-end = \"valuable\""), "alternatives \"programming-language\"", "a member has as high a level in `back-end`"),
        case("alternatives below a member", ALTERNATIVES, Text("back-end = \"essential\"", "back-end = \"bonus\""), "alternatives \"programming-language\"", "a member has as high a level in `back-end`"),
        case("alternatives of a role without them", ALTERNATIVES, Text("back-end = \"essential\"", "front-end = \"essential\""), "alternatives \"programming-language\"", "nothing to choose from has a level in `front-end`"),
        case("alternatives of no role", ALTERNATIVES, Text("back-end = \"essential\"", "wizard = \"essential\""), "alternatives \"programming-language\"", "no role `wizard`"),
        case("alternatives twice", ALTERNATIVES, Text("id = \"screen-framework\"", "id = \"programming-language\""), "alternatives \"programming-language\"", "a second alternatives"),
        case("interest without text", INTERESTS, Text("text = \"", "text = \"\" # "), "interest \"adjust-a-screen\"", "`text` is missing"),
        case("interest without kind", INTERESTS, Text("kind = \"interface\"\n", ""), "interest \"adjust-a-screen\"", "`kind` is missing"),
        case("interest of unknown kind", INTERESTS, Text("kind = \"interface\"", "kind = \"magic\""), "interest \"adjust-a-screen\"", "unknown variant `magic`"),
        case("interest twice", INTERESTS, Text("id = \"explain\"", "id = \"adjust-a-screen\""), "interest \"adjust-a-screen\"", "a second interest"),
        case("no interest of a kind", INTERESTS, Every("kind = \"people\"", "kind = \"data\""), "", "no statement of the kind people"),
        case("fifteen interests", INTERESTS, Text("[[interest]]", "[[interest]]\nid = \"more\"\ntext = \"More\"\nkind = \"data\"\n[[interest]]"), "", "has 15 statements and not up to 14"),
        case("question without answer", QUESTIONS, Text("front-end = \"", "front-end = \"\" # "), "question \"languages-and-tools\"", "].text` is missing"),
        case("question twice", QUESTIONS, Text("id = \"how-roles-differ\"", "id = \"languages-and-tools\""), "question \"languages-and-tools\"", "a second question"),
        case("correction of no profile", CORRECTIONS, Text("profile-a", "profile-c"), "correction \"formula-band\"", "no source `profile-c`"),
        case("correction of no role", CORRECTIONS, Text("\"back-end\"", "\"backend\""), "correction \"formula-band\"", "no role `backend`"),
        case("quoted from nowhere", PROFILES, Text("profile-a", "profile-c"), "quoted \"profile-c\"", "no source `profile-c`"),
        case("quoted in no place", PROFILES, Text("\"US\"", "\"UZ1\""), "quoted \"profile-a\"", "no place `UZ1`"),
        case("quoted of no role", PROFILES, Text("\"back-end\"", "\"backend\""), "quoted \"profile-a\"", "no role `backend`"),
        case("quoted below its band", PROFILES, Text("159238", "100000"), "quoted \"profile-a\"", "`low` is above `average`"),
        case("quoted above its band", PROFILES, Text("159238", "300000"), "quoted \"profile-a\"", "`high` is under `average`"),
        case("quoted with half a band", PROFILES, Text("low = ", "# "), "quoted \"profile-a\"", "a band has two ends"),
        case("empty title of a group", OCCUPATIONS, Text("\"Web Developers\"", "\"\""), "titles", "the title of 15-1254 is empty"),
    ]
}
