//! Prints what each address typed in 2013 is repaired to, for judging: `cargo run -p pignon-places --example look`.

use std::time::Instant;

use pignon_places::{Addresses, Repaired};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Some(data) = pignon_samples::data_dir() else {
        return Ok(());
    };
    let start = Instant::now();
    let addresses = Addresses::read(&std::fs::read(data.join("addresses/adresses-75.csv.gz"))?)?;
    eprintln!("read in {:?}: {:?}", start.elapsed(), addresses.facts());
    let start = Instant::now();
    let compact = addresses.compact();
    eprintln!("compact: {} bytes in {:?}", compact.len(), start.elapsed());
    let start = Instant::now();
    Addresses::open(&compact)?;
    eprintln!("opened in {:?}", start.elapsed());
    let path = std::env::args().nth(1);
    if let Some(text) = path {
        let start = Instant::now();
        let all = addresses.complete(&text, 8);
        eprintln!("{:?}", start.elapsed());
        for address in all {
            println!("{} {} {}", address.label, address.postcode, address.id);
        }
        println!("{:?}", addresses.repair(&text, None));
        return Ok(());
    }
    let typed =
        std::fs::read_to_string(data.join("addresses/typed_addresses_2013_sample_1000.csv"))?;
    for (line, row) in (1..)
        .zip(typed.lines().map(|row| row.split(';').collect::<Vec<_>>()))
        .skip(1)
    {
        let &[text, postcode, naive, id] = row.as_slice() else {
            continue;
        };
        let answer = match addresses.repair(text, Some(postcode)) {
            Repaired::Found(found) if found.address.id == id => continue,
            Repaired::Found(found) => format!(
                "{} {} [{}] {:?} {:?}",
                found.address.label,
                found.address.postcode,
                found.address.id,
                found.number,
                found.changes
            ),
            Repaired::Several(all) => format!(
                "SEVERAL {:?}",
                all.iter()
                    .map(|one| format!("{} {}", one.label, one.postcode))
                    .collect::<Vec<_>>()
            ),
            Repaired::Nothing => "NOTHING".to_owned(),
        };
        println!("{line};{text};{postcode};{naive};{id} => {answer}");
    }
    Ok(())
}
