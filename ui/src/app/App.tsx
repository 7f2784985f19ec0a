// Which of the three faces the window shows: first run, lock page, or the house. Nothing of the files is kept in the
// page once the desk is locked: the house is unmounted, and every answer it was given is forgotten.

import { QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { onChanged } from "../contract/call";
import { forgetFiles, newQueryClient, refresh, useAsk } from "../contract/queries";
import { FirstRun } from "../notions/house/FirstRun";
import { LockPage } from "../notions/house/LockPage";
import { Notice } from "../shared/controls";
import { DraftsProvider } from "../shared/drafts";
import { KeysProvider } from "../shared/keys";
import { newRouter } from "./routes";
import "./app.css";

export function App() {
  const client = useMemo(newQueryClient, []);
  return (
    <I18nProvider locale="fr-FR">
      <QueryClientProvider client={client}>
        <KeysProvider>
          <DraftsProvider>
            <Faces />
          </DraftsProvider>
        </KeysProvider>
      </QueryClientProvider>
    </I18nProvider>
  );
}

function Faces() {
  const client = useQueryClient();
  const router = useMemo(newRouter, []);
  const house = useAsk("house_state", {});
  // The recovery words are shown once, after the house is open: first run ends when they are kept, not before.
  const [settingUp, setSettingUp] = useState(false);
  const phase = house.data?.phase;

  useEffect(() => onChanged((tags) => void refresh(client, tags)), [client]);
  useEffect(() => {
    if (phase === "locked") forgetFiles(client);
  }, [client, phase]);

  if (house.error) {
    return (
      <main className="face">
        <Notice tone="wrong">
          <p>{house.error.sentence}</p>
        </Notice>
      </main>
    );
  }
  if (!house.data) return null;
  if (phase === "empty" || settingUp) {
    return (
      <FirstRun
        house={house.data}
        begin={() => setSettingUp(true)}
        end={(next) => {
          void router.navigate({ to: next });
          setSettingUp(false);
        }}
      />
    );
  }
  if (phase === "locked") return <LockPage house={house.data} />;
  return <RouterProvider router={router} />;
}
