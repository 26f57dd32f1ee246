//! The TypeScript types of the package.
//!
//! Invariant: complete without any other package; React's types are extended only where they are there.

use rolescope::embed::describe::{
    ATTRIBUTES, Attribute, CLASS, EVENTS, FALLBACK_REASONS, METHODS, Method, PROPERTIES, TAG, ValueKind,
};
use rolescope::state::Chart;
use std::fmt::Write;

/// The file.
pub(super) fn text() -> String {
    let mut out = String::from("// Written by `cargo xtask embed` from src/embed/describe.rs.\n\n");
    let mut add = |part: String| {
        out.push_str(&part);
        out.push('\n');
    };
    add(alias("RoleScopeChart", "A chart by its name.", &Chart::ALL.map(Chart::id)));
    let reasons: Vec<&str> = FALLBACK_REASONS.iter().map(|(id, _)| *id).collect();
    add(alias("RoleScopeFallbackReason", "Why the fallback stays or has come back.", &reasons));
    add(state());
    for event in EVENTS {
        let fields: String =
            event.detail.iter().map(|(name, kind, words)| field(words, &format!("readonly {name}: {kind}"))).collect();
        add(format!("{}export interface {} {{\n{fields}}}\n", comment(event.words, ""), event.detail_type));
    }
    let events: String =
        EVENTS.iter().map(|e| field(e.words, &format!("{:?}: CustomEvent<{}>", e.name, e.detail_type))).collect();
    add(format!("/** The events by their names. */\nexport interface {CLASS}EventMap {{\n{events}}}\n"));
    add(attributes());
    add(class());
    add(globals());
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn comment(words: &str, indent: &str) -> String {
    format!("{indent}/** {} */\n", words.replace("*/", "* /"))
}

fn field(words: &str, declaration: &str) -> String {
    // Words of a detail are no sentences yet.
    let mut letters = words.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    let end = if words.ends_with('.') { "" } else { "." };
    format!("{}  {declaration};\n", comment(&format!("{first}{}{end}", letters.as_str()), "  "))
}

fn union(words: &[&str]) -> String {
    words.iter().map(|word| format!("{word:?}")).collect::<Vec<_>>().join(" | ")
}

fn alias(name: &str, words: &str, values: &[&str]) -> String {
    let lines: String = values.iter().map(|value| format!("\n  | {value:?}")).collect();
    format!("{}export type {name} ={lines};\n", comment(words, ""))
}

/// The state: the keys of the query, all texts.
fn state() -> String {
    let key = |name: &str, words: &str, kind: &str| format!("{}  {name}: {kind};\n", comment(words, "  "));
    let mut fields: String = ATTRIBUTES
        .iter()
        .filter(|attribute| !attribute.state.is_empty())
        .map(|attribute| key(attribute.name, attribute.state, &stated(attribute)))
        .collect();
    // No attribute: the state alone sets it.
    fields.push_str(&key("hours", "Paid hours a year, for pay an hour.", "string"));
    let mut options: Vec<&str> = Chart::ALL.into_iter().flat_map(Chart::options).copied().collect();
    options.sort_unstable();
    options.dedup();
    for name in options {
        let _ = writeln!(fields, "  {name:?}?: string;");
    }
    format!(
        "/** All that is chosen, as texts under the keys of the query. */\nexport interface RoleScopeState {{\n{fields}}}\n"
    )
}

/// The type of an attribute as a key of the state.
fn stated(attribute: &Attribute) -> String {
    match attribute.kind {
        ValueKind::Chart => "RoleScopeChart | \"\"".to_owned(),
        ValueKind::Sections => "string".to_owned(),
        kind if kind.words().is_empty() => "string".to_owned(),
        closed => union(&closed.words()),
    }
}

/// The type of an attribute as it is written in markup.
fn written(attribute: &Attribute) -> String {
    match attribute.kind {
        ValueKind::Sections
        | ValueKind::List
        | ValueKind::Places
        | ValueKind::JobAddress
        | ValueKind::Address
        | ValueKind::Text => "string".to_owned(),
        ValueKind::Whole { least, most } => {
            (least..=most).map(|n| format!("{n} | \"{n}\"")).collect::<Vec<_>>().join(" | ")
        }
        ValueKind::Flag => "boolean | \"\"".to_owned(),
        ValueKind::Chart => "RoleScopeChart".to_owned(),
        ValueKind::Switch => "\"\" | \"1\" | \"0\"".to_owned(),
        closed => union(&closed.words()),
    }
}

fn attributes() -> String {
    let fields: String = ATTRIBUTES
        .iter()
        .map(|attribute| {
            format!("{}  {:?}?: {};\n", comment(attribute.words, "  "), attribute.name, written(attribute))
        })
        .collect();
    format!("/** The attributes, for typed markup. */\nexport interface RoleScopeAttributes {{\n{fields}}}\n")
}

/// The types of an attribute's property: what reading it gives, and what it may be set to. It is reflected as text; what
/// is no text becomes one.
fn reflected(attribute: &Attribute) -> (&'static str, &'static str) {
    match attribute.kind {
        ValueKind::Flag | ValueKind::Switch => ("boolean", "boolean"),
        ValueKind::Whole { .. } => ("string", "string | number"),
        ValueKind::List | ValueKind::Places | ValueKind::Sections => ("string", "string | readonly string[]"),
        _ => ("string", "string"),
    }
}

fn class() -> String {
    let mut out = format!("/** The element `<{TAG}>`. */\nexport class {CLASS} extends HTMLElement {{\n");
    // `lang` is a plain property of every element.
    for attribute in ATTRIBUTES.iter().filter(|attribute| attribute.name != "lang") {
        let (get, set) = reflected(attribute);
        let name = attribute.property();
        out.push_str(&comment(attribute.words, "  "));
        if get == set {
            let _ = writeln!(out, "  {name}: {get};");
        } else {
            let _ = writeln!(out, "  get {name}(): {get};\n  set {name}(value: {set});");
        }
    }
    for property in PROPERTIES {
        out.push_str(&comment(property.words, "  "));
        let (name, kind) = (property.name, property.of_type);
        let _ = match (property.readonly, name) {
            (true, _) => writeln!(out, "  readonly {name}: {kind};"),
            (false, "state") => writeln!(out, "  get {name}(): {kind};\n  set {name}(value: Partial<{kind}>);"),
            (false, _) => writeln!(out, "  {name}: {kind};"),
        };
    }
    for method in METHODS {
        out.push_str(&comment(method.words, "  "));
        let _ = writeln!(out, "  {};", signature(method));
    }
    for (verb, options) in [("add", "AddEventListenerOptions"), ("remove", "EventListenerOptions")] {
        for (generic, kind, listener) in [
            (
                format!("<K extends keyof {CLASS}EventMap>"),
                "K".to_owned(),
                format!("(this: {CLASS}, event: {CLASS}EventMap[K]) => unknown"),
            ),
            (
                "<K extends keyof HTMLElementEventMap>".to_owned(),
                "K".to_owned(),
                "(this: HTMLElement, event: HTMLElementEventMap[K]) => unknown".to_owned(),
            ),
            (String::new(), "string".to_owned(), "EventListenerOrEventListenerObject".to_owned()),
        ] {
            let _ = writeln!(
                out,
                "  {verb}EventListener{generic}(type: {kind}, listener: {listener}, options?: boolean | {options}): void;"
            );
        }
    }
    out.push_str("}\n");
    out
}

fn signature(method: &Method) -> String {
    let parameters = method.parameters.iter().map(|(name, kind, _)| format!("{name}: {kind}"));
    format!("{}({}): {}", method.name, parameters.collect::<Vec<_>>().join(", "), method.gives)
}

/// The type of the element's props in React: properties by their names, attributes by theirs, and listeners.
fn props() -> String {
    let mut out = String::new();
    for attribute in ATTRIBUTES {
        let (_, set) = reflected(attribute);
        // A closed list of words is one here as well.
        let set = if set == "string" { written(attribute) } else { set.to_owned() };
        let _ = writeln!(out, "  {:?}?: {set} | undefined;", attribute.property());
        if attribute.property() != attribute.name {
            let _ = writeln!(out, "  {:?}?: {} | undefined;", attribute.name, written(attribute));
        }
    }
    for property in PROPERTIES.iter().filter(|property| !property.readonly) {
        let kind = property.of_type;
        let kind = if property.name == "state" { format!("Partial<{kind}>") } else { kind.to_owned() };
        let _ = writeln!(out, "  {:?}?: {kind} | undefined;", property.name);
    }
    for event in EVENTS {
        let _ = writeln!(
            out,
            "  \"on{}\"?: ((event: CustomEvent<{}>) => void) | undefined;",
            event.name, event.detail_type
        );
    }
    for (name, kind) in [
        ("children", "any".to_owned()),
        ("class", "string".to_owned()),
        ("className", "string".to_owned()),
        ("id", "string".to_owned()),
        ("key", "string | number | bigint | null".to_owned()),
        ("ref", format!("((element: {CLASS} | null) => any) | {{ current: {CLASS} | null }} | null")),
        ("slot", "string".to_owned()),
        ("style", "object".to_owned()),
    ] {
        let _ = writeln!(out, "  {name}?: {kind} | undefined;");
    }
    out.push_str("  [aria: `aria-${string}`]: any;\n");
    out
}

fn globals() -> String {
    format!(
        "declare global {{\n  interface HTMLElementTagNameMap {{\n    {TAG:?}: {CLASS};\n  }}\n}}\n\n\
         /** What a component of React gives the element. */\n\
         export interface RoleScopeJSX {{\n{}}}\n\n\
         // Where the types of React 19 are not there, this is a module that nobody imports.\n\
         // @ts-ignore\n\
         declare module \"react\" {{\n  namespace JSX {{\n    interface IntrinsicElements {{\n      {TAG:?}: RoleScopeJSX;\n    }}\n  }}\n}}\n",
        props()
    )
}
