// The list: every application, by filters.

import { type ReactNode, useMemo, useRef } from "react";
import { useAsk } from "../../contract/queries";
import { Button } from "../../shared/controls";
import { FilterBar, FilterChoice } from "../../shared/FilterBar";
import { useKeys } from "../../shared/keys";
import { entries, QPV } from "../../shared/words";
import { NoApplication } from "./NoApplication";
import { PassGrid } from "./PassGrid";
import { filterOf, isFiltered, type PassView } from "./view";
import { STATE } from "./words";

interface Props {
  view: PassView;
  look: (change: PassView) => void;
  onTotal: (total: number | null) => void;
  create: () => void;
}

export function PassList({ view, look, onTotal, create }: Props) {
  const search = useRef<HTMLInputElement>(null);
  const members = useAsk("members_list", {});
  const filtered = isFiltered(view);
  const all = () =>
    look({ cherche: undefined, etat: undefined, par: undefined, comite: undefined, qpv: undefined });
  const keys = useMemo(
    () => [{ keys: "F", says: "Chercher dans la liste", run: () => search.current?.focus() }],
    [],
  );
  useKeys(keys);
  return (
    <>
      <FilterBar isHidden={false} showAll={filtered ? all : undefined}>
        <label className="pass-search">
          <span className="sr-only">Chercher par numéro, personne, titre ou projet</span>
          <input
            ref={search}
            className="input"
            type="search"
            autoComplete="off"
            spellCheck={false}
            placeholder="Numéro, personne, titre"
            value={view.cherche ?? ""}
            onChange={(event) => look({ cherche: event.target.value || undefined })}
            onKeyDown={(event) => {
              if (event.key === "Escape" && view.cherche) {
                event.stopPropagation();
                look({ cherche: undefined });
              } else if (event.key === "ArrowDown" || event.key === "Enter") {
                event.preventDefault();
                document.querySelector<HTMLElement>("[data-testid=pass-grid]")?.focus();
              }
            }}
          />
        </label>
        <FilterChoice
          label="État"
          all="État : tous"
          options={entries(STATE)}
          value={view.etat}
          change={(etat) => look({ etat })}
        />
        <FilterChoice
          label="Instruite par"
          all="Instruite par : tous"
          options={(members.data ?? []).map((m) => ({ id: m.id, label: m.name }))}
          value={view.par}
          change={(par) => look({ par })}
        />
        <FilterChoice
          label="QPV"
          all="QPV : tous"
          options={entries(QPV)}
          value={view.qpv}
          change={(qpv) => look({ qpv })}
        />
      </FilterBar>
      <PassGrid
        filter={filterOf(view)}
        onTotal={onTotal}
        empty={<Nothing filtered={filtered} all={all} create={create} />}
      />
    </>
  );
}

function Nothing({
  filtered,
  all,
  create,
}: {
  filtered: boolean;
  all: () => void;
  create: () => void;
}): ReactNode {
  const rules = useAsk("regulations_list", {}, !filtered);
  if (!filtered) {
    if (!rules.data) return null;
    return <NoApplication hasRules={rules.data.some((r) => r.in_force)} mine={false} create={create} />;
  }
  return (
    <div className="empty">
      <h2>Aucune candidature ne correspond</h2>
      <p>Retirez un filtre, ou cherchez autrement, pour revoir les autres.</p>
      <Button onPress={all}>Tout montrer</Button>
    </div>
  );
}
