// What stands around every screen: the rail, the header with the box and the state of things, the keys that work
// everywhere, and the lock that closes by itself.

import { Outlet, useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Session } from "../contract/generated";
import { useAsk } from "../contract/queries";
import { PersonBox } from "../notions/persons/PersonBox";
import { ActsProvider } from "../shared/acts";
import { Notice } from "../shared/controls";
import { useDrafts } from "../shared/drafts";
import { useKeys } from "../shared/keys";
import { SessionContext } from "../shared/session";
import { Header } from "./Header";
import { Help } from "./Help";
import { useLock, useTouch } from "./lock";
import { Rail } from "./Rail";

export function Shell() {
  const session = useAsk("session", {});
  if (session.error && session.error.code !== "locked") {
    return (
      <main className="face">
        <Notice tone="wrong">
          <p>{session.error.sentence}</p>
        </Notice>
      </main>
    );
  }
  if (!session.data) return null;
  return (
    <ActsProvider>
      <House session={session.data} />
    </ActsProvider>
  );
}

function House({ session }: { session: Session }) {
  const navigate = useNavigate();
  const drafts = useDrafts();
  const lock = useLock();
  const [box, setBox] = useState(false);
  const [help, setHelp] = useState(false);
  useTouch(lock);
  useEffect(() => drafts.belongTo(session.member), [drafts, session.member]);

  const keys = useMemo(
    () => [
      { keys: "Ctrl+K", says: "Rechercher une personne, une structure, un projet", run: () => setBox(true) },
      { keys: "/", says: "Rechercher", run: () => setBox(true) },
      {
        keys: "Ctrl+N",
        says: "Ouvrir une nouvelle fiche",
        run: () => void navigate({ to: "/personnes/nouvelle" }),
      },
      { keys: "J", says: "Voir la journée", run: () => void navigate({ to: "/journee" }) },
      { keys: "G", says: "Voir l’agenda", run: () => void navigate({ to: "/agenda" }) },
      { keys: "Ctrl+L", says: "Verrouiller le poste", run: lock },
      { keys: "?", says: "Voir les touches de cet écran", run: () => setHelp(true) },
    ],
    [lock, navigate],
  );
  useKeys(keys);
  const openBox = useCallback(() => setBox(true), []);

  return (
    <SessionContext value={session}>
      <div className="shell">
        <button type="button" className="skip" onClick={() => document.getElementById("contenu")?.focus()}>
          Aller au contenu
        </button>
        <Rail role={session.role} help={() => setHelp(true)} />
        <div className="shell-body">
          <Header session={session} openBox={openBox} lock={lock} />
          <main className="shell-main" id="contenu" tabIndex={-1}>
            <Outlet />
          </main>
        </div>
        <PersonBox isOpen={box} close={() => setBox(false)} />
        <Help isOpen={help} close={() => setHelp(false)} />
      </div>
    </SessionContext>
  );
}
