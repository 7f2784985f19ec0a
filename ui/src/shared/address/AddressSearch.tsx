// The address typed once (P1.5): the official ones are proposed while one types; choosing one gives the postcode and
// the answer about the district, without another touch.

import { useState } from "react";
import type { AddressOf } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../acts";
import { Combo } from "../Combo";
import { Button } from "../controls";

export function AddressSearch({ of }: { of: AddressOf }) {
  const [searching, search] = useState(false);
  if (!searching) {
    return (
      <Button look="plain small" onPress={() => search(true)}>
        Chercher une adresse
      </Button>
    );
  }
  return <Search of={of} close={() => search(false)} />;
}

function Search({ of, close }: { of: AddressOf; close: () => void }) {
  const [text, setText] = useState("");
  const found = useAsk("place_complete", { text }, text.trim().length >= 2);
  const place = useAct("address_place");
  const acts = useActs();
  const proposals = text.trim().length >= 2 ? (found.data?.proposals ?? []) : [];
  const missing = found.data?.ready === "missing";
  const choose = (at: number) => {
    const chosen = proposals[at];
    if (!chosen || place.isPending) return;
    place.mutate(
      { of, place: chosen.id },
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
