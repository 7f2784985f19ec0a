//! From the passphrase accepted to a list that can be used.

use pignon_benches::{Figures, Target, Times, timed};
use pignon_store::Vault;
use pignon_store::persons::{self, Filter, ListMemory, Sort};
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;

use crate::Result;
use crate::place::House;

const TURNS: usize = 7;

pub(crate) fn measure(house: &House, figures: &mut Figures) -> Result<()> {
    house.ask("lock", json!({}))?;
    let (mut whole, mut vault, mut bare) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TURNS {
        let (key, derivation) = timed(|| house.key());
        let key = key?;
        // The limit: the file opened, and the cards of all persons read once in their order.
        let (rows, time) = timed(|| -> Result<usize> {
            let conn = house.bare()?;
            let mut rows = conn.prepare(include_str!("../sql/all_cards.sql"))?;
            let mut rows = rows.query([])?;
            let mut count = 0;
            while rows.next()?.is_some() {
                count += 1;
            }
            Ok(count)
        });
        rows?;
        bare.push(time.saturating_sub(derivation));
        let (opened, time) = timed(|| -> Result<usize> {
            let random: pignon_store::Random = Arc::new(|bytes: &mut [u8]| bytes.fill(1));
            let vault = Vault::open(&house.folder, key.expose(), random)?;
            let memory = ListMemory::default();
            let filter = Filter::default();
            Ok(persons::list(&vault, &memory, &filter, Sort::Name, false, 0..100)?.0)
        });
        opened?;
        vault.push(time);
        let (answered, time) = timed(|| -> Result<()> {
            house.unlock()?;
            house.ask("state_of_things", json!({}))?;
            house.list(0, 100, "name").map(drop)
        });
        answered?;
        whole.push(time.saturating_sub(derivation));
        house.ask("lock", json!({}))?;
    }
    house.unlock()?;
    let bare = Times::of(bare).p50();
    figures.time(
        "unlocked to the first hundred rows of the list, in the store (limit: the file opened and all cards read)",
        Times::of(vault).p50(),
        Some(bare),
        Target::None,
    );
    figures.time(
        "the same through the commands, state of things included, derivation of the key taken off",
        Times::of(whole).p50(),
        Some(bare),
        Target::Time(Duration::from_millis(500)),
    );
    Ok(())
}
