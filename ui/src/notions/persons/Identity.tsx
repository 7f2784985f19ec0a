import type { PersonField, PersonFile } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { longDate, shortDate } from "../../shared/french";
import { InPlaceChoice, InPlaceText } from "../../shared/InPlace";
import { entries, ORIGIN, PERSON_FIELD, SEX } from "../../shared/words";

export function Identity({ file, readOnly }: { file: PersonFile; readOnly: boolean }) {
  const edit = useAct("person_edit");
  const save = (field: PersonField) => (value: string | null) =>
    edit.mutateAsync({ person: file.id, field, value: value === "" ? null : value });
  const text = (field: "family_name" | "given_name" | "birth_name" | "phone" | "other_phone" | "email") => (
    <InPlaceText
      label={PERSON_FIELD[field]}
      shown={file[field] ?? ""}
      save={save(field)}
      readOnly={readOnly}
      inputMode={field.endsWith("phone") ? "tel" : field === "email" ? "email" : "text"}
    />
  );
  return (
    <section className="file-section" id="identite" aria-labelledby="identite-titre">
      <h2 id="identite-titre">Identité</h2>
      {text("family_name")}
      {text("given_name")}
      {text("birth_name")}
      <InPlaceText
        label={PERSON_FIELD.birth_date}
        shown={file.birth_date ? longDate(file.birth_date) : ""}
        typed={file.birth_date ? shortDate(file.birth_date) : ""}
        save={save("birth_date")}
        readOnly={readOnly}
      />
      <InPlaceChoice
        label={PERSON_FIELD.sex}
        options={entries(SEX)}
        none="Non renseigné"
        value={file.sex}
        save={save("sex")}
        readOnly={readOnly}
      />
      {text("phone")}
      {text("other_phone")}
      {text("email")}
      <InPlaceText
        label={PERSON_FIELD.reason}
        shown={file.reason ?? ""}
        save={save("reason")}
        readOnly={readOnly}
        lines
      />
      <InPlaceChoice
        label={PERSON_FIELD.origin}
        options={entries(ORIGIN)}
        none="Non renseigné"
        value={file.origin}
        save={save("origin")}
        readOnly={readOnly}
      />
      {file.note && (
        <InPlaceText
          label={PERSON_FIELD.note}
          shown={file.note}
          save={save("note")}
          readOnly={readOnly}
          lines
        />
      )}
    </section>
  );
}
