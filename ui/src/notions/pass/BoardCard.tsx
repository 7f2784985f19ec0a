import { Link } from "@tanstack/react-router";
import type { PassCard } from "../../contract/generated";
import { count, longDate } from "../../shared/french";
import type { Group } from "./groups";
import { age, dueWords, personName, stateWords } from "./words";

interface Props {
  card: PassCard;
  pile: Group;
  today: string;
  isActive: boolean;
  onFocus: () => void;
}

/** A card: who, what, since when, until when. The whole of it is the link. */
export function BoardCard({ card, pile, today, isActive, onFocus }: Props) {
  const due = dueWords(card, today);
  // In a pile of one state, its name says it already.
  const state = pile.states.length > 1 || card.state !== card.written ? stateWords(card) : "";
  return (
    <li>
      <Link
        to="/pass/$application"
        params={{ application: card.id }}
        className="card"
        data-card={card.id}
        tabIndex={isActive ? 0 : -1}
        onFocus={onFocus}
      >
        <span className="card-top">
          <strong>{personName(card)}</strong>
          <span className="quiet">{card.number}</span>
        </span>
        <span className="card-title">{card.title || card.project_name || "Sans titre"}</span>
        <span className="card-facts">
          {state && <span className="card-state">{state}</span>}
          <span>{age(card.days_in_state)}</span>
          {due && (
            <span className="due" data-late={card.late || undefined}>
              {due}
            </span>
          )}
          {card.committee_on && <span>comité du {longDate(card.committee_on)}</span>}
          {card.gaps > 0 && card.filed_on && <span>{count(card.gaps, "manque", "manques")}</span>}
          {card.disputed && (
            <span className="due" data-late>
              deux postes, deux étapes
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}
