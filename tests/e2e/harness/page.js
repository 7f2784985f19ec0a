// What a person does at the window: look for things by their role and name, click, type, and take a picture.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { until } from "./processes.js";

const require = createRequire(import.meta.url);
const queries = readFileSync(require.resolve("@testing-library/dom/dist/@testing-library/dom.umd.min.js"), "utf8");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/**
 * The window of a story.
 * @param session a WebDriver session
 * @param folder where its pictures go
 */
export class Page {
  #pictures = 0;

  constructor(session, folder) {
    this.session = session;
    this.folder = folder;
  }

  /** Goes on with another session (after a restart); pictures keep their numbers. */
  resume(session) {
    this.session = session;
    return this;
  }

  async #inject(source, name) {
    const there = await this.session.execute((global) => typeof window[global] !== "undefined", name);
    // Through a function: the sources declare `var` at their top and expect a global scope.
    if (!there) await this.session.execute(`${source}; if (typeof ${name} !== "undefined") window.${name} = ${name};`);
  }

  /** Elements with this role, and this accessible name when given: a whole name, or a RegExp. */
  async all(role, name, { within } = {}) {
    await this.#inject(queries, "TestingLibraryDom");
    const wanted = name === undefined ? null : named(name);
    const found = await this.session.execute(
      (role, wanted, inside) => {
        const base = inside ? document.querySelector(inside) : document.body;
        if (!base) return [];
        const options = wanted ? { name: new RegExp(wanted.source, wanted.flags) } : {};
        return window.TestingLibraryDom.queryAllByRole(base, role, options);
      },
      role,
      wanted,
      within ?? null,
    );
    return this.#elements(found);
  }

  /** Fields with this label: a passphrase has no role. */
  async #labelled(label, { within } = {}) {
    await this.#inject(queries, "TestingLibraryDom");
    const found = await this.session.execute(
      (wanted, inside) => {
        const base = inside ? document.querySelector(inside) : document.body;
        if (!base) return [];
        const text = new RegExp(wanted.source, wanted.flags);
        const selector = "input, textarea";
        const fields = window.TestingLibraryDom.queryAllByLabelText(base, text, { selector });
        return fields.filter((field) => field.getClientRects().length > 0);
      },
      named(label),
      within ?? null,
    );
    return this.#elements(found);
  }

  #elements(found) {
    return Promise.all(found.map((one) => this.session.$({ [ELEMENT]: one[ELEMENT] })));
  }

  /** The one element with this role and name; waits for it, and says what is there when it does not come. */
  find(role, name, options = {}) {
    return this.#one(`${role} ${name ?? ""}`, () => this.all(role, name, options), options);
  }

  /** The one field with this label. */
  field(label, options = {}) {
    return this.#one(`field ${label}`, () => this.#labelled(label, options), options);
  }

  async #one(what, ask, { patience = 10_000, first = false }) {
    let found = [];
    try {
      await until(what, async () => (found = await ask()).length > 0, { within: patience });
    } catch (error) {
      await this.picture("missing").catch(() => {});
      throw new Error(`${error.message}\nOn the screen:\n${await this.outline()}`);
    }
    if (found.length > 1 && !first) throw new Error(`${found.length} times ${what}:\n${await this.outline()}`);
    return found[0];
  }

  /** Waits until nothing has this role and name any more. */
  gone(role, name, options = {}) {
    return until(`no more ${role} ${name}`, async () => (await this.all(role, name)).length === 0, {
      within: options.patience ?? 10_000,
    });
  }

  /** Clicks, as a hand does. */
  async click(role, name, options) {
    await (await this.find(role, name, options)).click();
  }

  /** Chooses in a closed list. Its button is named by its value and its label together. */
  async choose(label, option, options) {
    const whole = label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    await this.click("button", new RegExp(`${whole}$`, "u"), options);
    await this.click("option", option, options);
  }

  /** Replaces what a field holds. */
  async fill(label, text, options) {
    const field = await this.field(label, options);
    await field.click();
    await this.session.keys(["Control", "a"]);
    await this.session.keys(["Delete"]);
    await this.write(text);
    return field;
  }

  /** Types letter by letter where the focus is. */
  async write(text) {
    for (const letter of text) await this.session.keys([letter]);
  }

  /** One key or one chord: `press("Control", "k")`. */
  press(...keys) {
    return this.session.keys(keys);
  }

  /** Gives a file to a file input, hidden or not, as the chooser of the system would. */
  async give(selector, file) {
    const input = await this.session.$(selector);
    await input.waitForExist({ timeout: 10_000 });
    await this.session.elementSendKeys(await input.elementId, file);
  }

  /** All that is written on the screen. */
  text(selector = "body") {
    return this.session.execute((where) => document.querySelector(where)?.innerText ?? "", selector);
  }

  /** Waits until the screen says this. */
  async says(wanted, { patience = 10_000, selector = "body" } = {}) {
    const has = (text) => (wanted instanceof RegExp ? wanted.test(plain(text)) : plain(text).includes(plain(wanted)));
    let last = "";
    try {
      await until(`the screen says ${wanted}`, async () => has((last = await this.text(selector))), { within: patience });
    } catch (error) {
      await this.picture("missing").catch(() => {});
      throw new Error(`${error.message}\nIt says:\n${last}`);
    }
    return last;
  }

  /** Roles and names on the screen, for messages. */
  async outline() {
    await this.#inject(queries, "TestingLibraryDom");
    return this.session.execute(() => {
      const roles = window.TestingLibraryDom.getRoles(document.body);
      const named = (one) => {
        const name = one.getAttribute("aria-label") ?? one.innerText ?? "";
        return name.replace(/\s+/g, " ").trim().slice(0, 60);
      };
      const silent = new Set(["generic", "presentation", "paragraph", "none", "gridcell", "row", "rowgroup"]);
      return Object.entries(roles)
        .filter(([role]) => !silent.has(role))
        .map(([role, all]) => `  ${role}: ${all.slice(0, 12).map(named).join(" | ")}`)
        .join("\n");
    });
  }

  /** What axe finds wrong, one line each; stories expect none. */
  async faults() {
    await this.#inject(axe, "axe");
    return this.session.executeAsync((done) => {
      window.axe
        .run(document, { resultTypes: ["violations"] })
        .then(({ violations }) =>
          done(violations.map((v) => `${v.id}: ${v.help} — ${v.nodes.map((n) => n.target.join(" ")).join(" ; ")}`)),
        )
        .catch((error) => done([String(error)]));
    });
  }

  /** As narrow as a page may be: 320 px (U4). Nothing may be cut off or overflow sideways. */
  async narrow() {
    await this.session.setWindowSize(320, 900);
    await until("the window is narrow", () => this.session.execute(() => window.innerWidth <= 340));
    const over = await this.session.execute(() => {
      const wide = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= wide) return [];
      return [...document.querySelectorAll("body *")]
        .filter((one) => one.getBoundingClientRect().right > wide + 1)
        .map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
    });
    if (over.length > 0) {
      await this.picture("too-wide");
      throw new Error(`wider than the window at 320 px: ${over.slice(0, 8).join(", ")}`);
    }
  }

  /** Leaves NN-name.png in the folder of the story; numbers follow one another unless one is given. */
  async picture(name, number = ++this.#pictures) {
    // Two frames: what was asked for is painted.
    await this.session.executeAsync((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
    const file = path.join(this.folder, `${String(number).padStart(2, "0")}-${name}.png`);
    await this.session.saveScreenshot(file);
    return file;
  }
}

/** A name as a pattern in which every kind of space and apostrophe is the same. */
function named(name, whole = true) {
  if (name instanceof RegExp) return { source: name.source.replace(/ /g, "\\s+").replace(/['’]/g, "['’]"), flags: name.flags };
  const source = name
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+")
    .replace(/['’]/g, "['’]");
  return { source: whole ? `^\\s*${source}\\s*$` : source, flags: "u" };
}

/** Narrow and no-break spaces read as spaces, typographic apostrophes as plain ones. */
export function plain(text) {
  return text.replace(/[\u00a0\u202f]/g, " ").replace(/’/g, "'").replace(/\s+/g, " ");
}
