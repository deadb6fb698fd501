import type { Deck, Scene } from '../briefing/scene.ts';
import type { ScenePage } from '../briefing/scene-page.ts';
import type { SpeakerScene, SpeakerState } from '../commands/presenting/speaker-messages.ts';
import type { Presenting } from '../state/briefing-slice.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';

interface Talk {
  deck: Deck | null;
  /** Of the deck's scenes in their order; empty while there is no number. */
  pages: readonly ScenePage[];
  presenting: Presenting;
  language: Language;
}

function worked(page: ScenePage): SpeakerScene {
  const { language } = page;
  const { presenting: words } = messages[language];
  return {
    title: page.title,
    pieces: page.pieces.map(({ text, figure }) => ({ text, isFigure: figure !== null })),
    notes: page.notes,
    figures: page.figures.map(({ label, text, met }) => ({
      label: label[language],
      text: text[language],
      met,
    })),
    dataLine: page.dataLine,
    changes: page.changes.map(({ figure, before, now }) =>
      words.changeSpoken(figure.label[language], before, now),
    ),
    missing: page.missing,
  };
}

function bare(scene: Scene, language: Language): SpeakerScene {
  const notes = scene.notes[language];
  return {
    title: scene.title[language],
    pieces: [],
    notes,
    figures: [],
    dataLine: '',
    changes: [],
    missing: [],
  };
}

/** Where a talk stands, as its speaker window is told. */
export function speakerState({ deck, pages, presenting, language }: Talk): SpeakerState {
  const scenes = deck?.scenes ?? [];
  const at = scenes.findIndex(({ id }) => id === presenting.sceneId);
  const sceneAt = (index: number): SpeakerScene | null => {
    const scene = scenes[index];
    if (!scene) return null;
    const page = pages[index];
    return page ? worked(page) : bare(scene, language);
  };
  return {
    to: 'speaker',
    kind: 'state',
    language,
    deckTitle: deck?.title[language] ?? '',
    sceneId: presenting.sceneId,
    number: at + 1,
    of: scenes.length,
    now: at < 0 ? null : sceneAt(at),
    next: at < 0 ? null : sceneAt(at + 1),
    scenes: scenes.map(({ id, title }) => ({ id, title: title[language] })),
    black: presenting.black,
    exploring: presenting.exploring,
    startedAtMs: presenting.startedAtMs,
  };
}
