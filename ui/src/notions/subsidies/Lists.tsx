import type { SubsidyFault, SubsidyLeftOut } from "../../contract/generated";
import { count } from "../../shared/french";

/** What keeps the file from leaving, cell by cell, and where to put it right. */
export function Faults({ faults }: { faults: SubsidyFault[] }) {
  if (faults.length === 0) return null;
  return (
    <section aria-labelledby="subsidy-faults">
      <h2 id="subsidy-faults">{count(faults.length, "case à corriger", "cases à corriger")}</h2>
      <p className="quiet">Rien ne sort tant qu’il en reste une.</p>
      <table className="subsidies-table">
        <thead>
          <tr>
            <th scope="col">Ligne</th>
            <th scope="col">Candidature</th>
            <th scope="col">Colonne</th>
            <th scope="col">À faire</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault) => (
            <tr key={`${fault.line} ${fault.column}`}>
              <td>{fault.line}</td>
              <th scope="row">{fault.application}</th>
              <td>
                <code>{fault.column}</code>
              </td>
              <td>{fault.sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The awards that are not in the file, and why. */
export function LeftOut({ awards }: { awards: SubsidyLeftOut[] }) {
  if (awards.length === 0) return null;
  return (
    <section aria-labelledby="subsidy-left-out">
      <h2 id="subsidy-left-out">Ce qui n’y est pas</h2>
      <table className="subsidies-table">
        <thead>
          <tr>
            <th scope="col">Candidature</th>
            <th scope="col">Pourquoi</th>
          </tr>
        </thead>
        <tbody>
          {awards.map((award) => (
            <tr key={award.application}>
              <th scope="row">{award.application}</th>
              <td>{award.sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
