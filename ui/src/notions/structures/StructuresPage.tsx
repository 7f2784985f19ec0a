// The list of structures: those to call first. What is shown is said by the address.

import { useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useCallback, useMemo, useRef, useState } from "react";
import { Button } from "../../shared/controls";
import { FilterBar, FilterChoice, FilterToggle } from "../../shared/FilterBar";
import { count } from "../../shared/french";
import { useKeys } from "../../shared/keys";
import { useMay } from "../../shared/session";
import { entries, QPV } from "../../shared/words";
import { StructuresGrid } from "./StructuresGrid";
import { filterOf, isFiltered, type StructuresView } from "./view";
import { ESS_KIND, STATUS } from "./words";
import "./structures.css";

export function StructuresPage() {
  const view = useSearch({ from: "/structures" });
  const navigate = useNavigate();
  const [total, setTotal] = useState<number | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const mayWrite = useMay("adviser");
  const filtered = isFiltered(view);

  const look = useCallback(
    (change: StructuresView) =>
      void navigate({ to: "/structures", search: { ...view, ...change }, replace: true }),
    [navigate, view],
  );
  const all = useCallback(() => void navigate({ to: "/structures", search: {}, replace: true }), [navigate]);
  const create = useCallback(() => void navigate({ to: "/structures/nouvelle", search: {} }), [navigate]);
  const keys = useMemo(
    () => [
      ...(mayWrite ? [{ keys: "N", says: "Ajouter une structure", run: create }] : []),
      {
        keys: "S",
        says: "Suivis à faire seulement, ou toutes",
        run: () => look({ suivi: !view.suivi }),
      },
      { keys: "F", says: "Chercher dans la liste", run: () => search.current?.focus() },
      { keys: "↑ ↓", says: "Passer d’une structure à l’autre" },
      { keys: "Entrée", says: "Ouvrir la structure" },
    ],
    [create, look, mayWrite, view],
  );
  useKeys(keys);

  return (
    <div className="structures">
      <div className="structures-head">
        <h1>Structures</h1>
        <p className="quiet" role="status">
          {total !== null &&
            (total > 0 || filtered) &&
            count(total, "structure", "structures", "aucune structure")}
        </p>
        {mayWrite && (
          <Button look="main" onPress={create}>
            <Plus size={16} aria-hidden="true" />
            Nouvelle structure <kbd>N</kbd>
          </Button>
        )}
      </div>
      <FilterBar isHidden={total === 0 && !filtered} showAll={filtered ? all : undefined}>
        <label className="structures-search">
          <span className="sr-only">Chercher par nom, SIREN, SIRET ou RNA</span>
          <input
            ref={search}
            className="input"
            type="search"
            autoComplete="off"
            spellCheck={false}
            placeholder="Nom, SIREN, SIRET, RNA"
            value={view.cherche ?? ""}
            onChange={(event) => look({ cherche: event.target.value || undefined })}
            onKeyDown={(event) => {
              if (event.key === "Escape" && view.cherche) {
                event.stopPropagation();
                look({ cherche: undefined });
              } else if (event.key === "ArrowDown" || event.key === "Enter") {
                event.preventDefault();
                document.querySelector<HTMLElement>("[data-testid=structures-grid]")?.focus();
              }
            }}
          />
        </label>
        <FilterToggle says="Suivi à faire" is={view.suivi} change={(suivi) => look({ suivi })} />
        <FilterChoice
          label="Statut"
          all="Statut : tous"
          options={entries(STATUS)}
          value={view.statut}
          change={(statut) => look({ statut })}
        />
        <FilterChoice
          label="Famille de l’ESS"
          all="Famille : toutes"
          options={entries(ESS_KIND)}
          value={view.famille}
          change={(famille) => look({ famille })}
        />
        <FilterChoice
          label="QPV"
          all="QPV : tous"
          options={entries(QPV)}
          value={view.qpv}
          change={(qpv) => look({ qpv })}
        />
      </FilterBar>
      <StructuresGrid
        filter={filterOf(view)}
        onTotal={setTotal}
        empty={
          filtered ? (
            <div className="empty">
              <h2>Aucune structure ne correspond</h2>
              <p>Retirez un filtre, ou cherchez autrement, pour revoir les autres.</p>
              <Button onPress={all}>Tout montrer</Button>
            </div>
          ) : (
            <div className="empty">
              <h2>Aucune structure pour l’instant</h2>
              <p>
                Une structure est ce qu’un projet est devenu : association, coopérative, entreprise. Pignon
                vous rappelle de prendre de ses nouvelles 3, 6, 12, 24 et 36 mois après sa création.
              </p>
              {mayWrite && (
                <Button look="main" onPress={create}>
                  Ajouter la première
                </Button>
              )}
            </div>
          )
        }
      />
    </div>
  );
}
