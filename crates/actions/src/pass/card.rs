//! What lists, the board and the page show of an application.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use pignon_domain::ids::{PassApplicationId, RegulationId};
use pignon_domain::pass::PassState;
use pignon_domain::pass::criteria::{self, Judged, KnownFacts};
use pignon_domain::pass::proof::{self, Clock};
use pignon_domain::pass::regulation::Regulation;
use pignon_domain::pass::step::Application;
use pignon_store::Reader;
use pignon_store::pass::{self as rows, CardRow};

use super::shapes::PassCard;
use crate::Failure;

/// The day by which something is due: the proofs that were asked for, or the decision; none before the filing, once
/// decided, once over.
fn due_on(progress: &Application, regulation: &Regulation) -> Option<NaiveDate> {
    let deadlines = &regulation.deadlines;
    let after = |day: NaiveDate, days: u64| day.checked_add_days(Days::new(days));
    match progress.state() {
        PassState::ToComplete => after(progress.waiting_since?, u64::from(deadlines.complete)),
        PassState::Filed | PassState::Complete | PassState::Instructed | PassState::Listed => {
            let days = u64::from(deadlines.decide) + u64::from(progress.waited_days);
            after(progress.filed_on?, days)
        }
        _ => None,
    }
}

/// The criteria of an application, judged for its sitting; for today as long as there is none.
pub(crate) fn judged(row: &CardRow, regulation: &Regulation, today: NaiveDate) -> Vec<Judged> {
    let facts = KnownFacts {
        qpv: row.qpv,
        birth_date: row.birth_date,
        on: row.held_at.map_or(today, |at| at.date()),
        other_award: row.other_award,
    };
    criteria::judge(regulation, &row.answers, facts)
}

/// How many things stand in the way of being complete; none can be said without the règlement.
fn gaps(row: &CardRow, regulation: Option<&Regulation>, today: NaiveDate) -> usize {
    let Some(regulation) = regulation else {
        return 0;
    };
    let clock = Clock {
        today,
        committee_on: row.held_at.map(|at| at.date()),
        filed_on: row.progress.filed_on,
    };
    let open = judged(row, regulation, today);
    let open = open.iter().filter(|j| j.state.is_gap()).count();
    open + proof::gaps(regulation, &row.proofs, clock).len()
}

fn card(row: CardRow, regulation: Option<&Regulation>, today: NaiveDate) -> PassCard {
    let progress = &row.progress;
    let gaps = gaps(&row, regulation, today);
    let due_on = regulation.and_then(|r| due_on(progress, r));
    let since = row.moved_on.or(progress.opened_on);
    PassCard {
        id: row.id,
        person: row.person,
        asked_cents: row.asked_cents,
        state: progress.standing(gaps),
        written: progress.state(),
        disputed: row.disputed,
        decision: progress.decision,
        qpv: row.qpv,
        filed_on: progress.filed_on,
        since,
        days_in_state: since.map_or(0, |day| (today - day).num_days().max(0)),
        days_of_instruction: progress.days_of_instruction(today),
        due_on,
        late: due_on.is_some_and(|due| due < today),
        gaps: u32::try_from(gaps).unwrap_or(u32::MAX),
        committee: progress.committee,
        committee_on: row.held_at.map(|at| at.date()),
        number: row.number,
        title: row.title,
        family_name: row.family_name,
        given_name: row.given_name,
        project_name: row.project_name,
        member_name: row.member_name,
    }
}

/// The règlements read so far: a list has thousands of applications and a few règlements.
#[derive(Default)]
pub(crate) struct Regulations(BTreeMap<RegulationId, Option<Regulation>>);

impl Regulations {
    /// The one of this identity; `None` when it has not come to this desk.
    fn of(
        &mut self,
        reader: &Reader<'_>,
        id: Option<RegulationId>,
    ) -> Result<Option<&Regulation>, Failure> {
        let Some(id) = id else { return Ok(None) };
        if let std::collections::btree_map::Entry::Vacant(entry) = self.0.entry(id) {
            entry.insert(rows::rules(reader, id)?);
        }
        Ok(self.0.get(&id).and_then(Option::as_ref))
    }
}

/// The cards of these applications, in their order.
///
/// # Errors
/// [`Failure`].
pub(super) fn cards(
    reader: &Reader<'_>,
    of: &[PassApplicationId],
    today: NaiveDate,
) -> Result<Vec<PassCard>, Failure> {
    let mut known = Regulations::default();
    let mut shown = Vec::with_capacity(of.len());
    for row in rows::cards(reader, of)? {
        let regulation = known.of(reader, row.regulation)?;
        shown.push(card(row, regulation, today));
    }
    Ok(shown)
}
