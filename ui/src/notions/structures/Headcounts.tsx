// How many work in the structure over time: bars at their dates, and the table that says the same.

import { useState } from "react";
import type { HeadcountCard, StructureFile } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field, Trouble } from "../../shared/controls";
import { count, daysBetween, integer, longDate } from "../../shared/french";

export function Headcounts({ file, readOnly }: { file: StructureFile; readOnly: boolean }) {
  const [writing, write] = useState(false);
  const all = file.headcounts;
  return (
    <section className="st-section" aria-labelledby="effectif-titre" data-testid="headcounts">
      <h2 id="effectif-titre">Effectif</h2>
      {all.length === 0 && (
        <p className="quiet">Aucun effectif n’est écrit. Zéro salarié est aussi une réponse.</p>
      )}
      {all.length > 1 && <Chart all={all} />}
      {all.length > 0 && (
        <table className="headcounts">
          <thead>
            <tr>
              <th scope="col">Au</th>
              <th scope="col">Salariés</th>
              <th scope="col">En insertion</th>
            </tr>
          </thead>
          <tbody>
            {[...all].reverse().map((one) => (
              <tr key={one.as_of}>
                <th scope="row">{longDate(one.as_of)}</th>
                <td>{integer(one.employees)}</td>
                <td>{one.insertion === null ? "–" : integer(one.insertion)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!readOnly &&
        (writing ? (
          <HeadcountForm file={file} close={() => write(false)} />
        ) : (
          <Button look="small" onPress={() => write(true)}>
            Écrire un effectif
          </Button>
        ))}
    </section>
  );
}

const WIDTH = 480;
const HEIGHT = 96;
const TOP = 18;
const BAR = 14;

function Chart({ all }: { all: HeadcountCard[] }) {
  const first = all[0]?.as_of ?? "";
  const last = all.at(-1)?.as_of ?? "";
  const span = Math.max(1, daysBetween(first, last));
  const most = Math.max(1, ...all.map((one) => one.employees));
  const says = all.map((one) => `${count(one.employees, "salarié", "salariés")} le ${longDate(one.as_of)}`);
  return (
    <svg
      className="headcount-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Effectif : ${says.join(", ")}`}
    >
      <line x1="0" x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} className="chart-ground" />
      {all.map((one) => {
        const x = 16 + (daysBetween(first, one.as_of) / span) * (WIDTH - 32);
        const height = Math.max(1, (one.employees / most) * (HEIGHT - TOP - 2));
        return (
          <g key={one.as_of}>
            <rect
              x={x - BAR / 2}
              y={HEIGHT - 1 - height}
              width={BAR}
              height={height}
              rx="2"
              className="chart-bar"
            />
            <text x={x} y={HEIGHT - 6 - height} textAnchor="middle" className="chart-value">
              {integer(one.employees)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** A whole number as typed; absent when empty, `NaN` when it is none. */
function wholeOf(text: string): number | null {
  const typed = text.replace(/\s/g, "");
  if (typed === "") return null;
  return /^\d{1,7}$/.test(typed) ? Number(typed) : Number.NaN;
}

function HeadcountForm({ file, close }: { file: StructureFile; close: () => void }) {
  const act = useAct("headcount_write");
  const acts = useActs();
  const [employees, setEmployees] = useState("");
  const [insertion, setInsertion] = useState("");
  const [asOf, setAsOf] = useState("");
  const [asked, setAsked] = useState(false);
  const many = wholeOf(employees);
  const inserted = wholeOf(insertion);
  const submit = () => {
    setAsked(true);
    if (many === null || Number.isNaN(many) || Number.isNaN(inserted)) return;
    act.mutate(
      { structure: file.id, as_of: asOf.trim() || null, employees: many, insertion: inserted },
      {
        onSuccess: (saved) => {
          acts.done(saved.op, `Effectif : ${count(many, "salarié", "salariés")}`, true);
          close();
        },
      },
    );
  };
  const wrong = (value: number | null, needed: boolean) =>
    asked && (Number.isNaN(value) || (needed && value === null)) ? "Écrivez un nombre entier." : undefined;
  return (
    <form
      className="st-form"
      aria-label="Nouvel effectif"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label="Salariés"
        value={employees}
        onChange={setEmployees}
        autoFocus
        inputProps={{ inputMode: "numeric" }}
        error={wrong(many, true) ?? act.error?.on("employees")}
      />
      <Field
        label="Dont en insertion"
        value={insertion}
        onChange={setInsertion}
        inputProps={{ inputMode: "numeric" }}
        error={wrong(inserted, false) ?? (act.error?.on("insertion") && "Pas plus que de salariés.")}
      />
      <Field
        label="Au"
        value={asOf}
        onChange={setAsOf}
        hint="Vide : aujourd’hui."
        error={act.error?.on("as_of")}
      />
      <Trouble of={act.error} />
      <div className="line-end">
        <Button onPress={close}>Ne rien écrire</Button>
        <Button look="main" type="submit" isDisabled={act.isPending}>
          Enregistrer
        </Button>
      </div>
    </form>
  );
}
