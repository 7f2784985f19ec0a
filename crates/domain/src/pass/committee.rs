//! A sitting of the committee (P4.5): planned, open, closed; who is there and may vote; what may be decided.
//!
//! A quorum is counted file by file and at the moment of the decision: whoever left, or has an interest in the file, does
//! not count. When it is lost in the middle nothing is decided until it is there again; what was decided before stands.

use chrono::NaiveDateTime;

use super::{ItemDecision, Presence, SeatCapacity, SittingState};
use crate::{Refusal, RefusalCode};

/// Voices that a decision needs when nobody says otherwise.
pub const USUAL_QUORUM: u32 = 3;
/// Minutes given to a file when nobody says otherwise.
pub const USUAL_MINUTES: u32 = 15;
/// How long a sitting lasts when nobody says otherwise, in minutes.
pub const USUAL_LENGTH: u32 = 180;
/// Longest title or place of a sitting, longest name of somebody who sits, in characters.
pub const LONGEST_LINE: usize = 200;

/// What is known of a sitting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sitting {
    /// Absent, it is planned.
    pub state: Option<SittingState>,
    /// When it is, or was to be, held.
    pub held_at: Option<NaiveDateTime>,
    /// Voices that a decision needs.
    pub quorum: u32,
    /// When it was opened.
    pub opened_at: Option<NaiveDateTime>,
    /// When it was closed.
    pub closed_at: Option<NaiveDateTime>,
}

/// Somebody who sits, for one stretch of presence: whoever comes back has another seat.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seat {
    /// In what capacity; absent, they have no voice.
    pub capacity: Option<SeatCapacity>,
    /// Are they there? Absent, nobody said.
    pub presence: Option<Presence>,
    /// Since when, if not the beginning.
    pub arrived_at: Option<NaiveDateTime>,
    /// Until when, if not the end.
    pub left_at: Option<NaiveDateTime>,
}

/// How a decision was voted: for it, against it, neither. All zero: nobody asked for a vote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Votes {
    /// For the decision.
    pub for_it: u32,
    /// Against it.
    pub against: u32,
    /// Neither.
    pub abstained: u32,
}

impl Votes {
    /// How many took part.
    #[must_use]
    pub const fn cast(self) -> u32 {
        self.for_it
            .saturating_add(self.against)
            .saturating_add(self.abstained)
    }
}

/// What the committee says of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ruling<'a> {
    /// How the item ends.
    pub decision: ItemDecision,
    /// Why; what is expected, for an adjournment; who withdrew and why.
    pub motive: &'a str,
    /// The vote.
    pub votes: Votes,
}

impl Seat {
    /// Does whoever sits here have a voice?
    #[must_use]
    pub const fn has_voice(self) -> bool {
        matches!(
            self.capacity,
            Some(SeatCapacity::Chair | SeatCapacity::Voting)
        )
    }

    /// Are they there at that moment?
    #[must_use]
    pub fn is_there(self, at: NaiveDateTime) -> bool {
        self.presence == Some(Presence::Present)
            && self.arrived_at.is_none_or(|arrived| arrived <= at)
            && self.left_at.is_none_or(|left| at < left)
    }

    /// They come. Whoever is there already is not marked again.
    ///
    /// # Errors
    /// [`RefusalCode::AlreadyThere`].
    pub fn arrive(self, at: NaiveDateTime) -> Result<Self, Refusal> {
        if self.presence == Some(Presence::Present) {
            return Err(Refusal::whole(RefusalCode::AlreadyThere));
        }
        Ok(Self {
            presence: Some(Presence::Present),
            arrived_at: Some(at),
            left_at: None,
            ..self
        })
    }

    /// They leave.
    ///
    /// # Errors
    /// [`RefusalCode::NotPresent`] when they are not there; [`RefusalCode::WrongOrder`] about `at` before they came.
    pub fn leave(self, at: NaiveDateTime) -> Result<Self, Refusal> {
        if self.presence != Some(Presence::Present) || self.left_at.is_some() {
            return Err(Refusal::whole(RefusalCode::NotPresent));
        }
        if self.arrived_at.is_some_and(|arrived| at < arrived) {
            return Err(Refusal::of(RefusalCode::WrongOrder, "at"));
        }
        Ok(Self {
            left_at: Some(at),
            ..self
        })
    }
}

/// Voices at that moment, for a file that those of `recused` do not judge.
pub fn voices<'a, K: PartialEq + 'a>(
    seats: impl IntoIterator<Item = &'a (K, Seat)>,
    recused: &[K],
    at: NaiveDateTime,
) -> u32 {
    let there = seats
        .into_iter()
        .filter(|(who, seat)| seat.has_voice() && seat.is_there(at) && !recused.contains(who));
    u32::try_from(there.count()).unwrap_or(u32::MAX)
}

