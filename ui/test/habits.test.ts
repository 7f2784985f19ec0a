// The habits of the house, read from the sources: what a reviewer should not have to look for.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseSync } from "vite";
import { describe, expect, test } from "vitest";

const SRC = resolve(__dirname, "../src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), "utf8") }));

/** The places inside `src` that a file imports. */
function imports({ path, text }: (typeof files)[number]): string[] {
  const found = [...text.matchAll(/(?:from|import)\s+"(\.[^"]+)"/g)].map((m) => m[1] ?? "");
  return found.map((to) => relative(SRC, resolve(SRC, dirname(path), to)));
}

/** Every text a file may show: its strings, templates and the words between its tags. */
function shown({ path, text }: (typeof files)[number]): string[] {
  const texts: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, value } = node as { type?: string; value?: unknown };
    if ((type === "Literal" || type === "JSXText") && typeof value === "string") texts.push(value);
    if (type === "TemplateElement") texts.push((value as { cooked: string }).cooked);
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseSync(path, text, { lang: "tsx" }).program);
  return texts;
}

const notion = (path: string) => /^notions\/([^/]+)\//.exec(path)?.[1];
const offenders = (bad: (file: (typeof files)[number]) => boolean) => files.filter(bad).map((f) => f.path);

describe("the window", () => {
  test("is read whole by these tests", () => {
    expect(files.length).toBeGreaterThan(50);
  });

  test("knows Tauri in one file only", () => {
    expect(offenders((f) => /from "@tauri-apps/.test(f.text))).toEqual(["contract/call.ts"]);
  });

  test("has no notion that imports another", () => {
    const crossing = files.flatMap((f) =>
      imports(f)
        .filter((to) => notion(f.path) && notion(to) && notion(to) !== notion(f.path))
        .map((to) => `${f.path} imports ${to}`),
    );
    expect(crossing).toEqual([]);
  });

  test("has a shared part and a contract that import no notion and nothing of the app", () => {
    const below = files.filter((f) => /^(shared|contract)\//.test(f.path));
    expect(below.flatMap((f) => imports(f).filter((to) => /^(notions|app)\//.test(to)))).toEqual([]);
    const notions = files.filter((f) => notion(f.path));
    expect(notions.flatMap((f) => imports(f).filter((to) => to.startsWith("app/")))).toEqual([]);
  });

  test("never reaches the stand-in core", () => {
    expect(offenders((f) => imports(f).some((to) => to.startsWith("..")))).toEqual([]);
  });

  test("stores nothing in the browser", () => {
    expect(
      offenders((f) =>
        /\b(localStorage|sessionStorage|indexedDB|caches\.open|document\.cookie)\b/.test(f.text),
      ),
    ).toEqual([]);
  });

  test("has no way for text to become HTML", () => {
    const sinks =
      /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcDoc|new Function|\beval\(/;
    expect(offenders((f) => sinks.test(f.text))).toEqual([]);
  });

  test("has no file of more than 200 lines but the generated one", () => {
    expect(offenders((f) => f.path !== "contract/generated.ts" && f.text.split("\n").length > 201)).toEqual(
      [],
    );
  });

  test("writes French with its own apostrophes and spaces", () => {
    // A straight apostrophe between letters; an ordinary space before ; ! ? : or inside « ».
    const wrong = /\p{L}'\p{L}|(?:^|[^\s]) [;!?:](?=\s|$)|« | »/u;
    const found = files
      .filter((f) => f.path !== "contract/generated.ts")
      .flatMap((f) =>
        shown(f)
          .filter((text) => wrong.test(text))
          .map((text) => `${f.path}: ${text.trim()}`),
      );
    expect(found).toEqual([]);
  });

  test("has no script or style in its page, which the content security policy would refuse", () => {
    const page = readFileSync(resolve(SRC, "../index.html"), "utf8");
    expect(page).not.toMatch(/<style|style=|<script(?![^>]*src=)/);
  });
});
