//! The house and its lock: first run, unlocking, members.

mod keys;
mod reach;
pub mod shapes;
mod state;

use pignon_domain::house::{MAISONS, Role, maison_of};
use pignon_domain::ids::MemberId;
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::keys::{ChosenPassphrase, House, KeyFolder, Passphrase, SlotName};
use pignon_store::{Act, Founding, Value, Vault, kinds};
use uuid::Uuid;

use crate::desk::{Open, Who};
use crate::{Desk, Failure, FailureCode};
use shapes::{
    HouseCreate, HouseCreated, MaisonChoice, MemberAdd, MemberCard, Nothing, PassphraseChange,
    PassphraseMeasure, PassphraseStrength, ProposedPassphrase, Recover, Session, Unlock,
};

pub(crate) use keys::failure_of_keys;
pub(crate) use reach::{edit_reach, reach};
pub(crate) use state::{state, state_of_things};

const NAME: usize = 80;

/// The twelve Maisons.
///
/// # Errors
/// None.
pub(crate) fn maisons(_: &Desk, _: Nothing) -> Result<Vec<MaisonChoice>, Failure> {
    Ok(MAISONS
        .iter()
        .map(|m| MaisonChoice {
            code: m.code.into(),
            name: m.name.into(),
            arrondissement: m.arrondissement,
        })
        .collect())
}

/// Eight words.
///
/// # Errors
/// None.
pub(crate) fn propose_passphrase(desk: &Desk, _: Nothing) -> Result<ProposedPassphrase, Failure> {
    let passphrase = pignon_store::keys::propose(&mut |bytes: &mut [u8]| (desk.env.random)(bytes));
    Ok(ProposedPassphrase {
        passphrase: passphrase.to_string(),
    })
}

/// How strong a passphrase is.
///
/// # Errors
/// None.
pub(crate) fn measure_passphrase(
    _: &Desk,
    ask: PassphraseMeasure,
) -> Result<PassphraseStrength, Failure> {
    let strength = pignon_store::keys::measure(&ask.passphrase);
    Ok(PassphraseStrength {
        bits: strength.bits,
        enough: strength.enough,
        advice: strength.advice,
    })
}

/// Creates the house of this desk: keys, vault, first member.
///
/// # Errors
/// [`Failure`]; what was begun is put aside, and the first run can begin again.
pub(crate) fn create(desk: &Desk, ask: HouseCreate) -> Result<HouseCreated, Failure> {
    found(desk, &ask, false)
}

/// As [`create`], for a house of invented persons.
pub(crate) fn found(
    desk: &Desk,
    ask: &HouseCreate,
    demonstration: bool,
) -> Result<HouseCreated, Failure> {
    desk.check_instance()?;
    let keys = KeyFolder::at(&desk.folder);
    let database = desk.folder.join(pignon_store::DATABASE);
    if keys::first_run_was_cut(&desk.folder) {
        keys.set_aside().map_err(|e| failure_of_keys(&e))?;
        let _ = std::fs::remove_file(&database);
    }
    if database.exists() || keys.exists().map_err(|e| failure_of_keys(&e))? {
        return Err(Failure::new(FailureCode::HouseExists));
    }
    let maison = maison_of(&ask.maison).ok_or(Refusal::of(RefusalCode::NotInTheList, "maison"))?;
    let name = required_name(&ask.member_name, "member_name")?;
    let passphrase = chosen(&ask.passphrase)?;
    let member = MemberId(new_uuid(desk));
    let cost = desk.env.cost.unwrap_or_else(keys::calibrated);
    let random = desk.env.random.clone();

    keys::mark_first_run(&desk.folder, true)?;
    let made = keys
        .create(
            House {
                id: new_uuid(desk),
                maison: maison.code.to_owned(),
                name: maison.name.to_owned(),
                demonstration,
            },
            &SlotName {
                member,
                name: name.clone(),
            },
            &passphrase,
            cost,
            &mut |bytes: &mut [u8]| random(bytes),
        )
        .map_err(|e| failure_of_keys(&e))?;
    let now = desk.env.now();
    let founding = Founding {
        maison: maison.code,
        wall_millis: now,
    };
    let vault = Vault::create(
        &desk.folder,
        made.key.expose(),
        founding,
        desk.env.random.clone(),
    )?;
    vault.write(
        Act {
            member: member.0,
            command: "house_create",
            wall_millis: now,
            about: None,
        },
        |door| {
            let house = Uuid::from_bytes(vault.house());
            door.put(
                kinds::HOUSE,
                house,
                house,
                vec![
                    ("code", Value::Text(maison.code.to_owned())),
                    ("name", Value::Text(maison.name.to_owned())),
                    ("demonstration", Value::Bool(demonstration)),
                ],
            )?;
            put_member(door, member, &name, Role::Coordinator)
        },
    )?;
    keys::mark_first_run(&desk.folder, false)?;
    let house = vault
        .read(pignon_store::house::house)?
        .ok_or_else(|| Failure::new(FailureCode::Defect))?;
    let who = Who {
        member,
        name,
        role: Role::Coordinator,
    };
    let open = Open::new(desk, vault, made.key, keys, made.file, who, house);
    let session = session_of(&open);
    desk.set_open(open);
    Ok(HouseCreated {
        recovery_words: made.kit.words().to_vec(),
        session,
    })
}

