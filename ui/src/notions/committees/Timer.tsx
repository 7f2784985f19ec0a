import { useEffect, useState } from "react";

/** The time since the file is shown, against what it was given. */
export function Timer({ minutes, running }: { minutes: number; running: boolean }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!running) return;
    const tick = setInterval(() => setSeconds((n) => n + 1), 1_000);
    return () => clearInterval(tick);
  }, [running]);
  const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return (
    <span className="live-timer" data-over={seconds > minutes * 60} role="timer">
      {shown} / {minutes} min
    </span>
  );
}
