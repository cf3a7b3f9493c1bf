import { api } from '../api.ts';
import { useMe } from '../data/use-me.ts';
import type { Language } from '../shapes.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { SearchBox } from './search-box.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { UserMenu } from './user-menu.tsx';

/** The bar above every page of a desk screen. */
export function TopBar() {
  return (
    <header className="fw-topbar">
      <SearchBox />
      <div className="fw-topbar-end">
        <Switches />
      </div>
    </header>
  );
}

/** Language, look and account: the same on desk and phone. */
export function Switches() {
  const { user } = useMe();
  // The choice works on this device at once; that the account keeps it too may fail silently.
  const keep = (locale: Language): void => void api.change('user', user.id, { locale }).catch(() => undefined);
  return (
    <>
      <LanguageSwitch onChosen={keep} />
      <ThemeSwitch />
      <UserMenu />
    </>
  );
}
