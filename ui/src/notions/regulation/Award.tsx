// What an admitted application receives, how it is paid, and when one asks what became of it.

import type { Regulation } from "../../contract/generated";
import { euros } from "../../shared/french";
import { Entries } from "./Entries";
import { ListFault, TextAt, useEditing, YesAt } from "./fields";
import { Whole } from "./Rules";
import { unit } from "./words";

export function Award({ body }: { body: Regulation }) {
  const { coaching_hours, workspace_months, mentor, grant_cents, instalments } = body.package;
  const total = instalments.reduce((sum, one) => sum + one.percent, 0);
  return (
    <>
      <Whole
        at="package/coaching_hours"
        label="Accompagnement"
        value={coaching_hours}
        one="heure"
        many="heures"
      />
      <Whole
        at="package/workspace_months"
        label="Espace de travail"
        value={workspace_months}
        one="mois"
        many="mois"
      />
      <YesAt at="package/mentor" label="Mentor" value={mentor} />
      <TextAt at="package/grant_cents" label="Aide maximale" shown={euros(grant_cents)} />
      <h3 className="rule-sub">Versements</h3>
      <p className="quiet">
        Total des parts : <strong>{total} %</strong>. Aucun versement n’est payé sans sa preuve.
      </p>
      <Entries
        list="package/instalments"
        entries={instalments}
        keyOf={(_, at) => String(at)}
        labelOf={(one) => one.label}
        one="un versement"
        none="Aucun versement."
      >
        {(one, at) => (
          <>
            <TextAt at={`package/instalments/${at}/label`} label="Intitulé" shown={one.label} />
            <TextAt
              at={`package/instalments/${at}/condition`}
              label="Condition"
              shown={one.condition}
              lines
            />
            <TextAt
              at={`package/instalments/${at}/percent`}
              label="Part de l’aide"
              shown={`${one.percent}\u00a0%`}
              typed={String(one.percent)}
              numeric
            />
            <TextAt
              at={`package/instalments/${at}/months`}
              label="Après le début"
              shown={unit(one.months, "mois")}
              typed={String(one.months)}
              numeric
            />
          </>
        )}
      </Entries>
      <h3 className="rule-sub">Jalons</h3>
      <TextAt
        at="milestones"
        label="Mois après le début"
        shown={`${body.milestones.join(", ")}\u00a0mois`}
        typed={body.milestones.join(", ")}
      />
      <MilestoneFaults />
    </>
  );
}

/** Milestones are typed together: what is wrong with one of them is said under all. */
function MilestoneFaults() {
  const { faults } = useEditing();
  const at = faults.filter((fault) => fault.at.startsWith("milestones/")).map((fault) => fault.at);
  return at.map((one) => <ListFault key={one} at={one} />);
}
