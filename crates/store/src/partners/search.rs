//! The search of partners: names, networks, towns, words of the description, without accents, any order. Thousands and
//! not millions: the directory is kept folded in memory, read again after a write, and scanned whole.

use std::sync::{Arc, Mutex, PoisonError};

use pignon_domain::ids::PartnerId;
use pignon_domain::name;
use pignon_domain::partner::networks_shown;

use crate::columns::id;
use crate::{Incident, Reader, Vault};

/// A partner as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Id.
    pub id: PartnerId,
    /// Name.
    pub name: String,
    /// Names of its networks.
    pub networks: Vec<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// Phone, E.164 or a short number.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Description.
    pub description: String,
}

/// A line, and the folded texts that it is found by; words are preceded by a space.
struct Entry {
    line: Line,
    key: String,
    texts: [String; 4],
}

/// The directory as it was read last.
#[derive(Default)]
pub struct PartnerMemory(Mutex<Option<(u64, Arc<Vec<Entry>>)>>);

/// What a search gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How many in all.
    pub total: usize,
    /// Those of the window asked.
    pub lines: Vec<Line>,
}

/// The partners in which every word of `text` begins a word; those whose name has them first, then networks, places,
/// descriptions; by name within each. Everybody when nothing is typed.
///
/// # Errors
/// [`Incident`].
pub fn search(
    vault: &Vault,
    memory: &PartnerMemory,
    text: &str,
    window: std::ops::Range<usize>,
) -> Result<Found, Incident> {
    let entries = directory(vault, memory)?;
    let words: Vec<String> = name::words(text).iter().map(|w| format!(" {w}")).collect();
    let mut found: Vec<(usize, &Entry)> = entries
        .iter()
        .filter_map(|entry| Some((rank(entry, &words)?, entry)))
        .collect();
    found.sort_by(|(a, left), (b, right)| {
        a.cmp(b)
            .then_with(|| left.key.cmp(&right.key))
            .then_with(|| left.line.id.cmp(&right.line.id))
    });
    Ok(Found {
        total: found.len(),
        lines: found
            .into_iter()
            .skip(window.start)
            .take(window.len())
            .map(|(_, entry)| entry.line.clone())
            .collect(),
    })
}

/// How far from the name the words stand: 0 when the name begins with the first and has them all, then the last of the
/// texts one had to look into; nothing when a word is nowhere.
fn rank(entry: &Entry, words: &[String]) -> Option<usize> {
    let mut farthest = 0;
    for word in words {
        let at = entry
            .texts
            .iter()
            .position(|text| text.contains(word.as_str()))?;
        farthest = farthest.max(at + 1);
    }
    let begins = words
        .first()
        .is_none_or(|word| entry.texts[0].starts_with(word.as_str()));
    Some(if begins && farthest <= 1 { 0 } else { farthest })
}

fn directory(vault: &Vault, memory: &PartnerMemory) -> Result<Arc<Vec<Entry>>, Incident> {
    let mut kept = memory.0.lock().unwrap_or_else(PoisonError::into_inner);
    // Read before the rows: a write in between makes the answer old, never too young.
    let generation = vault.generation();
    if let Some((of, entries)) = kept.as_ref()
        && *of == generation
    {
        return Ok(Arc::clone(entries));
    }
    let entries = Arc::new(vault.read(read)?);
    *kept = Some((generation, Arc::clone(&entries)));
    Ok(entries)
}

fn read(reader: &Reader<'_>) -> Result<Vec<Entry>, Incident> {
    reader.all(include_str!("all.sql"), [], |r| {
        let networks: String = r.get(2)?;
        let contact: String = r.get(5)?;
        let line = Line {
            id: PartnerId(id(r, 0)?),
            name: r.get(1)?,
            networks: networks_shown(&networks),
            postcode: r.get(3)?,
            city: r.get(4)?,
            phone: r.get(6)?,
            email: r.get(7)?,
            description: r.get(8)?,
        };
        let place = format!(
            "{} {}",
            line.postcode.as_deref().unwrap_or_default(),
            line.city.as_deref().unwrap_or_default()
        );
        let networks = format!("{networks} {}", line.networks.join(" "));
        Ok(Entry {
            key: name::fold(&line.name),
            texts: [
                spaced(&line.name),
                spaced(&networks),
                spaced(&format!("{place} {contact}")),
                spaced(&line.description),
            ],
            line,
        })
    })
}

fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + 1);
    for word in name::words(text) {
        spaced.push(' ');
        spaced.push_str(&word);
    }
    spaced
}
