// The address typed once (P1.5): the official ones are proposed while one types; choosing one gives the postcode and
// the answer about the district, without another touch.

import { useState } from "react";
import type { PersonId } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Combo } from "../../shared/Combo";
import { Button } from "../../shared/controls";

export function AddressSearch({ person }: { person: PersonId }) {
  const [searching, search] = useState(false);
  if (!searching) {
    return (
      <Button look="plain small" onPress={() => search(true)}>
        Chercher une adresse
      </Button>
    );
  }
  return <Search person={person} close={() => search(false)} />;
}

function Search({ person, close }: { person: PersonId; close: () => void }) {
  const [text, setText] = useState("");
  const found = useAsk("place_complete", { text }, text.trim().length >= 2);
  const place = useAct("residence_place");
  const acts = useActs();
  const proposals = text.trim().length >= 2 ? (found.data?.proposals ?? []) : [];
  const missing = found.data?.ready === "missing";
  const choose = (at: number) => {
    const chosen = proposals[at];
    if (!chosen || place.isPending) return;
    place.mutate(
      { person, place: chosen.id },
      {
        onSuccess: ({ op }) => {
          acts.done(op, "Adresse enregistrée");
          close();
        },
      },
    );
  };
  return (
    <Combo
      label="Adresse à Paris"
      listLabel="Adresses proposées"
      text={text}
      onText={setText}
      lines={proposals.map((one) => ({
        key: one.id,
        content: (
          <>
            {one.label} <span className="quiet">{one.postcode}</span>
          </>
        ),
      }))}
      choose={choose}
      settled={!found.isFetching}
      leave={close}
      autoFocus
      hint={
        missing
          ? "Les adresses de Paris ne sont pas encore sur ce poste : la coordination les ajoute dans Réglages."
          : "Quelques lettres suffisent : « 12 r leon »."
      }
      error={place.error?.on("place") ?? place.error?.sentence}
    />
  );
}
