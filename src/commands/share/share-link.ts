import type { Scene } from '../../briefing/scene.ts';
import type { AppMode } from '../../state/mode.ts';
import { type App, useApp } from '../../state/store.ts';
import { type LinkedLayer, type LinkedScene, type UrlState, writeUrlState } from '../../state/url-state.ts';
import { packScene } from '../../state/url-state-scene.ts';
import { coverageAsOf } from './coverage-as-of.ts';
import { layerMark, selectionMark } from './link-marks.ts';
import { isShippedScene } from './share-check.ts';

/** Longer addresses are cut off by some mail programs and chats. */
export const LONGEST_LINK = 4000;

export interface ShareOptions {
  mode: AppMode;
  /** The scene it opens; null for what is on the screen. */
  scene: Scene | null;
  /** The address of the app, without `?` and `#`; that of this page where it is left out. */
  base?: string;
}

export interface SharedLink {
  link: string;
  /** The scene would make the link too long, and is not in it. */
  sceneTooLong: boolean;
}

/** A link that opens the app with what is on the screen, or with a scene. */
export function shareLink(options: ShareOptions): string {
  return sharedLink(options).link;
}

/** The same, with what did not fit. */
export function sharedLink({ mode, scene, base }: ShareOptions): SharedLink {
  const app = useApp.getState();
  const address = `${base ?? pageAddress()}${mode === 'edit' ? '' : `?mode=${mode}`}`;
  const withScene = scene && `${address}#${writeUrlState(sceneState(app, scene))}`;
  if (withScene && withScene.length <= LONGEST_LINK) return { link: withScene, sceneTooLong: false };
  return { link: `${address}#${writeUrlState(viewState(app))}`, sceneTooLong: withScene !== null };
}

/** The address of this page without what stands behind `?` and `#`. */
export function pageAddress(): string {
  return location.href.replace(/[?#].*$/s, '');
}

function viewState(app: App): UrlState {
  const { camera, selection, probe, definition, rightPanel } = app;
  const mark = selection && selectionMark(app, selection);
  const layers = app.layers.filter(({ visible }) => visible);
  return {
    ...(camera && { camera }),
    layers: marked(app, layers),
    ...(selection && { selection, ...(mark && { selectionMark: mark }) }),
    ...(probe && { probe }),
    definition,
    panel: rightPanel,
    ...common(app, definition),
  };
}

function sceneState(app: App, scene: Scene): UrlState {
  return { scene: linkedScene(app, scene), ...common(app, scene.definition) };
}

function common(app: App, definition: App['definition']): UrlState {
  const { language, theme, card, city, definitions } = app;
  const value = definitions[definition]?.value;
  const asOf = card && city ? coverageAsOf(card, city.catalog) : '';
  return {
    language,
    theme,
    ...(card && {
      number: {
        hash: card.hash.slice(0, 8),
        ...(value !== undefined && { value }),
        ...(asOf !== '' && { asOf }),
      },
    }),
  };
}

/** A scene that everybody has goes by its id, one of the user's whole. */
function linkedScene(app: App, scene: Scene): LinkedScene {
  if (isShippedScene(scene, app)) return { kind: 'id', id: scene.id };
  const mark = scene.selection && selectionMark(app, scene.selection);
  const layers = marked(app, scene.layers);
  return { kind: 'packed', packed: packScene({ scene, layers, ...(mark && { selectionMark: mark }) }) };
}

function marked(app: App, layers: readonly { id: string; opacity: number }[]): LinkedLayer[] {
  return layers.map(({ id, opacity }) => {
    const mark = layerMark(app, id);
    return { id, opacity, ...(mark && { mark }) };
  });
}