impl Sitting {
    /// Where it stands.
    #[must_use]
    pub fn standing(&self) -> SittingState {
        self.state.unwrap_or(SittingState::Planned)
    }

    /// Voices that a decision needs: never none.
    #[must_use]
    pub fn needed(&self) -> u32 {
        self.quorum.max(1)
    }

    /// May its day, its agenda, its rules still change?
    ///
    /// # Errors
    /// [`RefusalCode::SittingClosed`].
    pub fn check_not_closed(&self) -> Result<(), Refusal> {
        match self.standing() {
            SittingState::Closed => Err(Refusal::whole(RefusalCode::SittingClosed)),
            SittingState::Planned | SittingState::Open => Ok(()),
        }
    }

    /// May it be moved to another moment? Only before it is opened.
    ///
    /// # Errors
    /// [`RefusalCode::SittingClosed`], [`RefusalCode::SittingOpen`].
    pub fn check_planned(&self) -> Result<(), Refusal> {
        self.check_not_closed()?;
        match self.standing() {
            SittingState::Planned => Ok(()),
            _ => Err(Refusal::whole(RefusalCode::SittingOpen)),
        }
    }

    /// Opens. Without a quorum it may be opened, to say so in its minutes: nothing can be decided.
    ///
    /// # Errors
    /// [`RefusalCode::SittingClosed`], [`RefusalCode::SittingOpen`]; [`RefusalCode::DateInTheFuture`] about `at` before
    /// its day.
    pub fn open(self, at: NaiveDateTime) -> Result<Self, Refusal> {
        self.check_planned()?;
        if self.held_at.is_some_and(|held| at.date() < held.date()) {
            return Err(Refusal::of(RefusalCode::DateInTheFuture, "held_at"));
        }
        Ok(Self {
            state: Some(SittingState::Open),
            opened_at: Some(at),
            ..self
        })
    }

    /// Closes.
    ///
    /// # Errors
    /// [`RefusalCode::SittingClosed`]; [`RefusalCode::SittingNotOpen`]; [`RefusalCode::WrongOrder`] before it was opened.
    pub fn close(self, at: NaiveDateTime) -> Result<Self, Refusal> {
        self.check_open()?;
        if self.opened_at.is_some_and(|opened| at < opened) {
            return Err(Refusal::whole(RefusalCode::WrongOrder));
        }
        Ok(Self {
            state: Some(SittingState::Closed),
            closed_at: Some(at),
            ..self
        })
    }

    /// Is it open?
    ///
    /// # Errors
    /// [`RefusalCode::SittingClosed`], [`RefusalCode::SittingNotOpen`].
    pub fn check_open(&self) -> Result<(), Refusal> {
        self.check_not_closed()?;
        match self.standing() {
            SittingState::Open => Ok(()),
            _ => Err(Refusal::whole(RefusalCode::SittingNotOpen)),
        }
    }

    /// May this be said of a file on which `before` was said and `voices` are there? Whoever applied may withdraw without
    /// a quorum: nothing is decided then.
    ///
    /// # Errors
    /// What [`Self::check_open`] says; [`RefusalCode::AlreadyDecided`]; [`RefusalCode::WithoutReason`] about `motive`
    /// (standards S13: a refusal, an adjournment and a withdrawal say why); [`RefusalCode::NoQuorum`];
    /// [`RefusalCode::TooManyVotes`] about `votes`; [`RefusalCode::VoteSaysOtherwise`] when more voted against than for.
    pub fn check_ruling(
        &self,
        ruling: Ruling<'_>,
        before: Option<ItemDecision>,
        voices: u32,
    ) -> Result<(), Refusal> {
        self.check_open()?;
        if before.is_some() {
            return Err(Refusal::whole(RefusalCode::AlreadyDecided));
        }
        if ruling.decision != ItemDecision::Admitted && ruling.motive.trim().is_empty() {
            return Err(Refusal::of(RefusalCode::WithoutReason, "motive"));
        }
        if ruling.decision == ItemDecision::Withdrawn {
            return Ok(());
        }
        if voices < self.needed() {
            return Err(Refusal::whole(RefusalCode::NoQuorum));
        }
        if ruling.votes.cast() > voices {
            return Err(Refusal::of(RefusalCode::TooManyVotes, "votes"));
        }
        if ruling.votes.against > ruling.votes.for_it {
            return Err(Refusal::of(RefusalCode::VoteSaysOtherwise, "votes"));
        }
        Ok(())
    }
}

/// What of a list fits in so many minutes at so many each; the rest is said, never dropped in silence.
#[must_use]
pub fn fitting<T>(mut ready: Vec<T>, length: u32, each: u32) -> (Vec<T>, Vec<T>) {
    let most = usize::try_from(length / each.max(1)).unwrap_or(usize::MAX);
    let rest = ready.split_off(most.min(ready.len()));
    (ready, rest)
}

#[cfg(test)]
mod tests;
