// The minute on the disk while it is written.

import { useCallback, useEffect, useRef, useState } from "react";
import type { AppointmentId, MinuteSheet, MinuteText, PersonId } from "../../contract/generated";
import { useAct } from "../../contract/queries";

const KEEP_EVERY_MS = 1_000;

/** Keeps what is written each second, when a field is left, and when the page is; `stop` once it is saved. */
export function useKept(
  person: PersonId,
  appointment: AppointmentId | null,
  text: MinuteText,
  sheet: MinuteSheet,
) {
  const keep = useAct("minute_keep");
  const [keptAt, setKeptAt] = useState<string | null>(sheet.kept_at);
  const present = useRef(text);
  present.current = text;
  const kept = useRef(sheet.text);
  const over = useRef(false);
  const writing = useRef(false);
  const { mutateAsync } = keep;
  const flush = useCallback(() => {
    const now = present.current;
    if (over.current || writing.current || now === kept.current) return;
    writing.current = true;
    mutateAsync({ person, appointment, text: now })
      .then(
        ({ at }) => {
          kept.current = now;
          setKeptAt(at);
        },
        // Said by the status line; tried again a second later.
        () => {},
      )
      .finally(() => {
        writing.current = false;
      });
  }, [appointment, mutateAsync, person]);
  useEffect(() => {
    const timer = setInterval(flush, KEEP_EVERY_MS);
    return () => {
      clearInterval(timer);
      flush();
    };
  }, [flush]);
  return {
    keptAt,
    failed: keep.error && `Brouillon pas encore gardé\u00a0: ${keep.error.sentence}`,
    flush,
    stop: useCallback(() => {
      over.current = true;
    }, []),
  };
}
