import type { AddressOf, PlaceProposal } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../acts";
import { Button, Trouble } from "../controls";

/** What an address typed by hand, or taken over from a list, means among the official ones: proposed, never imposed. */
export function Recognised({ of, line, postcode }: { of: AddressOf; line: string; postcode: string | null }) {
  const meant = useAsk("place_repair", { text: line, postcode });
  const place = useAct("address_place");
  const acts = useActs();
  const found = meant.data?.found ?? null;
  const all: PlaceProposal[] = found ? [found] : (meant.data?.proposals ?? []).slice(0, 3);
  if (all.length === 0) return null;
  const changes = found ? (meant.data?.changes ?? []) : [];
  return (
    <div className="address-recognised">
      <p className="quiet">
        {found ? "Adresse reconnue" : "Peut-être l’une de ces adresses"}
        {changes.length > 0 && ` (${changes.join(", ")})`} :
      </p>
      {all.map((one) => (
        <Button
          key={one.id}
          look="small"
          isDisabled={place.isPending}
          aria-label={`Prendre ${one.label}, ${one.postcode}`}
          onPress={() =>
            place.mutate(
              { of, place: one.id },
              { onSuccess: ({ op }) => acts.done(op, "Adresse enregistrée", true) },
            )
          }
        >
          {one.label}, {one.postcode}
        </Button>
      ))}
      <Trouble of={place.error} />
    </div>
  );
}
