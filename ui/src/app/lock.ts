// Locking: by Ctrl+L, by the button, or by the core after some minutes without a touch.

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { call } from "../contract/call";
import { askTheState, showLocked } from "../contract/queries";

/** How often, at most, the core is told that somebody is at the desk. */
const TOUCH_EVERY_MS = 30_000;

/** How long a field being written may take to be saved before the desk closes anyway. */
const LAST_SAVE_MS = 1_000;

/** Locks: the screen is blank at once; what was being written in a field is saved before the base is closed. */
export function useLock(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    showLocked(client);
    void saved(client)
      .then(() => call("lock", {}))
      .finally(() => askTheState(client));
  }, [client]);
}

async function saved(client: QueryClient): Promise<void> {
  const end = Date.now() + LAST_SAVE_MS;
  while (client.isMutating() > 0 && Date.now() < end) await new Promise((go) => setTimeout(go, 20));
}

/**
 * Tells the core, at most every thirty seconds, that somebody is at the desk: it counts the idle minutes, and knows
 * nothing of a member who reads or writes a long minute. It alone locks, since it alone knows of a long work under
 * way; a window that the core refuses locks itself.
 */
export function useTouch(lock: () => void): void {
  const told = useRef(Date.now());
  useEffect(() => {
    const touch = () => {
      const now = Date.now();
      if (now - told.current < TOUCH_EVERY_MS) return;
      told.current = now;
      call("session", {}).catch(lock);
    };
    const events = ["keydown", "pointerdown", "pointermove", "wheel"] as const;
    for (const event of events) window.addEventListener(event, touch, { passive: true, capture: true });
    return () => {
      for (const event of events) window.removeEventListener(event, touch, { capture: true });
    };
  }, [lock]);
}
