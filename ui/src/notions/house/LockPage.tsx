// The lock page: whose house, who, their passphrase. Nothing else is in the page.

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { HouseState } from "../../contract/generated";
import { askTheState, useAct, useAsk } from "../../contract/queries";
import { Button, Choice, Notice } from "../../shared/controls";
import { count } from "../../shared/french";
import { PassphraseField } from "./PassphraseField";
import { Recover } from "./Recover";
import "./house.css";

export function LockPage({ house }: { house: HouseState }) {
  const [recovering, setRecovering] = useState(false);
  return (
    <main className="lock">
      <div className="lock-paper">
        <p className="lock-name">Pignon</p>
        <h1>{house.maison_name ?? "Maison de l’ESS"}</h1>
        {house.demonstration && <p className="lock-demo">DÉMONSTRATION</p>}
        {house.trouble && (
          <Notice tone="wrong">
            <p>{house.trouble}</p>
          </Notice>
        )}
        {house.key_file_repaired && (
          <Notice tone="alert">
            <p>
              Le fichier de clés de ce poste était abîmé : il a été réparé avec son double. Signalez-le à la
              coordination.
            </p>
          </Notice>
        )}
        {recovering ? (
          <Recover house={house} back={() => setRecovering(false)} />
        ) : (
          <Unlock house={house} recover={() => setRecovering(true)} />
        )}
      </div>
      <p className="lock-version quiet">Pignon {house.version}</p>
    </main>
  );
}

function Unlock({ house, recover }: { house: HouseState; recover: () => void }) {
  const unlock = useAct("unlock");
  const client = useQueryClient();
  const [member, setMember] = useState(house.slots[0]?.member ?? null);
  const [passphrase, setPassphrase] = useState("");
  // Counted from the moment the core said it: two delays of the same length are two delays.
  const { dataUpdatedAt } = useAsk("house_state", {});
  const wait = useCountdown(dataUpdatedAt + house.wait_seconds * 1000);
  const over = house.tries_left === 0;
  const submit = () => {
    if (!member || wait > 0 || over || unlock.isPending) return;
    // The phrase leaves the page with the try, right or wrong.
    const onError = () => {
      setPassphrase("");
      void askTheState(client);
    };
    unlock.mutate({ member, passphrase }, { onError });
  };
  return (
    <form
      className="stack"
      data-testid="lock-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Choice
        label="Qui êtes-vous ?"
        options={house.slots.map((slot) => ({ id: slot.member, label: slot.name }))}
        value={member}
        onChange={setMember}
      />
      <PassphraseField
        label="Phrase de passe"
        autoComplete="current-password"
        autoFocus
        value={passphrase}
        onChange={setPassphrase}
        error={unlock.error?.on("passphrase") ?? unlock.error?.sentence}
      />
      <p className="lock-tries" role="status">
        {over
          ? "Dix essais sans succès : ce poste ne s’ouvre plus qu’avec le kit de secours."
          : wait > 0
            ? `Prochain essai dans ${count(wait, "seconde", "secondes")}.`
            : house.tries_left < 10 && !unlock.error
              ? `Il reste ${count(house.tries_left, "essai", "essais")}.`
              : ""}
      </p>
      <Button look="main" type="submit" isDisabled={wait > 0 || over || unlock.isPending || !member}>
        {unlock.isPending ? "Ouverture…" : "Ouvrir"}
      </Button>
      <Button look="plain" onPress={recover}>
        J’ai perdu ma phrase de passe
      </Button>
    </form>
  );
}

/** Whole seconds left until this moment of this desk's clock. */
function useCountdown(until: number): number {
  const secondsLeft = () => Math.max(0, Math.ceil((until - Date.now()) / 1000));
  const [, tick] = useState(0);
  useEffect(() => {
    if (until <= Date.now()) return;
    const timer = setInterval(() => {
      tick((n) => n + 1);
      if (until <= Date.now()) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  return secondsLeft();
}
