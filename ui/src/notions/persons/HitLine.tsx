import type { PersonHit } from "../../contract/generated";
import { ago, longDate, shortDate } from "../../shared/french";
import { MATCHED, STAGE } from "../../shared/words";

interface Props {
  hit: PersonHit;
  line: number;
  isActive: boolean;
  activate: (line: number) => void;
  open: (line: number) => void;
}

/** Somebody found, with enough to be sure it is the right person, and why they were found. */
export function HitLine({ hit, line, isActive, activate, open }: Props) {
  const facts = [
    hit.birth_date && `naissance ${shortDate(hit.birth_date)}`,
    hit.phone ?? hit.email,
    hit.referent_name,
    hit.stage && STAGE[hit.stage],
  ].filter(Boolean);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps the focus.
    <div
      role="option"
      id={`box-line-${line}`}
      data-line={line}
      aria-selected={isActive}
      className="box-line"
      onPointerMove={() => activate(line)}
      onClick={() => open(line)}
    >
      <span className="box-name">
        <strong>{hit.family_name}</strong> {hit.given_name}
      </span>
      <span className="box-number">{hit.number}</span>
      <span className="box-facts">{facts.join(" · ")}</span>
      <span className="box-why">
        {hit.matched === "name" ? (
          hit.last_contact_on ? (
            <span title={longDate(hit.last_contact_on)}>vu {ago(hit.last_contact_on)}</span>
          ) : (
            "jamais vu"
          )
        ) : (
          <em>trouvé par {MATCHED[hit.matched]}</em>
        )}
      </span>
    </div>
  );
}
