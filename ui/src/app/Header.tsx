import { Lock, Search } from "lucide-react";
import type { Session } from "../contract/generated";
import { Button } from "../shared/controls";
import { ROLE } from "../shared/words";
import { StateOfThings } from "./StateOfThings";
import { ThemeSwitch } from "./theme";

export function Header(props: { session: Session; openBox: () => void; lock: () => void }) {
  const { session, openBox, lock } = props;
  return (
    <header>
      {session.demonstration && (
        <p className="demonstration">
          <strong>DÉMONSTRATION</strong>
          <span> – toutes les personnes de cette Maison sont inventées</span>
        </p>
      )}
      <div className="header">
        <Button look="bare" className="box-button" onPress={openBox} data-testid="box-button">
          <Search size={16} aria-hidden="true" />
          <span>Rechercher…</span>
          <kbd>Ctrl+K</kbd>
        </Button>
        <StateOfThings />
        <div className="header-end">
          <p className="who" title={session.maison_name}>
            <strong>{session.member_name}</strong>
            <span className="quiet">{ROLE[session.role]}</span>
          </p>
          <ThemeSwitch />
          <Button look="plain" onPress={lock} aria-label="Verrouiller (Ctrl+L)">
            <Lock size={18} aria-hidden="true" />
          </Button>
        </div>
      </div>
    </header>
  );
}
