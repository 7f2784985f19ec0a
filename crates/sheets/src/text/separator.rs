//! Which character separates the cells: the one that cuts the first rows into the most columns the most regularly.

use std::collections::BTreeMap;

/// In the order of preference when two cut equally well: French Excel writes semicolons.
const CANDIDATES: [u8; 4] = [b';', b'\t', b',', b'|'];

/// Rows looked at.
const SAMPLE_ROWS: usize = 300;
/// Bytes looked at.
const SAMPLE_BYTES: usize = 256 * 1024;

/// What the head of a text says.
pub(crate) struct Cut<'t> {
    /// The separator.
    pub(crate) separator: u8,
    /// The text, without the `sep=` line.
    pub(crate) text: &'t str,
    /// The first rows, as cut.
    pub(crate) sample: Vec<Vec<String>>,
}

/// Finds the separator. Excel's own `sep=;` first line decides alone.
pub(crate) fn find(text: &str) -> Cut<'_> {
    let (declared, text) = declared(text);
    let sample = sample(text);
    let separator = declared.unwrap_or_else(|| {
        let mut best = (0.0, CANDIDATES[0]);
        for candidate in CANDIDATES {
            let score = score(sample, candidate);
            if score > best.0 + 1e-9 {
                best = (score, candidate);
            }
        }
        best.1
    });
    Cut {
        separator,
        text,
        sample: records(sample, separator),
    }
}

/// A file opened as one column and saved again has each of its lines between quotation marks (`"a;b;c"`): the text
/// without them. `None` for every other file.
pub(crate) fn unwrapped(text: &str) -> Option<String> {
    let wrapped = |line: &str| {
        line.len() > 2
            && line.starts_with('"')
            && line.ends_with('"')
            && line.contains([';', ',', '\t'])
    };
    // The marks of a cell stand doubled inside; single ones would be those of several cells.
    let inner = |line: &str| {
        line.get(1..line.len() - 1)
            .filter(|inner| !inner.replace("\"\"", "").contains('"'))
            .map(str::to_owned)
    };
    let head: Vec<&str> = text
        .lines()
        .filter(|line| !line.is_empty())
        .take(50)
        .collect();
    if head.len() < 2
        || !head
            .iter()
            .all(|line| wrapped(line) && inner(line).is_some())
    {
        return None;
    }
    let lines: Vec<String> = text
        .lines()
        .map(|line| match wrapped(line) {
            true => inner(line)
                .unwrap_or_else(|| line.to_owned())
                .replace("\"\"", "\""),
            false => line.to_owned(),
        })
        .collect();
    Some(lines.join("\n"))
}

fn declared(text: &str) -> (Option<u8>, &str) {
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    let line = text[..end].trim_matches([' ', '"']);
    let Some(separator) = line
        .get(..4)
        .filter(|head| head.eq_ignore_ascii_case("sep="))
        .and(line.as_bytes().get(4))
    else {
        return (None, text);
    };
    if line.len() != 5 || separator.is_ascii_alphanumeric() || *separator == b'"' {
        return (None, text);
    }
    let rest = &text[end..];
    (
        Some(*separator),
        rest.strip_prefix("\r\n")
            .or_else(|| rest.strip_prefix(['\n', '\r']))
            .unwrap_or(rest),
    )
}

fn sample(text: &str) -> &str {
    if text.len() <= SAMPLE_BYTES {
        return text;
    }
    let cut = text.as_bytes()[..SAMPLE_BYTES]
        .iter()
        .rposition(|&b| b == b'\n')
        .unwrap_or(SAMPLE_BYTES);
    text.get(..cut).unwrap_or(text)
}

fn records(sample: &str, separator: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(sample.as_bytes());
    reader
        .records()
        .take(SAMPLE_ROWS)
        .filter_map(Result::ok)
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

/// Share of the rows that have the commonest number of cells, weighted by that number (by its logarithm, so that a
/// decimal comma met in every row does not beat the true separator).
fn score(sample: &str, separator: u8) -> f64 {
    let rows = records(sample, separator);
    let mut counts = BTreeMap::<usize, u32>::new();
    let mut all = 0u32;
    for row in rows
        .iter()
        .filter(|row| row.iter().any(|cell| !cell.trim().is_empty()))
    {
        *counts.entry(row.len()).or_default() += 1;
        all += 1;
    }
    let mut best = 0.0f64;
    for (&cells, &times) in &counts {
        #[allow(clippy::cast_precision_loss)] // a number of cells
        let weight = (cells as f64).ln() * f64::from(times) / f64::from(all.max(1));
        best = best.max(weight);
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_the_one_that_cuts_regularly() {
        assert_eq!(find("a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n").separator, b';');
        assert_eq!(find("nom\tville\nA, B\tParis, 18\n").separator, b'\t');
        assert_eq!(find("id|name\n1|x, y\n").separator, b'|');
        assert_eq!(find("id,name\n1,english\n").separator, b',');
        assert_eq!(find("nom\nDupont\n").separator, b';');
    }

    #[test]
    fn lines_wrapped_as_one_cell_are_unwrapped() {
        assert_eq!(
            unwrapped("\"a;b\"\r\n\"1;\"\"x\"\"\"\r\n").as_deref(),
            Some("a;b\n1;\"x\"")
        );
        assert_eq!(unwrapped("\"a\";\"b\"\n\"1\";\"2\"\n"), None);
        assert_eq!(unwrapped("\"a\"\n\"b\"\n"), None);
    }

    #[test]
    fn excel_declares_its_separator_on_a_first_line() {
        let cut = find("sep=|\r\na|b\r\n");
        assert_eq!((cut.separator, cut.text), (b'|', "a|b\r\n"));
        assert_eq!(find("\"sep=,\"\na,b;c\n").separator, b',');
    }
}
