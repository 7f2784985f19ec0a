// The list of the morning (P3.1): nothing is typed, every line is dealt with by one key.

import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useRef } from "react";
import { Group, ToggleButton } from "react-aria-components";
import type { DayKind } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Button, Notice } from "../../shared/controls";
import { count } from "../../shared/french";
import { useKeys } from "../../shared/keys";
import { longDay } from "../../shared/moments";
import { useRows } from "../../shared/rows";
import { useMay } from "../../shared/session";
import { DayRow } from "./DayRow";
import { DAY_HINT, DAY_KIND } from "./dayWords";
import "./day.css";

export interface DayView {
  /** Of the whole house. */
  maison?: boolean | undefined;
  /** One kind alone. */
  seul?: DayKind | undefined;
}

export function readDayView(search: Record<string, unknown>): DayView {
  const kind =
    typeof search.seul === "string" && search.seul in DAY_KIND ? (search.seul as DayKind) : undefined;
  return { maison: search.maison === true || undefined, seul: kind };
}

export function DayPage() {
  const view = useSearch({ from: "/journee" });
  const navigate = useNavigate();
  const follows = useMay("adviser");
  const mayBook = useMay("reception");
  const day = useAsk("day_list", { house: view.maison ?? false, only: view.seul ?? null });
  const list = useRef<HTMLDivElement>(null);
  const rows = useRows(list);
  const keys = useMemo(
    () => [
      {
        keys: "M",
        says: "Ma journée, ou celle de toute la Maison",
        run: () =>
          void navigate({ to: "/journee", search: { ...view, maison: view.maison ? undefined : true } }),
      },
      { keys: "↓", says: "Aller à la première ligne", run: rows.focusFirst },
      { keys: "↑ ↓", says: "Passer d’une ligne à l’autre" },
      { keys: "V A X", says: "Venu, absent, excusé : la ligne qui a le focus" },
      { keys: "F R", says: "Action faite, ou reportée d’une semaine" },
      { keys: "C", says: "Écrire le compte rendu" },
      { keys: "P", says: "Écrire le message de toutes les pièces attendues" },
      { keys: "Entrée", says: "Ouvrir le dossier" },
    ],
    [navigate, rows.focusFirst, view],
  );
  useKeys(keys);

  // The morning begins at its first line, without a click; whoever is elsewhere on the page stays there.
  const ready = day.data !== undefined;
  useEffect(() => {
    if (ready && (document.activeElement === document.body || document.activeElement === null))
      rows.focusFirst();
  }, [ready, rows.focusFirst]);

  const total = day.data?.groups.reduce((sum, group) => sum + group.total, 0) ?? 0;
  return (
    <div className="day">
      <div className="day-head">
        <h1>Aujourd’hui</h1>
        <p className="quiet" role="status">
          {day.data &&
            `${longDay(day.data.today, day.data.today)} · ${count(total, "chose à voir", "choses à voir", "rien à voir")}`}
        </p>
        {follows && (
          <Group className="day-filters" aria-label="Filtres">
            <ToggleButton
              className="toggle"
              isSelected={view.maison ?? false}
              onChange={(maison) =>
                void navigate({ to: "/journee", search: { ...view, maison: maison || undefined } })
              }
            >
              Toute la Maison
            </ToggleButton>
            {view.seul && (
              <Button
                look="plain small"
                onPress={() => void navigate({ to: "/journee", search: { maison: view.maison } })}
              >
                Revenir à toute la liste
              </Button>
            )}
          </Group>
        )}
      </div>
      {day.error && (
        <Notice tone="wrong">
          <p>{day.error.sentence}</p>
          <Button onPress={() => void day.refetch()}>Réessayer</Button>
        </Notice>
      )}
      <div ref={list} className="day-groups">
        {day.data?.groups.map((group) => (
          <section
            key={group.kind}
            className="day-group"
            data-kind={group.kind}
            aria-labelledby={`day-${group.kind}`}
          >
            <div className="day-group-head">
              <h2 id={`day-${group.kind}`}>
                {DAY_KIND[group.kind]} <span className="day-count">{count(group.total, "", "").trim()}</span>
              </h2>
              <p className="quiet day-hint">{DAY_HINT[group.kind]}</p>
            </div>
            <ul>
              {group.lines.map((line) => (
                <DayRow
                  key={`${group.kind} ${line.entity} ${line.person}`}
                  kind={group.kind}
                  line={line}
                  today={day.data.today}
                  house={view.maison ?? false}
                  rows={rows}
                />
              ))}
            </ul>
            {group.total > group.lines.length && (
              <Button
                look="plain small"
                onPress={() => void navigate({ to: "/journee", search: { ...view, seul: group.kind } })}
              >
                {view.seul
                  ? `Les ${group.lines.length} premières sont montrées`
                  : `Voir les ${count(group.total, "ligne", "lignes")}`}
              </Button>
            )}
          </section>
        ))}
      </div>
      {day.data && total === 0 && (
        <div className="empty">
          <h2>Rien n’attend aujourd’hui</h2>
          <p>
            Cette liste se remplit toute seule : rendez-vous du jour, actions à faire ou en retard,
            partenaires à relancer, personnes sans nouvelles. Pour qu’elle serve demain, prenez un rendez-vous
            depuis un dossier (touche R).
          </p>
          <div className="line">
            <Button look="main" onPress={() => void navigate({ to: "/personnes", search: {} })}>
              Voir les personnes
            </Button>
            {mayBook && (
              <Button onPress={() => void navigate({ to: "/agenda", search: {} })}>Voir l’agenda</Button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
