// What is asked of an application: criteria, proofs, grid, delays.

import type { Regulation } from "../../contract/generated";
import { longDate, shortDate } from "../../shared/french";
import { entries } from "../../shared/words";
import { Entries } from "./Entries";
import { ChoiceAt, TextAt, YesAt } from "./fields";
import { REFERENCE, SOURCE, unit } from "./words";

export function Identity({ body }: { body: Regulation }) {
  return (
    <>
      <TextAt at="title" label="Intitulé" shown={body.title} lines />
      <TextAt
        at="starts_on"
        label="Premier jour"
        shown={longDate(body.starts_on)}
        typed={shortDate(body.starts_on)}
      />
      <YesAt at="to_be_confirmed" label="À confirmer par la Ville" value={body.to_be_confirmed} />
    </>
  );
}

export function Criteria({ body }: { body: Regulation }) {
  const proofs = body.proofs.map((proof) => ({ id: proof.code, label: proof.label }));
  return (
    <Entries
      list="criteria"
      entries={body.criteria}
      keyOf={(one) => one.code}
      labelOf={(one) => one.label}
      one="un critère"
      none="Aucun critère : sans critère, personne ne peut être dit éligible."
    >
      {(one, at) => (
        <>
          <TextAt at={`criteria/${at}/label`} label="Intitulé" shown={one.label} />
          <TextAt at={`criteria/${at}/help`} label="Aide" shown={one.help} lines />
          <ChoiceAt
            at={`criteria/${at}/source`}
            label="Qui répond"
            options={entries(SOURCE)}
            value={one.source}
          />
          <ChoiceAt
            at={`criteria/${at}/proof`}
            label="Pièce demandée"
            options={proofs}
            value={one.proof}
            none="Aucune"
          />
        </>
      )}
    </Entries>
  );
}

export function ProofRules({ body }: { body: Regulation }) {
  return (
    <Entries
      list="proofs"
      entries={body.proofs}
      keyOf={(one) => one.code}
      labelOf={(one) => one.label}
      one="une pièce"
      none="Aucune pièce n’est demandée."
    >
      {(one, at) => (
        <>
          <TextAt at={`proofs/${at}/label`} label="Intitulé" shown={one.label} />
          <TextAt at={`proofs/${at}/help`} label="Aide" shown={one.help} lines />
          <YesAt at={`proofs/${at}/required`} label="Obligatoire" value={one.required} />
          <TextAt
            at={`proofs/${at}/months`}
            label="Validité, en mois"
            shown={one.months === null ? "sans limite" : unit(one.months, "mois")}
            typed={one.months === null ? "" : String(one.months)}
            numeric
          />
          <ChoiceAt
            at={`proofs/${at}/valid_on`}
            label="Doit être valable"
            options={entries(REFERENCE)}
            value={one.valid_on}
          />
        </>
      )}
    </Entries>
  );
}

export function GridRules({ body }: { body: Regulation }) {
  const { criteria, threshold, readers, spread } = body.grid;
  const total = criteria.reduce((sum, one) => sum + one.weight, 0);
  return (
    <>
      <p className="quiet">
        Chaque lecture note chaque critère de 0 à 4. Total des poids : <strong>{total} %</strong>.
      </p>
      <Entries
        list="grid/criteria"
        entries={criteria}
        keyOf={(one) => one.code}
        labelOf={(one) => one.label}
        one="un critère de la grille"
        none="La grille est vide."
      >
        {(one, at) => (
          <>
            <TextAt at={`grid/criteria/${at}/label`} label="Intitulé" shown={one.label} />
            <TextAt at={`grid/criteria/${at}/help`} label="Ce que valent 0 et 4" shown={one.help} lines />
            <TextAt
              at={`grid/criteria/${at}/weight`}
              label="Poids"
              shown={`${one.weight}\u00a0%`}
              typed={String(one.weight)}
              numeric
            />
          </>
        )}
      </Entries>
      <Whole
        at="grid/threshold"
        label="Favorable à partir de"
        value={threshold}
        one="point sur 100"
        many="points sur 100"
      />
      <Whole at="grid/readers" label="Lectures nécessaires" value={readers} one="lecture" many="lectures" />
      <Whole at="grid/spread" label="Écart à discuter, dès" value={spread} one="point" many="points" />
    </>
  );
}

export function Delays({ body }: { body: Regulation }) {
  const { complete, chase, decide, appeal, lapse_notice } = body.deadlines;
  const days = { one: "jour", many: "jours" };
  return (
    <>
      <Whole at="deadlines/complete" label="Pour compléter" value={complete} {...days} />
      <Whole at="deadlines/chase" label="Relance sans nouvelles" value={chase} {...days} />
      <Whole at="deadlines/decide" label="Pour décider" value={decide} {...days} />
      <Whole at="deadlines/appeal" label="Pour un recours" value={appeal} {...days} />
      <Whole at="deadlines/lapse_notice" label="Avertir avant expiration" value={lapse_notice} {...days} />
      <Whole
        at="quorum"
        label="Quorum du comité"
        value={body.quorum}
        one="membre votant"
        many="membres votants"
      />
      <Whole
        at="minutes_per_file"
        label="Temps par candidature"
        value={body.minutes_per_file}
        one="minute"
        many="minutes"
      />
    </>
  );
}

/** A whole number with its unit. */
export function Whole(props: { at: string; label: string; value: number; one: string; many: string }) {
  const { at, label, value, one, many } = props;
  return <TextAt at={at} label={label} shown={unit(value, one, many)} typed={String(value)} numeric />;
}
