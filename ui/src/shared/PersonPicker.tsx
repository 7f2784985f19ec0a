// A person found by a few letters, to be named somewhere else than in their own file.

import { useRef, useState } from "react";
import type { PersonHit, PersonId } from "../contract/generated";
import { useAsk } from "../contract/queries";
import { Combo } from "./Combo";
import { shortDate } from "./french";

const LIMIT = 8;

interface Props {
  label: string;
  /** Who is there already. */
  except: readonly PersonId[];
  pick: (person: PersonHit) => void;
  leave: () => void;
  error?: string | undefined;
}

export function PersonPicker({ label, except, pick, leave, error }: Props) {
  const [text, setText] = useState("");
  const asked = text.trim();
  const found = useAsk("persons_search", { text: asked, limit: LIMIT }, asked !== "");
  // The former ones stay in sight until those of the new letters come: the list does not blink.
  const last = useRef(found.data);
  if (found.data) last.current = found.data;
  const hits = asked === "" ? [] : (last.current?.hits ?? []).filter((hit) => !except.includes(hit.id));
  const settled = asked === "" || !found.isFetching;
  const none = asked !== "" && settled && hits.length === 0 ? "Aucune autre personne trouvée." : undefined;
  return (
    <Combo
      label={label}
      listLabel="Personnes trouvées"
      text={text}
      onText={setText}
      autoFocus
      settled={settled}
      leave={leave}
      error={error ?? found.error?.sentence}
      hint={none ?? "Quelques lettres du nom, un téléphone, un numéro de dossier."}
      choose={(i) => {
        const hit = hits[i];
        if (hit) pick(hit);
      }}
      lines={hits.map((hit) => ({
        key: hit.id,
        content: (
          <>
            <span>
              <strong>{hit.family_name}</strong> {hit.given_name}
            </span>
            <span className="combo-end">{hit.number}</span>
            <span className="quiet">
              {hit.birth_date ? `naissance ${shortDate(hit.birth_date)}` : (hit.phone ?? hit.email ?? "")}
            </span>
          </>
        ),
      }))}
    />
  );
}
