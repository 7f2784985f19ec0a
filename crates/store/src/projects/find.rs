//! Every project at once, for the search while typing: read again only when something was written.

use std::sync::{Arc, Mutex, PoisonError};

use pignon_domain::ids::{PersonId, ProjectId};
use pignon_domain::name::fold;

use crate::columns::id;
use crate::{Incident, Vault};

/// A project as the search knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InSearch {
    /// Id.
    pub id: ProjectId,
    /// Name.
    pub name: String,
    /// Sector.
    pub sector: Option<String>,
    /// Town of its place.
    pub city: Option<String>,
    /// In whose file it is read.
    pub holder: PersonId,
    /// Their name.
    pub holder_name: String,
    /// Its name as it is searched and sorted: small letters without accents.
    pub key: String,
}

/// The projects already read.
#[derive(Default)]
pub struct Memory(Mutex<Option<(u64, Arc<Vec<InSearch>>)>>);

/// Every project that somebody holds, in the order of names.
///
/// # Errors
/// [`Incident`].
pub fn every(vault: &Vault, memory: &Memory) -> Result<Arc<Vec<InSearch>>, Incident> {
    let mut guard = memory.0.lock().unwrap_or_else(PoisonError::into_inner);
    vault.read(|reader| {
        let generation = vault.generation();
        if let Some((_, all)) = guard.as_ref().filter(|(known, _)| *known == generation) {
            return Ok(Arc::clone(all));
        }
        let mut all = reader.all(include_str!("all.sql"), [], |r| {
            let name: String = r.get(1)?;
            Ok(InSearch {
                id: ProjectId(id(r, 0)?),
                key: fold(&name),
                name,
                sector: r.get(2)?,
                city: r.get(3)?,
                holder: PersonId(id(r, 4)?),
                holder_name: r.get::<_, String>(5)?.trim().to_owned(),
            })
        })?;
        all.sort_by(|a, b| (&a.key, a.id).cmp(&(&b.key, b.id)));
        let all = Arc::new(all);
        *guard = Some((generation, Arc::clone(&all)));
        Ok(all)
    })
}
