// The search of partners: one question per key, and only the answer to the present text counts. Asked by the directory
// and by the form that refers, which are two notions.

import { useRef } from "react";
import type { PartnerHits } from "../contract/generated";
import { useAsk } from "../contract/queries";

/** The last answer that was not late; kept until the next, so that the list does not blink. */
export function usePartnerSearch(text: string, limit: number): PartnerHits | null {
  const last = useRef<PartnerHits | null>(null);
  const { data } = useAsk("partners_search", { text: text.trim(), offset: 0, limit });
  if (data) last.current = data;
  return last.current;
}
