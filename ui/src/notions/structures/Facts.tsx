import type { StructureField, StructureFile } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { AddressField } from "../../shared/address/AddressField";
import { longDate, shortDate } from "../../shared/french";
import { InPlaceChoice, InPlaceText } from "../../shared/InPlace";
import { entries } from "../../shared/words";
import { ESS_KIND, FIELD } from "./words";

interface Props {
  file: StructureFile;
  readOnly: boolean;
}

function useSave(file: StructureFile) {
  const edit = useAct("structure_edit");
  return (field: StructureField) => (value: string | null) =>
    edit.mutateAsync({ structure: file.id, field, value: value || null });
}

/** What the structure is: each field is saved alone. */
export function Facts({ file, readOnly }: Props) {
  const save = useSave(file);
  const categories = useAsk("legal_categories", {});
  const present = file.legal_category;
  const known = categories.data ?? [];
  // A code that the list does not have is still shown as chosen.
  const all = present && !known.some((c) => c.code === present.code) ? [...known, present] : known;
  const number = (field: "siren" | "siret" | "rna" | "naf" | "naf_2025") => (
    <InPlaceText label={FIELD[field]} shown={file[field] ?? ""} save={save(field)} readOnly={readOnly} />
  );
  return (
    <section className="st-section" id="structure-identite" aria-labelledby="structure-identite-titre">
      <h2 id="structure-identite-titre">Identité</h2>
      <InPlaceText label={FIELD.name} shown={file.name} save={save("name")} readOnly={readOnly} />
      <InPlaceText
        label={FIELD.created_on}
        shown={file.created_on ? longDate(file.created_on) : ""}
        typed={file.created_on ? shortDate(file.created_on) : ""}
        save={save("created_on")}
        readOnly={readOnly}
      />
      <InPlaceChoice
        label={FIELD.ess_kind}
        options={entries(ESS_KIND)}
        none="Non renseignée"
        value={file.ess_kind}
        save={save("ess_kind")}
        readOnly={readOnly}
      />
      {number("siren")}
      {number("siret")}
      {number("rna")}
      <InPlaceChoice
        label={FIELD.legal_category}
        options={all.map((c) => ({ id: c.code, label: `${c.code} – ${c.label}` }))}
        none="Non renseignée"
        value={present?.code ?? null}
        save={save("legal_category")}
        readOnly={readOnly}
      />
      {present?.family && (
        <p className="quiet st-depths">
          {present.form === present.family ? present.family : `${present.family} › ${present.form}`}
        </p>
      )}
      <InPlaceChoice<"yes" | "no">
        label={FIELD.scic}
        options={[
          { id: "yes", label: "Oui" },
          { id: "no", label: "Non" },
        ]}
        none="Non renseigné"
        value={file.scic === null ? null : file.scic ? "yes" : "no"}
        save={save("scic")}
        readOnly={readOnly}
      />
      {number("naf")}
      {number("naf_2025")}
    </section>
  );
}

const ADDRESS = { line: FIELD.line, postcode: FIELD.postcode, city: FIELD.city, qpv: FIELD.qpv };

export function Place({ file, readOnly }: Props) {
  const save = useSave(file);
  return (
    <section className="st-section" aria-labelledby="structure-adresse">
      <h2 id="structure-adresse">Adresse</h2>
      <AddressField
        of={{ structure: file.id }}
        line={file.line}
        postcode={file.postcode}
        city={file.city}
        qpv={file.qpv}
        placed={file.placed}
        labels={ADDRESS}
        save={{ line: save("line"), postcode: save("postcode"), city: save("city"), qpv: save("qpv") }}
        readOnly={readOnly}
      />
    </section>
  );
}

export function Contacts({ file, readOnly, mayRead }: Props & { mayRead: boolean }) {
  const save = useSave(file);
  return (
    <section className="st-section" aria-labelledby="structure-joindre">
      <h2 id="structure-joindre">Joindre</h2>
      <InPlaceText
        label={FIELD.phone}
        shown={file.phone ?? ""}
        save={save("phone")}
        readOnly={readOnly}
        inputMode="tel"
      />
      <InPlaceText
        label={FIELD.email}
        shown={file.email ?? ""}
        save={save("email")}
        readOnly={readOnly}
        inputMode="email"
      />
      <InPlaceText
        label={FIELD.website}
        shown={file.website ?? ""}
        save={save("website")}
        readOnly={readOnly}
      />
      {mayRead && (
        <InPlaceText
          label={FIELD.note}
          shown={file.note ?? ""}
          save={save("note")}
          readOnly={readOnly}
          lines
        />
      )}
    </section>
  );
}
