import type { PersonId, ReferralCard, ReferralField } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { longDate, shortDate } from "../../shared/french";
import { InPlaceText } from "../../shared/InPlace";
import { ProjectChoice } from "./ProjectChoice";

/** What of a referral can be written again, until it is closed. */
export function Details({ person, referral }: { person: PersonId; referral: ReferralCard }) {
  const edit = useAct("referral_edit");
  const save = (field: ReferralField) => (value: string) =>
    edit.mutateAsync({ person, referral: referral.id, field, value });
  const tie = useAct("referral_project");
  const remove = useAct("referral_remove");
  const acts = useActs();
  const which = { person, referral: referral.id };
  return (
    <div>
      <ProjectChoice
        person={person}
        value={referral.project}
        onChange={(project) =>
          tie.mutate(
            { ...which, project },
            { onSuccess: ({ op }) => acts.done(op, "Projet de l’orientation modifié", true) },
          )
        }
        error={tie.error?.sentence}
      />
      <InPlaceText label="Besoin" shown={referral.need} save={save("need")} lines />
      <InPlaceText label="Attendu" shown={referral.expected ?? ""} save={save("expected")} lines />
      <InPlaceText
        label="Réponse attendue"
        shown={referral.due_on ? longDate(referral.due_on) : ""}
        typed={referral.due_on ? shortDate(referral.due_on) : ""}
        save={save("due")}
      />
      <InPlaceText label="Note interne" shown={referral.note ?? ""} save={save("note")} lines />
      <Trouble of={remove.error} />
      <div className="line-end">
        <Button
          look="plain small"
          isDisabled={remove.isPending}
          aria-label={`Retirer l’orientation vers ${referral.partner_name}`}
          onPress={() =>
            remove.mutate(which, {
              onSuccess: ({ op }) => acts.done(op, `Orientation vers ${referral.partner_name} retirée`, true),
            })
          }
        >
          Retirer
        </Button>
      </div>
    </div>
  );
}
