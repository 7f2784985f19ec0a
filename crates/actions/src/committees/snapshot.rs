//! What a letter says, as it is kept: the PDF is made from this and nothing else, so that it can be made again, the same
//! to the byte, whatever became of the file. A frozen format: fields are added, never changed.

use chrono::NaiveDate;
use pignon_domain::letter::{Block, Run, Words};
use pignon_print::{Block as PaperBlock, Letter, Letterhead, Run as PaperRun};
use serde::{Deserialize, Serialize};

/// A letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Snapshot {
    /// Version of this format: 1.
    pub v: u32,
    /// The Maison.
    pub house: String,
    /// A demonstration house.
    pub demonstration: bool,
    /// Who signs.
    pub member: String,
    /// Day of the letter.
    pub on: NaiveDate,
    /// To whom, one line of an envelope each.
    pub to: Vec<String>,
    /// Subject.
    pub subject: String,
    /// Number of the letter.
    pub number: String,
    /// The text.
    pub body: Vec<Part>,
}

/// A paragraph (one line), or a list (several).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Part {
    /// A list.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub list: bool,
    /// Its lines, each of pieces.
    pub lines: Vec<Vec<Piece>>,
}

/// A piece of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Piece {
    /// Text.
    pub t: String,
    /// In bold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub bold: bool,
    /// To be completed by hand.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gap: bool,
}

/// The text of a letter, as it is kept.
pub(super) fn parts(blocks: &[Block<Words>]) -> Vec<Part> {
    let piece = |run: &Run<Words>| {
        let (t, gap) = match &run.is {
            Words::Text(text) => (text.clone(), false),
            Words::Gap(field) => (field.label().to_owned(), true),
        };
        Piece {
            t,
            bold: run.bold,
            gap,
        }
    };
    let line = |runs: &Vec<Run<Words>>| runs.iter().map(piece).collect();
    let part = |block: &Block<Words>| match block {
        Block::Paragraph(runs) => Part {
            list: false,
            lines: vec![line(runs)],
        },
        Block::List(items) => Part {
            list: true,
            lines: items.iter().map(line).collect(),
        },
    };
    blocks.iter().map(part).collect()
}

impl Snapshot {
    /// As it is kept.
    pub(super) fn written(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }

    /// What was kept.
    pub(super) fn read(body: &str) -> Option<Self> {
        serde_json::from_str(body).ok()
    }

    /// As it is printed.
    pub(super) fn paper(self) -> Letter {
        let run = |piece: Piece| PaperRun {
            text: piece.t,
            bold: piece.bold,
            gap: piece.gap,
        };
        let line = |pieces: Vec<Piece>| pieces.into_iter().map(run).collect::<Vec<_>>();
        let block = |part: Part| {
            let mut lines: Vec<_> = part.lines.into_iter().map(line).collect();
            if part.list {
                PaperBlock::List(lines)
            } else {
                PaperBlock::Paragraph(lines.pop().unwrap_or_default())
            }
        };
        Letter {
            head: Letterhead {
                house: self.house,
                address: vec![],
                phone: None,
                email: None,
                member: self.member,
                position: None,
                place: "Paris".to_owned(),
                date: self.on,
                demonstration: self.demonstration,
            },
            recipient: self.to,
            subject: self.subject,
            reference: Some(self.number),
            body: self.body.into_iter().map(block).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEPT: &str = r#"{"v":1,"house":"Maison","demonstration":false,"member":"Awa Diop","on":"2026-12-03","to":["Mme Diallo","75018 Paris"],"subject":"Décision","number":"L-M07-01-0001","body":[{"lines":[[{"t":"Madame,"}]]},{"list":true,"lines":[[{"t":"un","bold":true}],[{"t":"motif","gap":true}]]}]}"#;

    #[test]
    fn a_letter_kept_by_this_version_is_read_by_the_next_ones_and_written_the_same() {
        let read = Snapshot::read(KEPT).unwrap();
        assert_eq!(read.written().as_deref(), Some(KEPT));
        let letter = read.paper();
        assert_eq!(letter.reference.as_deref(), Some("L-M07-01-0001"));
        assert!(matches!(&letter.body[1], PaperBlock::List(items) if items.len() == 2));
    }
}
