import type { PersonFile, Qpv, ResidenceWrite } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { longDate } from "../../shared/french";
import { InPlaceChoice, InPlaceText } from "../../shared/InPlace";
import { entries, QPV } from "../../shared/words";
import { AddressSearch } from "./AddressSearch";

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
      {!readOnly && <AddressSearch person={file.id} />}
      <InPlaceText
        label="Numéro et rue"
        shown={present?.line ?? ""}
        save={(line) => save({ line: line || null })}
        readOnly={readOnly}
      />
      <InPlaceText
        label="Code postal"
        shown={present?.postcode ?? ""}
        save={(postcode) => save({ postcode: postcode || null })}
        readOnly={readOnly}
        inputMode="numeric"
      />
      <InPlaceText
        label="Ville"
        shown={present?.city ?? ""}
        save={(city) => save({ city: city || null })}
        readOnly={readOnly}
      />
      <InPlaceChoice<Qpv>
        label="QPV"
        options={entries(QPV)}
        none="Non renseigné"
        value={present?.qpv ?? null}
        save={(qpv) => save({ qpv })}
        readOnly={readOnly}
      />
      {present?.qpv_note && <p className="quiet">{present.qpv_note}</p>}
      {former.map((home) => (
        <p key={home.since} className="quiet former">
          Depuis le {longDate(home.since)}, avant l’adresse actuelle :{" "}
          {[home.line, [home.postcode, home.city].filter(Boolean).join(" "), home.qpv && QPV[home.qpv]]
            .filter(Boolean)
            .join(", ")}
        </p>
      ))}
    </section>
  );
}
