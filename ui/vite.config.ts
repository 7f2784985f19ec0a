import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const FAKE_CORE = [
  { find: "@tauri-apps/api/core", replacement: here("./dev/core.ts") },
  { find: "@tauri-apps/api/event", replacement: here("./dev/event.ts") },
];

// `--mode dev-fake` puts invented data in the place of the Rust core, by standing in for the two modules of Tauri
// that src/contract/call.ts imports. No other mode, and no build, can reach the folder dev/.
export default defineConfig(({ mode, command }) => ({
  plugins: [react()],
  clearScreen: false,
  resolve: { alias: mode === "dev-fake" && command === "serve" ? FAKE_CORE : [] },
  build: {
    target: "safari16",
    // Fonts stay files: the content security policy knows no `data:` font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
}));
