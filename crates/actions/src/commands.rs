//! The one list of commands: request, response, least role, whether it answers when locked, and what it provides
//! and invalidates. It gives the router, the TypeScript map and the refreshing of the window. Adding a command is
//! one function and one line here.
//!
//! Longer than most: it is the one list, a line per command.

use pignon_domain::house::Role;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::academy::shapes as ac;
use crate::addresses::shapes as ad;
use crate::agenda::shapes as ag;
use crate::awards::shapes as aw;
use crate::caseload::shapes as cl;
use crate::committees::shapes as co;
use crate::contacts::shapes as c;
use crate::day::shapes as dy;
use crate::documents::shapes as d;
use crate::exchanges::shapes as e;
use crate::house::shapes as h;
use crate::imports::shapes as i;
use crate::letters::shapes as le;
use crate::mergers::shapes as m;
use crate::notes::shapes as n;
use crate::old_list::shapes as ol;
use crate::outreach::shapes as o;
use crate::partners::shapes as pa;
use crate::pass::regulation_shapes as pr;
use crate::pass::shapes as ps;
use crate::persons::alike as a;
use crate::persons::pairs as dp;
use crate::persons::shapes as p;
use crate::places::shapes as w;
use crate::plans::shapes as l;
use crate::projects::shapes as j;
use crate::referrals::shapes as r;
use crate::structures::shapes as s;
use crate::subsidies::shapes as su;
use crate::ventures::shapes as v;
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
    /// The Académie: catalogue, cohorts, registers, results.
    Academy,
    /// Contracts of employment.
    Jobs,
    /// Documents, letters and private notes of files.
    Documents,
    /// Persons who may be one, and mergers.
    Duplicates,
    /// Reference sets: addresses, districts.
    Places,
    /// Lists that left the house.
    Exports,
    /// Sittings of the committee, awards and their letters.
    Committees,
    /// Applications to Pass Innovation Quartiers, their règlements and all that belongs to them.
    Pass,
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
        Self::Academy,
        Self::Jobs,
        Self::Documents,
        Self::Duplicates,
        Self::Places,
        Self::Exports,
        Self::Committees,
        Self::Pass,
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
    house_reach(h::Nothing) -> h::HouseReachCard { ReadOnly, provides [House], invalidates [] } => crate::house::reach;
    house_edit(h::HouseEdit) -> p::Saved { Coordinator, provides [], invalidates [House, Documents, Referrals, State] } => crate::house::edit_reach;
    passphrase_change(h::PassphraseChange) -> h::Nothing { ReadOnly, provides [], invalidates [House] } => crate::house::change_passphrase;

    place_complete(w::PlaceComplete) -> w::PlaceProposals { ReadOnly, provides [Places], invalidates [] } => crate::places::complete;
    place_repair(w::PlaceRepair) -> w::PlaceRepaired { ReadOnly, provides [Places], invalidates [] } => crate::places::repair;
    place_where(w::PlaceWhere) -> w::PlaceAnswer { ReadOnly, provides [Places], invalidates [] } => crate::places::whereabouts;
    reference_sets(h::Nothing) -> w::ReferenceSets { ReadOnly, provides [Places], invalidates [] } => crate::places::sets;

    persons_search(p::PersonsSearch) -> p::PersonHits { ReadOnly, provides [Persons], invalidates [] } => crate::persons::search;
    persons_list(p::PersonsList) -> p::PersonsPage { ReadOnly, provides [Persons], invalidates [] } => crate::persons::list;
    persons_alike(a::PersonsAlike) -> a::PersonsAlikeFound { Reception, provides [Persons], invalidates [] } => crate::persons::alike::alike;
    persons_pairs(dp::PersonsPairs) -> dp::PairsPage { Adviser, provides [Persons, Duplicates], invalidates [] } => crate::persons::pairs::list;
    pairs_search(h::Nothing) -> dp::PairsProgress { Adviser, provides [], invalidates [] } => crate::persons::pairs::search;
    pairs_progress(h::Nothing) -> dp::PairsProgress { Adviser, provides [Duplicates], invalidates [] } => crate::persons::pairs::progress;
    pairs_cancel(h::Nothing) -> dp::PairsProgress { Adviser, provides [], invalidates [] } => crate::persons::pairs::cancel;
    pair_set_aside(dp::PairSetAside) -> p::Saved { Adviser, provides [], invalidates [Persons, Duplicates, State] } => crate::persons::pairs::set_aside;
    person_open(p::PersonAsk) -> p::PersonFile { ReadOnly, provides [Persons], invalidates [] } => crate::persons::open;
    person_history(p::PersonAsk) -> p::PersonHistory { Adviser, provides [Persons], invalidates [] } => crate::persons::history;
    person_create(p::PersonCreate) -> p::PersonCreated { Reception, provides [], invalidates [Persons, State, Exchanges] } => crate::persons::create;
    person_edit(p::PersonEdit) -> p::Saved { Reception, provides [], invalidates [Persons, State, Exchanges] } => crate::persons::edit;
    residence_write(p::ResidenceWrite) -> p::Saved { Reception, provides [], invalidates [Persons, State, Exchanges] } => crate::persons::write_residence;
    address_place(ad::AddressPlace) -> p::Saved { Reception, provides [], invalidates [Persons, Projects, Structures, State, Exchanges] } => crate::addresses::place;
    qpv_override(ad::QpvOverride) -> p::Saved { Adviser, provides [], invalidates [Persons, Projects, Structures, State, Exchanges] } => crate::addresses::answer_otherwise;
    situation_write(p::SituationWrite) -> p::Saved { Adviser, provides [], invalidates [Persons, State, Exchanges] } => crate::persons::write_situation;
    referent_set(p::ReferentSet) -> p::Saved { Adviser, provides [], invalidates [Persons, State, Exchanges] } => crate::persons::set_referent;
    stage_enter(p::StageEnter) -> p::Saved { Adviser, provides [], invalidates [Persons, State, Exchanges] } => crate::persons::enter_stage;
    undo(p::Undo) -> p::Undone { Reception, provides [], invalidates [Everything] } => crate::persons::undo;

    contact_record(c::ContactRecord) -> c::ContactRecorded { Adviser, provides [], invalidates [Persons, State, Exchanges] } => crate::contacts::record;
    contact_rewrite(c::ContactRewrite) -> p::Saved { Adviser, provides [], invalidates [Persons, State, Exchanges] } => crate::contacts::rewrite;
    contact_remove(c::ContactRemove) -> p::Saved { Adviser, provides [], invalidates [Persons, State, Exchanges] } => crate::contacts::remove;

    person_documents(p::PersonAsk) -> Vec<d::DocumentCard> { Adviser, provides [Documents], invalidates [] } => crate::documents::of_person;
    document_edit(d::DocumentEdit) -> p::Saved { Adviser, provides [], invalidates [Documents, Persons, State] } => crate::documents::edit;
    document_remove(d::DocumentAsk) -> p::Saved { Adviser, provides [], invalidates [Documents, Persons, State] } => crate::documents::remove;

    letters_list(h::Nothing) -> le::Letters { Adviser, provides [Documents], invalidates [] } => crate::letters::list;
    letter_write(le::LetterWrite) -> p::Saved { Coordinator, provides [], invalidates [Documents, State] } => crate::letters::write;
    letter_remove(le::LetterAsk) -> p::Saved { Coordinator, provides [], invalidates [Documents, State] } => crate::letters::remove;
    letter_start(le::LetterStart) -> le::LetterText { Adviser, provides [Documents, Persons, Agenda, Referrals], invalidates [] } => crate::letters::start;
    letter_view(le::LetterToSee) -> le::LetterSeen { Adviser, provides [Documents, Persons, Agenda, Referrals], invalidates [] } => crate::letters::see;
    letter_keep(le::LetterToPrint) -> d::DocumentAdded { Adviser, provides [], invalidates [Documents, Persons, State] } => crate::letters::keep;

    person_private_notes(p::PersonAsk) -> Vec<n::PrivateNoteCard> { Adviser, provides [Documents], invalidates [] } => crate::notes::of_person;
    private_note_write(n::PrivateNoteWrite) -> p::Saved { Adviser, provides [], invalidates [Documents, Persons, State] } => crate::notes::write;
    private_note_remove(n::PrivateNoteAsk) -> p::Saved { Adviser, provides [], invalidates [Documents, Persons, State] } => crate::notes::remove;
    private_note_open(n::PrivateNoteOpen) -> n::PrivateNoteCard { Coordinator, provides [], invalidates [Persons, State] } => crate::notes::break_glass;

    caseload_count(cl::CaseloadAsk) -> u32 { Coordinator, provides [Persons], invalidates [] } => crate::caseload::count;
    caseload_hand_over(cl::CaseloadAsk) -> cl::CaseloadHandedOver { Coordinator, provides [], invalidates [Persons, Agenda, Day, Plans, State, Exchanges] } => crate::caseload::hand_over;

    merger_preview(m::MergerAsk) -> m::MergerPreview { Adviser, provides [Persons, Duplicates], invalidates [] } => crate::mergers::preview;
    persons_merge(m::PersonsMerge) -> m::Merged { Adviser, provides [], invalidates [Everything] } => crate::mergers::merge;
    merger_undo(m::MergerUndo) -> p::Undone { Adviser, provides [], invalidates [Everything] } => crate::mergers::unmerge;
    mergers_list(h::Nothing) -> Vec<m::MergerCard> { Adviser, provides [Persons, Duplicates], invalidates [] } => crate::mergers::past;

    pass_figures(crate::pass_figures::shapes::PassFiguresAsk) -> crate::pass_figures::shapes::PassFigures { Adviser, provides [Pass], invalidates [] } => crate::pass_figures::view;
    subsidies_preview(su::SubsidiesAsk) -> su::SubsidiesPreview { Coordinator, provides [Pass, Structures], invalidates [] } => crate::subsidies::preview;
    exports_list(h::Nothing) -> Vec<crate::exports::ExportCard> { Coordinator, provides [Exports], invalidates [] } => crate::exports::past;
    ventures_search(v::VenturesSearch) -> v::VentureHits { ReadOnly, provides [Structures, Projects], invalidates [] } => crate::ventures::search;
    structures_list(s::StructuresList) -> s::StructuresPage { ReadOnly, provides [Structures], invalidates [] } => crate::structures::list;
    structure_open(s::StructureAsk) -> s::StructureFile { ReadOnly, provides [Structures, Persons, Projects], invalidates [] } => crate::structures::open;
    structure_history(s::StructureAsk) -> p::PersonHistory { Adviser, provides [Structures], invalidates [] } => crate::structures::history;
    structure_create(s::StructureCreate) -> s::StructureCreated { Adviser, provides [], invalidates [Structures, Day, State, Exchanges] } => crate::structures::create;
    structure_edit(s::StructureEdit) -> p::Saved { Adviser, provides [], invalidates [Structures, Day, State, Exchanges] } => crate::structures::edit;
    structure_person_add(s::StructurePersonAdd) -> p::Saved { Adviser, provides [], invalidates [Structures, Day, State] } => crate::structures::add_person;
    structure_person_remove(s::StructurePersonRemove) -> p::Saved { Adviser, provides [], invalidates [Structures, Day, State] } => crate::structures::remove_person;
    structure_status_write(s::StructureStatusWrite) -> p::Saved { Adviser, provides [], invalidates [Structures, Day, State, Exchanges] } => crate::structures::write_status;
    headcount_write(s::HeadcountWrite) -> p::Saved { Adviser, provides [], invalidates [Structures, State, Exchanges] } => crate::structures::write_headcount;
    follow_up_record(s::FollowUpRecord) -> p::Saved { Adviser, provides [], invalidates [Structures, Day, State, Exchanges] } => crate::structures::record_follow_up;
    person_structures(p::PersonAsk) -> Vec<s::PersonStructure> { ReadOnly, provides [Structures], invalidates [] } => crate::structures::of_person;
    project_structures(s::ProjectStructuresAsk) -> Vec<s::ProjectStructure> { ReadOnly, provides [Structures], invalidates [] } => crate::structures::of_project;
    legal_categories(h::Nothing) -> Vec<s::LegalCategory> { ReadOnly, provides [], invalidates [] } => crate::structures::legal_categories;

    academy_catalogue(h::Nothing) -> ac::Catalogue { ReadOnly, provides [Academy], invalidates [] } => crate::academy::catalogue;
    course_put(ac::CoursePut) -> ac::AcademyPut { Coordinator, provides [], invalidates [Academy, State] } => crate::academy::put_course;
    room_put(ac::RoomPut) -> ac::AcademyPut { Coordinator, provides [], invalidates [Academy, State] } => crate::academy::put_room;
    academy_closure_put(ac::ClosurePut) -> ac::AcademyPut { Coordinator, provides [], invalidates [Academy, State] } => crate::academy::put_closure;
    cohorts_list(ac::CohortsList) -> Vec<ac::CohortLine> { ReadOnly, provides [Academy], invalidates [] } => crate::academy::list;
    cohort_plan(ac::CohortPlan) -> ac::CohortPlanned { Trainer, provides [Academy], invalidates [] } => crate::academy::plan;
    cohort_create(ac::CohortCreate) -> ac::AcademyPut { Adviser, provides [], invalidates [Academy, Day, State] } => crate::academy::create;
    cohort_open(ac::CohortAsk) -> ac::CohortPage { Trainer, provides [Academy, Persons], invalidates [] } => crate::academy::open_cohort;
    cohort_edit(ac::CohortEdit) -> p::Saved { Adviser, provides [], invalidates [Academy, Day, State, Exchanges] } => crate::academy::edit;
    cohort_shorten(ac::CohortShorten) -> p::Saved { Adviser, provides [], invalidates [Academy, Day, State, Exchanges] } => crate::academy::shorten;
    trainer_add(ac::TrainerAdd) -> ac::AcademyPut { Adviser, provides [], invalidates [Academy, State] } => crate::academy::add_trainer;
    session_move(ac::SessionMove) -> p::Saved { Trainer, provides [], invalidates [Academy, Day, State, Exchanges] } => crate::academy::shift;
    session_cancel(ac::SessionCancel) -> p::Saved { Trainer, provides [], invalidates [Academy, Day, State, Exchanges] } => crate::academy::cancel;
    session_assign(ac::SessionAssign) -> p::Saved { Trainer, provides [], invalidates [Academy, State] } => crate::academy::assign;
    enrolment_add(ac::EnrolmentAdd) -> ac::EnrolmentsAdded { Trainer, provides [], invalidates [Academy, Persons, State, Exchanges] } => crate::academy::add;
    enrolment_step(ac::EnrolmentStep) -> p::Saved { Trainer, provides [], invalidates [Academy, Persons, Day, State, Exchanges] } => crate::academy::step;
    person_enrolments(p::PersonAsk) -> Vec<ac::PersonEnrolment> { ReadOnly, provides [Academy], invalidates [] } => crate::academy::of_person;
    assessment_put(ac::AssessmentPut) -> p::Saved { Trainer, provides [], invalidates [Academy, State] } => crate::academy::assess;
    trainer_week(ac::TrainerWeekAsk) -> ac::TrainerWeek { Trainer, provides [Academy], invalidates [] } => crate::academy::week;
    register_open(ac::SessionAsk) -> ac::RegisterPage { Trainer, provides [Academy, Persons], invalidates [] } => crate::academy::open_register;
    register_save(ac::RegisterSave) -> p::Saved { Trainer, provides [], invalidates [Academy, Day, State, Exchanges] } => crate::academy::save;
    register_excuse(ac::RegisterExcuse) -> p::Saved { Trainer, provides [], invalidates [Academy, State] } => crate::academy::excuse;
    register_sign(ac::RegisterSign) -> p::Saved { Trainer, provides [], invalidates [Academy, State] } => crate::academy::sign;
    register_close(ac::SessionAsk) -> p::Saved { Trainer, provides [], invalidates [Academy, Day, State] } => crate::academy::close;
    register_amend(ac::RegisterAmend) -> p::Saved { Trainer, provides [], invalidates [Academy, State, Exchanges] } => crate::academy::amend;
    academy_results(ac::ResultsAsk) -> ac::ResultsPage { Trainer, provides [Academy], invalidates [] } => crate::academy::results;
    outcome_calls(h::Nothing) -> Vec<ac::OutcomeCall> { Trainer, provides [Academy, Persons], invalidates [] } => crate::academy::calls;
    outcome_record(ac::OutcomeRecord) -> ac::AcademyPut { Trainer, provides [], invalidates [Academy, Day, State, Exchanges] } => crate::academy::record;
    person_jobs(p::PersonAsk) -> Vec<ac::JobCard> { ReadOnly, provides [Jobs], invalidates [] } => crate::academy::person_jobs;
    job_put(ac::JobPut) -> ac::AcademyPut { Adviser, provides [], invalidates [Jobs, Day, State, Exchanges] } => crate::academy::put_job;
    jobs_to_verify(h::Nothing) -> Vec<ac::JobCard> { Adviser, provides [Jobs, Persons], invalidates [] } => crate::academy::to_verify;
    person_projects(p::PersonAsk) -> j::PersonProjects { ReadOnly, provides [Projects], invalidates [] } => crate::projects::of_person;
    project_open(j::ProjectAsk) -> j::ProjectCard { ReadOnly, provides [Projects], invalidates [] } => crate::projects::open;
    project_create(j::ProjectCreate) -> j::ProjectCreated { Adviser, provides [], invalidates [Projects, Persons, State] } => crate::projects::create;
    project_edit(j::ProjectEdit) -> p::Saved { Adviser, provides [], invalidates [Projects, Persons, State] } => crate::projects::edit;
    project_remove(j::ProjectAsk) -> p::Saved { Adviser, provides [], invalidates [Projects, Persons, State] } => crate::projects::remove;
    holder_add(j::HolderWrite) -> p::Saved { Adviser, provides [], invalidates [Projects, Persons, State] } => crate::projects::add_holder;
    holder_change(j::HolderWrite) -> p::Saved { Adviser, provides [], invalidates [Projects, Persons, State] } => crate::projects::change_holder;
    holder_remove(j::HolderRemove) -> p::Saved { Adviser, provides [], invalidates [Projects, Persons, State] } => crate::projects::remove_holder;
    accompaniment_project(j::AccompanimentProject) -> p::Saved { Adviser, provides [], invalidates [Projects, Persons, State] } => crate::projects::follow;

    person_diagnoses(p::PersonAsk) -> l::PersonDiagnoses { Adviser, provides [Projects], invalidates [] } => crate::plans::diagnoses;
    diagnosis_write(l::DiagnosisWrite) -> p::Saved { Adviser, provides [], invalidates [Projects, Plans, Persons, State] } => crate::plans::write_diagnosis;
    diagnosis_remove(l::DiagnosisAsk) -> p::Saved { Adviser, provides [], invalidates [Projects, Plans, Persons, State] } => crate::plans::remove_diagnosis;

    person_plan(p::PersonAsk) -> l::PersonPlan { ReadOnly, provides [Plans], invalidates [] } => crate::plans::of_person;
    objective_add(l::ObjectiveAdd) -> l::ObjectiveAdded { Adviser, provides [], invalidates [Plans, Persons, State] } => crate::plans::add_objective;
    objective_edit(l::ObjectiveEdit) -> p::Saved { Adviser, provides [], invalidates [Plans, Persons, State] } => crate::plans::edit_objective;
    objective_reach(l::ObjectiveReach) -> p::Saved { Adviser, provides [], invalidates [Plans, Persons, State] } => crate::plans::reach_objective;
    objective_remove(l::ObjectiveAsk) -> p::Saved { Adviser, provides [], invalidates [Plans, Persons, State] } => crate::plans::remove_objective;
    action_add(l::ActionAdd) -> l::ActionAdded { Adviser, provides [], invalidates [Plans, Persons, Day, State] } => crate::plans::add;
    action_edit(l::ActionEdit) -> p::Saved { Adviser, provides [], invalidates [Plans, Persons, Day, State] } => crate::plans::edit;
    action_done(l::ActionAsk) -> p::Saved { Adviser, provides [], invalidates [Plans, Persons, Day, State] } => crate::plans::done;
    action_drop(l::ActionAsk) -> p::Saved { Adviser, provides [], invalidates [Plans, Persons, Day, State] } => crate::plans::drop;
    action_reopen(l::ActionAsk) -> p::Saved { Adviser, provides [], invalidates [Plans, Persons, Day, State] } => crate::plans::reopen;
    action_remove(l::ActionAsk) -> p::Saved { Adviser, provides [], invalidates [Plans, Persons, Day, State] } => crate::plans::remove;
    due_read(l::DueAsk) -> l::DueRead { ReadOnly, provides [], invalidates [] } => crate::plans::read_due;
    plan_proposals(l::ProposalsAsk) -> l::Proposals { Adviser, provides [Plans], invalidates [] } => crate::plans::propose;
    library_list(h::Nothing) -> l::Library { Adviser, provides [Plans], invalidates [] } => crate::plans::library;
    suggestion_write(l::SuggestionWrite) -> p::Saved { Coordinator, provides [], invalidates [Plans, State] } => crate::plans::write_suggestion;
    suggestion_remove(l::SuggestionRemove) -> p::Saved { Coordinator, provides [], invalidates [Plans, State] } => crate::plans::remove_suggestion;
    brake_set(l::BrakeSet) -> p::Saved { Adviser, provides [], invalidates [Plans, Persons, State] } => crate::plans::set_brake;
    brake_lift(l::BrakeLift) -> p::Saved { Adviser, provides [], invalidates [Plans, Persons, State] } => crate::plans::lift_brake;
    partners_search(pa::PartnersSearch) -> pa::PartnerHits { ReadOnly, provides [Partners], invalidates [] } => crate::partners::search;
    partner_open(pa::PartnerAsk) -> pa::PartnerPage { ReadOnly, provides [Partners, Referrals, Persons], invalidates [] } => crate::partners::open;
    partner_create(pa::PartnerCreate) -> pa::PartnerCreated { Adviser, provides [], invalidates [Partners, State] } => crate::partners::create;
    partner_edit(pa::PartnerEdit) -> p::Saved { Adviser, provides [], invalidates [Partners, Referrals, State] } => crate::partners::edit;
    partner_remove(pa::PartnerAsk) -> p::Saved { Coordinator, provides [], invalidates [Partners, Referrals, State] } => crate::partners::remove;
    partners_import_preview(i::ImportAsk) -> pa::PartnersPreview { Coordinator, provides [Imports, Partners], invalidates [] } => crate::partners::preview;
    partners_import_run(i::ImportAsk) -> i::ImportProgress { Coordinator, provides [], invalidates [] } => crate::partners::run;

    person_referrals(r::PersonReferrals) -> Vec<r::ReferralCard> { Adviser, provides [Referrals, Partners, Projects], invalidates [] } => crate::referrals::of_person;
    referrals_waiting(r::ReferralsWaiting) -> Vec<r::WaitingReferral> { Adviser, provides [Referrals, Partners, Persons], invalidates [] } => crate::referrals::waiting;
    referral_open(r::ReferralOpen) -> r::ReferralOpened { Adviser, provides [], invalidates [Referrals, Partners, Persons, Day, State] } => crate::referrals::refer;
    referral_answer(r::ReferralAnswered) -> p::Saved { Adviser, provides [], invalidates [Referrals, Persons, Day, State] } => crate::referrals::answer;
    referral_chase(r::ReferralAsk) -> p::Saved { Adviser, provides [], invalidates [Referrals, Persons, Day, State] } => crate::referrals::chase;
    referral_close(r::ReferralClose) -> p::Saved { Adviser, provides [], invalidates [Referrals, Persons, Day, State] } => crate::referrals::close;
    referral_edit(r::ReferralEdit) -> p::Saved { Adviser, provides [], invalidates [Referrals, Persons, Day, State] } => crate::referrals::edit;
    referral_project(r::ReferralProject) -> p::Saved { Adviser, provides [], invalidates [Referrals, Persons, State] } => crate::referrals::tie;
    referral_remove(r::ReferralAsk) -> p::Saved { Adviser, provides [], invalidates [Referrals, Partners, Persons, Day, State] } => crate::referrals::remove;
    referral_sheet(r::ReferralAsk) -> r::ReferralSheet { Adviser, provides [Referrals, Partners, Persons], invalidates [] } => crate::referrals::sheet;
    appointment_book(ag::AppointmentBook) -> ag::AppointmentBooked { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::book;
    appointment_move(ag::AppointmentMove) -> ag::AppointmentBooked { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::rewrite;
    appointment_settle(ag::AppointmentSettle) -> p::Saved { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::settle;
    appointment_remove(ag::AppointmentAsk) -> p::Saved { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::remove;
    appointment_text(ag::AppointmentAsk) -> ag::AppointmentText { Reception, provides [Agenda, Persons], invalidates [] } => crate::agenda::appointment_text;
    appointments_of_person(p::PersonAsk) -> ag::PersonAppointments { ReadOnly, provides [Agenda], invalidates [] } => crate::agenda::of_person;
    agenda(ag::AgendaAsk) -> ag::Agenda { ReadOnly, provides [Agenda, Persons], invalidates [] } => crate::agenda::agenda;
    gathering_create(ag::GatheringCreate) -> ag::GatheringSaved { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::create_gathering;
    gathering_edit(ag::GatheringEdit) -> ag::GatheringSaved { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::edit_gathering;
    gathering_cancel(ag::GatheringAsk) -> p::Saved { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::cancel;
    gathering_enrol(ag::GatheringPerson) -> p::Saved { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::enrol;
    gathering_withdraw(ag::GatheringPerson) -> p::Saved { Reception, provides [], invalidates [Agenda, Day, State] } => crate::agenda::withdraw;
    gathering_open(ag::GatheringAsk) -> ag::GatheringSheet { ReadOnly, provides [Agenda, Persons], invalidates [] } => crate::agenda::open_gathering;

    minute_open(ag::MinuteAsk) -> ag::MinuteSheet { Adviser, provides [Agenda, Plans], invalidates [] } => crate::agenda::open_minute;
    minute_keep(ag::MinuteWrite) -> ag::MinuteKept { Adviser, provides [], invalidates [Day] } => crate::agenda::keep;
    minute_discard(ag::MinuteAsk) -> h::Nothing { Adviser, provides [], invalidates [Agenda, Day] } => crate::agenda::discard;
    minute_save(ag::MinuteWrite) -> ag::MinuteSaved { Adviser, provides [], invalidates [Persons, Agenda, Day, State, Exchanges] } => crate::agenda::save;

    day_list(dy::DayAsk) -> dy::DayList { ReadOnly, provides [Day, Agenda, Persons, Plans, Referrals, Structures], invalidates [] } => crate::day::list;
    day_settle(dy::DaySettle) -> p::Saved { Adviser, provides [], invalidates [Plans, Day, Persons, State] } => crate::day::settle;

    regulations_list(h::Nothing) -> Vec<pr::RegulationCard> { ReadOnly, provides [Pass], invalidates [] } => crate::pass::list_regulations;
    regulation_open(pr::RegulationAsk) -> pr::RegulationPage { ReadOnly, provides [Pass], invalidates [] } => crate::pass::open_regulation;
    regulation_draft(pr::RegulationDraft) -> pr::RegulationDrafted { Coordinator, provides [], invalidates [Pass, State] } => crate::pass::draft_regulation;
    regulation_write(pr::RegulationWrite) -> pr::RegulationWritten { Coordinator, provides [], invalidates [Pass, State] } => crate::pass::write_regulation;
    regulation_edit(pr::RegulationEdit) -> pr::RegulationWritten { Coordinator, provides [], invalidates [Pass, State] } => crate::pass::edit_regulation;
    regulation_add(pr::RegulationAdd) -> pr::RegulationWritten { Coordinator, provides [], invalidates [Pass, State] } => crate::pass::add_to_regulation;
    regulation_withdraw(pr::RegulationEntry) -> pr::RegulationWritten { Coordinator, provides [], invalidates [Pass, State] } => crate::pass::withdraw_from_regulation;
    regulation_raise(pr::RegulationEntry) -> pr::RegulationWritten { Coordinator, provides [], invalidates [Pass, State] } => crate::pass::raise_in_regulation;
    regulation_letter(pr::RegulationLetterAsk) -> pr::RegulationLetter { ReadOnly, provides [Pass], invalidates [] } => crate::pass::regulation_letter;
    regulation_changes(pr::RegulationAsk) -> pr::RegulationChanges { ReadOnly, provides [Pass], invalidates [] } => crate::pass::regulation_changes;
    regulation_publish(pr::RegulationAsk) -> p::Saved { Coordinator, provides [], invalidates [Pass, State] } => crate::pass::publish_regulation;
    regulation_remove(pr::RegulationAsk) -> p::Saved { Coordinator, provides [], invalidates [Pass, State] } => crate::pass::remove_regulation;
    pass_board(ps::PassBoardAsk) -> ps::PassBoard { Adviser, provides [Pass, Persons], invalidates [] } => crate::pass::board;
    pass_list(ps::PassList) -> ps::PassPage { Adviser, provides [Pass, Persons], invalidates [] } => crate::pass::list;
    person_applications(p::PersonAsk) -> Vec<ps::PassCard> { Adviser, provides [Pass], invalidates [] } => crate::pass::of_person;
    pass_open(ps::PassAsk) -> ps::PassFile { Adviser, provides [Pass, Persons, Projects, Structures, Documents], invalidates [] } => crate::pass::open;
    pass_history(ps::PassAsk) -> p::PersonHistory { Adviser, provides [Pass], invalidates [] } => crate::pass::history;
    pass_anonymous(ps::PassAsk) -> ps::PassAnonymous { Adviser, provides [Pass], invalidates [] } => crate::pass::anonymous;
    pass_create(ps::PassCreate) -> ps::PassCreated { Adviser, provides [], invalidates [Pass, State] } => crate::pass::create;
    pass_edit(ps::PassEdit) -> p::Saved { Adviser, provides [], invalidates [Pass, State] } => crate::pass::edit;
    pass_place(ps::PassPlaceWrite) -> p::Saved { Adviser, provides [], invalidates [Pass, State, Exchanges] } => crate::pass::place_at;
    pass_remove(ps::PassAsk) -> p::Saved { Adviser, provides [], invalidates [Pass, Day, State] } => crate::pass::remove;
    pass_act(ps::PassAct) -> p::Saved { Adviser, provides [], invalidates [Pass, Day, State, Exchanges] } => crate::pass::act;
    pass_settle(ps::PassSettle) -> p::Saved { Coordinator, provides [], invalidates [Pass, Day, State, Exchanges] } => crate::pass::settle;
    pass_answer(ps::PassAnswerWrite) -> p::Saved { Adviser, provides [], invalidates [Pass, State] } => crate::pass::answer;
    pass_override(ps::PassOverride) -> p::Saved { Coordinator, provides [], invalidates [Pass, State] } => crate::pass::go_over;
    pass_proofs_ask(ps::PassProofsAsk) -> p::Saved { Adviser, provides [], invalidates [Pass, Day, State] } => crate::pass::ask_for_proofs;
    pass_proof_receive(ps::PassProofReceive) -> p::Saved { Adviser, provides [], invalidates [Pass, Day, State] } => crate::pass::receive_proof;
    pass_proof_date(ps::PassProofDate) -> p::Saved { Adviser, provides [], invalidates [Pass, Day, State] } => crate::pass::date_proof;
    pass_proof_refuse(ps::PassProofRefuse) -> p::Saved { Adviser, provides [], invalidates [Pass, Day, State] } => crate::pass::refuse_proof;
    pass_proof_remove(ps::PassProofAsk) -> p::Saved { Adviser, provides [], invalidates [Pass, Day, State] } => crate::pass::remove_proof;
    pass_message(ps::PassAsk) -> ps::PassMessage { Adviser, provides [Pass, Persons], invalidates [] } => crate::pass::message;
    pass_reader_add(ps::PassReaderAsk) -> p::Saved { Adviser, provides [], invalidates [Pass, State] } => crate::pass::add_reader;
    pass_reader_remove(ps::PassReaderAsk) -> p::Saved { Coordinator, provides [], invalidates [Pass, State] } => crate::pass::remove_reader;
    pass_reader_conflict(ps::PassConflict) -> p::Saved { Adviser, provides [], invalidates [Pass, State] } => crate::pass::reader_conflict;
    pass_opinion(ps::PassOpinion) -> p::Saved { Adviser, provides [], invalidates [Pass, State] } => crate::pass::opinion;
    pass_score(ps::PassScoreWrite) -> p::Saved { Adviser, provides [], invalidates [Pass, State] } => crate::pass::score;

    outreach_mode(o::OutreachSet) -> o::OutreachState { Adviser, provides [], invalidates [House] } => crate::outreach::set;
    outreach_welcome(o::OutreachWelcome) -> o::OutreachWelcomed { Adviser, provides [], invalidates [Persons, Agenda, Day, State, Exchanges] } => crate::outreach::welcome;

    committees_list(h::Nothing) -> Vec<co::CommitteeCard> { Adviser, provides [Committees, Pass], invalidates [] } => crate::committees::list;
    committee_open(co::CommitteeAsk) -> co::CommitteePage { Adviser, provides [Committees, Pass], invalidates [] } => crate::committees::open;
    committee_live(co::CommitteeAsk) -> co::LiveSitting { Adviser, provides [Committees, Pass], invalidates [] } => crate::committees::live;
    agenda_propose(co::AgendaAskPass) -> co::AgendaProposal { Coordinator, provides [Committees, Pass], invalidates [] } => crate::committees::propose;
    committee_plan(co::CommitteePlan) -> co::CommitteePlanned { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::plan;
    committee_edit(co::CommitteeEdit) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::edit;
    committee_move(co::CommitteeMove) -> co::CommitteeMoved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::move_to;
    committee_remove(co::CommitteeAsk) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::remove_sitting;
    agenda_compose(co::AgendaAskPass) -> co::AgendaComposed { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::compose;
    item_add(co::ItemAdd) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::add;
    item_remove(co::ItemRemove) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::remove;
    item_place(co::ItemPlace) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::place;
    seat_add(co::SeatAdd) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::add_seat;
    seat_remove(co::SeatAsk) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::remove_seat;
    seat_mark(co::SeatMarked) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::mark_seat;
    recusal_add(co::RecusalAdd) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::recuse;
    recusal_remove(co::RecusalAsk) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::unrecuse;
    committee_begin(co::CommitteeAsk) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::begin;
    committee_decide(co::CommitteeDecide) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::decide;
    committee_close(co::CommitteeAsk) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::close;
    letters_write(co::CommitteeAsk) -> co::LettersWritten { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::write_letters;
    committee_notify(co::CommitteeNotify) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::committees::notify;
    award_open(aw::AwardAsk) -> aw::AwardPage { Adviser, provides [Committees, Pass], invalidates [] } => crate::awards::page;
    award_agree(aw::AwardAgree) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::awards::agree;
    award_start(aw::AwardOn) -> p::Saved { Adviser, provides [], invalidates [Committees, Pass, Day, State] } => crate::awards::start;
    award_end(aw::AwardOn) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::awards::end;
    award_end_early(aw::AwardEndEarly) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::awards::end_early;
    instalment_add(aw::InstalmentAdd) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::awards::add;
    instalment_remove(aw::InstalmentAsk) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::awards::remove;
    instalment_prove(aw::InstalmentProve) -> p::Saved { Adviser, provides [], invalidates [Committees, Pass, Day, State] } => crate::awards::prove;
    instalment_block(aw::InstalmentBlock) -> p::Saved { Adviser, provides [], invalidates [Committees, Pass, Day, State] } => crate::awards::block;
    instalment_pay(aw::InstalmentPay) -> p::Saved { Coordinator, provides [], invalidates [Committees, Pass, Day, State] } => crate::awards::pay;
    milestone_record(aw::MilestoneRecord) -> p::Saved { Adviser, provides [], invalidates [Committees, Pass, Day, State] } => crate::awards::record_milestone;

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

    old_list_preview(i::ImportAsk) -> ol::OldListPreview { Coordinator, provides [Imports], invalidates [] } => crate::old_list::preview;
    old_list_adjust(ol::OldListAdjust) -> ol::OldListPreview { Coordinator, provides [], invalidates [Imports] } => crate::old_list::adjust;
    old_list_rows(i::ImportRowsAsk) -> ol::OldListRows { Coordinator, provides [Imports], invalidates [] } => crate::old_list::rows;
    old_list_correct(i::ImportCorrect) -> ol::OldListRowChanged { Coordinator, provides [], invalidates [Imports] } => crate::old_list::correct;
    old_list_settle(i::ImportSettle) -> ol::OldListRowChanged { Coordinator, provides [], invalidates [Imports] } => crate::old_list::settle;
    old_list_run(i::ImportAsk) -> i::ImportProgress { Coordinator, provides [], invalidates [] } => crate::old_list::run;

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
    pub(crate) fn of<T: TS + 'static>() -> Self {
        Self {
            name: T::name,
            visit: |collector| collector.take::<T>(),
        }
    }
}

pub(crate) fn malformed(name: &str, error: &serde_json::Error) -> Failure {
    tracing::warn!(command = name, %error, "malformed request or answer");
    Failure::new(FailureCode::Malformed)
}
