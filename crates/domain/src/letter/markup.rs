//! From the text of a template to blocks.

use super::spell::SIGNS;
use super::{Block, LetterFault, MergeField, Piece, Run};

/// A line of the template and its number, from 1.
type Line<'a> = (usize, &'a str);

/// The blocks of a text, or every fault in it.
pub(super) fn blocks(text: &str) -> Result<Vec<Block<Piece>>, Vec<LetterFault>> {
    let mut faults = Vec::new();
    let mut blocks = Vec::new();
    for group in groups(text) {
        if item(group[0].1).is_some() {
            let items = group.iter().map(|line| runs(&[*line], true, &mut faults));
            blocks.push(Block::List(items.collect()));
        } else {
            blocks.push(Block::Paragraph(runs(&group, false, &mut faults)));
        }
    }
    if faults.is_empty() {
        Ok(blocks)
    } else {
        Err(faults)
    }
}

/// What an item says, if the line is one. A dash or a bullet of a word processor does as well as a hyphen.
fn item(line: &str) -> Option<&str> {
    ["- ", "– ", "• "]
        .iter()
        .find_map(|mark| line.trim_start().strip_prefix(mark))
}

/// Lines that go together: a paragraph’s, or those of a list.
fn groups(text: &str) -> Vec<Vec<Line<'_>>> {
    let mut groups: Vec<Vec<Line>> = Vec::new();
    let mut before = None;
    for (number, line) in text.lines().enumerate() {
        let now = (!line.trim().is_empty()).then(|| item(line).is_some());
        if now.is_some() {
            match groups.last_mut() {
                Some(group) if now == before => group.push((number + 1, line)),
                _ => groups.push(vec![(number + 1, line)]),
            }
        }
        before = now;
    }
    groups
}

/// Reads runs over lines that go together, so that bold may go on over a line end. `**` alone is two stars.
fn runs(lines: &[Line], items: bool, faults: &mut Vec<LetterFault>) -> Vec<Run<Piece>> {
    let mut reader = Reader::default();
    for (place, (number, line)) in lines.iter().enumerate() {
        if place > 0 {
            reader.text.push('\n');
        }
        let said = if items {
            item(line).unwrap_or(line)
        } else {
            line.trim_start()
        };
        let skipped = line.chars().count() - said.chars().count();
        reader.line(said.trim_end(), *number, skipped, faults);
    }
    reader.end()
}

#[derive(Default)]
struct Reader {
    runs: Vec<Run<Piece>>,
    text: String,
    bold: bool,
    /// Where in `runs` the present bold began: it is plain text after all if it never ends.
    began: usize,
}

impl Reader {
    fn line(&mut self, line: &str, number: usize, skipped: usize, faults: &mut Vec<LetterFault>) {
        let mut rest = line;
        while let Some(first) = rest.chars().next() {
            let column = skipped + line[..line.len() - rest.len()].chars().count() + 1;
            if let Some(after) = rest.strip_prefix("{{") {
                self.text.push('{');
                rest = after;
            } else if let Some(after) = rest.strip_prefix('{') {
                let Some((name, after)) = after.split_once('}') else {
                    faults.push(LetterFault::OpenBrace {
                        line: number,
                        column,
                    });
                    return;
                };
                if SIGNS.contains(&name) {
                    self.text.push_str(name);
                    rest = after;
                    continue;
                }
                match MergeField::of_code(name) {
                    Some(field) => {
                        self.flush();
                        self.push(Piece::Field(field));
                    }
                    None => faults.push(LetterFault::UnknownField {
                        name: name.trim().to_owned(),
                        line: number,
                        column,
                    }),
                }
                rest = after;
            } else if let Some(after) = rest.strip_prefix("**") {
                self.flush();
                self.bold = !self.bold;
                self.began = self.runs.len();
                rest = after;
            } else {
                self.text.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            let text = std::mem::take(&mut self.text);
            self.push(Piece::Text(text));
        }
    }

    fn push(&mut self, is: Piece) {
        self.runs.push(Run {
            is,
            bold: self.bold,
        });
    }

    fn end(mut self) -> Vec<Run<Piece>> {
        self.flush();
        if self.bold {
            for run in &mut self.runs[self.began..] {
                run.bold = false;
            }
            let stars = Run {
                is: Piece::Text("**".to_owned()),
                bold: false,
            };
            self.runs.insert(self.began, stars);
        }
        self.runs
    }
}
