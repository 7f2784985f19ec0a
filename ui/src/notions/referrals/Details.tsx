import type { PersonId, ReferralCard, ReferralField } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { longDate, shortDate } from "../../shared/french";
import { InPlaceText } from "../../shared/InPlace";

/** What of a referral can be written again, until it is closed. */
export function Details({ person, referral }: { person: PersonId; referral: ReferralCard }) {
  const edit = useAct("referral_edit");
  const save = (field: ReferralField) => (value: string) =>
    edit.mutateAsync({ person, referral: referral.id, field, value });
  return (
    <div>
      <InPlaceText label="Besoin" shown={referral.need} save={save("need")} lines />
      <InPlaceText label="Attendu" shown={referral.expected ?? ""} save={save("expected")} lines />
      <InPlaceText
        label="Réponse attendue"
        shown={referral.due_on ? longDate(referral.due_on) : ""}
        typed={referral.due_on ? shortDate(referral.due_on) : ""}
        save={save("due")}
      />
      <InPlaceText label="Note interne" shown={referral.note ?? ""} save={save("note")} lines />
    </div>
  );
}
