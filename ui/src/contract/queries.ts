// Server state lives in TanStack Query and nowhere else. The key of a query is the command and what it asks; the
// generated tags say what to read again after each act: the screens never guess.

import {
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { call, Failed, save, take } from "./call";
import {
  type CommandName,
  type Commands,
  type Given,
  invalidates,
  provides,
  type SavedFile,
  type Tag,
  type Taken,
} from "./generated";

type Ask<N extends CommandName> = Commands[N]["ask"];
type Answer<N extends CommandName> = Commands[N]["answer"];

const HOUSE_STATE: CommandName = "house_state";

/** The client of the window. Nothing is retried, refetched by time or paused without network: the core is local. */
export function newQueryClient(): QueryClient {
  const onError = (error: Error) => {
    // The desk locked itself: ask which face to show. The state of the house alone, since it answers when locked;
    // asking again for what has just been refused would never end.
    if (error instanceof Failed && error.code === "locked") void askTheState(client);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: "always",
      },
      mutations: { retry: false, gcTime: 0, networkMode: "always" },
    },
  });
  return client;
}

/** The query of a command. */
export function asking<N extends CommandName>(name: N, ask: Ask<N>) {
  return queryOptions<Answer<N>, Failed>({ queryKey: [name, ask], queryFn: () => call(name, ask) });
}

/** The answer of a command, kept fresh by its tags. */
export function useAsk<N extends CommandName>(
  name: N,
  ask: Ask<N>,
  enabled = true,
): UseQueryResult<Answer<N>, Failed> {
  return useQuery({ ...asking(name, ask), enabled });
}

/** A command that acts. It is over when whatever it made old, and is on the screen, has been read again. */
export function useAct<N extends CommandName>(name: N): UseMutationResult<Answer<N>, Failed, Ask<N>> {
  const client = useQueryClient();
  return useMutation<Answer<N>, Failed, Ask<N>>({
    mutationFn: (ask) => call(name, ask),
    onSuccess: () => refresh(client, invalidates[name]),
    // The core judged the rows again: the figures that the member is asked to look at are the new ones.
    onError: (failed) => {
      if (failed.code === "import_stale") void refresh(client, ["imports"]);
    },
  });
}

/** A file handed over. What it made old is read again. */
export function useTake<N extends keyof Taken>(
  what: N,
): UseMutationResult<Taken[N]["answer"], Failed, { ask: Taken[N]["ask"]; file: File }> {
  const client = useQueryClient();
  return useMutation<Taken[N]["answer"], Failed, { ask: Taken[N]["ask"]; file: File }>({
    mutationFn: ({ ask, file }) => take(what, ask, file),
    onSuccess: () => refresh(client, invalidates[what]),
  });
}

/** A file written in the folder of downloads. */
export function useSave<N extends keyof Given>(what: N): UseMutationResult<SavedFile, Failed, Given[N]> {
  const client = useQueryClient();
  return useMutation<SavedFile, Failed, Given[N]>({
    mutationFn: (ask) => save(what, ask),
    onSuccess: () => refresh(client, invalidates[what]),
  });
}

/** Reads again the shown answers of every command that provides one of these tags; forgets those not shown. */
export async function refresh(client: QueryClient, tags: readonly Tag[]): Promise<void> {
  if (tags.length === 0) return;
  await client.invalidateQueries({
    predicate: ({ queryKey }) => provides[queryKey[0] as CommandName].some((tag) => tags.includes(tag)),
  });
}

/** Reads again whether the house is empty, locked or open. */
export async function askTheState(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: [HOUSE_STATE] });
}

/** Marks the desk locked at once, without waiting for the core to be asked. */
export function showLocked(client: QueryClient): void {
  client.setQueriesData<Answer<"house_state">>({ queryKey: [HOUSE_STATE] }, (state) =>
    state ? { ...state, phase: "locked" } : state,
  );
}

/** Forgets every answer but the state of the house: nothing of the files stays once the desk is locked. */
export function forgetFiles(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== HOUSE_STATE });
  client.getMutationCache().clear();
}
