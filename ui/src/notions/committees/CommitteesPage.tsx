// The sittings of the committee: those to come, those that were.

import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useAsk } from "../../contract/queries";
import { Button, Notice } from "../../shared/controls";
import { count } from "../../shared/french";
import { useKeys } from "../../shared/keys";
import { sayMoment } from "../../shared/moments";
import { useMay } from "../../shared/session";
import { PlanDialog } from "./PlanDialog";
import { SITTING_STATE } from "./words";
import "./committees.css";

export function CommitteesPage() {
  const sittings = useAsk("committees_list", {});
  const mayPlan = useMay("coordinator");
  const [planning, setPlanning] = useState(false);
  const keys = useMemo(
    () => (mayPlan ? [{ keys: "N", says: "Prévoir une séance", run: () => setPlanning(true) }] : []),
    [mayPlan],
  );
  useKeys(keys);
  return (
    <div className="page committees">
      <header className="page-head">
        <h1>Comités</h1>
        {mayPlan && (
          <Button look="main" onPress={() => setPlanning(true)}>
            Prévoir une séance <kbd>N</kbd>
          </Button>
        )}
      </header>
      {sittings.error && (
        <Notice tone="wrong">
          <p>{sittings.error.sentence}</p>
        </Notice>
      )}
      {sittings.data?.length === 0 && (
        <p className="quiet">
          Aucune séance. Une séance réunit les membres du comité, qui décident des candidatures instruites :
          son ordre du jour se compose tout seul.
        </p>
      )}
      <ul className="sitting-list">
        {sittings.data?.map((sitting) => (
          <li key={sitting.id}>
            <Link to="/comites/$committee" params={{ committee: sitting.id }}>
              {sitting.title}
            </Link>
            <span>{sitting.held_at ? sayMoment(sitting.held_at) : "sans date"}</span>
            <span className="sitting-state" data-state={sitting.state}>
              {SITTING_STATE[sitting.state]}
            </span>
            <span className="quiet">
              {count(sitting.items, "dossier", "dossiers", "ordre du jour à composer")}
              {sitting.items > 0 && sitting.decided > 0
                ? `, ${count(sitting.decided, "examiné", "examinés")}`
                : ""}
            </span>
          </li>
        ))}
      </ul>
      <PlanDialog isOpen={planning} close={() => setPlanning(false)} />
    </div>
  );
}
