import { Link } from "@tanstack/react-router";
import type { PassFile } from "../../contract/generated";
import { Notice } from "../../shared/controls";
import { count, dayOf, euros, longDate } from "../../shared/french";
import { age, DECISION, dueWords, personName, stateWords } from "./words";

/** Number, who, where it stands and since when, until when, how long the instruction has taken. */
export function ApplicationHeader({ file }: { file: PassFile }) {
  const { card } = file;
  const due = dueWords(card, dayOf(new Date()));
  return (
    <header className="pass-file-head">
      <p className="quiet">
        {card.number}
        {file.old_number && ` (${file.old_number} dans l’ancien fichier)`}
      </p>
      <h1 id="pass-title">{card.title || "Candidature sans titre"}</h1>
      <p className="pass-line">
        <span className="pass-state" data-state={card.state}>
          {stateWords(card)} {age(card.days_in_state)}
        </span>
        {card.person ? (
          <Link to="/personnes/$person" params={{ person: card.person }}>
            {personName(card)}
          </Link>
        ) : (
          <span>Sans personne</span>
        )}
        {card.project_name && <span>projet {card.project_name}</span>}
        {card.asked_cents !== null && <span>{euros(card.asked_cents)} demandés</span>}
        {card.committee && (
          <Link to="/comites/$committee" params={{ committee: card.committee }}>
            Comité{card.committee_on ? ` du ${longDate(card.committee_on)}` : ""}
          </Link>
        )}
      </p>
      <p className="pass-line">
        {due && (
          <span className="due" data-late={card.late || undefined}>
            {due}
          </span>
        )}
        {card.days_of_instruction !== null && (
          <span title="Le temps passé à attendre des pièces n’est pas compté.">
            {count(card.days_of_instruction, "jour", "jours")} d’instruction
            {file.waiting_since && `, suspendue depuis le ${longDate(file.waiting_since)}`}
          </span>
        )}
        <span className="quiet">
          {file.regulation_title}
          {file.to_be_confirmed && !/confirmer/i.test(file.regulation_title) && " (à confirmer)"}
        </span>
      </p>
      {file.decided_on && card.decision && (
        <div className="pass-decision">
          <p>
            <strong>Décision du {longDate(file.decided_on)}</strong> : {DECISION[card.decision]}
            {file.notified_on && `, notifiée le ${longDate(file.notified_on)}`}
            {file.appeal_until && `, recours possible jusqu’au ${longDate(file.appeal_until)}`}.
          </p>
          {file.motive && <p>Motif : {file.motive}</p>}
          {file.conditions && <p>Conditions : {file.conditions}</p>}
        </div>
      )}
      {file.reopen_reason && <p className="quiet">Décision rouverte : {file.reopen_reason}</p>}
      {file.others.map((other) => (
        <Notice key={other.id} tone="alert">
          <p>
            {other.sentence}{" "}
            <Link to="/pass/$application" params={{ application: other.id }}>
              Ouvrir {other.number}
            </Link>
          </p>
        </Notice>
      ))}
    </header>
  );
}
