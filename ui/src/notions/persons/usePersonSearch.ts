// The search behind the box: one question per key, and only the answer to the present text counts. A late answer to
// an older text is recognised by the text it carries, and dropped.

import { useEffect, useRef, useState } from "react";
import { call, Failed } from "../../contract/call";
import type { PersonHits } from "../../contract/generated";

export interface Search {
  /** The last answer that was not late. Kept until the next, so that the list does not blink. */
  hits: PersonHits | null;
  /** The answer shown is that of the text typed. */
  settled: boolean;
  trouble: string | null;
}

const NOTHING: Search = { hits: null, settled: true, trouble: null };

export function usePersonSearch(text: string, limit: number): Search {
  const asked = text.trim();
  const present = useRef(asked);
  present.current = asked;
  const [search, setSearch] = useState<Search>(NOTHING);

  useEffect(() => {
    if (asked === "") {
      setSearch(NOTHING);
      return;
    }
    call("persons_search", { text: asked, limit }).then(
      (hits) => {
        if (hits.text === present.current) setSearch({ hits, settled: true, trouble: null });
      },
      (failure) => {
        if (asked !== present.current) return;
        setSearch({
          hits: null,
          settled: true,
          trouble: failure instanceof Failed ? failure.sentence : String(failure),
        });
      },
    );
  }, [asked, limit]);

  return { ...search, settled: asked === "" || search.trouble !== null || search.hits?.text === asked };
}
