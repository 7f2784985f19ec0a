// Settings: who is a member here, one's own passphrase, and what this program is.

import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useAsk } from "../../contract/queries";
import { useMay, useSession } from "../../shared/session";
import { ChangePassphrase } from "./ChangePassphrase";
import { Handover } from "./Handover";
import { Members } from "./Members";
import { PastExports } from "./PastExports";
import { Reach } from "./Reach";
import "./settings.css";

/** `references`: what another notion shows of the public files of this desk. */
export function SettingsPage({ references }: { references: ReactNode }) {
  const session = useSession();
  const house = useAsk("house_state", {});
  const mayAdd = useMay("coordinator");
  const letters = useMay("adviser");
  return (
    <div className="page settings">
      <h1>Réglages</h1>
      <Members mayAdd={mayAdd} />
      {mayAdd && <Handover />}
      <Reach mayWrite={mayAdd} />
      {letters && (
        <section className="settings-part" aria-labelledby="letters-title">
          <h2 id="letters-title">Lettres</h2>
          <p>
            Les lettres que la Maison écrit souvent.{" "}
            <Link to="/reglages/lettres">{mayAdd ? "Voir et modifier les lettres" : "Voir les lettres"}</Link>
          </p>
        </section>
      )}
      {mayAdd && <PastExports />}
      <ChangePassphrase />
      {mayAdd && (
        <section className="settings-part" aria-labelledby="library-title">
          <h2 id="library-title">Bibliothèque du plan</h2>
          <p>
            Les actions que le plan d’une personne propose.{" "}
            <Link to="/reglages/bibliotheque">Voir et modifier la bibliothèque</Link>
          </p>
        </section>
      )}
      <section className="settings-part" aria-labelledby="rules-title">
        <h2 id="rules-title">Règlement du Pass</h2>
        <p>
          Critères, pièces, grille, délais et lettres du Pass Innovation Quartiers.{" "}
          <Link to="/pass/reglement">Voir {mayAdd && "et modifier "}le règlement</Link>
        </p>
      </section>
      {references}
      <section className="settings-part" aria-labelledby="about-title">
        <h2 id="about-title">À propos</h2>
        <dl className="settings-facts">
          <dt>Maison</dt>
          <dd>
            {session.maison_name} ({session.maison}), poste n° {session.desk_number}
          </dd>
          <dt>Version</dt>
          <dd>Pignon {house.data?.version ?? ""}</dd>
          <dt>Verrouillage</dt>
          <dd>
            de lui-même après {Math.round(session.idle_lock_seconds / 60)} minutes sans un geste, ou tout de
            suite par <kbd>Ctrl+L</kbd>
          </dd>
          <dt>Aide</dt>
          <dd>
            <kbd>?</kbd> montre les touches de chaque écran.
          </dd>
          <dt>Licence</dt>
          <dd>EUPL 1.2 ; police Atkinson Hyperlegible Next, licence OFL 1.1.</dd>
        </dl>
      </section>
    </div>
  );
}
