// The list: what is shown is said by the address; 100 000 rows are as light as twenty.

import { useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import type { PersonsSort } from "../../contract/generated";
import { Button } from "../../shared/controls";
import { FilterBar, FilterChoice, FilterToggle } from "../../shared/FilterBar";
import { count } from "../../shared/french";
import { useKeys } from "../../shared/keys";
import { useMay } from "../../shared/session";
import { entries, QPV, STAGE } from "../../shared/words";
import { Export } from "./Export";
import { PersonsGrid } from "./PersonsGrid";
import { filterOf, isFiltered, type PersonsView } from "./view";
import "./persons.css";

export function PersonsPage() {
  const view = useSearch({ from: "/personnes" });
  const navigate = useNavigate();
  const [total, setTotal] = useState<number | null>(null);
  const mayCreate = useMay("reception");
  const mayImport = useMay("coordinator");
  const mayFollow = useMay("adviser");

  const look = useCallback(
    (change: PersonsView) =>
      void navigate({ to: "/personnes", search: { ...view, ...change }, replace: true }),
    [navigate, view],
  );
  const create = useCallback(() => void navigate({ to: "/personnes/nouvelle" }), [navigate]);
  const sort = useCallback(
    (by: PersonsSort) => {
      const same = (view.tri ?? "name") === by;
      look({ tri: by, inverse: same ? !view.inverse : false });
    },
    [look, view],
  );
  const keys = useMemo(
    () => [
      { keys: "N", says: "Ouvrir une nouvelle fiche", run: create },
      { keys: "M", says: "Mes dossiers seulement, ou tous", run: () => look({ miens: !view.miens }) },
      {
        keys: "S",
        says: "Silencieux depuis 60 jours, ou tous",
        run: () => look({ silencieux: !view.silencieux }),
      },
      { keys: "↑ ↓", says: "Passer d’une personne à l’autre" },
      { keys: "Entrée", says: "Ouvrir la fiche" },
    ],
    [create, look, view],
  );
  useKeys(keys);
  const filtered = isFiltered(view);

  return (
    <div className="persons">
      <div className="persons-head">
        <h1>Personnes</h1>
        <p className="quiet" role="status">
          {total !== null &&
            (total > 0 || filtered) &&
            count(total, "personne", "personnes", "aucune personne")}
        </p>
        <div className="persons-acts">
          {mayImport && total !== null && total > 0 && <Export view={view} total={total} />}
          {mayFollow && total !== null && total > 1 && (
            <Button onPress={() => void navigate({ to: "/personnes/doublons" })}>Doublons</Button>
          )}
          {mayCreate && (
            <Button look="main" onPress={create}>
              <Plus size={16} aria-hidden="true" />
              Nouvelle personne <kbd>N</kbd>
            </Button>
          )}
        </div>
      </div>
      <FilterBar
        isHidden={total === 0 && !filtered}
        showAll={filtered ? () => void navigate({ to: "/personnes", search: {} }) : undefined}
      >
        <FilterToggle says="Mes dossiers" is={view.miens} change={(miens) => look({ miens })} />
        <FilterToggle
          says="Silencieux depuis 60 jours"
          is={view.silencieux}
          change={(silencieux) => look({ silencieux })}
        />
        <FilterChoice
          label="QPV"
          all="QPV : tous"
          options={entries(QPV)}
          value={view.qpv}
          change={(qpv) => look({ qpv })}
        />
        <FilterChoice
          label="Étape"
          all="Étape : toutes"
          options={entries(STAGE)}
          value={view.etape}
          change={(etape) => look({ etape })}
        />
      </FilterBar>
      <PersonsGrid
        filter={filterOf(view)}
        sort={view.tri ?? "name"}
        descending={view.inverse ?? false}
        onSort={sort}
        onTotal={setTotal}
        empty={
          filtered ? (
            <div className="empty">
              <h2>Personne ne correspond à ces filtres</h2>
              <p>Retirez un filtre pour revoir les autres dossiers de la Maison.</p>
              <Button onPress={() => void navigate({ to: "/personnes", search: {} })}>Tout montrer</Button>
            </div>
          ) : (
            <div className="empty">
              <h2>La Maison ne connaît encore personne</h2>
              <p>
                Ici se tient la liste de toutes les personnes suivies. Le plus rapide est de reprendre votre
                fichier Excel : rien n’est écrit avant que vous ayez tout vérifié.
              </p>
              <div className="line">
                {mayImport && (
                  <Button look="main" onPress={() => void navigate({ to: "/imports" })}>
                    Importer mon Excel
                  </Button>
                )}
                {mayCreate && <Button onPress={create}>Ouvrir une première fiche</Button>}
              </div>
            </div>
          )
        }
      />
    </div>
  );
}
