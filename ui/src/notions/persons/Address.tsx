import type { PersonFile, Qpv, ResidenceWrite } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { AddressField } from "../../shared/address/AddressField";
import { longDate } from "../../shared/french";
import { QPV } from "../../shared/words";

const LABELS = { line: "Numéro et rue", postcode: "Code postal", city: "Ville", qpv: "QPV" };
const NOWHERE = { note: null, point: null, overridden: null };

/** Where the person lives. Each field is saved alone; the command takes the four together. */
export function Address({ file, readOnly }: { file: PersonFile; readOnly: boolean }) {
  const write = useAct("residence_write");
  const present = file.residences.at(-1);
  const former = file.residences.slice(0, -1).reverse();
  const save = (change: Partial<ResidenceWrite>) =>
    write.mutateAsync({
      person: file.id,
      line: present?.line ?? null,
      postcode: present?.postcode ?? null,
      city: present?.city ?? null,
      qpv: present?.qpv ?? null,
      ...change,
    });
  return (
    <section className="file-section" aria-labelledby="adresse-titre">
      <h2 id="adresse-titre">Adresse</h2>
      <AddressField
        of={{ person: file.id }}
        line={present?.line ?? null}
        postcode={present?.postcode ?? null}
        city={present?.city ?? null}
        qpv={present?.qpv ?? null}
        placed={present?.placed ?? NOWHERE}
        labels={LABELS}
        save={{
          line: (line) => save({ line: line || null }),
          postcode: (postcode) => save({ postcode: postcode || null }),
          city: (city) => save({ city: city || null }),
          qpv: (qpv) => save({ qpv: qpv as Qpv | null }),
        }}
        readOnly={readOnly}
      />
      {former.map((home) => (
        <p key={home.since} className="quiet former">
          Depuis le {longDate(home.since)}, avant l’adresse actuelle :{" "}
          {[
            home.line,
            [home.postcode, home.city].filter(Boolean).join(" "),
            home.qpv && QPV[home.qpv],
            home.placed.overridden !== null && `réponse de la Maison (${home.placed.overridden})`,
          ]
            .filter(Boolean)
            .join(", ")}
        </p>
      ))}
    </section>
  );
}
