import { useEffect, useRef } from "react";
import type { PersonId, ReferralCard } from "../../contract/generated";
import { useSave } from "../../contract/queries";
import { Button } from "../../shared/controls";
import { lastOf } from "../../shared/french";

/** The fiche de liaison, as a file that one prints. */
export function Fiche({ person, referral, now }: { person: PersonId; referral: ReferralCard; now: boolean }) {
  const print = useSave("referral");
  const asked = useRef(false);
  const { mutate } = print;
  useEffect(() => {
    if (!now || asked.current) return;
    asked.current = true;
    mutate({ person, referral: referral.id });
  }, [now, mutate, person, referral.id]);
  return (
    <>
      <Button
        look="plain small"
        aria-label={`Fiche de liaison pour ${referral.partner_name}`}
        isDisabled={print.isPending}
        onPress={() => print.mutate({ person, referral: referral.id })}
      >
        {print.isPending ? "Mise en page…" : "Fiche de liaison"}
      </Button>
      <p className="referral-fiche" role="status">
        {print.data && `Fiche prête à imprimer : ${print.data.name}, dans ${lastOf(print.data.folder)}`}
        {print.data?.remark && ` ${print.data.remark}`}
        {print.error && <span className="error">{print.error.sentence}</span>}
      </p>
    </>
  );
}
