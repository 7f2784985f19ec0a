//! All there is to show of an award.

use chrono::NaiveDate;
use pignon_domain::pass::award::{Term, milestones};
use pignon_domain::pass::regulation::{Package, Regulation};
use pignon_domain::pass::{Decision, PassState};
use pignon_domain::structure::Attempt;
use pignon_store::awards as rows;

use super::calendar;
use super::shapes::{
    AwardAsk, AwardCard, AwardPage, InstalmentCard, MilestoneAttempt, MilestoneCard, PackageCard,
};
use crate::Failure;
use crate::committees::judge::Rules;
use crate::committees::passage::known_application;
use crate::committees::{grant, letter_card};
use crate::desk::Open;

fn proposed(rules: Option<&Regulation>, asked: Option<i64>) -> PackageCard {
    let of = |package: &Package| PackageCard {
        coaching_hours: package.coaching_hours,
        workspace_months: package.workspace_months,
        mentor: None,
        grant_cents: grant(package, asked),
    };
    let nothing = PackageCard {
        coaching_hours: 0,
        workspace_months: 0,
        mentor: None,
        grant_cents: 0,
    };
    rules.map_or(nothing, |rules| of(&rules.package))
}

/// All there is to show of the award of an application.
///
/// # Errors
/// [`Failure`].
pub(crate) fn page(open: &Open, ask: AwardAsk) -> Result<AwardPage, Failure> {
    let today = open.env.today();
    open.vault.read(|reader| {
        let known = known_application(reader, ask.application)?;
        let rules = Rules::read(reader)?;
        let rules = rules.of(known.regulation);
        let award = rows::award(reader, ask.application)?;
        let term = award.as_ref().map(|a| a.term).unwrap_or_default();
        let payments = rows::instalments(reader, ask.application)?;
        let tried = rows::attempts(reader, ask.application)?;
        let attempts: Vec<Attempt> = tried.iter().map(|t| t.attempt).collect();
        let checks = match term.starts_on.filter(|_| award.is_some()) {
            Some(starts) => milestones(&calendar(rules), starts, &attempts, term, today),
            None => vec![],
        };
        let paid: i64 = payments
            .iter()
            .filter(|p| p.instalment.paid_on.is_some())
            .map(|p| p.instalment.amount_cents)
            .sum();
        let of_months = |months: u32| {
            let all = tried.iter().filter(move |t| t.attempt.months == months);
            all.map(|t| MilestoneAttempt {
                on: t.tried_on,
                mode: t.mode,
                answered: t.attempt.answered,
                jobs: t.jobs,
                status: t.structure_status,
                note: t.note.clone(),
                member_name: t.member_name.clone(),
            })
            .collect()
        };
        let letters = rows::letters(reader, ask.application)?;
        Ok(AwardPage {
            state: known.progress.state(),
            may_agree: known.progress.state() == PassState::Notified
                && known.progress.decision == Some(Decision::Admitted),
            person: known.person,
            project: known.project,
            structure: known.structure,
            structure_name: known.structure_name,
            proposed: proposed(rules, known.asked_cents),
            award: award.map(|award| card(award, paid)),
            instalments: payments
                .iter()
                .map(|payment| instalment_card(payment, term, today))
                .collect(),
            milestones: checks
                .into_iter()
                .map(|check| MilestoneCard {
                    months: check.months,
                    due_on: check.due_on,
                    state: check.state,
                    attempts: of_months(check.months),
                })
                .collect(),
            letters: letters.iter().filter_map(letter_card).collect(),
        })
    })
}

fn card(award: rows::Award, paid_cents: i64) -> AwardCard {
    AwardCard {
        package: PackageCard {
            coaching_hours: award.coaching_hours.unwrap_or(0),
            workspace_months: award.workspace_months.unwrap_or(0),
            mentor: award.mentor,
            grant_cents: award.grant_cents,
        },
        agreed_on: award.agreed_on,
        starts_on: award.term.starts_on,
        ends_on: award.term.ends_on,
        ended_early_on: award.term.ended_early_on,
        reason: award.reason,
        reference: award.reference,
        paid_cents,
    }
}

fn instalment_card(payment: &rows::Payment, term: Term, today: NaiveDate) -> InstalmentCard {
    InstalmentCard {
        id: payment.id,
        place: payment.place,
        label: payment.label.clone(),
        amount_cents: payment.instalment.amount_cents,
        condition: payment.condition.clone(),
        due_on: payment.instalment.due_on,
        state: payment.instalment.standing(term, today),
        evidence: payment.evidence,
        evidence_name: payment.evidence_name.clone(),
        blocked_reason: payment.instalment.blocked_reason.clone(),
        paid_on: payment.instalment.paid_on,
        paid_reference: payment.paid_reference.clone(),
    }
}
