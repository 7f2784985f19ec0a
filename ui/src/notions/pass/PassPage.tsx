// Applications: a board of piles, or a list with filters. What is shown is said by the address.

import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Button } from "../../shared/controls";
import { FilterBar, FilterToggle } from "../../shared/FilterBar";
import { count } from "../../shared/french";
import { useKeys } from "../../shared/keys";
import { useMay } from "../../shared/session";
import { Board } from "./Board";
import { PassList } from "./PassList";
import type { PassView } from "./view";
import "./pass.css";

export function PassPage() {
  const view = useSearch({ from: "/pass" });
  const navigate = useNavigate();
  const mayWrite = useMay("adviser");
  const [total, setTotal] = useState<number | null>(null);
  const look = useCallback(
    (change: PassView) => void navigate({ to: "/pass", search: { ...view, ...change }, replace: true }),
    [navigate, view],
  );
  const create = useCallback(() => void navigate({ to: "/pass/nouvelle", search: {} }), [navigate]);
  const keys = useMemo(
    () => [
      ...(mayWrite ? [{ keys: "N", says: "Nouvelle candidature", run: create }] : []),
      {
        keys: "L",
        says: "Passer du tableau à la liste",
        run: () => look({ liste: view.liste ? undefined : true }),
      },
      ...(view.liste
        ? []
        : [
            {
              keys: "M",
              says: "Les miennes, ou toutes",
              run: () => look({ miennes: view.miennes ? undefined : true }),
            },
            { keys: "← → ↑ ↓", says: "Passer d’une candidature à l’autre" },
          ]),
      { keys: "Entrée", says: "Ouvrir la candidature" },
    ],
    [create, look, mayWrite, view],
  );
  useKeys(keys);
  return (
    <div className="pass">
      <div className="pass-head">
        <h1>Pass Innovation Quartiers</h1>
        <p className="quiet" role="status">
          {total !== null && total > 0 && count(total, "candidature", "candidatures")}
        </p>
        <Link to="/pass/reglement">Règlement</Link>
        <ToggleButtonGroup
          aria-label="Vue"
          className="pass-views"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[view.liste ? "list" : "board"]}
          onSelectionChange={(chosen) => look({ liste: chosen.has("list") || undefined })}
        >
          <ToggleButton id="board" className="toggle">
            Tableau
          </ToggleButton>
          <ToggleButton id="list" className="toggle">
            Liste
          </ToggleButton>
        </ToggleButtonGroup>
        <Link to="/pass/chiffres">Chiffres</Link>
        {mayWrite && (
          <Button look="main" className="pass-new" onPress={create}>
            <Plus size={16} aria-hidden="true" />
            Nouvelle candidature <kbd>N</kbd>
          </Button>
        )}
      </div>
      {view.liste ? (
        <PassList view={view} look={look} onTotal={setTotal} create={create} />
      ) : (
        <>
          <FilterBar isHidden={total === 0 && !view.miennes} showAll={undefined}>
            <FilterToggle
              says="Celles que j’instruis"
              is={view.miennes}
              change={(mine) => look({ miennes: mine || undefined })}
            />
          </FilterBar>
          <Board mine={view.miennes ?? false} onTotal={setTotal} create={create} />
        </>
      )}
    </div>
  );
}
