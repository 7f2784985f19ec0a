//! Once the key is dropped, no copy of it is left in the memory of the program.

#![cfg(target_os = "linux")]

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::process::{Child, Command, Stdio};

use pignon_store::keys::{Cost, KeyFolder};

use crate::house::*;

const CHILD: &str = "PIGNON_TEST_HOLDS_KEY_IN";

/// Unlocks, changes what needs the key, tells when it holds the key and when it has dropped it.
fn hold_then_drop(dir: &str) {
    let folder = KeyFolder::at(dir);
    let mut file = folder.open().unwrap().file;
    let key = folder
        .unlock(&file, nadia().member, &typed(PHRASE), TODAY)
        .unwrap();
    folder
        .add_slot(
            &mut file,
            &key,
            &jose(),
            &chosen(ANOTHER),
            Cost::FLOOR,
            &mut seeded(71),
        )
        .unwrap();
    let kit = folder
        .replace_kit(&mut file, &key, &mut seeded(72))
        .unwrap();
    drop(folder.recover(&kit).unwrap());
    println!("\nheld");
    std::io::stdin().lines().next().unwrap().unwrap();
    drop(key);
    println!("\ndropped");
    std::io::stdin().lines().next().unwrap().unwrap();
}

/// How many halves of the key stand in the writable memory of this process.
fn halves_of_the_key_in(child: &Child) -> std::io::Result<usize> {
    let maps = fs::read_to_string(format!("/proc/{}/maps", child.id()))?;
    let mut memory = File::open(format!("/proc/{}/mem", child.id()))?;
    let mut found = 0;
    for line in maps.lines().filter(|line| line.contains(" rw")) {
        let (start, end) = line.split(' ').next().unwrap().split_once('-').unwrap();
        let (start, end) = (
            u64::from_str_radix(start, 16).unwrap(),
            u64::from_str_radix(end, 16).unwrap(),
        );
        let mut bytes = Vec::new();
        memory.seek(SeekFrom::Start(start))?;
        // Some special mappings do not let themselves be read.
        let _ = (&memory).take(end - start).read_to_end(&mut bytes);
        // By halves: freeing a block overwrites its first bytes with the allocator's own.
        for half in [&MADE.key[..16], &MADE.key[16..]] {
            found += bytes.windows(16).filter(|window| *window == half).count();
        }
    }
    Ok(found)
}

#[test]
fn no_copy_of_the_key_stays_in_memory_once_it_is_dropped() {
    if let Ok(dir) = std::env::var(CHILD) {
        return hold_then_drop(&dir);
    }
    let (_dir, folder) = a_house();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "hygiene::no_copy_of_the_key_stays_in_memory_once_it_is_dropped",
            "--nocapture",
        ])
        .env(CHILD, folder.dir())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map(Result::unwrap);
    let mut go_on = child.stdin.take().unwrap();

    assert!(said.any(|line| line == "held"));
    match halves_of_the_key_in(&child) {
        Ok(held) => assert_eq!(held, 2, "while it is held, in one place only"),
        Err(why) => {
            println!("memory of another process cannot be read here ({why}): nothing is shown")
        }
    }
    writeln!(go_on, "drop").unwrap();
    assert!(said.any(|line| line == "dropped"));
    if let Ok(left) = halves_of_the_key_in(&child) {
        assert_eq!(left, 0);
    }
    writeln!(go_on, "end").unwrap();
    said.for_each(drop);
    assert!(child.wait().unwrap().success());
}
