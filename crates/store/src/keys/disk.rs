//! Reading small files with a limit, and replacing them so that a cut leaves the old one or the new one, whole.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The bytes of a file, at most `limit` + 1 of them; `None` when there is no such file. What is not a plain file (a
/// folder, a pipe that would block for ever) is an error.
pub(super) fn read(path: &Path, limit: usize) -> io::Result<Option<Vec<u8>>> {
    match fs::metadata(path) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(e),
        Ok(meta) if !meta.is_file() => return Err(io::Error::from(io::ErrorKind::InvalidData)),
        Ok(_) => {}
    }
    let mut bytes = Vec::new();
    File::open(path)?
        .take(limit as u64 + 1)
        .read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// New contents of a file, safe on the disk under a temporary name. Dropped without [`Staged::commit`], it is removed.
pub(super) struct Staged {
    temporary: PathBuf,
    place: PathBuf,
    done: bool,
}

/// Writes the new contents beside the file. A full disk shows here, before anything has changed.
pub(super) fn stage(place: PathBuf, bytes: &[u8]) -> io::Result<Staged> {
    let mut temporary = place.clone().into_os_string();
    temporary.push(".tmp");
    let staged = Staged {
        temporary: temporary.into(),
        place,
        done: false,
    };
    // A leftover of a cut writing is replaced.
    let mut file = for_owner()
        .create(true)
        .truncate(true)
        .open(&staged.temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(staged)
}

impl Staged {
    /// Puts the new contents in the place of the old.
    pub(super) fn commit(mut self) -> io::Result<()> {
        fs::rename(&self.temporary, &self.place)?;
        self.done = true;
        sync_folder_of(&self.place)
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if !self.done {
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

/// Writes over the beginning of a file, in its own blocks: works on a full disk once the file is there.
pub(super) fn overwrite(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = !path.exists();
    let mut file = for_owner().create(true).truncate(false).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    if new { sync_folder_of(path) } else { Ok(()) }
}

/// Gives a file another name out of the way, if it is there.
pub(super) fn set_aside(path: &Path) -> io::Result<()> {
    let mut aside = path.as_os_str().to_owned();
    aside.push(".ecarte");
    match fs::rename(path, &aside) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(e),
        Ok(()) => sync_folder_of(path),
    }
}

fn for_owner() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Windows has no way to flush a folder, and needs none on NTFS.
fn sync_folder_of(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    let _ = path;
    Ok(())
}
