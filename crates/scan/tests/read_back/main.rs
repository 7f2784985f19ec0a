//! Printed, filled by hand, photographed, read back: the same marks.
//!
//! `PIGNON_SHEETS=400 cargo test -p pignon-scan --test read_back` reads that many sheets instead of thirty.

mod camera;
mod paper;
mod pen;
mod refusals;

use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use pignon_domain::register_sheet::SheetForm;
use pignon_scan::{CellReading, Ink, Proposal, Seen, SheetReading, read_sheet};
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use camera::Shot;
use paper::Printed;
use pen::{Pen, Truth};

/// Pages of both forms, printed once.
static PAGES: LazyLock<Vec<Printed>> = LazyLock::new(|| {
    let mut pages = paper::print(&paper::sheet(SheetForm::HalfDay, 1, 15));
    pages.extend(paper::print(&paper::sheet(SheetForm::Week, 10, 10)));
    pages.extend(paper::print(&paper::sheet(SheetForm::Week, 4, 5)));
    pages
});

/// A page filled by hand, and what was done in each cell, row by row; then whether each trainer signed.
struct Filled {
    page: Printed,
    cells: Vec<Vec<Truth>>,
    trainers: Vec<bool>,
}

fn fill(page: &Printed, rng: &mut impl Rng) -> Filled {
    let mut page = page.clone();
    let layout = page.code.layout();
    let mut cells = Vec::new();
    for row in &layout.rows {
        let mut truths = Vec::new();
        for cell in &row.cells {
            let truth = Truth::any(rng);
            truth.write(&mut page.picture, cell, rng);
            truths.push(truth);
        }
        cells.push(truths);
    }
    let mut trainers = Vec::new();
    for place in &layout.trainers {
        let signed = rng.random_bool(0.7);
        if signed {
            Pen::any(rng).sign(&mut page.picture, place, rng);
        }
        trainers.push(signed);
    }
    Filled {
        page,
        cells,
        trainers,
    }
}

/// What was read rightly, wrongly, or said to be unsure.
#[derive(Default)]
struct Tally {
    right: u32,
    unsure: u32,
    wrong: u32,
}

impl Tally {
    fn count(&mut self, ink: Ink, truth: bool) -> bool {
        match (ink.seen, truth) {
            (Seen::Unsure, _) => {
                println!("unsure: {:.2}, was {truth}", ink.score);
                self.unsure += 1;
            }
            (Seen::Marked, true) | (Seen::Empty, false) => self.right += 1,
            _ => {
                self.wrong += 1;
                return false;
            }
        }
        true
    }

    fn share(&self) -> f64 {
        f64::from(self.unsure) / f64::from((self.right + self.unsure + self.wrong).max(1)) * 100.0
    }
}

#[derive(Default)]
struct Tallies {
    by_kind: BTreeMap<&'static str, Tally>,
    proposals: Tally,
}

impl Tallies {
    fn cell(&mut self, read: &CellReading, truth: &Truth, where_: &str) {
        let kinds = [
            ("boxes", read.present, truth.present),
            ("boxes", read.absent, truth.absent),
            ("boxes", read.late, truth.late),
            ("minutes", read.minutes, truth.minutes),
            ("signatures", read.signature, truth.signed),
        ];
        for (kind, ink, truth) in kinds {
            if !self.by_kind.entry(kind).or_default().count(ink, truth) {
                println!("{where_}: {kind} read {ink:?}, was {truth}");
            }
        }
        let expected = match truth {
            Truth { late: true, .. } => Proposal::Late,
            Truth { absent: true, .. } => Proposal::Absent,
            Truth { signed: true, .. } => Proposal::Present,
            _ => Proposal::Nothing,
        };
        match read.proposal() {
            Proposal::Look => self.proposals.unsure += 1,
            said if said == expected => self.proposals.right += 1,
            _ => self.proposals.wrong += 1,
        }
    }

    fn page(&mut self, read: &SheetReading, filled: &Filled, where_: &str) {
        assert_eq!(read.code, filled.page.code);
        assert_eq!(read.rows.len(), filled.cells.len());
        for (row, (reads, truths)) in read.rows.iter().zip(&filled.cells).enumerate() {
            assert_eq!(reads.len(), truths.len());
            for (column, (read, truth)) in reads.iter().zip(truths).enumerate() {
                self.cell(
                    read,
                    truth,
                    &format!("{where_}, row {row}, half-day {column}"),
                );
            }
        }
        assert_eq!(read.trainers.len(), filled.trainers.len());
        for (ink, truth) in read.trainers.iter().zip(&filled.trainers) {
            if !self
                .by_kind
                .entry("trainers")
                .or_default()
                .count(*ink, *truth)
            {
                println!("{where_}: trainer read {ink:?}, was {truth}");
            }
        }
    }
}

#[test]
fn a_series_of_sheets_is_read_as_it_was_filled() {
    let count: u64 = std::env::var("PIGNON_SHEETS")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(30);
    let mut tallies = Tallies::default();
    let mut refused = Vec::new();
    let mut longest = Duration::ZERO;
    for seed in 0..count {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let filled = fill(&PAGES[seed as usize % PAGES.len()], &mut rng);
        let by_telephone = seed % 3 != 0;
        let shot = if by_telephone {
            Shot::telephone(&mut rng)
        } else {
            Shot::scanner(&mut rng)
        };
        let bytes = shot.take(&filled.page.picture);
        keep(&format!("sheet-{seed}"), &bytes);
        let begun = Instant::now();
        let read = read_sheet(&bytes);
        longest = longest.max(begun.elapsed());
        match read {
            Ok(read) => tallies.page(&read, &filled, &format!("sheet {seed}")),
            Err(why) => {
                println!("sheet {seed} refused: {why}; {shot:?}");
                refused.push((seed, why));
            }
        }
    }
    println!(
        "{count} sheets, {} refused, longest reading {} ms",
        refused.len(),
        longest.as_millis()
    );
    for (kind, tally) in tallies
        .by_kind
        .iter()
        .chain([(&"proposals", &tallies.proposals)])
    {
        println!(
            "{kind}: {} right, {} wrong, {} unsure ({:.2} %)",
            tally.right,
            tally.wrong,
            tally.unsure,
            tally.share()
        );
    }
    for tally in tallies.by_kind.values().chain([&tallies.proposals]) {
        assert_eq!(tally.wrong, 0);
        assert!(tally.share() < 5.0);
    }
    assert!(
        refused.len() as u64 * 20 <= count,
        "too many are refused: {refused:?}"
    );
}

/// Keeps a picture to be looked at, in `target/scan`, when `PIGNON_KEEP` is set.
fn keep(name: &str, bytes: &[u8]) {
    if std::env::var_os("PIGNON_KEEP").is_some() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/scan");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.jpg")), bytes).unwrap();
    }
}
