// The screens and states to look at.
const press = (...keys) => async (page) => {
  for (const key of keys) {
    await page.keyboard.press(key);
    await new Promise((go) => setTimeout(go, 60));
  }
};
const ctrl = (key) => async (page) => {
  await page.keyboard.down("Control");
  await page.keyboard.press(key);
  await page.keyboard.up("Control");
  await new Promise((go) => setTimeout(go, 120));
};
const box = (text) => async (page) => {
  await ctrl("k")(page);
  await page.keyboard.type(text);
};

export const SCENES = [
  { name: "lock", query: "etat=locked" },
  { name: "lock-dark", query: "etat=locked", dark: true },
  { name: "lock-wrong", query: "etat=locked", act: async (p) => { await p.keyboard.type("faux"); await press("Enter")(p); } },
  { name: "list" },
  { name: "list-dark", dark: true },
  { name: "list-320", size: [320, 640] },
  { name: "list-200", size: [1280, 800, 2] },
  { name: "list-empty", query: "n=0" },
  { name: "list-nobody", query: "n=3", path: "/personnes?etape=%22exit%22" },
  { name: "list-trouble", query: "panne" },
  { name: "list-100000", query: "n=100000" },
  { name: "box", act: box("dia") },
  { name: "box-dark", dark: true, act: box("06") },
  { name: "box-none", act: box("zzz Amélie 0612345678") },
  { name: "box-320", size: [320, 640], act: box("dia") },
  { name: "file", path: "/personnes/p-0", size: [1280, 1300] },
  { name: "file-dark", path: "/personnes/p-0", dark: true },
  { name: "file-320", path: "/personnes/p-0", size: [320, 2400] },
  { name: "file-conflict", path: "/personnes/p-2" },
  { name: "file-200", path: "/personnes/p-0", size: [1280, 800, 2] },
];
