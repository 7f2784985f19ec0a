// The address of the application, and the evidence of the QPV answer that is kept with it: which map, which district,
// how far, on which day.

import { useState } from "react";
import type { PassFile, PlaceProposal } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Combo } from "../../shared/Combo";
import { Button, Trouble } from "../../shared/controls";
import { integer, longDate } from "../../shared/french";
import { QPV } from "../../shared/words";

export function PlaceEvidence({ file, readOnly }: { file: PassFile; readOnly: boolean }) {
  const { place } = file;
  const application = file.card.id;
  const write = useAct("pass_place");
  const acts = useActs();
  const [searching, search] = useState(false);
  const line = [place.line, [place.postcode, place.city].filter(Boolean).join(" ")]
    .filter(Boolean)
    .join(", ");
  const put = (chosen: string | null) =>
    write.mutate(
      { application, place: chosen },
      {
        onSuccess: ({ op }) => {
          search(false);
          acts.done(op, "Adresse de la candidature enregistrée", true);
        },
      },
    );
  return (
    <div className="evidence">
      <h3>Adresse de la candidature</h3>
      <p>{line || "Aucune adresse."}</p>
      {place.qpv && (
        <dl className="facts">
          <dt>Réponse</dt>
          <dd className={`qpv ${place.qpv}`}>{QPV[place.qpv]}</dd>
          {place.district && (
            <>
              <dt>Quartier</dt>
              <dd>
                {place.district}
                {place.metres !== null && `, limite à ${integer(place.metres)}\u00a0m`}
              </dd>
            </>
          )}
          {place.map && (
            <>
              <dt>Carte</dt>
              <dd>
                {place.map}
                {place.checked_on && `, lue le ${longDate(place.checked_on)}`}
              </dd>
            </>
          )}
          {!place.map && (
            <>
              <dt>Source</dt>
              <dd>dite au dossier, sans la carte</dd>
            </>
          )}
        </dl>
      )}
      {!readOnly && !searching && (
        <div className="line">
          <Button look="small" onPress={() => search(true)}>
            Chercher une adresse
          </Button>
          <Button look="plain small" isDisabled={write.isPending} onPress={() => put(null)}>
            Reprendre celle du dossier
          </Button>
        </div>
      )}
      {searching && <Search leave={() => search(false)} choose={(chosen) => put(chosen.id)} />}
      <Trouble of={write.error} />
      {write.error?.on("place") && <p className="error">{write.error.on("place")}</p>}
    </div>
  );
}

function Search({ leave, choose }: { leave: () => void; choose: (place: PlaceProposal) => void }) {
  const [text, setText] = useState("");
  const asked = text.trim().length >= 2;
  const found = useAsk("place_complete", { text }, asked);
  const proposals = asked ? (found.data?.proposals ?? []) : [];
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
      choose={(at) => {
        const chosen = proposals[at];
        if (chosen) choose(chosen);
      }}
      settled={!found.isFetching}
      leave={leave}
      autoFocus
      hint={
        found.data?.ready === "missing"
          ? "Les adresses de Paris ne sont pas encore sur ce poste : la coordination les ajoute dans Réglages."
          : "Quelques lettres suffisent : « 12 r leon »."
      }
    />
  );
}
