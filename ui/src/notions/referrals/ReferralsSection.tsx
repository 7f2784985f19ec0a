// The referrals of a person: those that wait, with what to do; those under way; those that are closed.

import { useCallback, useMemo, useState } from "react";
import type { PersonId, ReferralCard } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Button, Notice } from "../../shared/controls";
import { useKeys } from "../../shared/keys";
import { useMay } from "../../shared/session";
import { ReferralForm } from "./ReferralForm";
import { ReferralLine } from "./ReferralLine";
import "./referrals.css";

export function ReferralsSection({ person, readOnly }: { person: PersonId; readOnly: boolean }) {
  // Reception and trainers do not read what a person needs.
  return useMay("adviser") ? <Section person={person} readOnly={readOnly} /> : null;
}

function Section({ person, readOnly }: { person: PersonId; readOnly: boolean }) {
  const referrals = useAsk("person_referrals", { person });
  const [referring, setReferring] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const begin = useCallback(() => setReferring(true), []);
  const keys = useMemo(
    () => (readOnly ? [] : [{ keys: "O", says: "Orienter vers un partenaire", run: begin }]),
    [readOnly, begin],
  );
  useKeys(keys);
  const all = referrals.data ?? [];
  const closed = all.filter((one) => one.closed_on !== null);
  const open = all.filter((one) => one.closed_on === null);
  const line = (one: ReferralCard) => (
    <ReferralLine key={one.id} person={person} referral={one} readOnly={readOnly} printed={made === one.id} />
  );
  return (
    <section className="file-section referrals" aria-labelledby="orientations-titre">
      <h2 id="orientations-titre">Orientations</h2>
      {referrals.error && (
        <Notice tone="wrong">
          <p>{referrals.error.sentence}</p>
        </Notice>
      )}
      {referring ? (
        <ReferralForm
          person={person}
          close={() => setReferring(false)}
          done={(referral, print) => {
            setReferring(false);
            setMade(print ? referral : null);
          }}
        />
      ) : (
        !readOnly && (
          <div>
            <Button onPress={begin}>
              Orienter <kbd>O</kbd>
            </Button>
          </div>
        )
      )}
      {referrals.data && all.length === 0 && !referring && (
        <p className="quiet">Aucune orientation vers un partenaire pour l’instant.</p>
      )}
      {open.length > 0 && <ul className="referral-list">{open.map(line)}</ul>}
      {closed.length > 0 && (
        <>
          <h3>Closes</h3>
          <ul className="referral-list">{closed.map(line)}</ul>
        </>
      )}
    </section>
  );
}
