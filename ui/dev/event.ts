// The stand-in for `@tauri-apps/api/event`: nothing happens by itself here.

export async function listen(): Promise<() => void> {
  return () => {};
}
