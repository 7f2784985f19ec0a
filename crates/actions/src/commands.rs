//! The one list of commands: request, response, least role, whether it answers when locked, and what it provides
//! and invalidates. It gives the router, the TypeScript map and the refreshing of the window. Adding a command is
//! one function and one line here.

use pignon_domain::house::Role;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::agenda::shapes as a;
use crate::contacts::shapes as c;
use crate::day::shapes as d;
use crate::exchanges::shapes as e;
use crate::house::shapes as h;
use crate::imports::shapes as i;
use crate::outreach::shapes as o;
use crate::persons::shapes as p;
use crate::{Desk, Failure, FailureCode};

/// What a command reads or changes; the window refreshes from these and never guesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tag {
    /// Lock, house, session.
    House,
    /// The state of things (U6).
    State,
    /// Members.
    Members,
    /// Persons: lists, search, files, histories.
    Persons,
    /// Readings of spreadsheets and past imports.
    Imports,
    /// Summaries and the hub.
    Exchanges,
    /// Projects, their holders, diagnoses.
    Projects,
    /// Plans: objectives, actions, brakes, and their library.
    Plans,
    /// Appointments and gatherings.
    Agenda,
    /// The computed list of the day.
    Day,
    /// Partners.
    Partners,
    /// Referrals.
    Referrals,
    /// Structures and what becomes of them.
    Structures,
    /// Documents, letters and private notes of files.
    Documents,
    /// Persons who may be one, and mergers.
    Duplicates,
    /// Reference sets: addresses, districts.
    Places,
}

impl Tag {
    /// Every tag: what an unlocked, locked or undone house makes old.
    pub const ALL: &[Self] = &[
        Self::House,
        Self::State,
        Self::Members,
        Self::Persons,
        Self::Imports,
        Self::Exchanges,
        Self::Projects,
        Self::Plans,
        Self::Agenda,
        Self::Day,
        Self::Partners,
        Self::Referrals,
        Self::Structures,
        Self::Documents,
        Self::Duplicates,
        Self::Places,
    ];
}

/// A command as the list declares it.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// Name.
    pub name: &'static str,
    /// Least role, for those that need an open house.
    pub least: Option<Role>,
    /// Tags whose answers it gives.
    pub provides: &'static [Tag],
    /// Tags whose answers it makes old.
    pub invalidates: &'static [Tag],
}

macro_rules! commands {
    ($($name:ident($ask:ty) -> $answer:ty {
        $who:ident, provides [$($provides:ident),*], invalidates [$($invalidates:ident),*]
    } => $act:path;)*) => {
        /// Every command.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            least: commands!(@least $who),
            provides: &[$(Tag::$provides),*],
            invalidates: commands!(@tags $($invalidates)*),
        }),*];

        /// Runs one command: right, shape, act, answer.
        pub(crate) fn route(desk: &Desk, name: &str, ask: Value) -> Result<Value, Failure> {
            match name {
                $(stringify!($name) => {
                    let ask: $ask = serde_json::from_value(ask).map_err(|e| malformed(name, &e))?;
                    let answer: $answer = commands!(@run $who, desk, ask, $act)?;
                    serde_json::to_value(answer).map_err(|e| malformed(name, &e))
                })*
                _ => Err(Failure::new(FailureCode::UnknownCommand)),
            }
        }

        /// Shows every command's types to the generator of the contract.
        pub(crate) fn visit_types(visit: &mut impl FnMut(&Command, Shape, Shape)) {
            let mut list = COMMANDS.iter();
            $(visit(list.next().expect("one entry each"), Shape::of::<$ask>(), Shape::of::<$answer>());)*
        }
    };
    (@tags Everything) => { Tag::ALL };
    (@tags $($tag:ident)*) => { &[$(Tag::$tag),*] };
    (@least locked) => { None };
    (@least $role:ident) => { Some(Role::$role) };
    (@run locked, $desk:expr, $ask:expr, $act:path) => { $act($desk, $ask) };
    (@run $role:ident, $desk:expr, $ask:expr, $act:path) => { $desk.with_open(Role::$role, |open| $act(open, $ask)) };
}

