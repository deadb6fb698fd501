import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { ShareButton } from '../share/share-button.tsx';
import { ViewOnlyBar } from '../share/view-only-bar.tsx';
import { CitySearch } from './city-search.tsx';
import { Kpi } from './kpi.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { PresentButton } from './present-button.tsx';
import { ProductMark } from './product-mark.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import styles from './top-strip.module.css';

/** What is always in sight: whose twin this is, the number, search, language and theme. */
export function TopStrip() {
  const language = useApp((app) => app.language);
  const cityName = useApp((app) => app.city?.catalog.city.name[language]);
  const { app: words } = messages[language];
  return (
    <>
      <ViewOnlyBar />
      <header className={styles.strip}>
        <div className={styles.product}>
          <ProductMark />
          <h1>
            <span className={styles.name}>{cityName ?? words.subtitle}</span>
            {cityName && <span className={styles.subtitle}>{words.subtitle}</span>}
          </h1>
        </div>
        <div className={styles.kpi}>
          <Kpi />
        </div>
        <div className={styles.search}>
          <CitySearch />
        </div>
        <div className={styles.tools}>
          <PresentButton />
          <LanguageSwitch />
          <ThemeSwitch />
          <ShareButton />
        </div>
      </header>
    </>
  );
}
