// The addresses of the committee: its sittings, one of them, and its screen for the projector.

import { createRoute } from "@tanstack/react-router";
import { CommitteePage } from "../notions/committees/CommitteePage";
import { CommitteesPage } from "../notions/committees/CommitteesPage";
import { LivePage } from "../notions/committees/LivePage";
import { root } from "./root";

export const committees = createRoute({
  getParentRoute: () => root,
  path: "/comites",
  component: CommitteesPage,
});
export const committee = createRoute({
  getParentRoute: () => root,
  path: "/comites/$committee",
  component: function OneCommittee() {
    const { committee } = committee_.useParams();
    return <CommitteePage key={committee} committee={committee} />;
  },
});
const committee_ = committee;
export const liveSitting = createRoute({
  getParentRoute: () => root,
  path: "/comites/$committee/seance",
  component: function OneLiveSitting() {
    const { committee } = live_.useParams();
    return <LivePage key={committee} committee={committee} />;
  },
});
const live_ = liveSitting;