/// Opens the house with a passphrase.
///
/// # Errors
/// [`Failure`].
pub(crate) fn unlock(desk: &Desk, ask: Unlock) -> Result<Session, Failure> {
    desk.check_instance()?;
    if let Some(open) = desk.current() {
        return if open.who.member == ask.member {
            Ok(session_of(&open))
        } else {
            Err(Failure::new(FailureCode::AlreadyOpen))
        };
    }
    let keys = KeyFolder::at(&desk.folder);
    let file = keys.open().map_err(|e| failure_of_keys(&e))?.file;
    let passphrase = Passphrase::typed(&ask.passphrase)
        .map_err(|_| Failure::new(FailureCode::WrongPassphrase))?;
    let key = keys
        .unlock(
            &file,
            ask.member,
            &passphrase,
            desk.env.now().div_euclid(1000),
        )
        .map_err(|e| failure_of_keys(&e))?;
    enter(desk, keys, file, key, ask.member)
}

/// Opens the house with the recovery kit, and gives a member a new passphrase.
///
/// # Errors
/// [`Failure`].
pub(crate) fn recover(desk: &Desk, ask: Recover) -> Result<Session, Failure> {
    desk.check_instance()?;
    desk.lock();
    desk.wait_until_closed()?;
    let passphrase = chosen(&ask.passphrase)?;
    let kit = pignon_store::keys::Kit::read(&ask.words)
        .map_err(|e| Failure::saying(FailureCode::WrongRecoveryWords, e.sentence()))?;
    let keys = KeyFolder::at(&desk.folder);
    let recovered = keys.recover(&kit).map_err(|e| failure_of_keys(&e))?;
    // The names of the members are in the vault: it is opened first, so that a lost key file can be written again.
    let vault = Vault::open(
        &desk.folder,
        recovered.key.expose(),
        desk.env.random.clone(),
    )?;
    let members = vault.read(pignon_store::house::members)?;
    drop(vault);
    let member = members
        .iter()
        .filter(|m| m.active)
        .filter(|m| ask.member.is_none_or(|wanted| wanted == m.id))
        .max_by_key(|m| m.role)
        .ok_or(Refusal::of(RefusalCode::Unknown, "member"))?;
    let who = SlotName {
        member: member.id,
        name: member.name.clone(),
    };
    let cost = desk.env.cost.unwrap_or_else(keys::calibrated);
    let random = desk.env.random.clone();
    let file = keys
        .reinstate(
            &recovered,
            &who,
            &passphrase,
            cost,
            &mut |bytes: &mut [u8]| random(bytes),
        )
        .map_err(|e| failure_of_keys(&e))?;
    enter(desk, keys, file, recovered.key, member.id)
}

fn enter(
    desk: &Desk,
    keys: KeyFolder,
    file: pignon_store::keys::KeyFile,
    key: pignon_store::keys::VaultKey,
    member: MemberId,
) -> Result<Session, Failure> {
    desk.wait_until_closed()?;
    let vault = Vault::open(&desk.folder, key.expose(), desk.env.random.clone())?;
    let (house, members) = vault.read(|r| {
        Ok::<_, Failure>((
            pignon_store::house::house(r)?,
            pignon_store::house::members(r)?,
        ))
    })?;
    let house = house.ok_or_else(|| Failure::new(FailureCode::VaultDamaged))?;
    let known = members.into_iter().find(|m| m.id == member && m.active);
    let (name, role) = known
        .and_then(|m| m.role.map(|role| (m.name, role)))
        .ok_or_else(|| Failure::new(FailureCode::NotAllowed))?;
    let open = Open::new(
        desk,
        vault,
        key,
        keys,
        file,
        Who { member, name, role },
        house,
    );
    let session = session_of(&open);
    desk.set_open(open);
    Ok(session)
}

/// Locks.
///
/// # Errors
/// None.
pub(crate) fn lock(desk: &Desk, _: Nothing) -> Result<Nothing, Failure> {
    desk.lock();
    Ok(Nothing {})
}

/// Who is at the desk; asking it is a sign of life (the window asks it while somebody types).
///
/// # Errors
/// None.
pub(crate) fn session(open: &Open, _: Nothing) -> Result<Session, Failure> {
    Ok(session_of(open))
}

fn session_of(open: &Open) -> Session {
    Session {
        member: open.who.member,
        member_name: open.who.name.clone(),
        role: open.who.role,
        maison: open.maison.clone(),
        maison_name: open.maison_name.clone(),
        desk_number: open.vault.desk_number(),
        demonstration: open.demonstration,
        idle_lock_seconds: open.idle_lock_seconds(),
    }
}

