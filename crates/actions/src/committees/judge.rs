//! Applications judged against the day of a sitting: their proofs, by the règlement each is pinned to.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use pignon_domain::date;
use pignon_domain::ids::RegulationId;
use pignon_domain::pass::proof::{Clock, ProofGap, ProofRow, ProofState, gaps};
use pignon_domain::pass::regulation::Regulation;
use pignon_store::pass::CardRow;
use pignon_store::{Reader, committees};

use super::shapes::AgendaGap;
use crate::Failure;
use crate::pass::card;

/// The règlements, read once for many applications.
pub(crate) struct Rules(BTreeMap<RegulationId, Regulation>);

impl Rules {
    /// Those that stand on this desk.
    ///
    /// # Errors
    /// [`Failure`].
    pub(crate) fn read(reader: &Reader<'_>) -> Result<Self, Failure> {
        let kept = committees::regulations(reader)?;
        let read = |(id, body): (RegulationId, String)| Some((id, Regulation::kept(&body)?));
        Ok(Self(kept.into_iter().filter_map(read).collect()))
    }

    /// The one an application is pinned to.
    pub(crate) fn of(&self, id: Option<RegulationId>) -> Option<&Regulation> {
        self.0.get(&id?)
    }

    /// The one in force on a day: the latest that begins by then.
    pub(crate) fn in_force(&self, on: NaiveDate) -> Option<(RegulationId, &Regulation)> {
        let begun = self.0.iter().filter(|(_, one)| one.starts_on <= on);
        begun
            .max_by_key(|(_, one)| (one.starts_on, one.version))
            .map(|(id, one)| (*id, one))
    }

    /// What does not hold on the day of the sitting. A règlement that is not here judges nothing, and is a gap itself.
    pub(crate) fn gaps(
        &self,
        of: Option<RegulationId>,
        rows: &[ProofRow],
        clock: Clock,
    ) -> Vec<AgendaGap> {
        let Some(rules) = self.of(of) else {
            return vec![AgendaGap {
                says: "Le règlement de cette candidature n’est pas sur ce poste".to_owned(),
                valid_until: None,
            }];
        };
        let said = gaps(rules, rows, clock).into_iter();
        said.map(|gap| in_words(rules, &gap)).collect()
    }
}

/// The criteria that stand in the way; what cannot be judged for want of its règlement is a gap of [`Rules::gaps`].
pub(super) fn criteria_gaps(rules: &Rules, row: &CardRow, today: NaiveDate) -> Vec<AgendaGap> {
    let Some(rules) = rules.of(row.regulation) else {
        return vec![];
    };
    let label = |code: &str| {
        rules
            .criterion(code)
            .map_or_else(|| code.to_owned(), |criterion| criterion.label.clone())
    };
    card::judged(row, rules, today)
        .iter()
        .filter(|one| one.state.is_gap())
        .map(|one| AgendaGap {
            says: format!(
                "{}\u{a0}: condition non remplie ou à vérifier",
                label(&one.criterion)
            ),
            valid_until: None,
        })
        .collect()
}

fn in_words(rules: &Regulation, gap: &ProofGap) -> AgendaGap {
    let label = rules
        .proof(&gap.proof)
        .map_or(gap.proof.as_str(), |p| &p.label);
    let until = gap.valid_until.map(date::long).unwrap_or_default();
    let what = match gap.state {
        ProofState::Missing => "manque".to_owned(),
        ProofState::Asked | ProofState::ToChase => "demandée, pas encore reçue".to_owned(),
        ProofState::Undated => "reçue sans date d’établissement".to_owned(),
        ProofState::LapsesBefore => format!("expire le {until}, avant la séance"),
        ProofState::Lapsed => format!("expirée depuis le {until}"),
        ProofState::Refused => "refusée".to_owned(),
        ProofState::Valid | ProofState::LapsingSoon => "valable".to_owned(),
    };
    AgendaGap {
        says: format!("{label}\u{a0}: {what}"),
        valid_until: gap.valid_until,
    }
}
