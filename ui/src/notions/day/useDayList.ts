// The list of the day; a kind shown alone grows by pages, without the lines already there leaving the screen.

import { useRef, useState } from "react";
import type { DayKind, DayList } from "../../contract/generated";
import { useAsk } from "../../contract/queries";

/** Lines added at a time to a kind shown alone. */
const PAGE = 500;
/** The most that are: the core gives no more. */
export const MOST = 5000;

export function useDayList(house: boolean, only: DayKind | null) {
  const view = `${house} ${only}`;
  const [wanted, setWanted] = useState({ view, most: PAGE });
  const asked = useAsk("day_list", { house, only, most: wanted.view === view ? wanted.most : PAGE });
  const last = useRef<{ view: string; data: DayList } | null>(null);
  if (asked.data) last.current = { view, data: asked.data };
  const kept = last.current?.view === view ? last.current.data : undefined;
  return {
    day: { data: asked.data ?? kept, error: asked.error, refetch: asked.refetch },
    /** Shows a page more than the lines that are shown. */
    grow: (shown: number) => setWanted({ view, most: Math.min(MOST, shown + PAGE) }),
  };
}
