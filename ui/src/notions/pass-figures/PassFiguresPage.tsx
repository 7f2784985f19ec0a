// The figures of decisions: how long they take, who is admitted, whether readers agree; each opens on its rows.

import { useState } from "react";
import type { DecidedRow, PassFigures, RegulationId } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Choice, Field, Trouble } from "../../shared/controls";
import { count, dayOf, integer } from "../../shared/french";
import { DecidedRows } from "./DecidedRows";
import { AgreementTable, CriterionTable, DelayTable, QpvTable } from "./Tables";
import "./pass-figures.css";

/** Which rows are open, under which words. */
export interface Opened {
  title: string;
  rows: DecidedRow[];
}

export function PassFiguresPage() {
  const thisYear = dayOf(new Date()).slice(0, 4);
  const [year, setYear] = useState(thisYear);
  const [regulation, setRegulation] = useState<RegulationId | null>(null);
  const isYear = /^20\d\d$/.test(year.trim());
  const shown = isYear ? year.trim() : thisYear;
  const figures = useAsk("pass_figures", { from: `${shown}-01-01`, to: `${shown}-12-31`, regulation });
  const versions = figures.data?.regulations ?? [];
  return (
    <div className="page pass-figures">
      <h1>Chiffres du Pass</h1>
      <div className="pass-figures-which">
        <Field
          label="Année des décisions"
          value={year}
          onChange={setYear}
          error={isYear ? undefined : "Quatre chiffres, par exemple 2026."}
          inputProps={{ inputMode: "numeric" }}
        />
        {versions.length > 0 && (
          <Choice
            label="Règlement"
            options={versions.map(({ id, label }) => ({ id, label }))}
            value={regulation}
            onChange={setRegulation}
            none="Toutes les versions"
          />
        )}
      </div>
      <Trouble of={figures.error} />
      {figures.data && <Shown key={`${shown} ${regulation}`} figures={figures.data} />}
    </div>
  );
}

function Shown({ figures }: { figures: PassFigures }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { decided, admitted } = figures.all;
  if (decided === 0) return <p className="quiet">Aucune admission ni aucun refus dans cette période.</p>;
  const refused = figures.rows.filter((row) => row.decision === "refused");
  return (
    <>
      <p>
        <strong>{count(decided, "candidature décidée", "candidatures décidées")}</strong>,{" "}
        {count(admitted, "admise", "admises")} et {count(refused.length, "refusée", "refusées")} ; les
        ajournements n’en sont pas.
        {figures.median_days !== null &&
          ` La moitié en ${count(figures.median_days, "jour", "jours")} ou moins, sans les jours où la Maison attendait une pièce.`}
      </p>
      <div className="pass-figures-tables">
        <DelayTable figures={figures} open={setOpened} />
        <QpvTable figures={figures} open={setOpened} />
        <CriterionTable rates={figures.by_criterion} />
        <AgreementTable agreement={figures.agreement} />
      </div>
      {opened ? (
        <DecidedRows opened={opened} close={() => setOpened(null)} />
      ) : (
        <p className="quiet">
          {integer(decided)} lignes derrière ces chiffres : touchez un nombre pour les voir.
        </p>
      )}
    </>
  );
}
