//! custom-elements.json: the element as editors and catalogues read it, by the Custom Elements Manifest schema 1.0.0.
//!
//! Invariant: the order is that of the description, so equal descriptions give equal bytes.

use anyhow::Result;
use rolescope::embed::describe::{
    ATTRIBUTES, Attribute, CLASS, CUSTOM_PROPERTIES, EVENTS, METHODS, PARTS, PROPERTIES, SLOTS, TAG, ValueKind,
};
use serde_json::{Map, Value, json};

/// The module in the package that defines the element.
const MODULE: &str = "rolescope.js";

/// The file.
pub(super) fn text() -> Result<String> {
    let mut members: Vec<Value> = ATTRIBUTES.iter().map(reflected).collect();
    members.extend(PROPERTIES.iter().map(|p| {
        let mut member = object([
            ("kind", json!("field")),
            ("name", json!(p.name)),
            ("type", json!({"text": p.of_type})),
            ("description", json!(p.words)),
        ]);
        if p.readonly {
            member.insert("readonly".to_owned(), json!(true));
        }
        Value::Object(member)
    }));
    members.extend(METHODS.iter().map(|method| {
        let parameters: Vec<Value> = method
            .parameters
            .iter()
            .map(|(name, kind, default)| {
                let mut parameter =
                    object([("name", json!(name.trim_end_matches('?'))), ("type", json!({"text": kind}))]);
                if name.ends_with('?') {
                    parameter.insert("optional".to_owned(), json!(true));
                }
                if !default.is_empty() {
                    parameter.insert("default".to_owned(), json!(format!("{default:?}")));
                }
                Value::Object(parameter)
            })
            .collect();
        json!({
            "kind": "method",
            "name": method.name,
            "parameters": parameters,
            "return": {"type": {"text": method.gives}},
            "description": method.words,
        })
    }));
    let named = |entries: &[(&str, &str)]| -> Vec<Value> {
        entries.iter().map(|(name, words)| json!({"name": name, "description": words})).collect()
    };
    let properties: Vec<Value> = CUSTOM_PROPERTIES
        .iter()
        .map(|p| json!({"name": p.name, "syntax": p.syntax, "default": p.default, "description": p.words}))
        .collect();
    let events: Vec<Value> = EVENTS
        .iter()
        .map(|event| {
            json!({
                "name": event.name,
                "type": {"text": format!("CustomEvent<{}>", event.detail_type)},
                "description": event.words,
            })
        })
        .collect();
    let declaration = json!({
        "kind": "class",
        "customElement": true,
        "name": CLASS,
        "tagName": TAG,
        "description": "Developer roles side by side, every figure with its source.",
        "superclass": {"name": "HTMLElement"},
        "attributes": ATTRIBUTES.iter().map(attribute).collect::<Vec<_>>(),
        "members": members,
        "events": events,
        "slots": named(SLOTS),
        "cssParts": named(PARTS),
        "cssProperties": properties,
    });
    let exported =
        |kind: &str, name: &str| json!({"kind": kind, "name": name, "declaration": {"name": CLASS, "module": MODULE}});
    let manifest = json!({
        "schemaVersion": "1.0.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": MODULE,
            "declarations": [declaration],
            "exports": [exported("js", CLASS), exported("custom-element-definition", TAG)],
        }],
    });
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

fn object<const N: usize>(entries: [(&str, Value); N]) -> Map<String, Value> {
    entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn type_of(attribute: &Attribute) -> String {
    let words = attribute.kind.words();
    match attribute.kind {
        ValueKind::Flag => "boolean".to_owned(),
        // A list of them is any text.
        ValueKind::Sections => "string".to_owned(),
        ValueKind::Whole { least, most } => (least..=most).map(|n| format!("\"{n}\"")).collect::<Vec<_>>().join(" | "),
        _ if words.is_empty() => "string".to_owned(),
        _ => words.iter().map(|word| format!("{word:?}")).collect::<Vec<_>>().join(" | "),
    }
}

/// An attribute with its default, where it has one.
fn attribute(attribute: &Attribute) -> Value {
    let mut field = object([
        ("name", json!(attribute.name)),
        ("fieldName", json!(attribute.property())),
        ("type", json!({"text": type_of(attribute)})),
        ("description", json!(attribute.words)),
    ]);
    if !attribute.default.is_empty() {
        field.insert("default".to_owned(), json!(format!("{:?}", attribute.default)));
    }
    Value::Object(field)
}

/// The property that reflects an attribute.
fn reflected(attribute: &Attribute) -> Value {
    json!({
        "kind": "field",
        "name": attribute.property(),
        "attribute": attribute.name,
        "reflects": true,
        "type": {"text": if matches!(attribute.kind, ValueKind::Flag | ValueKind::Switch) { "boolean" } else { "string" }},
        "description": attribute.words,
    })
}
