//! The text that a host puts into its page.
//!
//! Invariant: every value is escaped for the place where it stands, so no value can add an element, an attribute or a line of
//! script; scripts are named with their version and their integrity.

use super::occupation::{Occupation, structured};
use super::policy::origin;
use super::{HeightMode, Options};
use crate::state::{Section, Sections, Selection, View, route};
use crate::text::json::quote_for_script;
use crate::text::markup::escape_for_paste;

/// A form that the snippet can take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SnippetKind {
    /// The element, with a link as its fallback.
    #[default]
    Element,
    /// The element, with static tables as its fallback.
    ElementWithTable,
    /// An inline frame, and the line that sets its height.
    Frame,
    /// A component of React that uses the package.
    React,
    /// The element in a block of HTML of WordPress.
    WordPress,
}

impl SnippetKind {
    /// Every form.
    pub const ALL: [SnippetKind; 5] = [
        SnippetKind::Element,
        SnippetKind::ElementWithTable,
        SnippetKind::Frame,
        SnippetKind::React,
        SnippetKind::WordPress,
    ];

    /// Its word, for ids and fields.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            SnippetKind::Element => "element",
            SnippetKind::ElementWithTable => "element-with-table",
            SnippetKind::Frame => "frame",
            SnippetKind::React => "react",
            SnippetKind::WordPress => "wordpress",
        }
    }

    /// The form with this word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        SnippetKind::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// A file of the site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct File<'a> {
    /// Its address from the root of the site.
    pub path: &'a str,
    /// `sha256-…`.
    pub integrity: &'a str,
}

/// A table in plain texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainTable {
    /// Its caption, which says of whom and where.
    pub caption: String,
    /// The heads of all columns, the first over the heads of rows.
    pub heads: Vec<String>,
    /// Rows, each with its head first. Lines of a cell are separated by `\n`.
    pub rows: Vec<Vec<String>>,
    /// The sources, as the line under it; empty for none.
    pub foot: String,
}

/// All that a snippet is made from.
#[derive(Clone, Copy, Debug)]
pub struct Recipe<'a> {
    /// The form.
    pub kind: SnippetKind,
    /// The options that the snippet writes out.
    pub options: &'a Options,
    /// The same as far as the site itself has it, without the host's data: what links lead to.
    pub plain: &'a Options,
    /// The program is fetched at once, instead of near the viewport.
    pub eager: bool,
    /// The address of the host's data file; empty for none.
    pub src: &'a str,
    /// The language of its texts; empty if it is the options'.
    pub language: &'a str,
    /// Width in CSS px; as wide as there is room if not given.
    pub width: Option<u16>,
    /// Height in CSS px that is kept free; a frame without one has [`FRAME_HEIGHT`].
    pub height: Option<u16>,
    /// Origin of the site.
    pub site: &'a str,
    /// The script of the element, at its pinned address.
    pub script: File<'a>,
    /// The script that sets the height of frames; without a path it is left out.
    pub frame_script: File<'a>,
    /// The name of the embed: the title of a frame, the words of the link that is the fallback.
    pub title: &'a str,
    /// The tables that are the fallback.
    pub tables: &'a [PlainTable],
    /// The same roles for machines, beside the tables.
    pub occupations: &'a [Occupation],
}

/// The content of the element until it is live, and where it never is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fallback {
    /// The name of the embed.
    pub title: String,
    /// Tables of what is shown.
    pub tables: Vec<PlainTable>,
    /// The shown roles for machines.
    pub occupations: Vec<Occupation>,
}

/// Height of a frame that is told none, in CSS px: it scrolls.
pub const FRAME_HEIGHT: u16 = 720;

/// What a frame needs beside that to lead to the jobs of the host, in its page: a visitor's press.
const LEAVES: &str = " allow-top-navigation-by-user-activation";

