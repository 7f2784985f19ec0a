// Who is at the desk: given once by the shell, read by any screen.

import { createContext, useContext } from "react";
import type { Role, Session } from "../contract/generated";
import { atLeast } from "./words";

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside the open house");
  return session;
}

/** May this member do what needs at least that role? Only to hide what the core would refuse. */
export function useMay(least: Role): boolean {
  return atLeast(useSession().role, least);
}
