// The board: a pile per moment of the work, a card per application. One stop of the Tab key; arrows do the rest.

import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { PassApplicationId } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Button, Notice } from "../../shared/controls";
import { count, dayOf } from "../../shared/french";
import { BoardCard } from "./BoardCard";
import { type Pile, piles } from "./groups";
import { NoApplication } from "./NoApplication";

/** Cards shown of each state; the list has the others. */
const LIMIT = 30;

interface Props {
  mine: boolean;
  onTotal: (total: number | null) => void;
  create: () => void;
}

export function Board({ mine, onTotal, create }: Props) {
  const board = useAsk("pass_board", { mine, limit: LIMIT });
  const shown = useMemo(() => (board.data ? piles(board.data) : []), [board.data]);
  const total = board.data ? shown.reduce((sum, pile) => sum + pile.total, 0) : null;
  useEffect(() => onTotal(total), [total, onTotal]);
  if (board.error) {
    return (
      <div className="pass-trouble">
        <Notice tone="wrong">
          <p>{board.error.sentence}</p>
          <Button onPress={() => void board.refetch()}>Réessayer</Button>
        </Notice>
      </div>
    );
  }
  if (!board.data) return null;
  if (total === 0)
    return <NoApplication hasRules={board.data.regulation !== null} mine={mine} create={create} />;
  return <Piles shown={shown} />;
}

function Piles({ shown }: { shown: Pile[] }) {
  const navigate = useNavigate();
  const board = useRef<HTMLElement>(null);
  const today = dayOf(new Date());
  const [active, setActive] = useState<PassApplicationId | null>(null);
  const columns = shown.map((pile) => pile.cards.map((card) => card.id)).filter((ids) => ids.length > 0);
  const first = columns[0]?.[0] ?? null;
  const at = columns.some((ids) => active !== null && ids.includes(active)) ? active : first;

  const go = (id: PassApplicationId | undefined) => {
    if (!id) return;
    setActive(id);
    const card = board.current?.querySelector<HTMLElement>(`[data-card="${id}"]`);
    card?.focus();
    card?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || at === null) return;
    const column = columns.findIndex((ids) => ids.includes(at));
    const row = columns[column]?.indexOf(at) ?? 0;
    const beside = (by: number) => {
      const ids = columns[column + by];
      return ids?.[Math.min(row, ids.length - 1)];
    };
    const ids = columns[column] ?? [];
    const targets: Record<string, PassApplicationId | undefined> = {
      ArrowDown: ids[row + 1],
      ArrowUp: ids[row - 1],
      ArrowRight: beside(1),
      ArrowLeft: beside(-1),
      Home: ids[0],
      End: ids.at(-1),
    };
    if (!(event.key in targets)) return;
    event.preventDefault();
    go(targets[event.key]);
  };
  // The board is ready for the arrows without a click; whoever is elsewhere on the page stays there.
  useEffect(() => {
    if (document.activeElement === document.body)
      board.current?.querySelector<HTMLElement>('[data-card][tabindex="0"]')?.focus({ preventScroll: true });
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from card to card, which are links.
    <section ref={board} className="board" aria-label="Tableau des candidatures" onKeyDown={onKeyDown}>
      {shown.map((pile) => (
        <section key={pile.code} className="pile" data-pile={pile.code} aria-labelledby={`pile-${pile.code}`}>
          <h2 id={`pile-${pile.code}`}>
            {pile.title} <span className="pile-count">{pile.total}</span>
          </h2>
          <p className="quiet">{pile.says}</p>
          <ul>
            {pile.cards.map((card) => (
              <BoardCard
                key={card.id}
                card={card}
                pile={pile}
                today={today}
                isActive={card.id === at}
                onFocus={() => setActive(card.id)}
              />
            ))}
          </ul>
          {pile.total > pile.cards.length && (
            <Button
              look="plain small"
              onPress={() => void navigate({ to: "/pass", search: { liste: true, etat: pile.states[0] } })}
            >
              Voir les {count(pile.total - pile.cards.length, "autre", "autres")}
            </Button>
          )}
        </section>
      ))}
    </section>
  );
}
