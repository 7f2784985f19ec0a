// The addresses of what is known beside persons: structures and partners.

import { createRoute } from "@tanstack/react-router";
import { PartnerPage } from "../notions/partners/PartnerPage";
import { PartnersImportPage } from "../notions/partners/PartnersImportPage";
import { PartnersPage } from "../notions/partners/PartnersPage";
import { NewStructure } from "../notions/structures/NewStructure";
import { StructurePage } from "../notions/structures/StructurePage";
import { StructuresPage } from "../notions/structures/StructuresPage";
import { readNewStructure, readStructuresView, readStructureView } from "../notions/structures/view";
import { root } from "./root";

export const structures = createRoute({
  getParentRoute: () => root,
  path: "/structures",
  validateSearch: readStructuresView,
  component: StructuresPage,
});
export const newStructure = createRoute({
  getParentRoute: () => root,
  path: "/structures/nouvelle",
  validateSearch: readNewStructure,
  component: NewStructure,
});
export const structure = createRoute({
  getParentRoute: () => root,
  path: "/structures/$structure",
  validateSearch: readStructureView,
  component: function OneStructure() {
    const { structure } = structure_.useParams();
    const { appel } = structure_.useSearch();
    return <StructurePage key={structure} structure={structure} call={appel} />;
  },
});
const structure_ = structure;
export const partners = createRoute({
  getParentRoute: () => root,
  path: "/partenaires",
  component: PartnersPage,
});
export const partnersImport = createRoute({
  getParentRoute: () => root,
  path: "/partenaires/import",
  component: PartnersImportPage,
});
export const partner = createRoute({
  getParentRoute: () => root,
  path: "/partenaires/$partner",
  component: function OnePartner() {
    const { partner } = partner_.useParams();
    return <PartnerPage key={partner} partner={partner} />;
  },
});
const partner_ = partner;
