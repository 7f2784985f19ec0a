//! One field of a règlement written as it was typed, one entry of a list added, withdrawn or moved. What can be read is
//! written, and what is wrong with it is one of its faults: a draft may be half made.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Criterion, CriterionSource, GridCriterion, InstalmentRule, ProofRule, ReferenceDay, Regulation,
};
use crate::date::parse_planned_day;
use crate::identity::check_lines;
use crate::money::parse_cents;
use crate::name::fold;
use crate::{Refusal, RefusalCode};

/// Longest text that is read at all, in characters; shorter bounds are faults.
const LONGEST_TYPED: usize = 30_000;
/// Longest code made from a label, in characters: room is left for a number after it.
const LONGEST_MADE: usize = 34;
/// The field that a refusal is about: the one that was typed in.
const TYPED: &str = "typed";

crate::person::vocabulary! {
    /// A list of the règlement.
    RegulationList {
        /// Criteria of eligibility.
        Criteria = "criteria",
        /// Proofs.
        Proofs = "proofs",
        /// Criteria of the grid.
        Grid = "grid/criteria",
        /// Payments of the package.
        Instalments = "package/instalments",
    }
}

impl Regulation {
    /// Writes the field at `at` (`proofs/2/months`, as faults say it) from what was typed.
    ///
    /// # Errors
    /// Why it cannot be read, about `typed`; [`RefusalCode::Unknown`] about `at` when there is no such field.
    pub fn set(&mut self, at: &str, typed: &str, today: NaiveDate) -> Result<(), Refusal> {
        let typed = check_lines(typed, TYPED, LONGEST_TYPED)?;
        // What stands on one line stays on one.
        let line = typed.replace('\n', " ");
        let path: Vec<&str> = at.split('/').collect();
        match *path.as_slice() {
            ["title"] => self.title = line,
            ["remedies"] => self.remedies = typed,
            ["starts_on"] => {
                self.starts_on =
                    parse_planned_day(&typed, today).map_err(|code| Refusal::of(code, TYPED))?;
            }
            ["to_be_confirmed"] => self.to_be_confirmed = truth(&typed)?,
            ["quorum"] => self.quorum = number(&typed)?,
            ["minutes_per_file"] => self.minutes_per_file = number(&typed)?,
            ["milestones"] => self.milestones = numbers(&typed)?,
            ["deadlines", field] => *self.deadline(field)? = number(&typed)?,
            ["grid", "criteria", at, field] => {
                let one = entry(&mut self.grid.criteria, at)?;
                match field {
                    "label" => one.label = line,
                    "help" => one.help = typed,
                    "weight" => one.weight = number(&typed)?,
                    _ => return Err(unknown()),
                }
            }
            ["grid", field] => {
                *match field {
                    "threshold" => &mut self.grid.threshold,
                    "readers" => &mut self.grid.readers,
                    "spread" => &mut self.grid.spread,
                    _ => return Err(unknown()),
                } = number(&typed)?;
            }
            ["criteria", at, field] => {
                let one = entry(&mut self.criteria, at)?;
                match field {
                    "label" => one.label = line,
                    "help" => one.help = typed,
                    "source" => one.source = listed(CriterionSource::of_code(&typed))?,
                    "proof" => one.proof = Some(typed).filter(|code| !code.is_empty()),
                    _ => return Err(unknown()),
                }
            }
            ["proofs", at, field] => {
                let one = entry(&mut self.proofs, at)?;
                match field {
                    "label" => one.label = line,
                    "help" => one.help = typed,
                    "required" => one.required = truth(&typed)?,
                    "months" if typed.is_empty() => one.months = None,
                    "months" => one.months = Some(number(&typed)?),
                    "valid_on" => one.valid_on = listed(ReferenceDay::of_code(&typed))?,
                    _ => return Err(unknown()),
                }
            }
            ["letters", at, field] => {
                let one = entry(&mut self.letters, at)?;
                match field {
                    "subject" => one.subject = line,
                    "body" => one.body = typed,
                    _ => return Err(unknown()),
                }
            }
            ["package", "instalments", at, field] => {
                let one = entry(&mut self.package.instalments, at)?;
                match field {
                    "label" => one.label = line,
                    "condition" => one.condition = typed,
                    "percent" => one.percent = number(&typed)?,
                    "months" => one.months = number(&typed)?,
                    _ => return Err(unknown()),
                }
            }
            ["package", "coaching_hours"] => self.package.coaching_hours = number(&typed)?,
            ["package", "workspace_months"] => self.package.workspace_months = number(&typed)?,
            ["package", "mentor"] => self.package.mentor = truth(&typed)?,
            ["package", "grant_cents"] => {
                self.package.grant_cents =
                    parse_cents(&typed).map_err(|code| Refusal::of(code, TYPED))?;
            }
            _ => return Err(unknown()),
        }
        Ok(())
    }

    fn deadline(&mut self, field: &str) -> Result<&mut u32, Refusal> {
        match field {
            "complete" => Ok(&mut self.deadlines.complete),
            "chase" => Ok(&mut self.deadlines.chase),
            "decide" => Ok(&mut self.deadlines.decide),
            "appeal" => Ok(&mut self.deadlines.appeal),
            "lapse_notice" => Ok(&mut self.deadlines.lapse_notice),
            _ => Err(unknown()),
        }
    }

