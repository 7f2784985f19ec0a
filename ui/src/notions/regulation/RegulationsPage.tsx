// The versions of the règlement: which is in force, which are being prepared, how many applications follow each.

import { Link, useNavigate } from "@tanstack/react-router";
import { FileTrigger } from "react-aria-components";
import type { RegulationCard } from "../../contract/generated";
import { useAct, useAsk, useTake } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Notice, Trouble } from "../../shared/controls";
import { count, longDate } from "../../shared/french";
import { useMay } from "../../shared/session";
import { standing } from "./words";
import "./regulation.css";

export function RegulationsPage() {
  const list = useAsk("regulations_list", {});
  const mayRule = useMay("coordinator");
  const mayApply = useMay("adviser");
  const all = list.data ?? [];
  const latest = all.find((card) => card.in_force) ?? all.find((card) => card.published_on);
  return (
    <div className="page rules">
      <p className="line">
        {mayApply && (
          <Link to="/pass" search={{}}>
            Candidatures
          </Link>
        )}
        <Link to="/reglages">Réglages</Link>
      </p>
      <div className="page-head">
        <h1>Règlement du Pass</h1>
      </div>
      <p className="quiet">
        Critères, pièces, grille, délais, lettres et attribution. Chaque candidature garde la version sous
        laquelle elle a été déposée : en publier une nouvelle ne change aucune réponse déjà donnée.
      </p>
      {list.error && (
        <Notice tone="wrong">
          <p>{list.error.sentence}</p>
        </Notice>
      )}
      {list.data && all.length === 0 && (
        <Notice>
          <p>
            La Maison n’a pas encore de règlement.{" "}
            {mayRule
              ? "Partez de celui que le programme propose, à confirmer par la Ville, ou importez celui d’une autre Maison."
              : "La coordination le prépare et le publie."}
          </p>
        </Notice>
      )}
      {all.length > 0 && (
        <ul className="rules-list" aria-label="Versions">
          {all.map((card) => (
            <Version key={card.id} card={card} />
          ))}
        </ul>
      )}
      {mayRule && list.data && <Prepare from={latest ?? null} />}
      {mayRule && <Import />}
    </div>
  );
}

function Version({ card }: { card: RegulationCard }) {
  const facts = [
    card.published_on ? `publié le ${longDate(card.published_on)}` : null,
    card.starts_on ? `à partir du ${longDate(card.starts_on)}` : null,
    count(card.applications, "candidature", "candidatures", "aucune candidature"),
    card.imported ? "reçu dans un fichier signé" : null,
  ];
  return (
    <li className="rules-version" data-standing={card.in_force ? "in_force" : undefined}>
      <p className="rules-name">
        <Link to="/pass/reglement/$regulation" params={{ regulation: card.id }}>
          Version {card.version}
        </Link>
        <span className="rules-standing">{standing(card)}</span>
        {card.to_be_confirmed && <span className="rules-confirm">à confirmer par la Ville</span>}
      </p>
      <p>{card.title}</p>
      <p className="quiet">{facts.filter(Boolean).join(" · ")}</p>
    </li>
  );
}

/** Prepares the next version, from the one in force or from the one of the program. */
function Prepare({ from }: { from: RegulationCard | null }) {
  const draft = useAct("regulation_draft");
  const acts = useActs();
  const navigate = useNavigate();
  const run = (of: RegulationCard | null) =>
    draft.mutate(
      { from: of?.id ?? null },
      {
        onSuccess: (done) => {
          acts.done(done.op, "Brouillon de règlement préparé", true);
          void navigate({ to: "/pass/reglement/$regulation", params: { regulation: done.id } });
        },
      },
    );
  return (
    <section className="rules-part" aria-labelledby="rules-prepare">
      <h2 id="rules-prepare">Préparer une version</h2>
      <p className="quiet">Un brouillon ne s’applique à personne tant qu’il n’est pas publié.</p>
      <div className="line">
        {from && (
          <Button look="main" isDisabled={draft.isPending} onPress={() => run(from)}>
            Partir de la version {from.version}
          </Button>
        )}
        <Button
          {...(from ? {} : { look: "main" as const })}
          isDisabled={draft.isPending}
          onPress={() => run(null)}
        >
          Partir du règlement proposé
        </Button>
      </div>
      <Trouble of={draft.error} />
    </section>
  );
}

/** Takes a signed file; who signed it is said, and the draft is opened from there. */
function Import() {
  const take = useTake("regulation_take");
  return (
    <section className="rules-part" aria-labelledby="rules-import">
      <h2 id="rules-import">Importer un règlement</h2>
      <p className="quiet">
        Le fichier signé d’une autre Maison ou de la Ville. La signature est vérifiée ; le règlement entre en
        brouillon, à relire puis à publier.
      </p>
      <FileTrigger
        acceptedFileTypes={[".json"]}
        onSelect={(files) => files?.[0] && take.mutate({ ask: {}, file: files[0] })}
      >
        <Button isDisabled={take.isPending}>{take.isPending ? "Vérification…" : "Choisir un fichier"}</Button>
      </FileTrigger>
      <div role="status">
        {take.data && (
          <p className="rules-taken">
            {take.data.sentence}{" "}
            <Link to="/pass/reglement/$regulation" params={{ regulation: take.data.id }}>
              Ouvrir le brouillon
            </Link>
          </p>
        )}
        {take.error && (
          <Notice tone="wrong">
            <p>{take.error.fields[0]?.sentence ?? take.error.sentence}</p>
          </Notice>
        )}
      </div>
    </section>
  );
}
