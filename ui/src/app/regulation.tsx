// The addresses of the règlement.

import { createRoute } from "@tanstack/react-router";
import { RegulationPage } from "../notions/regulation/RegulationPage";
import { RegulationsPage } from "../notions/regulation/RegulationsPage";
import { root } from "./root";

export const regulations = createRoute({
  getParentRoute: () => root,
  path: "/pass/reglement",
  component: RegulationsPage,
});

export const regulation = createRoute({
  getParentRoute: () => root,
  path: "/pass/reglement/$regulation",
  component: function OneRegulation() {
    const { regulation } = regulation_.useParams();
    return <RegulationPage key={regulation} regulation={regulation} />;
  },
});
const regulation_ = regulation;
