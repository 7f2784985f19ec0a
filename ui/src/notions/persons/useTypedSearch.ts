// The searches behind the box: one question per key, and only the answer to the present text counts. A late answer to
// an older text is recognised by the text it carries, and dropped.

import { useEffect, useRef, useState } from "react";
import { call, Failed } from "../../contract/call";
import type { PersonHits, VentureHits } from "../../contract/generated";

/** The commands that answer what is typed, with the text they answer. */
interface Searches {
  persons_search: PersonHits;
  ventures_search: VentureHits;
}

export interface Search<A> {
  /** The last answer that was not late. Kept until the next, so that the list does not blink. */
  hits: A | null;
  /** The answer shown is that of the text typed. */
  settled: boolean;
  trouble: string | null;
}

export function useTypedSearch<N extends keyof Searches>(
  name: N,
  text: string,
  limit: number,
): Search<Searches[N]> {
  const asked = text.trim();
  const present = useRef(asked);
  present.current = asked;
  const [search, setSearch] = useState<Search<Searches[N]>>({ hits: null, settled: true, trouble: null });

  useEffect(() => {
    if (asked === "") {
      setSearch({ hits: null, settled: true, trouble: null });
      return;
    }
    call(name, { text: asked, limit }).then(
      (answer) => {
        const hits = answer as Searches[N];
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
  }, [name, asked, limit]);

  return { ...search, settled: asked === "" || search.trouble !== null || search.hits?.text === asked };
}