commands! {
    house_state(h::Nothing) -> h::HouseState { locked, provides [House], invalidates [] } => crate::house::state;
    maisons_list(h::Nothing) -> Vec<h::MaisonChoice> { locked, provides [], invalidates [] } => crate::house::maisons;
    passphrase_propose(h::Nothing) -> h::ProposedPassphrase { locked, provides [], invalidates [] } => crate::house::propose_passphrase;
    passphrase_measure(h::PassphraseMeasure) -> h::PassphraseStrength { locked, provides [], invalidates [] } => crate::house::measure_passphrase;
    house_create(h::HouseCreate) -> h::HouseCreated { locked, provides [], invalidates [Everything] } => crate::house::create;
    unlock(h::Unlock) -> h::Session { locked, provides [], invalidates [Everything] } => crate::house::unlock;
    recover(h::Recover) -> h::Session { locked, provides [], invalidates [Everything] } => crate::house::recover;
    lock(h::Nothing) -> h::Nothing { locked, provides [], invalidates [Everything] } => crate::house::lock;

    session(h::Nothing) -> h::Session { ReadOnly, provides [House], invalidates [] } => crate::house::session;
    state_of_things(h::Nothing) -> h::StateOfThings { ReadOnly, provides [State], invalidates [] } => crate::house::state_of_things;
    members_list(h::Nothing) -> Vec<h::MemberCard> { ReadOnly, provides [Members], invalidates [] } => crate::house::members;
    member_add(h::MemberAdd) -> h::MemberCard { Coordinator, provides [], invalidates [Members, House, State] } => crate::house::add_member;
    passphrase_change(h::PassphraseChange) -> h::Nothing { ReadOnly, provides [], invalidates [House] } => crate::house::change_passphrase;

    persons_search(p::PersonsSearch) -> p::PersonHits { ReadOnly, provides [Persons], invalidates [] } => crate::persons::search;
    persons_list(p::PersonsList) -> p::PersonsPage { ReadOnly, provides [Persons], invalidates [] } => crate::persons::list;
    person_open(p::PersonAsk) -> p::PersonFile { ReadOnly, provides [Persons], invalidates [] } => crate::persons::open;
    person_history(p::PersonAsk) -> p::PersonHistory { Adviser, provides [Persons], invalidates [] } => crate::persons::history;
    person_create(p::PersonCreate) -> p::PersonCreated { Reception, provides [], invalidates [Persons, State, Exchanges] } => crate::persons::create;
    person_edit(p::PersonEdit) -> p::Saved { Reception, provides [], invalidates [Persons, State, Exchanges] } => crate::persons::edit;
    residence_write(p::ResidenceWrite) -> p::Saved { Reception, provides [], invalidates [Persons, State, Exchanges] } => crate::persons::write_residence;
    situation_write(p::SituationWrite) -> p::Saved { Adviser, provides [], invalidates [Persons, State, Exchanges] } => crate::persons::write_situation;
    referent_set(p::ReferentSet) -> p::Saved { Adviser, provides [], invalidates [Persons, State, Exchanges] } => crate::persons::set_referent;
    stage_enter(p::StageEnter) -> p::Saved { Adviser, provides [], invalidates [Persons, State, Exchanges] } => crate::persons::enter_stage;
    undo(p::Undo) -> p::Undone { Reception, provides [], invalidates [Everything] } => crate::persons::undo;

    contact_record(c::ContactRecord) -> c::ContactRecorded { Adviser, provides [], invalidates [Persons, State, Exchanges] } => crate::contacts::record;
    contact_rewrite(c::ContactRewrite) -> p::Saved { Adviser, provides [], invalidates [Persons, State, Exchanges] } => crate::contacts::rewrite;
    contact_remove(c::ContactRemove) -> p::Saved { Adviser, provides [], invalidates [Persons, State, Exchanges] } => crate::contacts::remove;

    appointment_book(a::AppointmentBook) -> a::AppointmentBooked { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::book;
    appointment_move(a::AppointmentMove) -> a::AppointmentBooked { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::rewrite;
    appointment_settle(a::AppointmentSettle) -> p::Saved { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::settle;
    appointment_remove(a::AppointmentAsk) -> p::Saved { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::remove;
    appointment_text(a::AppointmentAsk) -> a::AppointmentText { Reception, provides [Agenda, Persons], invalidates [] } => crate::agenda::appointment_text;
    appointments_of_person(p::PersonAsk) -> a::PersonAppointments { ReadOnly, provides [Agenda], invalidates [] } => crate::agenda::of_person;
    agenda(a::AgendaAsk) -> a::Agenda { ReadOnly, provides [Agenda, Persons], invalidates [] } => crate::agenda::agenda;
    calendar_export(a::CalendarExport) -> a::TextFile { Reception, provides [], invalidates [State] } => crate::agenda::export;
    gathering_create(a::GatheringCreate) -> a::GatheringSaved { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::create_gathering;
    gathering_edit(a::GatheringEdit) -> a::GatheringSaved { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::edit_gathering;
    gathering_cancel(a::GatheringAsk) -> p::Saved { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::cancel;
    gathering_enrol(a::GatheringPerson) -> p::Saved { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::enrol;
    gathering_withdraw(a::GatheringPerson) -> p::Saved { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::withdraw;
    gathering_open(a::GatheringAsk) -> a::GatheringSheet { ReadOnly, provides [Agenda, Persons], invalidates [] } => crate::agenda::open_gathering;

    minute_open(a::MinuteAsk) -> a::MinuteSheet { Adviser, provides [Agenda, Plans], invalidates [] } => crate::agenda::open_minute;
    minute_keep(a::MinuteWrite) -> a::MinuteKept { Adviser, provides [], invalidates [Day] } => crate::agenda::keep;
    minute_discard(a::MinuteAsk) -> h::Nothing { Adviser, provides [], invalidates [Agenda, Day] } => crate::agenda::discard;
    minute_save(a::MinuteWrite) -> a::MinuteSaved { Adviser, provides [], invalidates [Persons, Agenda, Day, State, Exchanges] } => crate::agenda::save;

    day_list(d::DayAsk) -> d::DayList { ReadOnly, provides [Day, Agenda, Persons, Plans, Referrals, Structures], invalidates [] } => crate::day::list;
    day_settle(d::DaySettle) -> p::Saved { Adviser, provides [], invalidates [Plans, Day, Persons, State] } => crate::day::settle;

    outreach_mode(o::OutreachSet) -> o::OutreachState { Adviser, provides [], invalidates [House] } => crate::outreach::set;
    outreach_welcome(o::OutreachWelcome) -> o::OutreachWelcomed { Adviser, provides [], invalidates [Persons, Agenda, Day, State, Exchanges] } => crate::outreach::welcome;

    imports_list(h::Nothing) -> i::ImportsList { Coordinator, provides [Imports], invalidates [] } => crate::imports::past;
    import_preview(i::ImportAsk) -> i::ImportPreview { Coordinator, provides [Imports], invalidates [] } => crate::imports::preview;
    import_adjust(i::ImportAdjust) -> i::ImportPreview { Coordinator, provides [], invalidates [Imports] } => crate::imports::adjust;
    import_rows(i::ImportRowsAsk) -> i::ImportRows { Coordinator, provides [Imports], invalidates [] } => crate::imports::rows;
    import_correct(i::ImportCorrect) -> i::ImportRowChanged { Coordinator, provides [], invalidates [Imports] } => crate::imports::correct;
    import_settle(i::ImportSettle) -> i::ImportRowChanged { Coordinator, provides [], invalidates [Imports] } => crate::imports::settle;
    import_run(i::ImportAsk) -> i::ImportProgress { Coordinator, provides [], invalidates [] } => crate::imports::run;
    import_progress(i::ImportAsk) -> i::ImportProgress { Coordinator, provides [], invalidates [] } => crate::imports::progress;
    import_cancel(i::ImportAsk) -> i::ImportProgress { Coordinator, provides [], invalidates [] } => crate::imports::cancel;
    import_undo(i::ImportAsk) -> i::ImportProgress { Coordinator, provides [], invalidates [] } => crate::imports::undo;

    summaries_list(h::Nothing) -> e::SummariesList { ReadOnly, provides [Exchanges], invalidates [] } => crate::exchanges::list;
    summary_view(e::PeriodAsk) -> e::SummaryView { ReadOnly, provides [Exchanges], invalidates [] } => crate::exchanges::view;
    summary_send(e::PeriodAsk) -> e::SummaryCard { Coordinator, provides [], invalidates [Exchanges, State] } => crate::exchanges::send;
    hub_card(h::Nothing) -> e::HubCard { ReadOnly, provides [Exchanges], invalidates [] } => crate::exchanges::hub;
    hub_enrol(e::HubEnrol) -> e::HubCard { Coordinator, provides [], invalidates [Exchanges, State] } => crate::exchanges::enrol;
    exchange_now(h::Nothing) -> h::StateOfThings { ReadOnly, provides [], invalidates [Exchanges, State] } => crate::exchanges::exchange_now;
}

/// One type of the contract, as the generator needs it.
pub(crate) struct Shape {
    /// Its TypeScript name.
    pub name: fn(&ts_rs::Config) -> String,
    /// Walks the types it is made of.
    pub visit: fn(&mut crate::contract::Collector),
}

impl Shape {
    fn of<T: TS + 'static>() -> Self {
        Self {
            name: T::name,
            visit: |collector| collector.take::<T>(),
        }
    }
}

fn malformed(name: &str, error: &serde_json::Error) -> Failure {
    tracing::warn!(command = name, %error, "malformed request or answer");
    Failure::new(FailureCode::Malformed)
}
