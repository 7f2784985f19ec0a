//! Writes the contract between the window and the core as ONE TypeScript file, from the list of commands.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use crate::Failure;
use crate::commands::{self, Tag};

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
        for (tags, text) in [
            (command.provides, &mut provides),
            (command.invalidates, &mut invalidates),
        ] {
            let tags: Vec<String> = tags
                .iter()
                .filter_map(|t| serde_json::to_string(t).ok())
                .collect();
            let _ = writeln!(text, "  {}: [{}],", command.name, tags.join(", "));
        }
    });
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
         /** Tags whose answers a command gives. */\n\
         export const provides: Record<CommandName, readonly Tag[]> = {{\n{provides}}};\n\n\
         /** Tags whose answers a command makes old. */\n\
         export const invalidates: Record<CommandName, readonly Tag[]> = {{\n{invalidates}}};\n"
    );
    out
}
