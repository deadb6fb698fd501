import { limits } from '../../intake/limits.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { fileSize } from '../../text/numbers.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import styles from './own-data.module.css';

const example = 'ogr2ogr -spat 107 14.9 109.2 16.3 thanh-pho.gpkg lon.gpkg';

/** What can be read, how much of it, and how a larger file is prepared. */
export function FormatsHelp() {
  const language = useApp((app) => app.language);
  const bbox = useApp((app) => app.city?.catalog.city.bbox);
  const { formats } = messages[language].ownData;
  const command = bbox ? example.replace(/-spat( [\d.]+){4}/, `-spat ${bbox.join(' ')}`) : example;
  return (
    <Disclosure title={formats.title} lazy>
      <ul className={styles.bullets}>
        <li>{formats.list}</li>
        <li>{formats.shapefile}</li>
        <li>{formats.crs}</li>
        <li>{formats.limits(fileSize(limits.fileBytes, language), limits.features)}</li>
        <li>
          {formats.bigger}
          <code className={styles.code}>{command}</code>
        </li>
      </ul>
    </Disclosure>
  );
}
