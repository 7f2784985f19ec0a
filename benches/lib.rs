//! Figures as the benches print them: measured in one run, beside the limit of the machine measured in the same run.

use std::time::{Duration, Instant};

/// Times of the same act, sorted.
#[derive(Debug, Clone)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Of these, in any order.
    #[must_use]
    pub fn of(mut all: Vec<Duration>) -> Self {
        all.sort_unstable();
        Self(all)
    }

    /// The time that `share` thousandths of the acts did not exceed; zero when nothing was timed.
    #[must_use]
    pub fn at(&self, share: usize) -> Duration {
        let last = self.0.len().saturating_sub(1);
        self.0
            .get((last * share).div_ceil(1000))
            .copied()
            .unwrap_or_default()
    }

    /// The median.
    #[must_use]
    pub fn p50(&self) -> Duration {
        self.at(500)
    }

    /// All but one in a hundred.
    #[must_use]
    pub fn p99(&self) -> Duration {
        self.at(990)
    }

    /// How many.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }
}

/// What an act gives, and how long it took.
pub fn timed<T>(act: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let value = std::hint::black_box(act());
    (value, start.elapsed())
}

/// What a figure is held to.
#[derive(Debug, Clone, Copy)]
pub enum Target {
    /// At most so many times the limit.
    Ratio(f64),
    /// At most so long.
    Time(Duration),
    /// At least so many.
    Least(u32),
    /// At most so many.
    Most(u32),
    /// Printed, not held to anything.
    None,
}

/// The table of a run, printed as it grows.
#[derive(Debug, Default)]
pub struct Figures {
    missed: Vec<String>,
}

impl Figures {
    /// The head of the table.
    pub fn begin(&self) {
        println!(
            "| What | Measured | Limit of the machine, same run | Ratio | Target | |\n|---|--:|--:|--:|--:|---|"
        );
    }

    /// A time beside its limit, if it has one.
    pub fn time(&mut self, what: &str, time: Duration, limit: Option<Duration>, target: Target) {
        let ratio = limit.map(|limit| time.as_secs_f64() / limit.as_secs_f64().max(1e-9));
        let held = match target {
            Target::Ratio(most) => ratio.map(|ratio| ratio <= most),
            Target::Time(most) => Some(time <= most),
            _ => None,
        };
        let ratio = ratio.map_or(String::new(), |ratio| format!("{ratio:.2}"));
        self.row(
            what,
            &shown(time),
            &limit.map(shown).unwrap_or_default(),
            &ratio,
            target,
            held,
        );
    }

    /// A count, of so many.
    pub fn count(&mut self, what: &str, count: u32, unit: &str, target: Target) {
        let held = match target {
            Target::Least(least) => Some(count >= least),
            Target::Most(most) => Some(count <= most),
            _ => None,
        };
        self.row(what, &format!("{count} {unit}"), "", "", target, held);
    }

    fn row(
        &mut self,
        what: &str,
        measured: &str,
        limit: &str,
        ratio: &str,
        target: Target,
        held: Option<bool>,
    ) {
        let target = match target {
            Target::Ratio(most) => format!("≤ {most} ×"),
            Target::Time(most) => format!("≤ {}", shown(most)),
            Target::Least(least) => format!("≥ {least}"),
            Target::Most(most) => format!("≤ {most}"),
            Target::None => String::new(),
        };
        let verdict = match held {
            Some(true) => "held",
            Some(false) => "**missed**",
            None => "",
        };
        println!("| {what} | {measured} | {limit} | {ratio} | {target} | {verdict} |");
        if held == Some(false) {
            self.missed.push(what.to_owned());
        }
    }

    /// The foot of the table.
    pub fn end(&self) {
        if self.missed.is_empty() {
            println!("\nEvery target held.");
        } else {
            println!("\nMissed: {}.", self.missed.join("; "));
        }
    }
}

/// A duration in the unit in which it is read.
#[must_use]
pub fn shown(time: Duration) -> String {
    let millis = time.as_secs_f64() * 1000.0;
    if millis >= 1000.0 {
        format!("{:.2} s", millis / 1000.0)
    } else if millis >= 10.0 {
        format!("{millis:.0} ms")
    } else if millis >= 0.1 {
        format!("{millis:.2} ms")
    } else {
        format!("{:.1} µs", millis * 1000.0)
    }
}
