import type { FileDescription, FileFormat } from '../export/file-description.ts';
import { registerProgress } from '../register/register-progress.ts';
import { registerEntries } from '../state/register-in-force.ts';
import { useApp } from '../state/store.ts';
import { dateShown } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { makeTableFile } from './make-table-file.ts';

/** The register with what is computed of its places, as a file. */
export async function makeRegisterFile(format: FileFormat): Promise<FileDescription> {
  const app = useApp.getState();
  const { city, siteFacts, coverage } = app;
  if (!city) throw new Error('The register is exported before the city is open.');
  const { registerTable } = await import('../export/register-table.ts');
  const nameOf = (id: string) => city.catalog.operators.find((operator) => operator.id === id)?.name ?? id;
  const facts = new Map(
    Object.entries(siteFacts ?? {}).map(([id, { nearestStationM, nearestOperator, servedBy }]) => [
      id,
      {
        nearestStationM,
        nearestOperator: nearestOperator === null ? null : nameOf(nearestOperator),
        servedBy: servedBy.map(nameOf),
      },
    ]),
  );
  const entries = registerEntries(app);
  const progress = registerProgress(entries, city.deadZoneCounts);
  const both = (say: (language: Language) => string) => ({ vi: say('vi'), en: say('en') });
  const words = (language: Language) => messages[language].register;
  const counts = progress.rows.flatMap((row) => (row.official ? [row.official] : []));
  const table = registerTable({
    entries,
    communes: city.communes,
    facts,
    about: [
      ...counts.map((count) => ({
        name: both((language) => `${words(language).about.official}: ${count.statement[language]}`),
        value: both(
          (language) =>
            `${count.value}. ${words(language).progress.asOf(dateShown(count.asOf, language), count.source)}`,
        ),
      })),
      ...(progress.unpublished === null
        ? []
        : [
            {
              name: both((language) => words(language).about.unpublished),
              value: both(() => String(progress.unpublished)),
            },
          ]),
      {
        name: both((language) => words(language).about.reimport),
        value: both((language) => words(language).about.reimportText),
      },
    ],
    simulated: facts.size > 0 && (coverage?.simulated ?? city.stations.some((station) => station.simulated)),
  });
  return makeTableFile(table, format);
}
