//! The page of an application.

use chrono::Days;
use pignon_domain::house::Role;
use pignon_domain::ids::PersonId;
use pignon_domain::pass::criteria::{self, Eligibility};
use pignon_domain::pass::proof::{self, ProofRow};
use pignon_domain::pass::regulation::{CriterionSource, Regulation};
use pignon_domain::pass::state::{Need, TRANSITIONS};
use pignon_domain::pass::step::StepAsk;
use pignon_domain::pass::{Decision, PassState};
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::pass as rows;
use pignon_store::persons;

use super::card::cards;
use super::readings::readings_card;
use super::shapes::{
    CriterionCard, PassAsk, PassFile, PassGap, PassMove, PassOther, PassPlace, PassStepCard,
    ProofCard, ProofRowCard,
};
use super::whole::Whole;
use super::words;
use crate::desk::Open;
use crate::persons::history_of;
use crate::persons::shapes::PersonHistory;
use crate::{Failure, sentences};

/// The page.
///
/// # Errors
/// [`Failure`].
pub(crate) fn open(open: &Open, ask: PassAsk) -> Result<PassFile, Failure> {
    let today = open.env.today();
    open.vault.read(|reader| {
        let whole = Whole::of(reader, ask.application, today)?;
        let card = cards(reader, &[ask.application], today)?
            .pop()
            .ok_or(Refusal::of(RefusalCode::Unknown, "application"))?;
        let steps = rows::steps(reader, ask.application)?;
        let conflicts = persons::conflicts(reader, PersonId(ask.application.0))?;
        let regulation = whole.regulation.as_ref();
        let verdict = criteria::verdict(&whole.judged);
        let open_answers = whole.judged.iter().filter(|j| j.state.is_gap()).count();
        let row = &whole.row;
        let appeal_until = regulation
            .zip(row.progress.notified_on)
            .filter(|_| {
                row.progress.state() == PassState::Notified
                    && row.progress.decision != Some(Decision::Admitted)
            })
            .and_then(|(r, on)| on.checked_add_days(Days::new(u64::from(r.deadlines.appeal))));
        Ok(PassFile {
            card,
            removed: row.removed,
            purpose: row.purpose.clone(),
            note: row.note.clone(),
            person_number: row.person_number.clone(),
            member: row.member,
            project: row.project,
            structure: row.structure,
            structure_name: row.structure_name.clone(),
            regulation: row.regulation,
            regulation_title: regulation.map(|r| r.title.clone()).unwrap_or_default(),
            regulation_version: regulation.map_or(0, |r| r.version),
            to_be_confirmed: regulation.is_some_and(|r| r.to_be_confirmed),
            old_number: row.old_number.clone(),
            waiting_since: row.progress.waiting_since,
            decided_on: row.progress.decided_on,
            notified_on: row.progress.notified_on,
            appeal_until,
            motive: row.progress.motive.clone(),
            conditions: row.progress.conditions.clone(),
            reopen_reason: row.progress.reopen_reason.clone(),
            place: PassPlace {
                line: row.evidence.line.clone(),
                postcode: row.evidence.postcode.clone(),
                city: row.evidence.city.clone(),
                qpv: row.evidence.qpv,
                district: row.evidence.district.clone(),
                map: row.evidence.map.clone(),
                metres: row.evidence.metres,
                checked_on: row.evidence.checked_on,
            },
            eligibility: if regulation.is_some() {
                verdict
            } else {
                Eligibility::Unknown
            },
            eligibility_sentence: words::eligibility(verdict, open_answers),
            criteria: criteria_cards(&whole),
            proofs: proof_cards(&whole),
            gaps: gaps(&whole),
            readings: readings_card(open, &whole),
            steps: steps.into_iter().map(step_card).collect(),
            moves: moves(open, &whole),
            others: whole
                .others
                .iter()
                .map(|other| PassOther {
                    id: other.id,
                    number: other.number.clone(),
                    state: other.state,
                    sentence: words::other(other),
                })
                .collect(),
            conflicts: crate::persons::conflicts(conflicts, open.who.role >= Role::Adviser),
        })
    })
}

/// The acts on an application, latest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn history(open: &Open, ask: PassAsk) -> Result<PersonHistory, Failure> {
    history_of(open, &[ask.application.0])
}

fn step_card(step: rows::StepRow) -> PassStepCard {
    PassStepCard {
        id: step.id,
        verb: step.verb,
        from: step.from,
        to: step.to,
        day: step.day,
        member_name: step.member_name,
        second_name: step.second_name,
        reason: step.reason,
    }
}

fn source(regulation: &Regulation, code: &str) -> CriterionSource {
    regulation
        .criterion(code)
        .map_or(CriterionSource::Declared, |c| c.source)
}