/// The members of the house.
///
/// # Errors
/// [`Failure`].
pub(crate) fn members(open: &Open, _: Nothing) -> Result<Vec<MemberCard>, Failure> {
    let members = open.vault.read(pignon_store::house::members)?;
    let file = open.key_file();
    let slots: Vec<MemberId> = file.slots().map(|s| s.member).collect();
    Ok(members
        .into_iter()
        .map(|m| MemberCard {
            id: m.id,
            name: m.name,
            role: m.role.unwrap_or(Role::ReadOnly),
            active: m.active,
            has_slot: slots.contains(&m.id),
        })
        .collect())
}

/// Adds a member, with a passphrase on this desk.
///
/// # Errors
/// [`Failure`].
pub(crate) fn add_member(open: &Open, ask: MemberAdd) -> Result<MemberCard, Failure> {
    let name = required_name(&ask.name, "name")?;
    let passphrase = chosen(&ask.passphrase)?;
    let known = members(open, Nothing {})?.into_iter().find(|m| {
        m.active && pignon_domain::name::fold(&m.name) == pignon_domain::name::fold(&name)
    });
    if known.as_ref().is_some_and(|m| m.has_slot) {
        return Err(Failure::saying(
            FailureCode::Refused,
            "Ce membre a déjà une phrase de passe sur ce poste\u{a0}: ajoutez une initiale si c’est quelqu’un d’autre.",
        ));
    }
    // A known member without a passphrase here (a desk opened with the kit after its key file was lost) gets one back.
    let id = known
        .as_ref()
        .map_or_else(|| MemberId(open.vault.ids().draw(open.env.now())), |m| m.id);
    let role = known.as_ref().map_or(ask.role, |m| m.role);
    let cost = open.env.cost.unwrap_or_else(keys::calibrated);
    // The slot first: a slot without its member opens nothing, a member without a slot could not come in.
    {
        let random = open.env.random.clone();
        let who = SlotName {
            member: id,
            name: name.clone(),
        };
        let mut file = open.key_file();
        open.keys
            .add_slot(
                &mut file,
                &open.key,
                &who,
                &passphrase,
                cost,
                &mut |bytes: &mut [u8]| random(bytes),
            )
            .map_err(|e| failure_of_keys(&e))?;
    }
    if known.is_none() {
        open.act("member_add", |door| Ok(put_member(door, id, &name, role)?))?;
    }
    Ok(MemberCard {
        id,
        name,
        role,
        active: true,
        has_slot: true,
    })
}

/// Replaces one's own passphrase.
///
/// # Errors
/// [`Failure`].
pub(crate) fn change_passphrase(open: &Open, ask: PassphraseChange) -> Result<Nothing, Failure> {
    let present =
        Passphrase::typed(&ask.present).map_err(|_| Failure::new(FailureCode::WrongPassphrase))?;
    let new = chosen(&ask.new)?;
    let mut file = open.key_file();
    open.keys
        .unlock(
            &file,
            open.who.member,
            &present,
            open.env.now().div_euclid(1000),
        )
        .map_err(|e| failure_of_keys(&e))?;
    let random = open.env.random.clone();
    let who = SlotName {
        member: open.who.member,
        name: open.who.name.clone(),
    };
    let cost = open.env.cost.unwrap_or_else(keys::calibrated);
    open.keys
        .replace_slot(
            &mut file,
            &open.key,
            &who,
            &new,
            cost,
            &mut |bytes: &mut [u8]| random(bytes),
        )
        .map_err(|e| failure_of_keys(&e))?;
    Ok(Nothing {})
}

pub(crate) fn put_member(
    door: &mut pignon_store::Door<'_>,
    id: MemberId,
    name: &str,
    role: Role,
) -> Result<(), pignon_store::Incident> {
    door.put(
        kinds::MEMBER,
        id.0,
        id.0,
        vec![
            ("name", Value::Text(name.to_owned())),
            ("role", Value::Text(role.code().to_owned())),
            ("active", Value::Bool(true)),
        ],
    )
}

fn chosen(text: &str) -> Result<ChosenPassphrase, Failure> {
    ChosenPassphrase::new(text).map_err(|e| match e {
        pignon_store::keys::BadPassphrase::Weak(strength) => {
            Failure::saying(FailureCode::WeakPassphrase, strength.advice)
        }
        _ => Failure::new(FailureCode::WeakPassphrase),
    })
}

fn required_name(text: &str, field: &'static str) -> Result<String, Failure> {
    let name = identity::check_text(text, field, NAME)?;
    if name.is_empty() {
        return Err(Refusal::of(RefusalCode::Missing, field).into());
    }
    Ok(name)
}

fn new_uuid(desk: &Desk) -> Uuid {
    uuid::Builder::from_unix_timestamp_millis(
        desk.env.now().max(0).unsigned_abs(),
        &desk.env.bytes(),
    )
    .into_uuid()
}
