//! A sitting of forty files, through the commands of the window: its agenda, its decisions, its minutes and its letters.

use std::time::Duration;

use pignon_actions::Desk;
use pignon_benches::{Figures, Target, Times, timed};
use serde_json::{Value, json};

use crate::Result;

const AGENDA: Target = Target::Time(Duration::from_millis(200));
const PAPERS: Target = Target::Time(Duration::from_secs(5));
/// Files of the sitting, and the minutes that each takes.
const FILES: usize = 40;
const EACH: usize = 15;
const RUNS: usize = 5;
/// Sittings planned one after the other; the last is held.
const SITTINGS: usize = 4;

pub(crate) fn measure(desk: &Desk, figures: &mut Figures) -> Result<()> {
    let ask = |name: &str, request: Value| desk.call(name, request);
    let (mut proposed, mut composed) = (Vec::new(), Vec::new());
    let mut sitting = Value::Null;
    for _ in 0..SITTINGS {
        let plan =
            json!({"title": "Comité", "at": "aujourd’hui 8h", "place": "Salle", "quorum": 3});
        let committee = ask("committee_plan", plan)?["id"].clone();
        let agenda = json!({"committee": committee, "length": FILES * EACH, "each": EACH});
        for _ in 0..RUNS {
            let (done, time) = timed(|| ask("agenda_propose", agenda.clone()));
            done?;
            proposed.push(time);
        }
        let (made, time) = timed(|| ask("agenda_compose", agenda));
        composed.push(time);
        let made = made?;
        println!(
            "<!-- {} files added, {} left -->",
            made["added"], made["left"]
        );
        sitting = json!({"committee": committee});
    }
    let (proposed, composed) = (Times::of(proposed), Times::of(composed));
    figures.time("agenda proposed: p50", proposed.p50(), None, Target::None);
    figures.time("agenda proposed: worst", proposed.at(1000), None, AGENDA);
    let what = format!("agenda of {FILES} files written, with their passages");
    figures.time(&format!("{what}: p50"), composed.p50(), None, Target::None);
    figures.time(&format!("{what}: worst"), composed.at(1000), None, AGENDA);
    decide(desk, figures, &sitting)?;
    papers(desk, figures, &sitting)
}

fn decide(desk: &Desk, figures: &mut Figures, sitting: &Value) -> Result<()> {
    let ask = |name: &str, request: Value| desk.call(name, request);
    let committee = &sitting["committee"];
    for name in ["Łucja Święcicka", "Mohamed N’Diaye", "Nguyễn Văn Đức"] {
        let seat =
            json!({"committee": committee, "member": null, "name": name, "capacity": "voting"});
        ask("seat_add", seat)?;
    }
    ask("committee_begin", sitting.clone())?;
    let live = ask("committee_live", sitting.clone())?;
    for seat in live["seats"].as_array().map_or(&[][..], Vec::as_slice) {
        ask(
            "seat_mark",
            json!({"committee": committee, "seat": seat["id"], "mark": "arrive"}),
        )?;
    }
    let (mut shown, mut decided) = (Vec::new(), Vec::new());
    for (at, item) in live["items"]
        .as_array()
        .map_or(&[][..], Vec::as_slice)
        .iter()
        .enumerate()
    {
        let (live, time) = timed(|| ask("committee_live", sitting.clone()));
        live?;
        shown.push(time);
        let (decision, motive) = match at % 4 {
            0 => (
                "refused",
                "Le projet est situé hors des quartiers prioritaires.",
            ),
            1 => ("adjourned", "Un budget détaillé est attendu."),
            _ => ("admitted", ""),
        };
        let ruling = json!({"committee": committee, "item": item["id"], "decision": decision, "motive": motive,
                            "conditions": "", "votes": {"for_it": 3, "against": 0, "abstained": 0}});
        let (done, time) = timed(|| ask("committee_decide", ruling));
        done?;
        decided.push(time);
    }
    figures.time(
        "the screen of the sitting: worst",
        Times::of(shown).at(1000),
        None,
        Target::None,
    );
    figures.time(
        "a decision: worst",
        Times::of(decided).at(1000),
        None,
        Target::None,
    );
    Ok(())
}

fn papers(desk: &Desk, figures: &mut Figures, sitting: &Value) -> Result<()> {
    let (closed, closing) = timed(|| desk.call("committee_close", sitting.clone()));
    closed?;
    let (written, writing) = timed(|| desk.call("letters_write", sitting.clone()));
    let written = written?;
    let (minutes, setting) = timed(|| desk.give("committee_minutes", sitting.clone()));
    let (letters, printing) = timed(|| desk.give("committee_letters", sitting.clone()));
    println!(
        "<!-- {} letters; minutes {} kB, letters {} kB -->",
        written["written"],
        minutes?.bytes.len() / 1000,
        letters?.bytes.len() / 1000
    );
    figures.time("the sitting closed", closing, None, Target::None);
    figures.time("its letters written", writing, None, Target::None);
    figures.time("its minutes as PDF", setting, None, Target::None);
    figures.time("its letters as one PDF", printing, None, Target::None);
    let whole = closing + writing + setting + printing;
    figures.time(
        &format!("closed, minutes and {FILES} letters in all"),
        whole,
        None,
        PAPERS,
    );
    Ok(())
}
