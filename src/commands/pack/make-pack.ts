import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { exportFileName } from '../briefing/export-file-name.ts';
import { runExport } from '../briefing/run-export.ts';
import { projectNow } from '../keep-project.ts';
import { projectContents } from '../project-contents.ts';
import { packedProject } from './packed-project.ts';

/** Makes one ZIP file with the app, the data, what the user has made of them and the briefing, and saves it. */
export function makePack(): Promise<void> {
  return runExport('pack', async ({ signal, at }) => {
    const app = useApp.getState();
    const { language, city, coverage } = app;
    const words = messages[language].offline.pack;
    const deck = deckInForce(app);
    if (!city || !coverage || !deck) return { failure: 'other', sentence: words.noData };
    const gathered = await projectContents(packedProject(projectNow()));
    if ('lacking' in gathered) return { failure: 'other', sentence: words.lacking(gathered.lacking) };
    const { briefingPack } = await import('./briefing-pack.ts');
    return briefingPack({
      language,
      title: deck.title[language],
      name: exportFileName(words.fileName, coverage.simulated),
      catalog: city.catalog,
      project: gathered.project,
      contents: gathered.contents,
      liveLeftOut: app.live.length > 0,
      signal,
      at: (step, done) => at(() => words[step], done),
    });
  });
}
