import { Moon, Sun } from "lucide-react";
import { useState } from "react";
import { Button } from "../shared/controls";

/** Light or dark: the system decides until the member does, for this session (the window stores nothing). */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(current);
  const other = theme === "dark" ? "light" : "dark";
  return (
    <Button
      look="plain"
      aria-label={other === "dark" ? "Passer en sombre" : "Passer en clair"}
      onPress={() => {
        document.documentElement.dataset.theme = other;
        setTheme(other);
      }}
    >
      {other === "dark" ? <Moon size={18} aria-hidden="true" /> : <Sun size={18} aria-hidden="true" />}
    </Button>
  );
}

function current(): "light" | "dark" {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return window.matchMedia?.("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
