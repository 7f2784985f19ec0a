//! Jobs (P6.1) and what makes one durable (P6.2): a CDI still running at the verification six months after it began.
//! Before that day it is provisional; after it, until somebody has verified, it is to verify and stays provisional.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::words::{Contract, VerifiedBy};
use crate::{Refusal, RefusalCode};

/// Months after the beginning at which a CDI is verified.
pub const VERIFIED_AFTER_MONTHS: u32 = 6;
/// Most working time of a week, in minutes: 60 hours (Code du travail, art. L3121-21).
pub const MOST_WEEKLY_MINUTES: u32 = 60 * 60;

/// What is known of a contract.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Job {
    /// Its sort.
    pub contract: Option<Contract>,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day, when there is one.
    pub ends_on: Option<NaiveDate>,
    /// Working time, in minutes a week.
    pub weekly_minutes: Option<u32>,
    /// Last day on which somebody learnt that it ran.
    pub verified_on: Option<NaiveDate>,
    /// How.
    pub verified_by: Option<VerifiedBy>,
}

impl Job {
    /// Does it hold together?
    ///
    /// # Errors
    /// [`RefusalCode::Missing`] about `contract` or `starts_on`; [`RefusalCode::WrongOrder`] about `ends_on` or
    /// `verified_on` before the first day, about `verified_on` after the last; [`RefusalCode::DateInTheFuture`] about
    /// `verified_on`; [`RefusalCode::Missing`] about `verified_by`; [`RefusalCode::NotANumber`] about `weekly_minutes`.
    pub fn check(&self, today: NaiveDate) -> Result<(), Refusal> {
        let refuse = |code, field| Err(Refusal::of(code, field));
        if self.contract.is_none() {
            return refuse(RefusalCode::Missing, "contract");
        }
        let Some(first) = self.starts_on else {
            return refuse(RefusalCode::Missing, "starts_on");
        };
        if self.ends_on.is_some_and(|last| last < first) {
            return refuse(RefusalCode::WrongOrder, "ends_on");
        }
        let most = 1..=MOST_WEEKLY_MINUTES;
        if self.weekly_minutes.is_some_and(|m| !most.contains(&m)) {
            return refuse(RefusalCode::NotANumber, "weekly_minutes");
        }
        if let Some(on) = self.verified_on {
            if on > today {
                return refuse(RefusalCode::DateInTheFuture, "verified_on");
            }
            if on < first || self.ends_on.is_some_and(|last| on > last) {
                return refuse(RefusalCode::WrongOrder, "verified_on");
            }
            if self.verified_by.is_none() {
                return refuse(RefusalCode::Missing, "verified_by");
            }
        }
        Ok(())
    }

    /// The day from which it is to be verified. A month without such a day gives its last one: a contract of the 31st of
    /// August is verified on the 28th, or the 29th, of February.
    #[must_use]
    pub fn verify_from(&self) -> Option<NaiveDate> {
        self.starts_on?
            .checked_add_months(Months::new(VERIFIED_AFTER_MONTHS))
    }

    /// What it is worth as a durable job on `today`.
    #[must_use]
    pub fn durability(&self, today: NaiveDate) -> Durability {
        let open_ended = self.contract.is_some_and(Contract::is_open_ended);
        let (true, Some(verify_from)) = (open_ended, self.verify_from()) else {
            return Durability::Not;
        };
        if self.ends_on.is_some_and(|last| last < verify_from) {
            return Durability::Ended;
        }
        if self.verified_on.is_some_and(|on| on >= verify_from) {
            return Durability::Durable;
        }
        if today < verify_from {
            Durability::Provisional
        } else {
            Durability::ToVerify
        }
    }
}

crate::person::vocabulary! {
    /// What a job is worth as a durable one.
    Durability {
        /// Not a CDI.
        Not = "not",
        /// A CDI of less than six months.
        Provisional = "provisional",
        /// A CDI of more than six months that nobody has verified.
        ToVerify = "to_verify",
        /// A CDI seen running six months after it began, or later.
        Durable = "durable",
        /// A CDI that ended within its six months.
        Ended = "ended",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn cdi(from: &str) -> Job {
        Job {
            contract: Some(Contract::Permanent),
            starts_on: Some(day(from)),
            ..Job::default()
        }
    }

    #[test]
    fn a_cdi_is_durable_once_it_was_seen_running_after_six_months() {
        let job = cdi("2026-08-31");
        assert_eq!(job.verify_from(), Some(day("2027-02-28")));
        let on = |today: &str| job.durability(day(today));
        assert_eq!(on("2027-02-27"), Durability::Provisional);
        assert_eq!(on("2027-02-28"), Durability::ToVerify);
        let seen = |on: &str| {
            let verified = Job {
                verified_on: Some(day(on)),
                verified_by: Some(VerifiedBy::Call),
                ..job
            };
            verified.durability(day("2027-06-01"))
        };
        assert_eq!(seen("2027-02-27"), Durability::ToVerify);
        assert_eq!(seen("2027-02-28"), Durability::Durable);
    }

    #[test]
    fn a_cdi_that_ended_before_its_verification_is_not_durable_and_one_that_ended_after_was() {
        let ended = |on: &str| Job {
            ends_on: Some(day(on)),
            ..cdi("2026-01-15")
        };
        let today = day("2027-01-01");
        assert_eq!(ended("2026-07-14").durability(today), Durability::Ended);
        let verified = Job {
            verified_on: Some(day("2026-07-20")),
            ..ended("2026-09-01")
        };
        assert_eq!(verified.durability(today), Durability::Durable);
        assert_eq!(ended("2026-09-01").durability(today), Durability::ToVerify);
    }

    #[test]
    fn only_contracts_without_a_term_may_be_durable() {
        for contract in Contract::ALL {
            let job = Job {
                contract: Some(*contract),
                ..cdi("2026-01-15")
            };
            let is_cdi = matches!(contract, Contract::Permanent | Contract::PermanentI);
            let found = job.durability(day("2026-02-01"));
            assert_eq!(found == Durability::Provisional, is_cdi, "{contract:?}");
        }
    }

    #[test]
    fn a_contract_that_does_not_hold_together_is_refused() {
        let today = day("2026-11-22");
        let refused = |job: Job| {
            let refusal = job.check(today).unwrap_err();
            (refusal.code, refusal.fields[0])
        };
        assert_eq!(cdi("2026-11-01").check(today), Ok(()));
        assert_eq!(refused(Job::default()), (RefusalCode::Missing, "contract"));
        let job = cdi("2026-11-01");
        let ends_on = Some(day("2026-10-31"));
        assert_eq!(
            refused(Job { ends_on, ..job }),
            (RefusalCode::WrongOrder, "ends_on")
        );
        let weekly_minutes = Some(60 * 61);
        assert_eq!(
            refused(Job {
                weekly_minutes,
                ..job
            }),
            (RefusalCode::NotANumber, "weekly_minutes")
        );
        let verified_on = Some(day("2026-11-23"));
        assert_eq!(
            refused(Job { verified_on, ..job }),
            (RefusalCode::DateInTheFuture, "verified_on")
        );
        let verified_on = Some(day("2026-11-20"));
        assert_eq!(
            refused(Job { verified_on, ..job }),
            (RefusalCode::Missing, "verified_by")
        );
    }
}
