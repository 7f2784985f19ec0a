//! A file of data·inclusion as structures: JSON (a list, one object a line, or the pages of its API), or a table (CSV,
//! and whatever `sheets` reads) whose columns have the names of the schema.

use pignon_domain::partner::Sheet;
use serde_json::Value;

use crate::{Failure, FailureCode};

/// Structures of one file.
const MOST: usize = 100_000;
/// Rows looked at to find the names of the columns.
const HEADER_WITHIN: usize = 10;

/// What a file holds.
pub(super) struct Source {
    /// « JSON », « CSV »…
    pub format: String,
    /// Structures, and their place in the file.
    pub structures: Vec<(u32, Sheet)>,
}

/// Reads the bytes of a file.
///
/// # Errors
/// [`FailureCode::UnreadableSheet`], saying why.
pub(super) fn read(file_name: &str, bytes: &[u8]) -> Result<Source, Failure> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let first = text.iter().find(|b| !b.is_ascii_whitespace());
    let source = match first {
        Some(b'[' | b'{') => of_json(text)?,
        _ => of_table(file_name, bytes)?,
    };
    if source.structures.is_empty() {
        return Err(unreadable(
            "Ce fichier ne contient aucune structure\u{a0}: prenez l’export «\u{a0}structures\u{a0}» de data·inclusion.",
        ));
    }
    if source.structures.len() > MOST {
        return Err(Failure::saying(
            FailureCode::FileTooBig,
            "Ce fichier contient plus de 100\u{202f}000 structures\u{a0}: filtrez-le par département.",
        ));
    }
    Ok(source)
}

fn unreadable(sentence: &str) -> Failure {
    Failure::saying(FailureCode::UnreadableSheet, sentence)
}

fn of_json(bytes: &[u8]) -> Result<Source, Failure> {
    let mut structures = Vec::new();
    for value in serde_json::Deserializer::from_slice(bytes).into_iter::<Value>() {
        let value = value.map_err(|error| {
            unreadable(&format!(
                "Ce fichier JSON est coupé ou abîmé, ligne {}\u{a0}: téléchargez-le de nouveau.",
                error.line()
            ))
        })?;
        flatten(value, &mut structures);
    }
    let numbered = (1..).zip(structures).collect();
    Ok(Source {
        format: "JSON".to_owned(),
        structures: numbered,
    })
}

/// A list of structures, a page that holds one under `items`, or a structure.
fn flatten(value: Value, into: &mut Vec<Sheet>) {
    match value {
        Value::Array(values) => {
            for value in values {
                match value {
                    Value::Object(_) => flatten(value, into),
                    // Something else in the list: kept as an empty structure, which is refused in its place.
                    _ => into.push(Sheet::new()),
                }
            }
        }
        Value::Object(mut object) => match object.remove("items") {
            Some(items @ Value::Array(_)) => flatten(items, into),
            _ => into.push(
                object
                    .into_iter()
                    .filter_map(|(column, value)| Some((column, as_text(value)?)))
                    .collect(),
            ),
        },
        _ => {}
    }
}

/// A scalar as text, a list of scalars joined by `;`; anything else says nothing.
fn as_text(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(values) => {
            let texts: Vec<String> = values.into_iter().filter_map(as_text).collect();
            Some(texts.join(";"))
        }
        Value::Null | Value::Bool(_) | Value::Object(_) => None,
    }
}

fn of_table(file_name: &str, bytes: &[u8]) -> Result<Source, Failure> {
    let book = pignon_sheets::read(file_name, bytes, &pignon_sheets::Limits::default())
        .map_err(|error| unreadable(&error.to_string()))?;
    let table = &book.sheets[book.main_sheet()].table;
    let names = |row: usize| -> Vec<String> {
        table
            .row(row)
            .map(|cell| cell.trim().to_lowercase())
            .collect()
    };
    let has = |columns: &[String], wanted: &str| columns.iter().any(|name| name == wanted);
    let header = (0..table.rows().min(HEADER_WITHIN))
        .map(|row| (row, names(row)))
        .find(|(_, columns)| has(columns, "nom") && has(columns, "source"));
    let Some((header, columns)) = header else {
        return Err(unreadable(
            "Ce tableau n’a pas les colonnes de data·inclusion (source, id, nom, date_maj…) : prenez l’export \
             «\u{a0}structures\u{a0}».",
        ));
    };
    let structures = (header + 1..table.rows())
        .filter_map(|row| {
            let cells = columns.iter().cloned().zip(table.row(row));
            let sheet: Sheet = cells
                .filter(|(_, cell)| !cell.trim().is_empty())
                .map(|(column, cell)| {
                    let text = if column == "reseaux_porteurs" {
                        // Lists in a cell: `["adie"]`, `{adie,plie}`.
                        cell.replace(['[', ']', '{', '}', '"', '\''], "")
                    } else {
                        cell.to_owned()
                    };
                    (column, text)
                })
                .collect();
            let row = u32::try_from(row + 1).unwrap_or(u32::MAX);
            (!sheet.is_empty()).then_some((row, sheet))
        })
        .collect();
    Ok(Source {
        format: "Tableau".to_owned(),
        structures,
    })
}
