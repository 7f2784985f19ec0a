// The library of plans, kept by the coordination: what « + » proposes, theme by theme.

import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { LibraryEntry } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field, Notice, Trouble } from "../../shared/controls";
import { count } from "../../shared/french";
import { PLAN_THEME } from "../../shared/planWords";
import { useMay } from "../../shared/session";
import { entries } from "../../shared/words";
import { LibraryForm } from "./LibraryForm";
import "./library.css";

const THEMES = entries(PLAN_THEME);

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export function LibraryPage() {
  const mayWrite = useMay("coordinator");
  const library = useAsk("library_list", {});
  const [adding, setAdding] = useState(false);
  const [text, setText] = useState("");
  const all = library.data?.entries ?? [];
  const wanted = fold(text).split(/\s+/).filter(Boolean);
  const seen = all.filter((entry) => {
    const words = fold(`${entry.title} ${entry.objective}`);
    return wanted.every((word) => words.includes(word));
  });
  return (
    <div className="page library">
      <p>
        <Link to="/reglages">Réglages</Link>
      </p>
      <div className="page-head">
        <h1>Bibliothèque du plan</h1>
        {mayWrite && !adding && (
          <Button look="main" onPress={() => setAdding(true)}>
            Ajouter une action
          </Button>
        )}
      </div>
      <p className="quiet">
        Ce que « Ajouter une action » propose dans le plan d’une personne. Le programme en apporte une base ;
        la Maison la corrige, en retire et y ajoute. Les plans déjà écrits ne changent pas.
      </p>
      {library.error && (
        <Notice tone="wrong">
          <p>{library.error.sentence}</p>
        </Notice>
      )}
      {adding && <LibraryForm entry={null} close={() => setAdding(false)} />}
      <Field
        label="Chercher dans la bibliothèque"
        value={text}
        onChange={setText}
        hint={count(seen.length, "action", "actions", "Aucune action avec ces mots")}
      />
      {THEMES.map(({ id, label }) => {
        const ofTheme = seen.filter((entry) => entry.theme === id);
        if (ofTheme.length === 0) return null;
        return (
          <section key={id} aria-labelledby={`theme-${id}`}>
            <h2 id={`theme-${id}`}>{label}</h2>
            <ul className="library-list">
              {ofTheme.map((entry) => (
                <Entry key={entry.id} entry={entry} mayWrite={mayWrite} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Entry({ entry, mayWrite }: { entry: LibraryEntry; mayWrite: boolean }) {
  const write = useAct("suggestion_write");
  const remove = useAct("suggestion_remove");
  const acts = useActs();
  const [changing, setChanging] = useState(false);
  const done = (says: string) => ({
    onSuccess: (saved: { op: string | null }) => acts.done(saved.op, says, true),
  });
  if (changing) {
    return (
      <li>
        <LibraryForm entry={entry} close={() => setChanging(false)} />
      </li>
    );
  }
  const { id, theme, objective, title, days, active } = entry;
  const origin = entry.shipped ? (entry.edited ? "modifiée par la Maison" : null) : "ajoutée par la Maison";
  return (
    <li className="library-entry" data-active={active}>
      <div>
        <p>{title}</p>
        <p className="quiet">
          {[objective, count(days, "jour", "jours", "le jour même"), origin, !active && "n’est pas proposée"]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <Trouble of={write.error ?? remove.error} />
      </div>
      {mayWrite && (
        <div className="line">
          <Button look="plain small" aria-label={`Modifier ${title}`} onPress={() => setChanging(true)}>
            Modifier
          </Button>
          <Button
            look="plain small"
            aria-label={`${active ? "Ne plus proposer" : "Proposer"} ${title}`}
            onPress={() =>
              write.mutate(
                { id, theme, objective, title, days, active: !active },
                done(active ? "Cette action n’est plus proposée" : "Cette action est proposée"),
              )
            }
          >
            {active ? "Ne plus proposer" : "Proposer"}
          </Button>
          {entry.edited && (
            <Button
              look="plain small"
              aria-label={`${entry.shipped ? "Revenir au texte d’origine" : "Retirer"} ${title}`}
              onPress={() =>
                remove.mutate(
                  { id },
                  done(entry.shipped ? "Texte d’origine rétabli" : "Action retirée de la bibliothèque"),
                )
              }
            >
              {entry.shipped ? "Revenir au texte d’origine" : "Retirer"}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
