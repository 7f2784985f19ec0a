// The directory of partners: found while one types, opened on its page.

import { Link, useNavigate } from "@tanstack/react-router";
import { FileDown, Plus } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import type { PartnerHit } from "../../contract/generated";
import { Button } from "../../shared/controls";
import { count } from "../../shared/french";
import { useKeys } from "../../shared/keys";
import { useMay } from "../../shared/session";
import { usePartnerSearch } from "../../shared/usePartnerSearch";
import { NewPartner } from "./NewPartner";
import "./partners.css";

const STEP = 50;
const MOST = 200;

export function PartnersPage() {
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [limit, setLimit] = useState(STEP);
  const [adding, setAdding] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const mayCreate = useMay("adviser");
  const mayImport = useMay("coordinator");
  const found = usePartnerSearch(text, limit);

  const keys = useMemo(
    () => [
      { keys: "R", says: "Rechercher un partenaire", run: () => field.current?.focus() },
      ...(mayCreate ? [{ keys: "N", says: "Ajouter un partenaire", run: () => setAdding(true) }] : []),
    ],
    [mayCreate],
  );
  useKeys(keys);
  if (!found) return null;
  const nobody = found.total === 0 && found.text === "";

  return (
    <div className="page partners">
      <div className="page-head">
        <h1>Partenaires</h1>
        <p className="quiet" role="status">
          {!nobody && count(found.total, "partenaire", "partenaires", "aucun partenaire")}
        </p>
        <div className="line">
          {mayImport && (
            <Button onPress={() => void navigate({ to: "/partenaires/import" })}>
              <FileDown size={16} aria-hidden="true" />
              Importer un annuaire
            </Button>
          )}
          {mayCreate && (
            <Button look="main" onPress={() => setAdding(true)}>
              <Plus size={16} aria-hidden="true" />
              Ajouter un partenaire <kbd>N</kbd>
            </Button>
          )}
        </div>
      </div>
      <NewPartner isOpen={adding} close={() => setAdding(false)} name={text} />
      {nobody ? (
        <div className="empty">
          <h2>L’annuaire est encore vide</h2>
          <p>
            Ici se tiennent les structures vers lesquelles la Maison oriente : leur adresse, qui appeler, et
            les personnes qui leur ont été envoyées.
            {mayImport && " Le plus rapide est d’importer un annuaire data·inclusion."}
          </p>
        </div>
      ) : (
        <>
          <SearchField className="field partners-search" value={text} onChange={setText}>
            <Label>
              Rechercher <kbd>R</kbd>
            </Label>
            <Input
              ref={field}
              className="input"
              placeholder="Nom, réseau, ville, mot de ce qu’il fait"
              autoComplete="off"
              spellCheck={false}
            />
          </SearchField>
          {found.total === 0 ? (
            <p className="quiet">Aucun partenaire ne répond à « {found.text} ».</p>
          ) : (
            <ul className="partners-list" aria-label="Partenaires">
              {found.hits.map((hit) => (
                <PartnerLine key={hit.id} hit={hit} />
              ))}
            </ul>
          )}
          {found.hits.length < found.total &&
            (limit < MOST ? (
              <Button look="plain" onPress={() => setLimit(Math.min(MOST, limit + STEP))}>
                En montrer davantage
              </Button>
            ) : (
              <p className="quiet">Précisez la recherche pour voir les autres.</p>
            ))}
        </>
      )}
    </div>
  );
}

function PartnerLine({ hit }: { hit: PartnerHit }) {
  return (
    <li className="partner-line">
      <p className="partner-name">
        <Link to="/partenaires/$partner" params={{ partner: hit.id }}>
          {hit.name}
        </Link>
        {hit.networks.map((network) => (
          <span key={network} className="partner-network">
            {network}
          </span>
        ))}
      </p>
      <p className="quiet">{[hit.place, hit.phone, hit.email].filter(Boolean).join(" · ")}</p>
      {hit.excerpt && <p className="partner-excerpt">{hit.excerpt}</p>}
    </li>
  );
}
