import { Button } from "../../shared/controls";
import { count, shortDate } from "../../shared/french";
import { QPV } from "../../shared/words";
import type { Opened } from "./PassFiguresPage";
import { DECISION } from "./words";

/** The decisions behind a figure. */
export function DecidedRows({ opened, close }: { opened: Opened; close: () => void }) {
  return (
    <section aria-labelledby="decided-rows">
      <div className="page-head">
        <h2 id="decided-rows">
          {opened.title}, {count(opened.rows.length, "candidature", "candidatures")}
        </h2>
        <Button onPress={close}>Fermer</Button>
      </div>
      <table className="pass-figures-table">
        <thead>
          <tr>
            <th scope="col">Candidature</th>
            <th scope="col">Projet</th>
            <th scope="col">Décision</th>
            <th scope="col">Le</th>
            <th scope="col">Jours</th>
            <th scope="col">Quartier</th>
          </tr>
        </thead>
        <tbody>
          {opened.rows.map((row) => (
            <tr key={row.application}>
              <th scope="row">{row.number}</th>
              <td>{row.title}</td>
              <td>{DECISION[row.decision]}</td>
              <td>{row.decided_on && shortDate(row.decided_on)}</td>
              <td>{row.days}</td>
              <td>{row.qpv ? QPV[row.qpv] : "Non renseigné"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
