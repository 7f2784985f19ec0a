// A long list read by windows: only those in sight are asked for.

import { useQueries } from "@tanstack/react-query";
import type { Failed } from "../contract/call";
import type { Commands } from "../contract/generated";
import { asking } from "../contract/queries";

type Windowed = "persons_list" | "structures_list" | "pass_list" | "import_rows";
type Row<N extends Windowed> = Commands[N]["answer"]["rows"][number];

interface Windows<R> {
  /** How many rows in all, as the core last said. */
  total: number | null;
  /** The row of this index; absent while its window is being read. */
  rowAt: (index: number) => R | undefined;
  error: Failed | null;
  retry: () => void;
}

/** Reads the windows that hold the rows `from..=to`. */
export function useWindows<N extends Windowed>(
  name: N,
  ask: Omit<Commands[N]["ask"], "offset" | "limit">,
  size: number,
  from: number,
  to: number,
): Windows<Row<N>> {
  const first = Math.floor(from / size);
  const last = Math.floor(to / size);
  const pages = useQueries({
    queries: Array.from({ length: last - first + 1 }, (_, i) =>
      asking(name, { ...ask, offset: (first + i) * size, limit: size } as Commands[N]["ask"]),
    ),
  });
  return {
    total: pages.find((page) => page.data)?.data?.total ?? null,
    rowAt: (index) => pages[Math.floor(index / size) - first]?.data?.rows[index % size] as Row<N> | undefined,
    error: pages.find((page) => page.error)?.error ?? null,
    retry: () => {
      for (const page of pages) void page.refetch();
    },
  };
}
