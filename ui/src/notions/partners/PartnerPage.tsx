// The page of a partner: everything edited in place, and the persons who were sent to it.

import { Link, useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { PartnerPage as Page, PartnerField, PartnerId, PartnerReferral } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Notice, Trouble } from "../../shared/controls";
import { longDate } from "../../shared/french";
import { InPlaceText } from "../../shared/InPlace";
import { useKeys } from "../../shared/keys";
import { PARTNER_FIELD, REFERRAL_OUTCOME, REFERRAL_STATE } from "../../shared/partnerWords";
import { useMay } from "../../shared/session";
import "./partners.css";

const LEFT: readonly PartnerField[] = [
  "description",
  "networks",
  "contact_name",
  "phone",
  "email",
  "website",
];
const RIGHT: readonly PartnerField[] = [
  "line",
  "more_line",
  "postcode",
  "city",
  "insee",
  "opening",
  "access",
  "siret",
];

export function PartnerPage({ partner: id }: { partner: PartnerId }) {
  const partner = useAsk("partner_open", { partner: id });
  const navigate = useNavigate();
  if (partner.error) {
    return (
      <div className="page">
        <Notice tone="wrong">
          <p>{partner.error.sentence}</p>
          <Button onPress={() => void navigate({ to: "/partenaires" })}>Revenir à l’annuaire</Button>
        </Notice>
      </div>
    );
  }
  return partner.data ? <OnePartner partner={partner.data} /> : null;
}

function OnePartner({ partner }: { partner: Page }) {
  const navigate = useNavigate();
  const acts = useActs();
  const edit = useAct("partner_edit");
  const remove = useAct("partner_remove");
  const readOnly = !useMay("adviser") || partner.removed;
  const mayRemove = useMay("coordinator") && !partner.removed;
  const back = useCallback(() => void navigate({ to: "/partenaires" }), [navigate]);
  const keys = useMemo(
    () => [
      { keys: "Échap", says: "Revenir à l’annuaire", run: back },
      { keys: "Entrée", says: "Enregistrer le champ où l’on écrit" },
    ],
    [back],
  );
  useKeys(keys);
  const field = (name: PartnerField) => (
    <InPlaceText
      key={name}
      label={PARTNER_FIELD[name]}
      shown={partner[name] ?? ""}
      save={(value) => edit.mutateAsync({ partner: partner.id, field: name, value })}
      readOnly={readOnly}
      lines={name === "description" || name === "opening"}
    />
  );
  return (
    <article className="page partner" aria-labelledby="partner-name">
      <header className="page-head">
        <div>
          <p className="quiet">
            <Link to="/partenaires">Partenaires</Link>
          </p>
          <h1 id="partner-name">{partner.name}</h1>
          {partner.source && (
            <p className="quiet">
              Repris de {partner.source}
              {partner.updated_on && `, à jour au ${longDate(partner.updated_on)}`}
            </p>
          )}
        </div>
        {mayRemove && (
          <Button
            look="plain small"
            isDisabled={remove.isPending}
            onPress={() =>
              remove.mutate(
                { partner: partner.id },
                { onSuccess: ({ op }) => acts.done(op, `${partner.name} retiré de l’annuaire`, true) },
              )
            }
          >
            Retirer de l’annuaire
          </Button>
        )}
      </header>
      <Trouble of={remove.error} />
      {partner.removed && (
        <Notice tone="alert">
          <p>Ce partenaire a été retiré de l’annuaire : les orientations déjà faites gardent son nom.</p>
        </Notice>
      )}
      <div className="partner-columns">
        <section aria-labelledby="partner-who">
          <h2 id="partner-who">Qui appeler</h2>
          {field("name")}
          {LEFT.map(field)}
        </section>
        <section aria-labelledby="partner-where">
          <h2 id="partner-where">Où</h2>
          {RIGHT.map(field)}
        </section>
      </div>
      <Referrals referrals={partner.referrals} />
    </article>
  );
}

function Referrals({ referrals }: { referrals: PartnerReferral[] }) {
  return (
    <section aria-labelledby="partner-referrals">
      <h2 id="partner-referrals">Personnes orientées</h2>
      {referrals.length === 0 ? (
        <p className="quiet">
          Personne n’a encore été orienté ici. Une orientation se fait depuis la fiche d’une personne, touche
          O.
        </p>
      ) : (
        <ul className="partner-referrals">
          {referrals.map((referral) => (
            <li key={referral.id}>
              <Link to="/personnes/$person" params={{ person: referral.person }}>
                {referral.person_name}
              </Link>
              <span className="quiet">{referral.sent_on && `envoyée le ${longDate(referral.sent_on)}`}</span>
              <span>
                {REFERRAL_STATE[referral.standing]}
                {referral.outcome && `, close : ${REFERRAL_OUTCOME[referral.outcome].toLowerCase()}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
