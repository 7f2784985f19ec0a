// The screens and states to look at.
const press =
  (...keys) =>
  async (page) => {
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

const click =
  (words, whole = false) =>
  async (page) => {
    await page.evaluate(
      (w, exact) => {
        const all = [...document.querySelectorAll("button, label, a, [role=option]")].reverse();
        const found = all.find((e) =>
          exact ? e.textContent.trim() === w : e.textContent.replaceAll("\u00a0", " ").includes(w),
        );
        if (!found) throw new Error(`nothing says ${w}`);
        found.click();
      },
      words,
      whole,
    );
    await new Promise((go) => setTimeout(go, 200));
  };
const toWords = async (page) => {
  await page.click("[data-testid=first-run] .choice-button");
  await new Promise((go) => setTimeout(go, 200));
  await click("Goutte d’Or")(page);
  await page.type("input[name=''], input[autocomplete=name]", "Nadia Belkacem");
  await click("Créer la Maison")(page);
};

export const SCENES = [
  { name: "lock", query: "etat=locked" },
  { name: "lock-dark", query: "etat=locked", dark: true },
  {
    name: "lock-wrong",
    query: "etat=locked",
    act: async (p) => {
      await p.keyboard.type("faux");
      await press("Enter")(p);
    },
  },
  { name: "committees", path: "/comites" },
  { name: "committee-open", path: "/comites/k-1", size: [1280, 1300] },
  { name: "committee-closed", path: "/comites/k-2", size: [1280, 1300], dark: true },
  { name: "committee-live", path: "/comites/k-1/seance", size: [1920, 1080] },
  { name: "committee-live-narrow", path: "/comites/k-1/seance", size: [640, 900], dark: true },
  { name: "committee-decide", path: "/comites/k-1/seance", act: press("r") },
  { name: "plan", path: "/personnes/p-0", size: [1280, 2100] },
  { name: "plan-dark", path: "/personnes/p-0", size: [1280, 2100], dark: true },
  { name: "plan-320", path: "/personnes/p-0", size: [320, 3600] },
  { name: "plan-empty", path: "/personnes/p-4", size: [1280, 1500] },
  { name: "plan-sheet", path: "/personnes/p-0", size: [1280, 900], act: press("d") },
  { name: "plan-sheet-320", path: "/personnes/p-0", size: [320, 900], act: press("d") },
  { name: "plan-proposals", path: "/personnes/p-0", size: [1280, 1500], act: press("a") },
  { name: "plan-library", path: "/reglages/bibliotheque" },
  { name: "plan-library-dark", path: "/reglages/bibliotheque", dark: true },
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
  { name: "first", query: "etat=empty" },
  {
    name: "first-own",
    query: "etat=empty",
    act: async (p) => {
      await click("La mienne")(p);
      await p.keyboard.press("Tab");
      await p.keyboard.type("trop court");
    },
  },
  { name: "first-words", query: "etat=empty", act: toWords },
  {
    name: "first-confirm",
    query: "etat=empty",
    act: async (p) => {
      await toWords(p);
      await click("J’ai noté les 24 mots")(p);
      await click("Continuer")(p);
    },
  },
  { name: "recover", query: "etat=locked", act: click("J’ai perdu ma phrase de passe") },
  { name: "new", path: "/personnes/nouvelle?nom=Diallo&prenom=Ines&joindre=06" },
  { name: "new-wrong", path: "/personnes/nouvelle?nom=Zyx&prenom=Ines", act: click("Ouvrir la fiche") },
  { name: "imports", path: "/imports" },
  { name: "imports-empty", path: "/imports", query: "n=0" },
  { name: "preview", path: "/imports/i-1", size: [1280, 1300] },
  { name: "preview-error", path: "/imports/i-1", size: [1280, 1300], act: click("En erreur") },
  { name: "preview-settle", path: "/imports/i-1", size: [1280, 1300], act: click("À trancher") },
  { name: "preview-confirm", path: "/imports/i-1", act: click("Importer 402") },
  {
    name: "preview-running",
    path: "/imports/i-1",
    act: async (p) => {
      await click("Importer 402")(p);
      await click("Importer", true)(p);
    },
  },
  {
    name: "preview-done",
    path: "/imports/i-1",
    act: async (p) => {
      await click("Importer 402")(p);
      await click("Importer", true)(p);
      await new Promise((go) => setTimeout(go, 2000));
    },
  },
  { name: "preview-320", path: "/imports/i-1", size: [320, 900] },
  { name: "preview-dark", path: "/imports/i-1", dark: true },
  { name: "exchanges", path: "/echanges", size: [1280, 1100] },
  { name: "exchanges-dark", path: "/echanges", dark: true },
  { name: "exchanges-empty", path: "/echanges", query: "n=0" },
  { name: "exchanges-320", path: "/echanges", size: [320, 1600] },
  { name: "exchanges-confirm", path: "/echanges", act: click("Envoyer la synthèse") },
  { name: "settings", path: "/reglages" },
  { name: "settings-add", path: "/reglages", size: [1280, 1000], act: click("Ajouter un membre") },
  { name: "settings-320", path: "/reglages", size: [320, 1000] },
  {
    name: "help",
    path: "/personnes/p-0",
    act: async (p) => {
      await p.keyboard.type("?");
    },
  },
  {
    name: "state",
    act: async (p) => {
      await p.click("[data-testid=state-of-things]");
    },
  },
  { name: "stage", path: "/personnes/p-0", act: click("Sortie") },
  {
    name: "edit-wrong",
    path: "/personnes/p-0",
    act: async (p) => {
      await p.focus("#identite input[inputmode=tel]");
      await ctrl("a")(p);
      await p.keyboard.type("12");
      await p.keyboard.press("Enter");
    },
  },
  {
    name: "edit-saved",
    path: "/personnes/p-0",
    act: async (p) => {
      await p.focus("#identite input");
      await p.keyboard.type(" de Bourbon");
      await p.keyboard.press("Enter");
    },
  },
  {
    name: "toast",
    path: "/personnes/p-0",
    act: async (p) => {
      await p.focus("[data-testid=contact-form] textarea");
      await p.keyboard.type("Rappelée, elle vient jeudi.");
      await ctrl("Enter")(p);
    },
  },
  {
    name: "history",
    path: "/personnes/p-4",
    act: async (p) => {
      await p.focus("#identite input");
      await p.keyboard.type(" Sow");
      await p.keyboard.press("Enter");
      await p.evaluate(() => document.querySelector("#historique").scrollIntoView());
    },
  },
  {
    name: "rewrite",
    path: "/personnes/p-0",
    act: async (p) => {
      await p.click(".contact-acts button");
    },
  },
  { name: "role-read-only", path: "/personnes/p-0", query: "role=read_only" },
  { name: "role-reception", path: "/personnes/p-0", query: "role=reception" },
];