/// A frame may run, open sources in a tab of their own, and save a table.
const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// Writes the snippet.
#[must_use]
pub fn snippet(recipe: &Recipe<'_>) -> String {
    match recipe.kind {
        SnippetKind::Element => script(recipe, recipe.script) + &tag(recipe, &link(recipe)),
        SnippetKind::ElementWithTable => script(recipe, recipe.script) + &tag(recipe, &tables(recipe)),
        SnippetKind::Frame => frame(recipe),
        SnippetKind::React => react(recipe),
        SnippetKind::WordPress => {
            let inside = script(recipe, recipe.script) + &tag(recipe, &link(recipe));
            format!("<!-- wp:html -->\n{inside}<!-- /wp:html -->\n")
        }
    }
}

/// The rule for the host's own style sheet, where the embed needs one: of the element its accent and the room that is kept
/// for it, of a frame its width. All else a frame holds itself, and a component everything.
#[must_use]
pub fn style(recipe: &Recipe<'_>) -> Option<String> {
    let lines: Vec<String> = declarations(recipe).iter().map(|(name, value)| format!("{name}: {value}; ")).collect();
    if recipe.kind == SnippetKind::Frame {
        return recipe.width.map(|px| format!("iframe[data-rolescope] {{ max-inline-size: {px}px; }}"));
    }
    let needed = !lines.is_empty() && recipe.kind != SnippetKind::React;
    needed.then(|| format!("role-scope {{ {}}}", lines.concat()))
}

/// Names and values made of digits and letters alone.
fn declarations(recipe: &Recipe<'_>) -> Vec<(&'static str, String)> {
    let px = |px: u16| format!("{px}px");
    let height = if recipe.options.height == HeightMode::Fill { "block-size" } else { "min-block-size" };
    [
        ("--rs-accent", recipe.options.accent.map(super::Colour::hex)),
        ("max-inline-size", recipe.width.map(px)),
        (height, recipe.height.map(px)),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, value?)))
    .collect()
}

/// ` name="value"`.
fn attribute(name: &str, value: &str) -> String {
    format!(" {name}=\"{}\"", escape_for_paste(value))
}

/// An inline element with a text: `<th scope="col">…</th>`.
fn element(name: &str, attributes: &str, text: &str) -> String {
    format!("<{name}{attributes}>{}</{name}>", escape_for_paste(text))
}

/// The address of a file.
fn address(recipe: &Recipe<'_>, path: &str) -> String {
    origin(recipe.site) + path
}

fn script(recipe: &Recipe<'_>, file: File<'_>) -> String {
    let src = attribute("src", &address(recipe, file.path));
    // A build that is not published has none.
    let integrity = if file.integrity.is_empty() { String::new() } else { attribute("integrity", file.integrity) };
    format!(
        "<script type=\"module\"{src}{integrity} crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\"></script>\n"
    )
}

/// The attributes of the element: those of the options in the order of the description, and then those of the data file.
fn attributes(recipe: &Recipe<'_>) -> Vec<(&'static str, String)> {
    let mut attributes = recipe.options.attributes();
    if !recipe.language.is_empty() {
        attributes.retain(|(name, _)| *name != "lang");
        attributes.push(("lang", recipe.language.to_owned()));
    }
    if !recipe.eager {
        attributes.push(("loading", "lazy".to_owned()));
    }
    if !recipe.src.is_empty() {
        attributes.push(("src", recipe.src.to_owned()));
    }
    attributes
}

fn tag(recipe: &Recipe<'_>, fallback: &str) -> String {
    let attributes: String = attributes(recipe).iter().map(|(name, value)| attribute(name, value)).collect();
    format!("<role-scope{attributes}>\n{fallback}</role-scope>\n")
}

/// Where the same comparison stands on the site.
fn page(recipe: &Recipe<'_>) -> String {
    let shown = &recipe.plain.selection;
    // All sections are told in short by the overview; of fewer, the first has a view of its own.
    let view = match Section::ALL.into_iter().find(|section| shown.sections.contains(*section)) {
        Some(first) if !shown.sections.is_all() => View::of_section(first),
        _ => View::Overview,
    };
    let chart = shown.chart;
    let shown = Selection { sections: Sections::default(), chart, ..shown.clone().on(view) };
    address(recipe, &route::address(&shown, &route::Base::Root))
}

