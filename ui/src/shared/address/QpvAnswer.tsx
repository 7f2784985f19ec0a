// The answer about the district: what the map says, or what a member answered instead, with their reason.

import { useState } from "react";
import type { AddressOf, Placed, Qpv } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../acts";
import { Button, Choice, Field, Trouble } from "../controls";
import { useMay } from "../session";
import { entries, QPV } from "../words";

interface Props {
  of: AddressOf;
  label: string;
  qpv: Qpv;
  placed: Placed;
  readOnly: boolean;
}

export function QpvAnswer({ of, label, qpv, placed, readOnly }: Props) {
  const [answering, answer] = useState(false);
  const mayAnswer = useMay("adviser") && !readOnly;
  const override = useAct("qpv_override");
  const acts = useActs();
  return (
    <div className="qpv-answer">
      <div className="inplace">
        <span className="inplace-label">{label}</span>
        <p className="inplace-value qpv-said">
          <strong>{QPV[qpv]}</strong>
          {placed.overridden !== null && <span className="qpv-mark">réponse de la Maison</span>}
        </p>
      </div>
      {placed.overridden !== null && <p className="qpv-why">« {placed.overridden} »</p>}
      {placed.note && (
        <p className="quiet">
          {placed.overridden !== null && "La carte : "}
          {placed.note}
        </p>
      )}
      {answering ? (
        <Answer of={of} qpv={qpv} close={() => answer(false)} />
      ) : (
        mayAnswer && (
          <div className="line">
            <Button look="plain small" onPress={() => answer(true)}>
              Répondre autrement que la carte
            </Button>
            {placed.overridden !== null && (
              <Button
                look="plain small"
                isDisabled={override.isPending}
                onPress={() =>
                  override.mutate(
                    { of, qpv: null, reason: "" },
                    { onSuccess: ({ op }) => acts.done(op, "Réponse de la carte reprise", true) },
                  )
                }
              >
                Reprendre la réponse de la carte
              </Button>
            )}
          </div>
        )
      )}
      <Trouble of={override.error} />
    </div>
  );
}

function Answer({ of, qpv, close }: { of: AddressOf; qpv: Qpv; close: () => void }) {
  const [said, say] = useState<Qpv>(qpv === "inside" ? "outside" : "inside");
  const [reason, setReason] = useState("");
  const override = useAct("qpv_override");
  const acts = useActs();
  const submit = () => {
    if (override.isPending) return;
    override.mutate(
      { of, qpv: said, reason },
      {
        onSuccess: ({ op }) => {
          acts.done(op, `Réponse de la Maison : ${QPV[said]}`, true);
          close();
        },
      },
    );
  };
  return (
    <form
      className="qpv-form"
      aria-label="Répondre autrement que la carte"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <Choice
        label="Réponse"
        options={entries(QPV)}
        value={said}
        onChange={(next) => next && say(next)}
        error={override.error?.on("qpv")}
      />
      <Field
        label="Pourquoi"
        autoFocus
        autoComplete="off"
        value={reason}
        onChange={setReason}
        error={override.error?.on("reason")}
        hint="Ce qui le prouve : une attestation, une visite. Cela reste écrit, jusqu’à la prochaine adresse."
      />
      <Trouble of={override.error} />
      <div className="line-end">
        <Button onPress={close}>Ne rien changer</Button>
        <Button look="main" type="submit" isDisabled={override.isPending}>
          Enregistrer la réponse
        </Button>
      </div>
    </form>
  );
}
