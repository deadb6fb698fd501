import { useEffect, useMemo } from 'react';
import type { BriefingFacts } from '../../briefing/figure.ts';
import type { Deck, Scene } from '../../briefing/scene.ts';
import type { ScenePage } from '../../briefing/scene-page.ts';
import { scenePage } from '../../briefing/scene-page-of.ts';
import { briefingFacts, prepareBriefing } from '../../commands/briefing/briefing-facts.ts';
import { failureOf } from '../../commands/tell-failures.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';

/** The briefing in force; null before there is a city. */
export function useDeck(): Deck | null {
  return useApp(deckInForce);
}

/** What the figures of a briefing are computed from, as it stands; null while there is no number. */
export function useBriefingFacts(): BriefingFacts | null {
  return useApp(briefingFacts);
}

/** Asks for everything that the figures of a briefing need, again when the data change. */
export function usePreparedBriefing(deck: Deck | null): void {
  const coverage = useApp((app) => app.coverage);
  useEffect(() => {
    if (deck && coverage) void prepareBriefing(deck).catch(failureOf);
  }, [deck, coverage]);
}

/** A scene with everything on it worked out in the language in force; null without a scene or a number. */
export function useScenePage(scene: Scene | null, deck: Deck | null): ScenePage | null {
  const facts = useBriefingFacts();
  const language = useApp((app) => app.language);
  return useMemo(() => {
    if (!scene || !deck || !facts) return null;
    const number = deck.scenes.findIndex(({ id }) => id === scene.id) + 1;
    return scenePage(scene, facts, language, { number, of: deck.scenes.length });
  }, [scene, deck, facts, language]);
}

/** Every scene of a briefing worked out in the language in force; empty while there is no number. */
export function useScenePages(deck: Deck | null): ScenePage[] {
  const facts = useBriefingFacts();
  const language = useApp((app) => app.language);
  return useMemo(() => {
    if (!deck || !facts) return [];
    const of = deck.scenes.length;
    return deck.scenes.map((scene, at) => scenePage(scene, facts, language, { number: at + 1, of }));
  }, [deck, facts, language]);
}
