//! The vault of a house on one desk: the encrypted database, one writer, a pool of readers.
//!
//! Longer than most: everything that holds the connections is here, so that nothing else can.

pub mod reader;
pub mod schema;
mod upkeep;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use pignon_journal::{DeskKeys, Genesis, HouseKey, Sealer};
use rusqlite::{Connection, OpenFlags, params};
use zeroize::Zeroizing;

use crate::door::head::Head;
use crate::random::{Ids, Random};
use crate::{Incident, Reader};

/// Name of the database in the folder of the desk.
pub const DATABASE: &str = "maison.db";
/// Folder of the snapshots taken before upgrades, in the folder of the desk.
pub const SNAPSHOTS: &str = "sauvegardes";

const READERS: usize = 3;

/// What a new house starts with.
#[derive(Debug, Clone, Copy)]
pub struct Founding<'a> {
    /// Code of the Maison.
    pub maison: &'a str,
    /// Wall clock, milliseconds since 1970.
    pub wall_millis: i64,
}

/// What a further desk of a house begins with. Secret: it holds the keys of the house.
pub struct Invitation {
    genesis: Vec<u8>,
    genesis_signature: [u8; 64],
    house: [u8; 16],
    epochs: Vec<(u32, Zeroizing<[u8; 32]>)>,
    desk_number: u32,
}

/// An open vault. Dropping it closes the database and wipes the keys it holds.
pub struct Vault {
    folder: PathBuf,
    /// Which file is open, to notice that another or none stands in its place.
    place: Place,
    /// Before the connections: nothing is copied any more when they close.
    pub(crate) upkeep: upkeep::Upkeep,
    key: Zeroizing<String>,
    pub(crate) writer: Mutex<Writer>,
    readers: Mutex<Vec<Connection>>,
    pub(crate) sealers: BTreeMap<u32, Sealer>,
    pub(crate) house: [u8; 16],
    desk_number: u32,
    pub(crate) ids: Ids,
    /// The keys of this desk, to be read without waiting for whoever writes.
    keys: DeskKeys,
    /// Grows with every committed write: whoever keeps an answer knows when it is old.
    pub(crate) generation: AtomicU64,
}

pub(crate) struct Writer {
    pub(crate) conn: Connection,
    pub(crate) keys: DeskKeys,
    pub(crate) head: Head,
}

impl Vault {
    /// Creates the vault of a new house in `folder`, under a raw key of 32 bytes.
    ///
    /// # Errors
    /// [`Incident`]; nothing is left behind.
    pub fn create(
        folder: &Path,
        key: &[u8; 32],
        founding: Founding<'_>,
        random: Random,
    ) -> Result<Self, Incident> {
        let path = folder.join(DATABASE);
        if path.exists() {
            return Err(Incident::Storage("a vault stands here already".to_owned()));
        }
        let built = Self::found(folder, key, founding, random);
        if built.is_err() {
            for suffix in ["", "-wal", "-shm"] {
                let _ = std::fs::remove_file(folder.join(format!("{DATABASE}{suffix}")));
            }
        }
        built
    }

    fn found(
        folder: &Path,
        key: &[u8; 32],
        founding: Founding<'_>,
        random: Random,
    ) -> Result<Self, Incident> {
        let mut seed = Zeroizing::new([0; 64]);
        let mut house_key = Zeroizing::new([0; 32]);
        let mut nonce = [0; 16];
        random(seed.as_mut_slice());
        random(house_key.as_mut_slice());
        random(&mut nonce);
        let keys = DeskKeys::from_seed(&seed);
        let genesis = Genesis::new(founding.maison, nonce, &keys.public(), founding.wall_millis);
        let house = Invitation {
            genesis: genesis.to_bytes(),
            genesis_signature: genesis.sign(&keys),
            house: genesis.house(),
            epochs: vec![(1, house_key)],
            desk_number: 1,
        };
        Self::settle_in(folder, key, &seed, &house, random)
    }

    /// Creates the vault of a further desk of a house, from what an admitted desk gave it. (How that is sealed on
    /// the way, and who may give it, is the membership log's business.)
    ///
    /// # Errors
    /// [`Incident`]; nothing is left behind.
    pub fn join(
        folder: &Path,
        key: &[u8; 32],
        house: &Invitation,
        random: Random,
    ) -> Result<Self, Incident> {
        let mut seed = Zeroizing::new([0; 64]);
        random(seed.as_mut_slice());
        Self::settle_in(folder, key, &seed, house, random)
    }