fn criteria_cards(whole: &Whole) -> Vec<CriterionCard> {
    let Some(regulation) = &whole.regulation else {
        return Vec::new();
    };
    regulation
        .criteria
        .iter()
        .zip(&whole.judged)
        .map(|(criterion, judged)| {
            let answer = whole
                .answers
                .iter()
                .find(|a| a.row.criterion == criterion.code);
            CriterionCard {
                code: criterion.code.clone(),
                label: criterion.label.clone(),
                help: criterion.help.clone(),
                state: judged.state,
                sentence: words::criterion(judged.state, criterion.source, judged.by_itself),
                by_itself: judged.by_itself,
                answer: answer.and_then(|a| a.row.answer),
                note: answer.map(|a| a.note.clone()).unwrap_or_default(),
                member_name: answer.and_then(|a| a.member_name.clone()),
                as_of: answer.and_then(|a| a.as_of),
                proof: criterion.proof.clone(),
                override_reason: answer.and_then(|a| a.row.override_reason.clone()),
                overridden_by: answer.and_then(|a| a.overridden_by.clone()),
            }
        })
        .collect()
}

fn proof_cards(whole: &Whole) -> Vec<ProofCard> {
    let Some(regulation) = &whole.regulation else {
        return Vec::new();
    };
    let written: Vec<ProofRow> = whole.proofs.iter().map(|p| p.row.clone()).collect();
    let rows_of = |code: &str| {
        let of_this = whole.proofs.iter().filter(|p| p.row.proof == code);
        of_this
            .map(|p| ProofRowCard {
                id: p.id,
                document: p.document,
                document_name: p.document_name.clone(),
                asked_on: p.row.asked_on,
                received_on: p.row.received_on,
                issued_on: p.row.issued_on,
                refused_on: p.row.refused_on,
                reason: p.row.reason.clone(),
                chased_on: p.row.chased_on,
                member_name: p.member_name.clone(),
            })
            .collect()
    };
    regulation
        .proofs
        .iter()
        .map(|rule| {
            let standing = proof::stand(rule, &written, &regulation.deadlines, whole.clock);
            ProofCard {
                code: rule.code.clone(),
                label: rule.label.clone(),
                help: rule.help.clone(),
                required: rule.required,
                months: rule.months,
                state: standing.state,
                valid_until: standing.valid_until,
                sentence: words::proof(standing.state, standing.valid_until),
                rows: rows_of(&rule.code),
            }
        })
        .collect()
}

/// What stands in the way, criteria first.
fn gaps(whole: &Whole) -> Vec<PassGap> {
    let Some(regulation) = &whole.regulation else {
        return Vec::new();
    };
    let label = |label: Option<&str>, said: String| {
        format!("{}\u{a0}: {}", label.unwrap_or_default(), said)
    };
    let criteria = whole.judged.iter().filter(|j| j.state.is_gap()).map(|j| {
        let said = words::criterion(j.state, source(regulation, &j.criterion), j.by_itself);
        PassGap {
            code: j.criterion.clone(),
            proof: false,
            sentence: label(
                regulation.criterion(&j.criterion).map(|c| c.label.as_str()),
                said,
            ),
        }
    });
    let proofs = whole.missing.iter().map(|gap| PassGap {
        code: gap.proof.clone(),
        proof: true,
        sentence: label(
            regulation.proof(&gap.proof).map(|p| p.label.as_str()),
            words::proof(gap.state, gap.valid_until),
        ),
    });
    criteria.chain(proofs).collect()
}

/// What the table allows now to the member at the desk; what is only typed with the act (reason, second person, sitting)
/// is taken as typed.
fn moves(open: &Open, whole: &Whole) -> Vec<PassMove> {
    let progress = &whole.row.progress;
    let facts = whole.facts();
    TRANSITIONS
        .iter()
        .filter(|line| line.from == progress.state() && progress.may(line.verb, open.who.role))
        .map(|line| {
            let typed = StepAsk {
                verb: line.verb,
                member: open.who.member,
                role: open.who.role,
                day: facts.today,
                reason: "…".to_owned(),
                conditions: String::new(),
                second: Some((uuid::Uuid::nil().into(), Role::Coordinator)),
                committee: Some(uuid::Uuid::nil().into()),
            };
            PassMove {
                verb: line.verb,
                to: line.to,
                reason: line.needs.contains(&Need::Reason),
                second: line.needs.contains(&Need::SecondPerson),
                committee: line.needs.contains(&Need::Committee) && progress.committee.is_none(),
                missing: progress
                    .take(&typed, facts)
                    .err()
                    .map(|refusal| sentences::refusal(refusal.code).to_owned()),
            }
        })
        .collect()
}
