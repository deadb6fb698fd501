import { expect, it } from 'vitest';
import type { MapContent } from '../../../src/map/map-content.ts';
import { pictureContent } from '../../../src/map/picture/picture-content.ts';
import { pictureSources } from '../../../src/map/picture/picture-sources.ts';
import { content, shown } from '../content.ts';

const live = [
  { id: 'photo', host: 'maps.example.vn', revision: 1, view: { form: 'features', features: [] } },
] as unknown as NonNullable<MapContent['live']>;
const probe = { position: [10, 20] } as unknown as MapContent['probe'];
const intake = { points: [] } as unknown as MapContent['intake'];
const screen = content({ ariaLabel: 'Bản đồ', live, probe, intake, layers: [shown('stations')] });

it('keeps the layers of servers where a scene has others of its own, and names them', () => {
  const layers = [shown('population')];
  const picture = pictureContent(screen, { layers, probe: null, gaps: null, language: 'en' });
  expect(picture).toMatchObject({ layers, live, probe: null, gaps: null, intake: null, language: 'en' });
  expect(pictureSources(picture, 11)[0]).toBe('Live layer: maps.example.vn');
});

it('leaves everything as on the screen where nothing is asked for, but a file that is only looked at', () => {
  const { ariaLabel: _, ...now } = screen;
  expect(pictureContent(screen, {})).toEqual({ ...now, intake: null });
});
