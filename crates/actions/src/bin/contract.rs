//! Writes `ui/src/contract/generated.ts`, or with `--check` fails when it is not what the list of commands says.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/contract/generated.ts");
    let wanted = pignon_actions::contract::typescript();
    if std::env::args().any(|a| a == "--check") {
        let found = std::fs::read_to_string(&path).unwrap_or_default();
        if found == wanted {
            return ExitCode::SUCCESS;
        }
        eprintln!("ui/src/contract/generated.ts is stale: run `make contract` and commit it");
        return ExitCode::FAILURE;
    }
    if let Err(error) = path
        .parent()
        .map_or(Ok(()), std::fs::create_dir_all)
        .and_then(|()| std::fs::write(&path, wanted))
    {
        eprintln!("cannot write {}: {error}", path.display());
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
