//! What lists, the board and the page show of an application.

use chrono::{Days, NaiveDate};
use pignon_domain::pass::PassState;
use pignon_domain::pass::regulation::Regulation;

use super::shapes::PassCard;
use super::whole::Whole;

/// The day by which something is due: the proofs that were asked for, or the decision; none before the filing, once
/// decided, once over.
fn due_on(whole: &Whole, regulation: &Regulation) -> Option<NaiveDate> {
    let progress = &whole.row.progress;
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

/// The card of an application.
pub(super) fn card(whole: &Whole) -> PassCard {
    let row = &whole.row;
    let today = whole.clock.today;
    let due_on = whole.regulation.as_ref().and_then(|r| due_on(whole, r));
    let since = row.since();
    PassCard {
        id: row.id,
        number: row.number.clone(),
        title: row.title.clone(),
        person: row.person,
        family_name: row.family_name.clone(),
        given_name: row.given_name.clone(),
        project_name: row.project_name.clone(),
        asked_cents: row.asked_cents,
        state: whole.state(),
        written: row.progress.state(),
        disputed: whole.disputed,
        decision: row.progress.decision,
        qpv: row.evidence.qpv,
        filed_on: row.progress.filed_on,
        since,
        days_in_state: since.map_or(0, |day| (today - day).num_days().max(0)),
        days_of_instruction: row.progress.days_of_instruction(today),
        due_on,
        late: due_on.is_some_and(|due| due < today),
        gaps: u32::try_from(whole.gaps()).unwrap_or(u32::MAX),
        committee: row.progress.committee,
        committee_on: row.held_at.map(|at| at.date()),
        member_name: row.member_name.clone(),
    }
}