    fn settle_in(
        folder: &Path,
        key: &[u8; 32],
        seed: &[u8; 64],
        house: &Invitation,
        random: Random,
    ) -> Result<Self, Incident> {
        let hex = key_text(key);
        create_private(&folder.join(DATABASE))?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
        let mut conn = connect(&folder.join(DATABASE), &hex, flags)?;
        schema::migrate(&mut conn, &folder.join(SNAPSHOTS), schema::MIGRATIONS)?;
        let public = DeskKeys::from_seed(seed).public();
        let tx = conn.transaction()?;
        tx.execute(
            "INSERT INTO desk (one, seed, number, incarnation, house, genesis, genesis_signature)
             VALUES (1, ?1, ?2, 1, ?3, ?4, ?5)",
            params![
                seed,
                house.desk_number,
                house.house,
                house.genesis,
                house.genesis_signature
            ],
        )?;
        for (epoch, key) in &house.epochs {
            tx.execute(
                "INSERT INTO epoch_key (epoch, key) VALUES (?1, ?2)",
                params![epoch, key.as_slice()],
            )?;
        }
        tx.execute(
            "INSERT INTO line (n, device, incarnation, public) VALUES (1, ?1, 1, ?2)",
            params![public.device().0, public.to_bytes()],
        )?;
        tx.commit()?;
        drop(conn);
        std::fs::File::open(folder)?.sync_all()?;
        Self::open(folder, key, random)
    }