    /// Adds an entry at the end of a list, with a code of its own made from its label.
    ///
    /// # Errors
    /// [`RefusalCode::Missing`] about `label`.
    pub fn add(&mut self, list: RegulationList, label: &str) -> Result<(), Refusal> {
        let label = check_lines(label, "label", LONGEST_TYPED)?;
        if label.is_empty() {
            return Err(Refusal::of(RefusalCode::Missing, "label"));
        }
        match list {
            RegulationList::Criteria => {
                let code = code(&label, self.criteria.iter().map(|c| c.code.as_str()));
                self.criteria.push(Criterion {
                    code,
                    label,
                    help: String::new(),
                    source: CriterionSource::Declared,
                    proof: None,
                });
            }
            RegulationList::Proofs => {
                let code = code(&label, self.proofs.iter().map(|p| p.code.as_str()));
                self.proofs.push(ProofRule {
                    code,
                    label,
                    help: String::new(),
                    required: true,
                    months: None,
                    valid_on: ReferenceDay::Committee,
                });
            }
            RegulationList::Grid => {
                let code = code(&label, self.grid.criteria.iter().map(|c| c.code.as_str()));
                self.grid.criteria.push(GridCriterion {
                    code,
                    label,
                    help: String::new(),
                    weight: 0,
                });
            }
            RegulationList::Instalments => self.package.instalments.push(InstalmentRule {
                label,
                percent: 0,
                condition: String::new(),
                months: 0,
            }),
        }
        Ok(())
    }

    /// Withdraws an entry of a list.
    ///
    /// # Errors
    /// [`RefusalCode::Unknown`] about `at`.
    pub fn withdraw(&mut self, list: RegulationList, at: usize) -> Result<(), Refusal> {
        fn out<T>(of: &mut Vec<T>, at: usize) -> Result<(), Refusal> {
            if at >= of.len() {
                return Err(unknown());
            }
            of.remove(at);
            Ok(())
        }
        match list {
            RegulationList::Criteria => out(&mut self.criteria, at),
            RegulationList::Proofs => out(&mut self.proofs, at),
            RegulationList::Grid => out(&mut self.grid.criteria, at),
            RegulationList::Instalments => out(&mut self.package.instalments, at),
        }
    }

    /// Moves an entry of a list one place up; the first stays where it is.
    ///
    /// # Errors
    /// [`RefusalCode::Unknown`] about `at`.
    pub fn raise(&mut self, list: RegulationList, at: usize) -> Result<(), Refusal> {
        fn up<T>(of: &mut [T], at: usize) -> Result<(), Refusal> {
            if at >= of.len() {
                return Err(unknown());
            }
            of.swap(at, at.saturating_sub(1));
            Ok(())
        }
        match list {
            RegulationList::Criteria => up(&mut self.criteria, at),
            RegulationList::Proofs => up(&mut self.proofs, at),
            RegulationList::Grid => up(&mut self.grid.criteria, at),
            RegulationList::Instalments => up(&mut self.package.instalments, at),
        }
    }
}

fn unknown() -> Refusal {
    Refusal::of(RefusalCode::Unknown, "at")
}

fn entry<'a, T>(list: &'a mut [T], at: &str) -> Result<&'a mut T, Refusal> {
    let at: usize = at.parse().map_err(|_| unknown())?;
    list.get_mut(at).ok_or_else(unknown)
}

fn listed<T>(read: Option<T>) -> Result<T, Refusal> {
    read.ok_or(Refusal::of(RefusalCode::NotInTheList, TYPED))
}

fn truth(typed: &str) -> Result<bool, Refusal> {
    listed(match typed {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    })
}

/// A whole number, with or without its unit: « 30 », « 30 jours », « 25 % ».
fn number(typed: &str) -> Result<u32, Refusal> {
    if typed.is_empty() {
        return Err(Refusal::of(RefusalCode::Missing, TYPED));
    }
    let unit = |c: char| c.is_alphabetic() || c == '%' || c.is_whitespace();
    let digits = typed.trim_end_matches(unit);
    let right = digits.bytes().all(|b| b.is_ascii_digit());
    (digits.parse().ok().filter(|_| right)).ok_or(Refusal::of(RefusalCode::NotANumber, TYPED))
}

/// Numbers apart by commas, semicolons, spaces or « et ».
fn numbers(typed: &str) -> Result<Vec<u32>, Refusal> {
    let apart = |c: char| c == ',' || c == ';' || c.is_whitespace();
    let said = typed
        .split(apart)
        .filter(|word| !word.is_empty() && *word != "et");
    let words = said.filter(|word| *word != "mois");
    words.map(number).collect()
}

/// A code made from a label, unlike the others.
fn code<'a>(label: &str, others: impl Iterator<Item = &'a str> + Clone) -> String {
    let mut made: String = fold(label)
        .replace(' ', "_")
        .chars()
        .take(LONGEST_MADE)
        .collect();
    if made.is_empty() {
        made.push('x');
    }
    let free = |code: &str| others.clone().all(|other| other != code);
    if free(&made) {
        return made;
    }
    (2_u32..)
        .map(|count| format!("{made}_{count}"))
        .find(|code| free(code))
        .unwrap_or(made)
}

#[cfg(test)]
mod tests;
