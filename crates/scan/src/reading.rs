//! What was read of a page.

use pignon_domain::register_sheet::SheetCode;

/// Is there ink in a place?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Seen {
    /// Nothing was written.
    Empty,
    /// Something was.
    Marked,
    /// Cannot be told: somebody must look.
    Unsure,
}

/// A place, and what is in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ink {
    /// The answer.
    pub seen: Seen,
    /// From 0 (bare paper) to 1 (plainly written); 0.5 is the middle of the doubt.
    pub score: f32,
}

/// What one trainee filled for one half-day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CellReading {
    /// Box « présent ».
    pub present: Ink,
    /// Box « absent ».
    pub absent: Ink,
    /// Box « retard ».
    pub late: Ink,
    /// Is something written for minutes? Somebody must read them.
    pub minutes: Ink,
    /// The signature. That there is one, never whose it is.
    pub signature: Ink,
}

/// What a cell says, to be confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Proposal {
    /// Present the whole half-day.
    Present,
    /// Absent.
    Absent,
    /// Came late; the minutes are to be typed.
    Late,
    /// No box, no signature.
    Nothing,
    /// Boxes that contradict each other or the signature, or a doubt in one of them: somebody must look.
    Look,
}

impl CellReading {
    /// What the cell says when it is plain, and otherwise that somebody must look.
    ///
    /// A signature without a box says present: that is what people do. One with « absent » is a contradiction; so is
    /// « présent » without a signature, since the register must be signed.
    #[must_use]
    pub fn proposal(&self) -> Proposal {
        use Seen::{Empty, Marked};
        let boxes = (self.present.seen, self.absent.seen, self.late.seen);
        let minutes = self.minutes.seen;
        match (boxes, minutes, self.signature.seen) {
            ((Empty, Empty, Empty), Empty, Empty) => Proposal::Nothing,
            ((Marked | Empty, Empty, Empty), Empty, Marked) => Proposal::Present,
            ((Empty, Marked, Empty), Empty, Empty) => Proposal::Absent,
            // Late is present too: many tick both.
            ((Marked | Empty, Empty, Marked), Empty | Marked, Marked) => Proposal::Late,
            _ => Proposal::Look,
        }
    }
}

/// What makes a whole page less sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// The paper is not flat: more than three points away from a plane.
    Bent,
    /// One of the black squares was not seen.
    MarkMissing,
}

/// What was read of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetReading {
    /// Which sheet, version and page.
    pub code: SheetCode,
    /// One per trainee of this page (the first is `code.first_row()`), each with one cell per half-day.
    pub rows: Vec<Vec<CellReading>>,
    /// Signatures of the trainer, one per half-day.
    pub trainers: Vec<Ink>,
    /// What makes the whole page less sure.
    pub doubts: Vec<Doubt>,
}

impl Ink {
    /// `amount` of ink against what bare paper has at most and what the smallest mark has at least.
    pub(crate) fn of(amount: f32, bare: f32, mark: f32) -> Self {
        let score = ((amount - bare) / (mark - bare)).clamp(0.0, 1.0);
        let seen = if amount <= bare {
            Seen::Empty
        } else if amount >= mark {
            Seen::Marked
        } else {
            Seen::Unsure
        };
        Self { seen, score }
    }

    pub(crate) fn unsure() -> Self {
        Self {
            seen: Seen::Unsure,
            score: 0.5,
        }
    }
}
