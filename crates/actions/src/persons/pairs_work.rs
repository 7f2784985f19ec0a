//! The search for pairs at work: on threads of its own, seen and stopped from outside, its result kept in memory.

use std::collections::{HashMap, HashSet};
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use pignon_domain::ids::PersonId;
use pignon_domain::same::{Blocks, Pair, Portrait, Rarity, Reason, groups, likeness};
use pignon_store::persons as rows;

use super::pairs::PairsProgress;
use crate::desk::Open;
use crate::{Failure, FailureCode};

/// Blocks taken at once by a thread: some milliseconds of comparisons.
const TAKEN: usize = 512;
/// Threads at most: the desk stays usable beside.
const LANES: usize = 2;

/// Two files that look alike.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Link {
    pub a: PersonId,
    pub b: PersonId,
    pub reasons: Vec<Reason>,
    pub probability: f64,
}

/// Files that may all be one person's.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Group {
    pub persons: Vec<(i64, PersonId)>,
    pub links: Vec<Link>,
}

/// What was found, and when (milliseconds since 1970).
type Found = (i64, Arc<Vec<Group>>);

/// A search and its thread.
type Started = (Arc<Search>, Option<JoinHandle<()>>);

/// The search, if one was started, and what the last one found.
#[derive(Default)]
pub(crate) struct Pairs {
    search: Mutex<Option<Started>>,
    found: Arc<Mutex<Option<Found>>>,
}

#[derive(Default)]
struct Search {
    done: AtomicU64,
    total: AtomicU64,
    stop: AtomicBool,
    result: Mutex<Option<Result<u32, Failure>>>,
}

impl Search {
    fn goes_on(&self) -> Result<(), Failure> {
        if self.stop.load(Ordering::Acquire) {
            return Err(Failure::new(FailureCode::Cancelled));
        }
        Ok(())
    }

