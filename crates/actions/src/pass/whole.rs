//! An application read whole and judged: what every screen and every passage begins from.

use chrono::NaiveDate;
use pignon_domain::ids::PassApplicationId;
use pignon_domain::pass::PassState;
use pignon_domain::pass::criteria::{self, AnswerRow, Judged, KnownFacts};
use pignon_domain::pass::proof::{self, Clock, ProofGap, ProofRow};
use pignon_domain::pass::reading::{self, ReaderRow, Readings, ScoreRow};
use pignon_domain::pass::regulation::Regulation;
use pignon_domain::pass::step::StepFacts;
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::Reader;
use pignon_store::pass::{self as rows, Answer, ApplicationRow, Other, PassReader, Proof};

use crate::Failure;

/// An application, with what the règlement says of it today.
pub(crate) struct Whole {
    pub row: ApplicationRow,
    /// Its règlement; absent when it has not come to this desk.
    pub regulation: Option<Regulation>,
    pub answers: Vec<Answer>,
    pub proofs: Vec<Proof>,
    pub readers: Vec<PassReader>,
    pub scores: Vec<(ScoreRow, String)>,
    pub others: Vec<Other>,
    pub judged: Vec<Judged>,
    pub missing: Vec<ProofGap>,
    pub readings: Option<Readings>,
    pub disputed: bool,
    pub clock: Clock,
}

impl Whole {
    /// Reads one, removed or not.
    ///
    /// # Errors
    /// [`RefusalCode::Unknown`] about `application`.
    pub(crate) fn of(
        reader: &Reader<'_>,
        application: PassApplicationId,
        today: NaiveDate,
    ) -> Result<Self, Failure> {
        let row = rows::one(reader, application)?
            .ok_or(Refusal::of(RefusalCode::Unknown, "application"))?;
        let regulation = match row.regulation {
            Some(of) => rows::rules(reader, of)?,
            None => None,
        };
        Self::under(reader, row, regulation, today)
    }

    /// The same under a règlement that the caller holds.
    ///
    /// # Errors
    /// [`Failure`].
    pub(crate) fn under(
        reader: &Reader<'_>,
        row: ApplicationRow,
        regulation: Option<Regulation>,
        today: NaiveDate,
    ) -> Result<Self, Failure> {
        let application = row.id;
        let answers = rows::answers(reader, application)?;
        let proofs = rows::proofs(reader, application)?;
        let readers = rows::readers(reader, application)?;
        let scores = rows::scores(reader, application)?;
        let others = rows::others(reader, Some(application), (row.person, row.project))?;
        let clock = Clock {
            today,
            committee_on: row.held_at.map(|at| at.date()),
            filed_on: row.progress.filed_on,
        };
        let facts = KnownFacts {
            qpv: row.evidence.qpv,
            birth_date: row.birth_date,
            on: clock.committee_on.unwrap_or(today),
            other_award: others.iter().any(|o| is_awarded(o.state)),
        };
        let said: Vec<AnswerRow> = answers.iter().map(|a| a.row.clone()).collect();
        let shown: Vec<ProofRow> = proofs.iter().map(|p| p.row.clone()).collect();
        let named: Vec<ReaderRow> = readers.iter().map(|r| r.row.clone()).collect();
        let given: Vec<ScoreRow> = scores.iter().map(|(score, _)| score.clone()).collect();
        Ok(Self {
            judged: regulation
                .as_ref()
                .map(|r| criteria::judge(r, &said, facts))
                .unwrap_or_default(),
            missing: regulation
                .as_ref()
                .map(|r| proof::gaps(r, &shown, clock))
                .unwrap_or_default(),
            readings: regulation
                .as_ref()
                .map(|r| reading::readings(&r.grid, &named, &given)),
            disputed: rows::disputed(reader, application)?,
            row,
            regulation,
            answers,
            proofs,
            readers,
            scores,
            others,
            clock,
        })
    }

    /// One that can be written on.
    ///
    /// # Errors
    /// [`RefusalCode::Unknown`] or [`RefusalCode::Removed`] about `application`; [`RefusalCode::NoRegulation`] when its
    /// règlement is not on this desk.
    pub(crate) fn living(
        reader: &Reader<'_>,
        application: PassApplicationId,
        today: NaiveDate,
    ) -> Result<(Self, Regulation), Failure> {
        let whole = Self::of(reader, application, today)?;
        if whole.row.removed {
            return Err(Refusal::of(RefusalCode::Removed, "application").into());
        }
        let regulation = whole
            .regulation
            .clone()
            .ok_or(Refusal::whole(RefusalCode::NoRegulation))?;
        Ok((whole, regulation))
    }

    /// How many things stand in the way of being complete.
    pub(crate) fn gaps(&self) -> usize {
        self.judged.iter().filter(|j| j.state.is_gap()).count() + self.missing.len()
    }

    /// What a passage is judged with.
    pub(crate) fn facts(&self) -> StepFacts {
        let remedies = |r: &Regulation| !r.remedies.trim().is_empty();
        StepFacts {
            today: self.clock.today,
            since: self.row.since().unwrap_or(self.clock.today),
            filled: self.row.person.is_some()
                && !self.row.title.is_empty()
                && !self.row.purpose.is_empty()
                && self.row.asked_cents.is_some(),
            // Without its règlement nothing can be said complete.
            gaps: self.gaps() + usize::from(self.regulation.is_none()),
            readings: self.readings.as_ref().is_some_and(|r| r.enough),
            remedies: self.regulation.as_ref().is_some_and(remedies),
            disputed: self.disputed,
        }
    }
}

/// An award stands and is not over.
const fn is_awarded(state: PassState) -> bool {
    matches!(state, PassState::Agreed | PassState::Running)
}

/// Neither over nor refused: a second one beside it is to be thought over.
pub(crate) const fn is_under_way(state: PassState) -> bool {
    !matches!(
        state,
        PassState::Ended | PassState::Abandoned | PassState::Terminated | PassState::Refused
    )
}