    /// What a further desk of this house needs to begin, with its number.
    ///
    /// # Errors
    /// [`Incident`].
    pub fn invitation(&self, desk_number: u32) -> Result<Invitation, Incident> {
        let writer = self.writer();
        let (genesis, genesis_signature) =
            writer
                .conn
                .query_row("SELECT genesis, genesis_signature FROM desk", [], |r| {
                    Ok((r.get(0)?, r.get(1)?))
                })?;
        let mut statement = writer.conn.prepare("SELECT epoch, key FROM epoch_key")?;
        let epochs = statement
            .query_map([], |r| {
                Ok((r.get(0)?, Zeroizing::new(r.get::<_, [u8; 32]>(1)?)))
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Invitation {
            genesis,
            genesis_signature,
            house: self.house,
            epochs,
            desk_number,
        })
    }

    /// The public half of this desk's keys.
    #[must_use]
    pub fn desk_public(&self) -> pignon_journal::DeskPublic {
        self.keys.public()
    }

    /// The keys of this desk, for what is signed outside the journal (requests to the City).
    #[must_use]
    pub fn desk_keys(&self) -> DeskKeys {
        DeskKeys::from_seed(&self.keys.to_seed())
    }

    /// Opens the vault of `folder`, upgrading it when needed.
    ///
    /// # Errors
    /// [`Incident::Missing`], [`Incident::Damaged`] (or wrong key), [`Incident::TooNew`], [`Incident::Migration`]…
    pub fn open(folder: &Path, key: &[u8; 32], random: Random) -> Result<Self, Incident> {
        Self::open_with(folder, key, random, schema::MIGRATIONS)
    }

    /// As [`Vault::open`], bringing the vault to another list of migrations: how a test plays a newer program, or an
    /// upgrade that is cut.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub fn open_with(
        folder: &Path,
        key: &[u8; 32],
        random: Random,
        steps: &[schema::Migration],
    ) -> Result<Self, Incident> {
        let path = folder.join(DATABASE);
        if !path.exists() {
            return Err(Incident::Missing);
        }
        let hex = key_text(key);
        let mut conn = connect(&path, &hex, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        // An emptied file is a database without anything in it: what stood there is lost, and must not be begun anew.
        if !schema::stands(&conn)? {
            return Err(Incident::Damaged);
        }
        schema::migrate(&mut conn, &folder.join(SNAPSHOTS), steps)?;
        let (seed, house, desk_number) =
            conn.query_row("SELECT seed, house, number FROM desk", [], |r| {
                Ok((
                    Zeroizing::new(r.get::<_, [u8; 64]>(0)?),
                    r.get::<_, [u8; 16]>(1)?,
                    r.get::<_, u32>(2)?,
                ))
            })?;
        let keys = DeskKeys::from_seed(&seed);
        let mut sealers = BTreeMap::new();
        {
            let mut statement = conn.prepare("SELECT epoch, key FROM epoch_key")?;
            let rows = statement.query_map([], |r| {
                Ok((r.get::<_, u32>(0)?, HouseKey(r.get::<_, [u8; 32]>(1)?)))
            })?;
            for row in rows {
                let (epoch, key) = row?;
                sealers.insert(epoch, Sealer::new(&house, epoch, &key));
            }
        }
        let head = Head::load(&conn, house, keys.public().device())?;
        let upkeep = upkeep::Upkeep::begin(
            &conn,
            connect(&path, &hex, OpenFlags::SQLITE_OPEN_READ_WRITE)?,
        )?;
        Ok(Self {
            folder: folder.to_owned(),
            place: Place::of(&path)?,
            upkeep,
            key: hex,
            writer: Mutex::new(Writer { conn, keys, head }),
            readers: Mutex::new(Vec::new()),
            sealers,
            house,
            desk_number,
            ids: Ids::new(random),
            keys: DeskKeys::from_seed(&seed),
            generation: AtomicU64::new(1),
        })
    }

    /// Number of this desk in the house, from 1.
    #[must_use]
    pub const fn desk_number(&self) -> u32 {
        self.desk_number
    }

    /// Identity of the house.
    #[must_use]
    pub const fn house(&self) -> [u8; 16] {
        self.house
    }

    /// Grows with every committed write.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// Identities born here.
    #[must_use]
    pub const fn ids(&self) -> &Ids {
        &self.ids
    }

    /// Asks questions. Any number of readers work at once, and while somebody writes.
    ///
    /// # Errors
    /// What `ask` returns, or an [`Incident`] when no connection can be opened.
    pub fn read<T, E: From<Incident>>(
        &self,
        ask: impl FnOnce(&Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let idle = self
            .readers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        let conn = match idle {
            Some(conn) => conn,
            None => self.new_reader()?,
        };
        let answer = ask(&Reader::over(&conn));
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if readers.len() < READERS {
            readers.push(conn);
        }
        answer
    }

    fn new_reader(&self) -> Result<Connection, Incident> {
        let conn = connect(
            &self.folder.join(DATABASE),
            &self.key,
            OpenFlags::SQLITE_OPEN_READ_WRITE,
        )?;
        // Not SQLITE_OPEN_READ_ONLY: a WAL reader must be able to write the shared-memory index. `query_only`
        // refuses everything else, and Reader has no method that writes.
        conn.pragma_update(None, "query_only", true)?;
        Ok(conn)
    }

    pub(crate) fn writer(&self) -> MutexGuard<'_, Writer> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The file that is open is still the one of the folder. Systems let a program write for ever to a file that was
    /// deleted or moved: what is acknowledged must be where the next start will look for it.
    pub(crate) fn check_place(&self) -> Result<(), Incident> {
        if Place::of(&self.folder.join(DATABASE))? == self.place {
            Ok(())
        } else {
            Err(Incident::Missing)
        }
    }

    /// What this desk remembers for itself (queue of summaries, address of the hub) and no other desk needs: written
    /// without the journal, and only from this crate.
    pub(crate) fn remember<T>(
        &self,
        write: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Incident> {
        let writer = self.writer();
        self.check_place()?;
        let tx = writer.conn.unchecked_transaction()?;
        let value = write(&tx)?;
        tx.commit()?;
        self.upkeep.written();
        Ok(value)
    }

    /// Everything the database itself can say about its health, and the encryption of every page (T1.1).
    ///
    /// # Errors
    /// [`Incident::Damaged`] at the first fault.
    pub fn check(&self) -> Result<(), Incident> {
        let writer = self.writer();
        // It reads the pages of the file one by one, without the locks of the database.
        let _paused = self.upkeep.pause();
        let mut faults = writer.conn.prepare("PRAGMA cipher_integrity_check")?;
        if faults.exists([])? {
            return Err(Incident::Damaged);
        }
        let verdict: String = writer
            .conn
            .query_row("PRAGMA integrity_check(1)", [], |r| r.get(0))?;
        if verdict == "ok" {
            Ok(())
        } else {
            Err(Incident::Damaged)
        }
    }
}

/// Which file stands at a path: device and number. Elsewhere than on Unix, only that one stands there (Windows does not
/// let an open database be removed).
#[derive(PartialEq, Eq)]
struct Place(u64, u64);

impl Place {
    fn of(path: &Path) -> Result<Self, Incident> {
        let metadata = std::fs::metadata(path)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            Ok(Self(metadata.dev(), metadata.ino()))
        }
        #[cfg(not(unix))]
        {
            drop(metadata);
            Ok(Self(0, 0))
        }
    }
}

/// The raw key as SQLCipher takes it: `x'…'` of 64 hexadecimal digits.
fn key_text(key: &[u8; 32]) -> Zeroizing<String> {
    use std::fmt::Write as _;
    let mut text = Zeroizing::new(String::with_capacity(67));
    text.push_str("x'");
    for byte in key {
        let _ = write!(text, "{byte:02x}");
    }
    text.push('\'');
    text
}

/// Creates the database file readable by its owner alone, before anything is in it (its journal takes the same rights).
fn create_private(path: &Path) -> Result<(), Incident> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?;
    Ok(())
}

fn connect(path: &Path, key: &str, flags: OpenFlags) -> Result<Connection, Incident> {
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.pragma_update(None, "key", key)?;
    conn.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    let cipher: Option<String> = conn
        .query_row("PRAGMA cipher_version", [], |r| r.get(0))
        .ok();
    if cipher.is_none_or(|v| v.is_empty()) || rusqlite::version_number() < 3_051_003 {
        return Err(Incident::NotEncrypting);
    }
    conn.busy_timeout(std::time::Duration::from_secs(10))?;
    conn.set_prepared_statement_cache_capacity(128);
    conn.execute_batch(
        "PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA mmap_size = 0;
         PRAGMA foreign_keys = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA trusted_schema = OFF;",
    )?;
    usual_cache(&conn)?;
    Ok(conn)
}

/// The pages a connection keeps between two acts: 32 MiB. Gives back what a long act took.
pub(crate) fn usual_cache(conn: &Connection) -> Result<(), Incident> {
    conn.execute_batch("PRAGMA cache_size = -32768; PRAGMA shrink_memory;")?;
    Ok(())
}
