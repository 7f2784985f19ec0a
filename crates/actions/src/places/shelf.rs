//! The reference sets of a desk: public files, kept plain in the folder `reference` of the house, read once when they are
//! first asked for, on a thread of their own.
//!
//! They are the property of everybody: not encrypted, not in the journal, never backed up. What is deduced from them about
//! somebody is written in the vault, with the generation that said it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use pignon_places::{Addresses, Districts, MapKind, Refused, demonstration};
use pignon_store::Incident;

use super::sentences;

/// The official file of addresses, as it was given.
const ADDRESSES: &str = "adresses.csv";
/// The same, ready to be opened; made again when it is missing or cannot be.
const COMPACT: &str = "adresses.compact";

/// A set, and when its file was written (milliseconds since 1970; `None`: drawn for the demonstration).
#[derive(Debug)]
pub(super) struct Dated<T> {
    pub(super) set: T,
    pub(super) at: Option<i64>,
}

/// The sets, read.
#[derive(Debug, Default)]
pub(super) struct Sets {
    pub(super) addresses: Option<Dated<Addresses>>,
    /// Generations of QPV from the latest, then the others.
    pub(super) maps: Vec<Dated<Districts>>,
    /// What is wrong with files that could not be read, in French.
    pub(super) faults: Vec<String>,
}

#[derive(Debug, Default)]
enum State {
    #[default]
    Unread,
    /// A thread is reading; an import since makes what it read old.
    Reading(u64),
    Ready(Arc<Sets>),
}

/// Where the sets of a desk are.
#[derive(Debug)]
pub(crate) struct Shelf {
    folder: PathBuf,
    state: Mutex<State>,
    /// How many times files changed or were read.
    turn: Mutex<u64>,
    drawn: OnceLock<Arc<Sets>>,
    /// The sets have been read since the window was told.
    news: AtomicBool,
}

impl Shelf {
    /// The shelf of the desk of this folder; nothing is read yet.
    pub(crate) fn of(desk: &Path) -> Self {
        Self {
            folder: desk.join("reference"),
            state: Mutex::default(),
            turn: Mutex::default(),
            drawn: OnceLock::new(),
            news: AtomicBool::new(false),
        }
    }

    /// The sets; `None` while they are being read, which the first to ask begins. A demonstration house without any set
    /// has those drawn for it.
    pub(super) fn sets(self: &Arc<Self>, of_demonstration: bool) -> Option<Arc<Sets>> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        match &*state {
            State::Ready(sets)
                if of_demonstration && sets.addresses.is_none() && sets.maps.is_empty() =>
            {
                Some(Arc::clone(self.drawn.get_or_init(|| Arc::new(drawn()))))
            }
            State::Ready(sets) => Some(Arc::clone(sets)),
            State::Reading(_) => None,
            State::Unread => {
                let turn = self.next_turn();
                *state = State::Reading(turn);
                let shelf = Arc::clone(self);
                std::thread::spawn(move || shelf.read_all(turn));
                None
            }
        }
    }

    /// Has the answer of those who were told « not ready » changed since the last time this was asked?
    pub(crate) fn take_news(&self) -> bool {
        self.news.swap(false, Ordering::AcqRel)
    }

    fn next_turn(&self) -> u64 {
        let mut turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        *turn += 1;
        *turn
    }

    fn read_all(&self, turn: u64) {
        let sets = Arc::new(read_folder(&self.folder));
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(*state, State::Reading(now) if now == turn) {
            *state = State::Ready(sets);
            self.news.store(true, Ordering::Release);
        }
    }

    /// Takes a file as a set: it is read whole first, then takes the place of the former of its kind and generation.
    /// Everything is read again at the next question.
    pub(super) fn take(&self, bytes: &[u8]) -> Result<Taken, Untaken> {
        // A GeoJSON begins with a brace; anything else is for the addresses to accept or refuse.
        let first = bytes
            .iter()
            .find(|byte| !byte.is_ascii_whitespace() && !matches!(byte, 0xEF | 0xBB | 0xBF));
        let taken = if first == Some(&b'{') {
            let map = Districts::read(bytes).map_err(Untaken::Refused)?;
            if map.facts().demonstration {
                return Err(Untaken::Drawn);
            }
            write_whole(&self.folder, &file_of(&map), bytes)?;
            Taken::Map(map)
        } else {
            let addresses = Addresses::read(bytes).map_err(Untaken::Refused)?;
            if addresses.facts().demonstration {
                return Err(Untaken::Drawn);
            }
            // First without the compact file: it must never be that of another file.
            remove(&self.folder.join(COMPACT))?;
            write_whole(&self.folder, ADDRESSES, bytes)?;
            write_whole(&self.folder, COMPACT, &addresses.compact())?;
            Taken::Addresses(addresses)
        };
        self.next_turn();
        *self.state.lock().unwrap_or_else(PoisonError::into_inner) = State::Unread;
        Ok(taken)
    }
}

