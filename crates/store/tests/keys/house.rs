//! A house to break: made once (each slot costs a derivation), copied for every test.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use pignon_domain::ids::MemberId;
use pignon_store::keys::{
    ChosenPassphrase, Cost, House, KeyError, KeyFolder, Passphrase, SlotName, VaultKey,
};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use uuid::Uuid;

/// Nadia's.
pub const PHRASE: &str = "abeille bonheur cascade dauphin effort fabuleux galaxie hameau";
/// Somebody's, strong enough, in no slot.
pub const ANOTHER: &str = "iguane jovial kayak lagune magique naufrage oiseau palace";
pub const TODAY: i64 = 1_790_000_000;
pub const FIRST: &str = "cles.pignon";
pub const SECOND: &str = "cles.copie.pignon";
pub const SECOURS: &str = "secours.pignon";
pub const TRIES: &str = "essais.json";

pub struct Made {
    dir: TempDir,
    pub key: [u8; 32],
    pub words: String,
}

/// A house of one member, Nadia.
pub static MADE: LazyLock<Made> = LazyLock::new(|| {
    let dir = TempDir::new().unwrap();
    let created = KeyFolder::at(dir.path())
        .create(
            goutte_d_or(),
            &nadia(),
            &chosen(PHRASE),
            Cost::FLOOR,
            &mut seeded(1),
        )
        .unwrap();
    let words = created.kit.words().join(" ");
    Made {
        key: *created.key.expose(),
        words,
        dir,
    }
});

/// A copy of it, to do what one likes with.
pub fn a_house() -> (TempDir, KeyFolder) {
    // In memory where there is such a place: thousands of flushed writes a test would wait for.
    let memory = Path::new("/dev/shm");
    let copy = if memory.is_dir() {
        TempDir::new_in(memory)
    } else {
        TempDir::new()
    }
    .unwrap();
    for entry in fs::read_dir(MADE.dir.path()).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), copy.path().join(entry.file_name())).unwrap();
    }
    let folder = KeyFolder::at(copy.path());
    (copy, folder)
}

pub fn goutte_d_or() -> House {
    House {
        id: Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0009),
        maison: "M09".into(),
        name: "Maison de l’ESS Goutte d’Or".into(),
        demonstration: false,
    }
}

pub fn nadia() -> SlotName {
    SlotName {
        member: MemberId(Uuid::from_u128(1)),
        name: "Nadia Benali".into(),
    }
}

pub fn jose() -> SlotName {
    SlotName {
        member: MemberId(Uuid::from_u128(2)),
        name: "José-María d’Alençon-Ndiaye".into(),
    }
}

pub fn chosen(text: &str) -> ChosenPassphrase {
    ChosenPassphrase::new(text).unwrap()
}

pub fn typed(text: &str) -> Passphrase {
    Passphrase::typed(text).unwrap()
}

/// The key of the house, without a derivation.
pub fn the_key() -> VaultKey {
    VaultKey::of_slice(&MADE.key).unwrap()
}

/// Nadia opens with this phrase.
pub fn unlock(folder: &KeyFolder, phrase: &str) -> Result<[u8; 32], KeyError> {
    let file = folder.open()?.file;
    folder
        .unlock(&file, nadia().member, &typed(phrase), TODAY)
        .map(|key| *key.expose())
}

/// Bytes that look random and are the same every time.
pub fn seeded(seed: u64) -> impl FnMut(&mut [u8]) {
    let mut count = 0_u64;
    move |bytes| {
        for chunk in bytes.chunks_mut(32) {
            let block = Sha256::digest([seed.to_le_bytes(), count.to_le_bytes()].concat());
            chunk.copy_from_slice(&block[..chunk.len()]);
            count += 1;
        }
    }
}

/// Everything in a folder, to compare before and after.
pub fn picture(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(dir)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            (
                entry.file_name().into_string().unwrap(),
                fs::read(entry.path()).unwrap(),
            )
        })
        .collect();
    files.sort();
    files
}
