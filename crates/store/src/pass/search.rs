//! Applications found by what is typed: every word of all of them, folded once and kept until something is written, as
//! typing asks for the same ones again and again.

use std::sync::{Arc, Mutex, PoisonError};

use pignon_domain::ids::{CommitteeId, MemberId, PassApplicationId, RegulationId};
use pignon_domain::name;
use pignon_domain::pass::PassState;
use pignon_domain::person::Qpv;
use rusqlite::Row;
use uuid::Uuid;

use super::Filter;
use crate::columns::{code, id};
use crate::{Incident, Vault};

/// The words of every application already read, with the generation of the vault that they are of.
#[derive(Default)]
pub struct Memory(Mutex<Option<(u64, Arc<Vec<Known>>)>>);

/// An application as the search knows it.
struct Known {
    id: PassApplicationId,
    /// Folded words, each after a space.
    words: String,
    /// What it says to each filter.
    says: Filter,
}

fn known(r: &Row<'_>) -> rusqlite::Result<Known> {
    Ok(Known {
        id: PassApplicationId(id(r, 0)?),
        words: name::words(r.get_ref(1)?.as_str()?)
            .iter()
            .flat_map(|word| [" ", word])
            .collect(),
        says: Filter {
            state: Some(code(r, 2, PassState::of_code)?.unwrap_or(PassState::Draft)),
            member: r.get::<_, Option<Uuid>>(3)?.map(MemberId),
            regulation: r.get::<_, Option<Uuid>>(4)?.map(RegulationId),
            committee: r.get::<_, Option<Uuid>>(5)?.map(CommitteeId),
            qpv: code(r, 6, Qpv::of_code)?,
        },
    })
}

/// No filter, or the same answer.
fn lets<T: PartialEq>(wanted: &Option<T>, said: &Option<T>) -> bool {
    wanted.is_none() || wanted == said
}

impl Filter {
    fn passes(&self, says: &Self) -> bool {
        lets(&self.state, &says.state)
            && lets(&self.member, &says.member)
            && lets(&self.regulation, &says.regulation)
            && lets(&self.committee, &says.committee)
            && lets(&self.qpv, &says.qpv)
    }
}

/// The applications that pass the filter and of which each word typed begins a word (of the number, the title, the person
/// or the project), latest begun first.
///
/// # Errors
/// [`Incident`].
pub fn found(
    vault: &Vault,
    memory: &Memory,
    filter: &Filter,
    typed: &str,
) -> Result<Vec<PassApplicationId>, Incident> {
    let typed: Vec<String> = name::words(typed)
        .into_iter()
        .map(|word| format!(" {word}"))
        .collect();
    let all = every(vault, memory)?;
    let meant = |one: &&Known| {
        filter.passes(&one.says) && typed.iter().all(|word| one.words.contains(word.as_str()))
    };
    Ok(all.iter().filter(meant).map(|one| one.id).collect())
}

fn every(vault: &Vault, memory: &Memory) -> Result<Arc<Vec<Known>>, Incident> {
    let mut guard = memory.0.lock().unwrap_or_else(PoisonError::into_inner);
    // Before the reading: what is written meanwhile makes the next search read again.
    let generation = vault.generation();
    if let Some((_, all)) = guard.as_ref().filter(|(known, _)| *known == generation) {
        return Ok(Arc::clone(all));
    }
    let all = vault.read(|reader| reader.all(include_str!("found.sql"), [], known))?;
    let all = Arc::new(all);
    *guard = Some((generation, Arc::clone(&all)));
    Ok(all)
}
