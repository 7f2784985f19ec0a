// The addresses of what goes in and out of the Pass beside its applications: the old list, the open data, the figures.

import { createRoute } from "@tanstack/react-router";
import { OldListPage } from "../notions/old-list/OldListPage";
import { PassFiguresPage } from "../notions/pass-figures/PassFiguresPage";
import { SubsidiesPage } from "../notions/subsidies/SubsidiesPage";
import { root } from "./root";

export const oldList = createRoute({
  getParentRoute: () => root,
  path: "/pass/reprise",
  component: OldListPage,
});
export const subsidies = createRoute({
  getParentRoute: () => root,
  path: "/pass/donnees-ouvertes",
  component: SubsidiesPage,
});
export const passFigures = createRoute({
  getParentRoute: () => root,
  path: "/pass/chiffres",
  component: PassFiguresPage,
});
