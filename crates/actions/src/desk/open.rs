//! An open house: the vault, who is at the desk, and what is under way.

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pignon_domain::house::Role;
use pignon_domain::ids::{MemberId, OpId};
use pignon_store::keys::{KeyFile, KeyFolder, VaultKey};
use pignon_store::partners::PartnerMemory;
use pignon_store::persons::ListMemory;
use pignon_store::{Act, Door, Vault, Written};

use super::Desk;
use super::env::Env;
use crate::house::shapes::HubReach;
use crate::imports::Readings;
use crate::persons::Pairs;
use crate::persons::shapes::Saved;
use crate::places::Shelf;
use crate::{Failure, FailureCode};

/// Seconds without a touch before a desk in the street locks itself (P3.4).
const STREET_LOCK_SECONDS: u32 = 120;

/// Who is at the desk.
#[derive(Debug, Clone)]
pub(crate) struct Who {
    /// Member.
    pub member: MemberId,
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
}

/// An open house.
pub(crate) struct Open {
    pub env: Env,
    pub vault: Vault,
    pub key: VaultKey,
    pub keys: KeyFolder,
    pub key_file: Mutex<KeyFile>,
    pub who: Who,
    pub maison: String,
    pub maison_name: String,
    pub demonstration: bool,
    pub lists: ListMemory,
    pub structures: pignon_store::structures::Memory,
    pub projects: pignon_store::projects::Memory,
    pub pass: pignon_store::pass::Memory,
    pub partners: PartnerMemory,
    pub readings: Readings,
    pub pairs: Pairs,
    pub places: Arc<Shelf>,
    /// When the last act was saved; 0: none since the opening.
    saved_at: AtomicI64,
    /// Locked: whoever still holds the house lets go of it as soon as it can.
    closed: AtomicBool,
    /// Outreach: the desk is in the street, and locks itself sooner.
    in_the_street: AtomicBool,
    /// How the hub answered last; see [`HubReach`].
    reach: AtomicU32,
}

impl Open {
    pub fn new(
        desk: &Desk,
        vault: Vault,
        key: VaultKey,
        keys: KeyFolder,
        key_file: KeyFile,
        who: Who,
        house: pignon_store::house::House,
    ) -> Self {
        Self {
            env: desk.env.clone(),
            places: Arc::clone(&desk.places),
            vault,
            key,
            keys,
            key_file: Mutex::new(key_file),
            who,
            maison: house.code,
            maison_name: house.name,
            demonstration: house.demonstration,
            lists: ListMemory::default(),
            structures: pignon_store::structures::Memory::default(),
            projects: pignon_store::projects::Memory::default(),
            pass: pignon_store::pass::Memory::default(),
            partners: PartnerMemory::default(),
            readings: Readings::default(),
            pairs: Pairs::default(),
            saved_at: AtomicI64::new(0),
            closed: AtomicBool::new(false),
            in_the_street: AtomicBool::new(false),
            reach: AtomicU32::new(0),
        }
    }

    /// One act of the member at the desk, through the one door.
    pub fn act<T>(
        &self,
        command: &'static str,
        work: impl FnOnce(&mut Door<'_>) -> Result<T, Failure>,
    ) -> Result<Written<T>, Failure> {
        self.act_about(command, None, work)
    }

    /// An act that refers to another, or to an import.
    pub fn act_about<T>(
        &self,
        command: &'static str,
        about: Option<uuid::Uuid>,
        work: impl FnOnce(&mut Door<'_>) -> Result<T, Failure>,
    ) -> Result<Written<T>, Failure> {
        let now = self.env.now();
        let written = self.vault.write(
            Act {
                member: self.who.member.0,
                command,
                wall_millis: now,
                about,
            },
            work,
        )?;
        if written.op.is_some() {
            self.saved_at.store(now, Ordering::Release);
        }
        Ok(written)
    }

    /// The desk was locked.
    pub fn close(&self) {
        self.closed.store(true, Ordering::Release);
    }

    /// Was the desk locked?
    pub fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Acquire)
    }

    /// Enters or leaves outreach mode.
    pub fn set_in_the_street(&self, on: bool) {
        self.in_the_street.store(on, Ordering::Release);
    }

    /// Seconds without a touch before the desk locks itself.
    pub fn idle_lock_seconds(&self) -> u32 {
        let usual = self.env.idle_lock_seconds;
        if self.in_the_street.load(Ordering::Acquire) {
            usual.min(STREET_LOCK_SECONDS)
        } else {
            usual
        }
    }

    /// What an act answers when there is nothing else to say.
    pub fn saved(&self, op: Option<OpId>) -> Saved {
        Saved {
            op,
            at: super::env::moment(self.env.now()),
        }
    }

    pub fn saved_at(&self) -> Option<i64> {
        Some(self.saved_at.load(Ordering::Acquire)).filter(|at| *at > 0)
    }

    pub fn set_reach(&self, reach: HubReach) {
        self.reach.store(reach as u32, Ordering::Release);
    }

    pub fn reach(&self) -> HubReach {
        match self.reach.load(Ordering::Acquire) {
            r if r == HubReach::Reached as u32 => HubReach::Reached,
            r if r == HubReach::Unreached as u32 => HubReach::Unreached,
            _ => HubReach::NotTried,
        }
    }

    pub fn key_file(&self) -> MutexGuard<'_, KeyFile> {
        self.key_file.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Is this role enough?
    pub fn allow(&self, least: Role) -> Result<(), Failure> {
        if self.who.role >= least {
            Ok(())
        } else {
            Err(Failure::new(FailureCode::NotAllowed))
        }
    }
}
