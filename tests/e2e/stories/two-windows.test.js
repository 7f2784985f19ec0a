// Two windows on one house: the second touches nothing, and says why.
import { test } from "node:test";
import { firstRun } from "../harness/house.js";
import { passing } from "../harness/places.js";
import { story } from "../harness/story.js";

test("a second window on the same house opens nothing and says why", { timeout: 180_000 }, async (t) => {
  const home = passing("two-windows");
  const first = await story(t, "two-windows", { home });
  await firstRun(first.page, { name: "Inès Bérard" });
  const second = await story(t, "two-windows-second", { home });
  await second.page.says("est déjà ouverte dans une autre fenêtre");
  await second.page.picture("refused");
});
