import type { HouseField } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { Trouble } from "../../shared/controls";
import { InPlaceText } from "../../shared/InPlace";

const FIELDS: readonly { field: HouseField; label: string; mode: "text" | "numeric" | "tel" | "email" }[] = [
  { field: "line", label: "Numéro et rue", mode: "text" },
  { field: "postcode", label: "Code postal", mode: "numeric" },
  { field: "city", label: "Ville", mode: "text" },
  { field: "phone", label: "Téléphone", mode: "tel" },
  { field: "email", label: "Courriel", mode: "email" },
];

/** How the Maison is reached: at the top of its letters and fiches. */
export function Reach({ mayWrite }: { mayWrite: boolean }) {
  const reach = useAsk("house_reach", {});
  const edit = useAct("house_edit");
  return (
    <section className="settings-part" aria-labelledby="reach-title">
      <h2 id="reach-title">La Maison sur ses papiers</h2>
      <p className="quiet">
        Ce qui s’imprime en tête des lettres, des fiches de liaison et des copies de dossiers.
      </p>
      <Trouble of={reach.error} />
      {reach.data &&
        FIELDS.map(({ field, label, mode }) => (
          <InPlaceText
            key={field}
            label={label}
            shown={reach.data[field] ?? ""}
            save={(value) => edit.mutateAsync({ field, value })}
            readOnly={!mayWrite}
            inputMode={mode}
          />
        ))}
    </section>
  );
}
