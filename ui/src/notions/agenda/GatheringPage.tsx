// A gathering: who is enrolled, and who came, one key per line.

import { useNavigate } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import type { GatheringId } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Confirm } from "../../shared/Confirm";
import { Button, Notice, Trouble } from "../../shared/controls";
import { count, duration } from "../../shared/french";
import { useKeys } from "../../shared/keys";
import { sayMoment } from "../../shared/moments";
import { useRows } from "../../shared/rows";
import { useMay } from "../../shared/session";
import { Enrol, Enrolled } from "./Enrolled";
import { GatheringDialog } from "./GatheringDialog";
import "./agenda.css";

export function GatheringPage({ gathering }: { gathering: GatheringId }) {
  const sheet = useAsk("gathering_open", { gathering });
  const navigate = useNavigate();
  const acts = useActs();
  const cancel = useAct("gathering_cancel");
  const mayBook = useMay("reception");
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const rows = useRows(list);
  const keys = useMemo(
    () => [
      { keys: "↓", says: "Aller à la première personne", run: rows.focusFirst },
      { keys: "V A X", says: "Venu, absent, excusé : la ligne qui a le focus" },
      { keys: "Échap", says: "Revenir à l’agenda", run: () => void navigate({ to: "/agenda", search: {} }) },
    ],
    [navigate, rows.focusFirst],
  );
  useKeys(keys);
  if (sheet.error) {
    return (
      <div className="page">
        <Notice tone="wrong">
          <p>{sheet.error.sentence}</p>
          <Button onPress={() => void navigate({ to: "/agenda", search: {} })}>Revenir à l’agenda</Button>
        </Notice>
      </div>
    );
  }
  if (!sheet.data) return null;
  const { gathering: card, enrolled } = sheet.data;
  const full = card.capacity !== null && card.enrolled >= card.capacity;
  return (
    <div className="page gathering">
      <h1>{card.title}</h1>
      <p>
        {sayMoment(card.at)}, {duration(card.minutes)}
        {card.place ? ` · ${card.place}` : ""}
        {card.member_name ? ` · ${card.member_name}` : ""} ·{" "}
        <span role="status">
          {count(card.enrolled, "personne inscrite", "personnes inscrites", "personne n’est inscrit")}
          {card.capacity ? ` sur ${card.capacity}` : ""}
          {card.came > 0 ? `, ${count(card.came, "venue", "venues")}` : ""}
        </span>
      </p>
      {card.cancelled && (
        <Notice tone="alert">
          <p>Ce rendez-vous collectif est annulé.</p>
        </Notice>
      )}
      {mayBook && !card.cancelled && (
        <div className="line">
          <Button onPress={() => setEditing(true)}>Modifier</Button>
          <Button onPress={() => setAsking(true)}>Annuler ce rendez-vous</Button>
        </div>
      )}
      <Trouble of={cancel.error} />
      {mayBook &&
        !card.cancelled &&
        (full ? <p className="quiet">Complet.</p> : <Enrol gathering={gathering} />)}
      {enrolled.length === 0 && !card.cancelled && (
        <p className="quiet">Personne n’est encore inscrit. Cherchez un nom ci-dessus, puis Entrée.</p>
      )}
      <ul ref={list}>
        {enrolled.map((one) => (
          <Enrolled key={one.id} card={one} gathering={gathering} rows={rows} mayAnswer={mayBook} />
        ))}
      </ul>
      <GatheringDialog isOpen={editing} of={card} close={() => setEditing(false)} />
      <Confirm
        isOpen={asking}
        title={`Annuler « ${card.title} » ?`}
        act="Annuler ce rendez-vous"
        busy={cancel.isPending}
        close={() => setAsking(false)}
        onAct={() =>
          cancel.mutate(
            { gathering },
            {
              onSuccess: ({ op }) => {
                acts.done(op, `« ${card.title} » annulé`, true);
                setAsking(false);
              },
            },
          )
        }
      >
        <p>
          Le rendez-vous {enrolled.length > 0 ? `des ${enrolled.length} personnes inscrites` : ""} sera marqué
          annulé. Il reste à les prévenir.
        </p>
      </Confirm>
    </div>
  );
}
