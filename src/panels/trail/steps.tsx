import { closeCommuneUnits } from '../../commands/open-commune-units.ts';
import { closeUnit } from '../../commands/open-unit.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './trail.module.css';

/** The way back: the steps before this one, each a button. */
export function Steps({ communeName, atUnit = false }: { communeName: string; atUnit?: boolean }) {
  const { trail } = messages[useApp((app) => app.language)];
  return (
    <nav aria-label={trail.steps}>
      <ol className={styles.steps}>
        <li>
          <Button look="text" onClick={closeCommuneUnits}>
            {trail.communes}
          </Button>
          <Icon name="chevronRight" size={14} />
        </li>
        {atUnit ? (
          <>
            <li>
              <Button look="text" onClick={closeUnit}>
                {communeName}
              </Button>
              <Icon name="chevronRight" size={14} />
            </li>
            <li aria-current="step">{trail.unit}</li>
          </>
        ) : (
          <li aria-current="step">{communeName}</li>
        )}
      </ol>
    </nav>
  );
}
