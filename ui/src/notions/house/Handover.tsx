// A caseload handed over in bulk: somebody leaves, is away, or has too many.

import { useState } from "react";
import type { MemberId } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Trouble } from "../../shared/controls";
import { count } from "../../shared/french";

export function Handover() {
  const members = useAsk("members_list", {});
  const [from, setFrom] = useState<MemberId | null>(null);
  const [to, setTo] = useState<MemberId | null>(null);
  const ask = { from: from ?? "", to: to ?? "" };
  const followed = useAsk("caseload_count", ask, from !== null && to !== null);
  const hand = useAct("caseload_hand_over");
  const acts = useActs();
  const named = (members.data ?? []).map((m) => ({ id: m.id, label: m.name, active: m.active }));
  const many = followed.data ?? 0;
  const name = (id: MemberId | null) => named.find((m) => m.id === id)?.label ?? "";
  const act = () =>
    hand.mutate(ask, {
      onSuccess: ({ persons, ops }) => {
        const says = `${count(persons, "dossier confié", "dossiers confiés")} à ${name(to)}`;
        for (const op of ops) acts.done(op, says, op === ops.at(-1));
        setFrom(null);
        setTo(null);
      },
    });
  if (named.length < 2) return null;
  return (
    <section className="settings-part" aria-labelledby="handover-title">
      <h2 id="handover-title">Confier des dossiers</h2>
      <p className="quiet">
        Tous les dossiers suivis par un membre passent à un autre, avec ce qui restait à faire et les
        rendez-vous à venir. Les accompagnements terminés restent à qui les a menés.
      </p>
      <div className="line handover">
        <Choice label="Dossiers suivis par" options={named} value={from} onChange={setFrom} />
        <Choice
          label="Confiés à"
          options={named.filter((m) => m.active && m.id !== from)}
          value={to}
          onChange={setTo}
          error={hand.error?.on("to")}
        />
        <Button look="main" isDisabled={many === 0 || hand.isPending} onPress={act}>
          {from && to && followed.data !== undefined
            ? count(many, "dossier à confier", "dossiers à confier", "Aucun dossier suivi")
            : "Confier"}
        </Button>
      </div>
      <Trouble of={hand.error} />
    </section>
  );
}