    fn progress(&self) -> PairsProgress {
        let result = locked(&self.result);
        let failure = result.as_ref().and_then(|r| r.as_ref().err());
        let cancelled = failure.is_some_and(|f| f.code == FailureCode::Cancelled);
        let total = self.total.load(Ordering::Acquire).max(1);
        let done = self.done.load(Ordering::Acquire) * 1000 / total;
        PairsProgress {
            running: result.is_none(),
            done: u32::try_from(done.min(1000)).unwrap_or(1000),
            cancelled,
            found: result.as_ref().and_then(|r| r.as_ref().ok().copied()),
            trouble: failure.filter(|_| !cancelled).map(|f| f.sentence.clone()),
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Pairs {
    /// Starts, on a thread of its own; one at a time.
    pub fn start(&self, open: &Arc<Open>) -> Result<PairsProgress, Failure> {
        let mut slot = locked(&self.search);
        if open.is_closed() {
            return Err(Failure::new(FailureCode::Locked));
        }
        if let Some((search, _)) = slot.as_ref()
            && locked(&search.result).is_none()
        {
            return Err(Failure::new(FailureCode::Busy));
        }
        let search = Arc::new(Search::default());
        let (house, mine, kept) = (
            Arc::clone(open),
            Arc::clone(&search),
            Arc::clone(&self.found),
        );
        let thread = std::thread::Builder::new()
            .name("pairs".to_owned())
            .spawn(move || {
                // As for an import: a panic in there must not leave the desk believing that it is still at work.
                let work = AssertUnwindSafe(|| run(house, &mine));
                let result = std::panic::catch_unwind(work)
                    .unwrap_or_else(|_| Err(Failure::new(FailureCode::Defect)));
                let result = result.map(|(at, groups)| {
                    let count = u32::try_from(groups.len()).unwrap_or(u32::MAX);
                    *locked(&kept) = Some((at, Arc::new(groups)));
                    count
                });
                *locked(&mine.result) = Some(result);
            })
            .map_err(|_| Failure::new(FailureCode::Storage))?;
        let progress = search.progress();
        *slot = Some((search, Some(thread)));
        Ok(progress)
    }

    /// How far it is; when none was started, nothing is under way.
    pub fn progress(&self) -> PairsProgress {
        let slot = locked(&self.search);
        slot.as_ref().map_or(
            PairsProgress {
                running: false,
                done: 0,
                cancelled: false,
                found: None,
                trouble: None,
            },
            |(search, _)| search.progress(),
        )
    }

    /// Asks it to stop.
    pub fn cancel(&self) -> PairsProgress {
        if let Some((search, _)) = locked(&self.search).as_ref() {
            search.stop.store(true, Ordering::Release);
        }
        self.progress()
    }

    /// What the last search found.
    pub(super) fn found(&self) -> Option<Found> {
        locked(&self.found).clone()
    }

    /// The house is locked: stops, waits, and forgets.
    pub fn stop(&self) {
        let started = locked(&self.search).take();
        if let Some((search, thread)) = started {
            search.stop.store(true, Ordering::Release);
            if let Some(thread) = thread {
                let _ = thread.join();
            }
        }
        *locked(&self.found) = None;
    }
}

/// The whole search. The house is let go as soon as everybody is read.
fn run(open: Arc<Open>, search: &Search) -> Result<(i64, Vec<Group>), Failure> {
    let at = open.env.now();
    let known = open.vault.read(rows::portraits)?;
    search.goes_on()?;
    let aside = open.vault.read(rows::set_aside)?;
    drop(open);
    let (who, persons): (Vec<(i64, PersonId)>, Vec<Portrait>) = known
        .into_iter()
        .map(|one| ((one.seq, one.id), one.portrait))
        .unzip();
    let (rarity, blocks) = (Rarity::of(&persons), Blocks::of(&persons));
    search
        .total
        .store(blocks.comparisons(0..blocks.len()), Ordering::Release);
    search.goes_on()?;
    let mut pairs = compare(&persons, &rarity, &blocks, search)?;
    drop(blocks);
    let apart = apart(&who, &aside);
    pairs.retain(|pair| !apart.contains(&(pair.a, pair.b)));
    let groups = groups(&persons, &pairs, &rarity, &apart);
    search.goes_on()?;
    Ok((at, linked(&groups, &pairs, &who, &persons, &rarity)))
}

/// Every pair of every block, on two threads. The order does not depend on who was faster.
fn compare(
    persons: &[Portrait],
    rarity: &Rarity,
    blocks: &Blocks,
    search: &Search,
) -> Result<Vec<Pair>, Failure> {
    let next = AtomicUsize::new(0);
    let found: Mutex<Vec<(usize, Vec<Pair>)>> = Mutex::default();
    let lane = || {
        while search.goes_on().is_ok() {
            let first = next.fetch_add(TAKEN, Ordering::Relaxed);
            if first >= blocks.len() {
                break;
            }
            let taken = first..(first + TAKEN).min(blocks.len());
            let mut pairs = Vec::new();
            blocks.pairs(taken.clone(), persons, rarity, &mut pairs);
            search
                .done
                .fetch_add(blocks.comparisons(taken), Ordering::AcqRel);
            locked(&found).push((first, pairs));
        }
    };
    let lanes = std::thread::available_parallelism()
        .map_or(1, usize::from)
        .min(LANES);
    std::thread::scope(|scope| {
        for _ in 1..lanes {
            scope.spawn(lane);
        }
        lane();
    });
    search.goes_on()?;
    let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.sort_unstable_by_key(|(first, _)| *first);
    Ok(found.into_iter().flat_map(|(_, pairs)| pairs).collect())
}

/// The pairs set aside, as places in the list.
#[allow(clippy::cast_possible_truncation)] // places in a list of persons
fn apart(who: &[(i64, PersonId)], aside: &[(PersonId, PersonId)]) -> HashSet<(u32, u32)> {
    if aside.is_empty() {
        return HashSet::new();
    }
    let places: HashMap<PersonId, u32> = who
        .iter()
        .enumerate()
        .map(|(at, (_, id))| (*id, at as u32))
        .collect();
    let place = |id: &PersonId| places.get(id).copied();
    aside
        .iter()
        .filter_map(|(a, b)| place(a).zip(place(b)))
        .map(|(a, b)| (a.min(b), a.max(b)))
        .collect()
}

/// The groups with why each two of their files look alike, the likeliest group first.
fn linked(
    groups: &[Vec<u32>],
    pairs: &[Pair],
    who: &[(i64, PersonId)],
    persons: &[Portrait],
    rarity: &Rarity,
) -> Vec<Group> {
    let mut of_person: HashMap<u32, usize> = HashMap::new();
    for (at, group) in groups.iter().enumerate() {
        of_person.extend(group.iter().map(|person| (*person, at)));
    }
    let mut weighed: Vec<(f32, Group)> = groups
        .iter()
        .map(|group| {
            let persons = group.iter().map(|at| who[*at as usize]).collect();
            (
                f32::MIN,
                Group {
                    persons,
                    links: Vec::new(),
                },
            )
        })
        .collect();
    let mut pairs: Vec<&Pair> = pairs.iter().collect();
    pairs.sort_by(|x, y| y.bits.total_cmp(&x.bits).then((x.a, x.b).cmp(&(y.a, y.b))));
    for pair in pairs {
        let (a, b) = (pair.a as usize, pair.b as usize);
        let group = of_person
            .get(&pair.a)
            .filter(|at| of_person.get(&pair.b) == Some(at));
        let (Some(group), Some(likeness)) = (group, likeness(&persons[a], &persons[b], rarity))
        else {
            continue;
        };
        let (best, group) = &mut weighed[*group];
        *best = best.max(pair.bits);
        group.links.push(Link {
            a: who[a].1,
            b: who[b].1,
            reasons: likeness.reasons,
            probability: likeness.probability,
        });
    }
    weighed.sort_by(|(x, _), (y, _)| y.total_cmp(x));
    weighed.into_iter().map(|(_, group)| group).collect()
}
