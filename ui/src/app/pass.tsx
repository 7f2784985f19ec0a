// The addresses of the Pass: the board and the list, a new application, one application. Its award and its letters come
// from the notion of committees, and are put together here.

import { createRoute } from "@tanstack/react-router";
import type { PassFile } from "../contract/generated";
import { Award } from "../notions/committees/Award";
import { ApplicationPage } from "../notions/pass/ApplicationPage";
import { NewApplication } from "../notions/pass/NewApplication";
import { PassPage } from "../notions/pass/PassPage";
import { readApplication, readNewPass, readPassView } from "../notions/pass/view";
import { root } from "./root";

/** Under what the adviser works on: what an admitted application receives. */
function AfterApplication({ file, readOnly }: { file: PassFile; readOnly: boolean }) {
  return <Award application={file.card.id} readOnly={readOnly} />;
}

export const pass = createRoute({
  getParentRoute: () => root,
  path: "/pass",
  validateSearch: readPassView,
  component: PassPage,
});
export const newApplication = createRoute({
  getParentRoute: () => root,
  path: "/pass/nouvelle",
  validateSearch: readNewPass,
  component: NewApplication,
});
export const application = createRoute({
  getParentRoute: () => root,
  path: "/pass/$application",
  validateSearch: readApplication,
  component: function OneApplication() {
    const { application } = application_.useParams();
    return <ApplicationPage key={application} application={application} After={AfterApplication} />;
  },
});
const application_ = application;
