import { Link } from "@tanstack/react-router";
import type { ExportCard } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Trouble } from "../../shared/controls";
import { count, moment } from "../../shared/french";

/** The lists and copies of files that left the house: who, when, how many, why. */
export function PastExports() {
  const exports = useAsk("exports_list", {});
  return (
    <section className="settings-part" aria-labelledby="exports-title">
      <h2 id="exports-title">Listes et copies sorties de la Maison</h2>
      <p>
        <Link to="/pass/donnees-ouvertes">Données ouvertes des subventions</Link>
      </p>
      <Trouble of={exports.error} />
      {exports.data?.length === 0 && (
        <p className="quiet">Aucune liste n’a été exportée, aucun dossier copié.</p>
      )}
      {exports.data && exports.data.length > 0 && (
        <table className="members">
          <thead>
            <tr>
              <th scope="col">Quand</th>
              <th scope="col">Qui</th>
              <th scope="col">Combien</th>
              <th scope="col">Pourquoi</th>
            </tr>
          </thead>
          <tbody>
            {exports.data.map((one) => (
              <tr key={`${one.at} ${one.member_name}`}>
                <th scope="row">{moment(one.at)}</th>
                <td>{one.member_name}</td>
                <td>{wordsOf(one)}</td>
                <td>
                  {one.copy_of === null
                    ? one.reason
                    : `copie du dossier ${one.copy_of || "d’une personne qui n’est plus dans la Maison"}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** How many, of what left. */
function wordsOf({ what, rows }: ExportCard): string {
  if (what === "subsidies") return count(rows, "subvention", "subventions");
  if (what.startsWith("calendar")) return count(rows, "rendez-vous", "rendez-vous");
  return count(rows, "personne", "personnes");
}
