//! The committee decides a file: the rule of the sitting, then the passage of the application, in one act.

use pignon_domain::pass::committee::{Ruling, Votes, voices};
use pignon_domain::pass::step::LONGEST_MOTIVE;
use pignon_domain::pass::{ItemDecision, PassVerb};
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::committees as rows;
use pignon_store::{Value, kinds};

use super::agenda::open_item;
use super::passage::{Passage, pass_on};
use super::shapes::CommitteeDecide;
use super::{known, moment, now};
use crate::Failure;
use crate::desk::Open;
use crate::persons::shapes::Saved;
use crate::persons::values::{optional, text};

const fn verb(decision: ItemDecision) -> PassVerb {
    match decision {
        ItemDecision::Admitted => PassVerb::Admit,
        ItemDecision::Adjourned => PassVerb::Adjourn,
        ItemDecision::Refused => PassVerb::Refuse,
        ItemDecision::Withdrawn => PassVerb::Abandon,
    }
}

/// Decides a file.
///
/// # Errors
/// [`Failure`]: no quorum, a motive that lacks, votes that do not hold, proofs that do not hold on that day.
pub(crate) fn decide(open: &Open, ask: CommitteeDecide) -> Result<Saved, Failure> {
    let motive = identity::check_lines(&ask.motive, "motive", LONGEST_MOTIVE)?;
    let conditions = identity::check_lines(&ask.conditions, "conditions", LONGEST_MOTIVE)?;
    let at = now(open);
    let today = open.env.today();
    let written = open.act("committee_decide", |door| {
        let reader = door.reader();
        let committee = known(&reader, ask.committee)?;
        let item = open_item(&reader, ask.committee, ask.item)?;
        let application = item
            .application
            .filter(|_| !item.gone)
            .ok_or(Refusal::of(RefusalCode::Unknown, "application"))?;
        let recused: Vec<_> = rows::recusals(&reader, ask.committee)?
            .into_iter()
            .filter(|r| r.application == Some(application))
            .filter_map(|r| r.sitter)
            .collect();
        let seats = rows::seats(&reader, ask.committee)?;
        let seats: Vec<_> = seats.into_iter().map(|s| (s.id, s.seat)).collect();
        let there = voices(&seats, &recused, at);
        let ruling = Ruling {
            decision: ask.decision,
            motive: &motive,
            votes: Votes {
                for_it: ask.votes.for_it,
                against: ask.votes.against,
                abstained: ask.votes.abstained,
            },
        };
        committee
            .sitting
            .check_ruling(ruling, item.decision, there)?;
        let passage = Passage {
            reason: &motive,
            conditions: &conditions,
            committee: Some(ask.committee),
            ..Passage::of(verb(ask.decision), today)
        };
        pass_on(open, door, application, &passage)?;
        let number = |n: u32| Value::Int(i64::from(n));
        let given = |text: &str| optional(Some(text).filter(|t| !t.is_empty()));
        let fields = vec![
            ("decision", text(ask.decision.code())),
            ("motive", given(&motive)),
            ("conditions", given(&conditions)),
            ("votes_for", number(ask.votes.for_it)),
            ("votes_against", number(ask.votes.against)),
            ("votes_abstained", number(ask.votes.abstained)),
            ("decided_at", moment(Some(at))),
            ("quorum_present", number(there)),
        ];
        Ok(door.put(kinds::COMMITTEE_ITEM, ask.committee.0, ask.item.0, fields)?)
    })?;
    Ok(open.saved(written.op))
}