fn link(recipe: &Recipe<'_>) -> String {
    format!("  {}\n", element("a", &(attribute("href", &page(recipe)) + FALLBACK), recipe.title))
}

/// A table ends the paragraph around the element that many content systems put there, and so do paragraphs around each line:
/// what then stands behind it is known by this, and brought back.
const FALLBACK: &str = " data-rolescope-fallback";

fn tables(recipe: &Recipe<'_>) -> String {
    recipe.tables.iter().map(table).collect::<String>() + &link(recipe) + &structured(recipe.occupations)
}

fn table(table: &PlainTable) -> String {
    let mut out = format!("  <table{FALLBACK}>\n    {}\n", element("caption", "", &table.caption));
    let head = |head: &String| match head.as_str() {
        // A head without words is none.
        "" => "<td></td>".to_owned(),
        head => element("th", " scope=\"col\"", head),
    };
    let heads: String = table.heads.iter().map(head).collect();
    out.push_str(&format!("    <thead><tr>{heads}</tr></thead>\n    <tbody>\n"));
    for row in &table.rows {
        let mut cells = row.iter();
        let head = cells.next().map(|head| element("th", " scope=\"row\"", head)).unwrap_or_default();
        let cells: String =
            cells.map(|cell| format!("<td>{}</td>", escape_for_paste(cell).replace('\n', "<br>"))).collect();
        out.push_str(&format!("      <tr>{head}{cells}</tr>\n"));
    }
    out.push_str("    </tbody>\n  </table>\n");
    if !table.foot.is_empty() {
        out.push_str(&format!("  {}\n", element("p", FALLBACK, &table.foot)));
    }
    out
}

fn frame(recipe: &Recipe<'_>) -> String {
    let query = recipe.options.write();
    let height = recipe.height.unwrap_or(FRAME_HEIGHT).to_string();
    let leaves = if recipe.options.terms().jobs.is_empty() { "" } else { LEAVES };
    let sandbox = format!("{SANDBOX}{leaves}");
    let attributes: String = [
        ("src", address(recipe, &format!("/embed/frame/{query}")).as_str()),
        ("title", recipe.title),
        // A width in px would be wider than a phone; the host's style sheet holds the most, see `style`.
        ("width", "100%"),
        ("height", &height),
        ("loading", if recipe.eager { "eager" } else { "lazy" }),
        ("referrerpolicy", "no-referrer"),
        ("sandbox", &sandbox),
    ]
    .into_iter()
    .map(|(name, value)| attribute(name, value))
    .collect();
    let follows_content = recipe.options.height == HeightMode::Content && !recipe.frame_script.path.is_empty();
    let script = if follows_content { script(recipe, recipe.frame_script) } else { String::new() };
    format!("<iframe data-rolescope{attributes}></iframe>\n{script}")
}

fn react(recipe: &Recipe<'_>) -> String {
    let attributes: String =
        attributes(recipe).iter().map(|(name, value)| format!(" {name}={{{}}}", quote_for_script(value))).collect();
    // React sets these one by one, which a strict policy allows.
    let named = |name: &str| match name {
        "max-inline-size" => "maxInlineSize".to_owned(),
        "min-block-size" => "minBlockSize".to_owned(),
        "block-size" => "blockSize".to_owned(),
        custom => quote_for_script(custom),
    };
    let style: Vec<String> = declarations(recipe)
        .iter()
        .map(|(name, value)| format!("{}: {}", named(name), quote_for_script(value)))
        .collect();
    let style = if style.is_empty() { String::new() } else { format!(" style={{{{ {} }}}}", style.join(", ")) };
    let link = format!("<a href={{{}}}>{{{}}}</a>", quote_for_script(&page(recipe)), quote_for_script(recipe.title));
    format!(
        "import \"rolescope\";\n\nexport function RoleScope() {{\n  return (\n    <role-scope{attributes}{style}>\n      {link}\n    </role-scope>\n  );\n}}\n"
    )
}

#[cfg(test)]
#[path = "../../tests/units/snippet.rs"]
mod tests;
