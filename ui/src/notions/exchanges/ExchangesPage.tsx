// Exchanges with the City: the months, exactly what leaves for each, and the City's server.

import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { SummaryCard } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Notice } from "../../shared/controls";
import { SUMMARY_STATE } from "../../shared/words";
import { HubCardSection } from "./HubCardSection";
import { SummaryPage } from "./SummaryPage";
import "./exchanges.css";

export function ExchangesPage({ period }: { period: string | null }) {
  const list = useAsk("summaries_list", {});
  const months = list.data?.months ?? [];
  const [first, setFirst] = useState<string | null>(null);
  // What waits for somebody is shown first; then it stays, even once sent.
  const waiting = months.find((m) => m.state === "ready" || m.state === "stale" || m.state === "refused");
  const proposed = (waiting ?? months.find((m) => m.state !== "running") ?? months[0])?.period ?? null;
  useEffect(() => setFirst((known) => known ?? proposed), [proposed]);
  const chosen = months.find((m) => m.period === (period ?? first ?? proposed));
  return (
    <div className="exchanges">
      <aside className="exchanges-side">
        <h1>Échanges</h1>
        {list.error && (
          <Notice tone="wrong">
            <p>{list.error.sentence}</p>
          </Notice>
        )}
        <HubCardSection />
        <nav aria-label="Mois">
          <ul className="months">
            {months.map((month) => (
              <Month key={month.period} month={month} isShown={month.period === chosen?.period} />
            ))}
          </ul>
        </nav>
      </aside>
      {chosen ? (
        <SummaryPage key={chosen.period} card={chosen} />
      ) : (
        list.data && (
          <div className="empty">
            <h2>Aucun mois à envoyer pour l’instant</h2>
            <p>
              À la fin de chaque mois, la Maison envoie à la Ville des nombres, jamais une personne. Vous
              verrez ici, avant l’envoi, exactement ce qui part. Le premier mois apparaît avec le premier
              échange enregistré.
            </p>
          </div>
        )
      )}
    </div>
  );
}

function Month({ month, isShown }: { month: SummaryCard; isShown: boolean }) {
  return (
    <li>
      <Link
        to="/echanges/$period"
        params={{ period: month.period }}
        className="month"
        aria-current={isShown ? "page" : undefined}
      >
        <span className="month-name">{month.period_label}</span>
        <span className={`month-state summary-${month.state}`}>{SUMMARY_STATE[month.state]}</span>
      </Link>
    </li>
  );
}
