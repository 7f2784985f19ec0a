//! Writes the contract between the window and the core as ONE TypeScript file, from the list of commands.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use crate::commands::{self, Tag};
use crate::{Failure, files};

/// Collects the declarations of types, each once.
pub(crate) struct Collector {
    config: Config,
    declarations: BTreeMap<String, String>,
}

impl Collector {
    pub(crate) fn take<T: TS + 'static + ?Sized>(&mut self) {
        self.visit::<T>();
    }
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Types without a place of their own (string, Vec, Option) are walked through, not declared.
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.declarations.contains_key(&name) {
                return;
            }
            let mut text = String::new();
            if let Some(docs) = T::docs() {
                text.push_str(docs.trim_end());
                text.push('\n');
            }
            let _ = write!(text, "export {}", T::decl(&self.config));
            self.declarations.insert(name, text);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The whole text of `ui/src/contract/generated.ts`.
#[must_use]
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut collector = Collector {
        config: Config::new().with_large_int("number"),
        declarations: BTreeMap::new(),
    };
    let mut map = String::new();
    let mut provides = String::new();
    let mut invalidates = String::new();
    commands::visit_types(&mut |command, ask, answer| {
        (ask.visit)(&mut collector);
        (answer.visit)(&mut collector);
        let _ = writeln!(
            map,
            "  {}: {{ ask: {}; answer: {} }};",
            command.name,
            (ask.name)(&config),
            (answer.name)(&config)
        );
        note_tags(&mut provides, command.name, command.provides);
        note_tags(&mut invalidates, command.name, command.invalidates);
    });
    let (mut taken, mut given) = (String::new(), String::new());
    files::visit_taken(&mut |passage, ask, answer| {
        (ask.visit)(&mut collector);
        (answer.visit)(&mut collector);
        let (ask, answer) = ((ask.name)(&config), (answer.name)(&config));
        let _ = writeln!(
            taken,
            "  {}: {{ ask: {ask}; answer: {answer} }};",
            passage.name
        );
        note_tags(&mut invalidates, passage.name, passage.invalidates);
    });
    files::visit_given(&mut |passage, ask| {
        (ask.visit)(&mut collector);
        let _ = writeln!(given, "  {}: {};", passage.name, (ask.name)(&config));
        note_tags(&mut invalidates, passage.name, passage.invalidates);
    });
    collector.take::<files::SavedFile>();
    collector.take::<Failure>();
    collector.take::<Tag>();

    let mut out = String::from(
        "// Generated from the list of commands (crates/actions). Do not edit: `make contract` writes it again.\n\n",
    );
    for declaration in collector.declarations.values() {
        out.push_str(declaration);
        out.push_str("\n\n");
    }
    let _ = write!(
        out,
        "/** Every command: what it asks, what it answers. */\nexport interface Commands {{\n{map}}}\n\n\
         export type CommandName = keyof Commands;\n\n\
         /** Files that come in: what is said about each, what is answered. */\nexport interface Taken {{\n{taken}}}\n\n\
         /** Files that go out: what is asked of each. */\nexport interface Given {{\n{given}}}\n\n\
         /** Tags whose answers a command gives. */\n\
         export const provides: Record<CommandName, readonly Tag[]> = {{\n{provides}}};\n\n\
         /** Tags whose answers a command, or the passage of a file, makes old. */\n\
         export const invalidates: Record<CommandName | keyof Taken | keyof Given, readonly Tag[]> = {{\n{invalidates}}};\n"
    );
    out
}

fn note_tags(text: &mut String, name: &str, tags: &[Tag]) {
    let tags: Vec<String> = tags
        .iter()
        .filter_map(|t| serde_json::to_string(t).ok())
        .collect();
    let _ = writeln!(text, "  {name}: [{}],", tags.join(", "));
}
