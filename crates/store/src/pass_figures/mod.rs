//! Decided applications, for the figures of the house. Which they are, and their days, come from the very question of the
//! indicator that leaves: one figure, whoever looks at it (P8.1).

use std::collections::HashMap;

use chrono::NaiveDate;
use pignon_domain::pass::figures::Case;
use pignon_domain::pass::{CriterionAnswer, Decision};
use pignon_domain::person::Qpv;
use uuid::Uuid;

use crate::columns::{code, id};
use crate::exchanges::decisions;
use crate::{Incident, Reader};

/// A decided application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// The règlement it is pinned to.
    pub regulation: Option<Uuid>,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// What is counted of it.
    pub case: Case,
}

/// The applications admitted or refused between two days, both included, in the order of their numbers.
///
/// # Errors
/// [`Incident`].
pub fn decided(
    reader: &Reader<'_>,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<Decided>, Incident> {
    let mut found: HashMap<Uuid, Decided> = HashMap::new();
    let decisions: HashMap<Uuid, _> = decisions(reader, from, to)?
        .into_iter()
        .map(|decision| (decision.application, decision))
        .collect();
    let applications = reader.all(include_str!("applications.sql"), [], |r| {
        Ok((
            id(r, 0)?,
            r.get::<_, String>(1)?,
            r.get::<_, String>(2)?,
            code(r, 3, Qpv::of_code)?,
            r.get::<_, Option<Uuid>>(4)?,
        ))
    })?;
    for (id, number, title, qpv, regulation) in applications {
        let Some(made) = decisions.get(&id) else {
            continue;
        };
        let Some(decision) = made.decision else {
            continue;
        };
        let case = Case {
            days: made.days,
            decision,
            qpv,
            answers: Default::default(),
            scores: Default::default(),
        };
        let decided = Decided {
            id,
            number,
            title,
            regulation,
            decided_on: made.day,
            case,
        };
        found.insert(id, decided);
    }
    let answers = reader.all(include_str!("answers.sql"), [], |r| {
        Ok((
            id(r, 0)?,
            r.get::<_, String>(1)?,
            code(r, 2, CriterionAnswer::of_code)?,
        ))
    })?;
    for (application, criterion, answer) in answers {
        if let (Some(decided), Some(answer)) = (found.get_mut(&application), answer) {
            decided.case.answers.insert(criterion, answer);
        }
    }
    let scores = reader.all(include_str!("scores.sql"), [], |r| {
        Ok((id(r, 0)?, r.get::<_, String>(1)?, r.get::<_, u8>(2)?))
    })?;
    for (application, criterion, score) in scores {
        if let Some(decided) = found.get_mut(&application) {
            let of_criterion = decided.case.scores.entry(criterion).or_default();
            of_criterion.push(score);
        }
    }
    let mut decided: Vec<Decided> = found.into_values().collect();
    decided.sort_by(|a, b| (&a.number, a.id).cmp(&(&b.number, b.id)));
    Ok(decided)
}

/// A decision, as the indicators count it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The application.
    pub application: Uuid,
    /// Days from the filing to it, less those of waiting.
    pub days: Option<u64>,
    /// Admitted or refused.
    pub decision: Option<Decision>,
    /// Its day.
    pub day: Option<NaiveDate>,
}
