// The root of every address: the frame of the window. An address that is none leads to the day.

import { createRootRoute, Navigate } from "@tanstack/react-router";
import { Shell } from "./Shell";

export const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => <Navigate to="/journee" replace />,
});
