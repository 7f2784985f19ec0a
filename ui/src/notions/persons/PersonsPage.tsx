// The list: what is shown is said by the address; 100 000 rows are as light as twenty.

import { useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { Group, ToggleButton } from "react-aria-components";
import type { PersonsSort } from "../../contract/generated";
import { Button, Choice } from "../../shared/controls";
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
      <Group className="persons-filters" aria-label="Filtres" hidden={total === 0 && !filtered}>
        <ToggleButton
          className="toggle"
          isSelected={view.miens ?? false}
          onChange={(miens) => look({ miens })}
        >
          Mes dossiers
        </ToggleButton>
        <ToggleButton
          className="toggle"
          isSelected={view.silencieux ?? false}
          onChange={(silencieux) => look({ silencieux })}
        >
          Silencieux depuis 60 jours
        </ToggleButton>
        <Choice
          label="QPV"
          labelElsewhere
          className="filter-choice"
          options={entries(QPV)}
          none="QPV : tous"
          value={view.qpv ?? null}
          onChange={(qpv) => look({ qpv: qpv ?? undefined })}
        />
        <Choice
          label="Étape"
          labelElsewhere
          className="filter-choice"
          options={entries(STAGE)}
          none="Étape : toutes"
          value={view.etape ?? null}
          onChange={(etape) => look({ etape: etape ?? undefined })}
        />
        {filtered && (
          <Button look="plain small" onPress={() => void navigate({ to: "/personnes", search: {} })}>
            Tout montrer
          </Button>
        )}
      </Group>
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
