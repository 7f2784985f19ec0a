// What this member has just done, to take it back: a toast with « Annuler », and Ctrl+Z. Kept in memory, for this
// session only; the core decides what can still be undone.

import { useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { Group } from "react-aria-components";
import { call, Failed } from "../contract/call";
import { invalidates, type OpId } from "../contract/generated";
import { refresh } from "../contract/queries";
import { Button } from "./controls";
import { useKeys } from "./keys";

const SHOWN_MS = 8_000;
const KEPT = 100;

interface Act {
  op: OpId;
  says: string;
}

interface Toast {
  id: number;
  says: string;
  act?: Act;
  redo?: boolean;
}

interface Acts {
  /** Remembers an act; `loud` shows it with « Annuler », otherwise only Ctrl+Z knows it. */
  done: (op: OpId | null, says: string, loud?: boolean) => void;
  /** Says something, without anything to take back. */
  say: (says: string) => void;
  undo: (act?: Act) => Promise<void>;
}

const ActsContext = createContext<Acts | null>(null);

export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error("useActs outside ActsProvider");
  return acts;
}

export function ActsProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const past = useRef<Act[]>([]);
  const undone = useRef<Act[]>([]);
  const last = useRef(0);
  const [toasts, setToasts] = useState<Toast[]>([]);

  const show = useCallback((toast: Omit<Toast, "id">) => {
    last.current += 1;
    const id = last.current;
    setToasts((shown) => [...shown.slice(-2), { ...toast, id }]);
  }, []);

  const take = useCallback(
    async (act: Act, redo: boolean) => {
      try {
        const { op, restored, kept } = await call("undo", { op: act.op });
        past.current = past.current.filter((a) => a.op !== act.op);
        undone.current = undone.current.filter((a) => a.op !== act.op);
        (redo ? past : undone).current.push({ op, says: act.says });
        const left =
          kept > 0
            ? ` ; ${kept} champ${kept > 1 ? "s" : ""} modifié${kept > 1 ? "s" : ""} depuis, laissé${kept > 1 ? "s" : ""} tel${kept > 1 ? "s" : ""} quel${kept > 1 ? "s" : ""}`
            : "";
        const verb = redo ? "Rétabli" : restored === 0 ? "Rien à annuler" : "Annulé";
        show({ says: `${verb}\u00a0: ${act.says}${left}`, act: { op, says: act.says }, redo: !redo });
        await refresh(client, invalidates.undo);
      } catch (failure) {
        past.current = past.current.filter((a) => a.op !== act.op);
        show({ says: failure instanceof Failed ? failure.sentence : String(failure) });
      }
    },
    [client, show],
  );

  const acts = useMemo<Acts>(
    () => ({
      done: (op, says, loud = false) => {
        if (!op) return;
        past.current = [...past.current.slice(1 - KEPT), { op, says }];
        undone.current = [];
        if (loud) show({ says, act: { op, says } });
      },
      say: (says) => show({ says }),
      undo: async (act) => {
        const which = act ?? past.current.at(-1);
        if (which) await take(which, false);
        else show({ says: "Rien à annuler depuis l’ouverture." });
      },
    }),
    [show, take],
  );

  const keys = useMemo(
    () => [
      { keys: "Ctrl+Z", says: "Annuler votre dernière modification", run: () => void acts.undo() },
      {
        keys: "Ctrl+Maj+Z",
        says: "Rétablir ce qui vient d’être annulé",
        run: () => {
          const act = undone.current.at(-1);
          if (act) void take(act, true);
        },
      },
    ],
    [acts, take],
  );
  useKeys(keys);

  const close = (id: number) => setToasts((shown) => shown.filter((t) => t.id !== id));
  return (
    <ActsContext.Provider value={acts}>
      <div className="acts">
        {children}
        <section className="toasts" aria-label="Notifications" aria-live="polite">
          {toasts.map((toast) => (
            <ToastLine
              key={toast.id}
              toast={toast}
              close={() => close(toast.id)}
              take={() => {
                close(toast.id);
                if (toast.act) void take(toast.act, toast.redo ?? false);
              }}
            />
          ))}
        </section>
      </div>
    </ActsContext.Provider>
  );
}

/** Goes away by itself, but never under the pointer or the focus. */
function ToastLine({ toast, close, take }: { toast: Toast; close: () => void; take: () => void }) {
  const [held, setHeld] = useState(false);
  const closing = useRef(close);
  closing.current = close;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => closing.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held]);
  return (
    <Group
      className="toast"
      onHoverStart={() => setHeld(true)}
      onHoverEnd={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.says}</p>
      {toast.act && <Button onPress={take}>{toast.redo ? "Rétablir" : "Annuler"}</Button>}
      <Button onPress={close} aria-label="Fermer">
        ✕
      </Button>
    </Group>
  );
}