/// What was taken.
pub(super) enum Taken {
    Addresses(Addresses),
    Map(Districts),
}

/// Why nothing was taken.
pub(super) enum Untaken {
    /// The file is not such a set.
    Refused(Refused),
    /// It is the set of the demonstration.
    Drawn,
    /// The disk.
    Disk(Incident),
}

impl From<std::io::Error> for Untaken {
    fn from(error: std::io::Error) -> Self {
        Self::Disk(error.into())
    }
}

/// The sets drawn for the demonstration.
fn drawn() -> Sets {
    let addresses = Addresses::read(demonstration::ADDRESSES).ok();
    let map = Districts::read(demonstration::DISTRICTS).ok();
    Sets {
        addresses: addresses.map(|set| Dated { set, at: None }),
        maps: map.map(|set| Dated { set, at: None }).into_iter().collect(),
        faults: Vec::new(),
    }
}

/// Files of maps, the latest generation of QPV first.
const MAPS: [(MapKind, &str, &str); 4] = [
    (MapKind::Qpv, "2024", "qpv-2024.geojson"),
    (MapKind::Qpv, "2015", "qpv-2015.geojson"),
    (MapKind::Arrondissements, "", "arrondissements.geojson"),
    (MapKind::Quartiers, "", "quartiers.geojson"),
];

/// The name of the file of a map: one per kind and generation, so that generations stand side by side.
fn file_of(map: &Districts) -> String {
    let facts = map.facts();
    MAPS.iter()
        .find(|(kind, generation, _)| *kind == facts.kind && *generation == facts.generation)
        .map_or_else(
            || format!("qpv-{}.geojson", facts.generation),
            |(.., file)| (*file).to_owned(),
        )
}

fn read_folder(folder: &Path) -> Sets {
    let mut sets = Sets::default();
    match read_addresses(folder) {
        Ok(addresses) => sets.addresses = addresses,
        Err(fault) => sets.faults.push(fault),
    }
    for (.., file) in MAPS {
        match read_file(&folder.join(file)) {
            Ok(None) => {}
            Ok(Some(Dated { set: bytes, at })) => match Districts::read(&bytes) {
                Ok(set) => sets.maps.push(Dated { set, at }),
                Err(refused) => sets.faults.push(fault(file, &refused)),
            },
            Err(incident) => sets.faults.push(unread(file, &incident)),
        }
    }
    sets
}

fn read_addresses(folder: &Path) -> Result<Option<Dated<Addresses>>, String> {
    let trouble = |incident: Incident| unread(ADDRESSES, &incident);
    let Some(Dated { set: official, at }) = read_file(&folder.join(ADDRESSES)).map_err(trouble)?
    else {
        return Ok(None);
    };
    // A file put there by hand is newer than what was made of the former one.
    if let Some(Dated {
        set: bytes,
        at: made,
    }) = read_file(&folder.join(COMPACT)).map_err(trouble)?
        && made >= at
        && let Ok(set) = Addresses::open(&bytes)
    {
        return Ok(Some(Dated { set, at }));
    }
    let set = Addresses::read(&official).map_err(|refused| fault(ADDRESSES, &refused))?;
    if let Err(error) = write_whole(folder, COMPACT, &set.compact()) {
        // The next start will only be slower.
        tracing::warn!(%error, "the compact file of addresses cannot be written");
    }
    Ok(Some(Dated { set, at }))
}

fn fault(file: &str, refused: &Refused) -> String {
    format!("reference/{file}\u{a0}: {}", sentences::refused(refused))
}

fn unread(file: &str, incident: &Incident) -> String {
    tracing::warn!(file, %incident, "a reference set cannot be read");
    format!("reference/{file}\u{a0}: le disque ne permet pas de lire ce fichier.")
}

/// A file and when it was written; `None` when it is not there.
fn read_file(path: &Path) -> Result<Option<Dated<Vec<u8>>>, Incident> {
    match fs::read(path) {
        Ok(set) => {
            let at = fs::metadata(path)
                .and_then(|about| about.modified())
                .ok()
                .and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok())
                .and_then(|since| i64::try_from(since.as_millis()).ok());
            Ok(Some(Dated { set, at }))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn remove(path: &Path) -> std::io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Beside first, then in its place: a crash leaves the former file or the new one, never half of one.
fn write_whole(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let beside = folder.join(format!("{name}.nouveau"));
    let written = fs::File::create(&beside)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&beside, folder.join(name)))
        .and_then(|()| fs::File::open(folder)?.sync_all());
    if written.is_err() {
        // A disk that is full must not stay so because of us.
        let _ = fs::remove_file(&beside);
    }
    written
}
