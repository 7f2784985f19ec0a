//! Build of the shell: the three commands become permissions that the one capability names.

fn main() {
    // tauri-build watches only the files it found; a capability added later must rebuild too.
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=migrations");
    // The page is inside the binary: a page built again must be taken in again.
    println!("cargo:rerun-if-changed=ui/dist");
    let commands =
        tauri_build::AppManifest::new().commands(&["call", "open_import", "save_calendar"]);
    let attributes = tauri_build::Attributes::new()
        .app_manifest(commands)
        .capabilities_path_pattern("./src-tauri/capabilities/**/*");
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}
