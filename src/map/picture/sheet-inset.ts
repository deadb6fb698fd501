import type { SheetInset } from '../../export/sheet/map-sheet.ts';
import type { SheetItem } from '../../export/sheet/sheet.ts';
import { tokens } from '../../ui/tokens.ts';
import { basemapColors } from '../basemap-colors.ts';
import { over } from '../color.ts';
import { insetPicture } from '../inset-picture.ts';
import type { MapContent } from '../map-content.ts';

/** Points: the width of the inset, the type of its names, and the lines of a name. */
const width = 240;
const nameSize = 11;
const seaSize = 12;
const nameLine = 1.25 * nameSize;

type Inset = Pick<MapContent, 'catalog' | 'communes' | 'basemap' | 'language' | 'theme'>;

/** The sea with every archipelago of the catalog, by its name in the language of the picture. */
export function sheetInset(content: Inset): SheetInset {
  const { catalog, language, theme } = content;
  const picture = insetPicture(content, width);
  const { sea, neighbour, accent, ink, ink2, hairline } = tokens[theme];
  const { coast, seaText } = basemapColors[theme];
  const cityFill = over(accent, neighbour, 0.5);
  const frame = { x: 0, y: 0, width: picture.width, height: picture.height };
  const name = (
    text: string,
    [x, y]: [number, number],
    color: string,
    style: { sizePt: number; weight: 400 | 600; halo?: string },
  ): SheetItem => ({ kind: 'text', x, y, text, color, align: 'middle', ...style });
  const items: SheetItem[] = [
    { kind: 'rect', ...frame, fill: { color: sea } },
    {
      kind: 'path',
      d: picture.land,
      fill: { color: neighbour },
      stroke: { color: coast, width: 0.6 },
      rule: 'evenodd',
      clip: frame,
    },
    {
      kind: 'path',
      d: picture.city,
      fill: { color: cityFill },
      stroke: { color: cityFill, width: 0.5 },
      clip: frame,
    },
    { kind: 'path', d: picture.reefs, fill: { color: ink2 }, clip: frame },
    ...picture.dots.map(
      ([x, y]): SheetItem => ({ kind: 'circle', x, y, radius: 1.2, fill: { color: ink2 } }),
    ),
  ];
  const { cityName } = picture;
  if (cityName) {
    items.push(
      name(cityName.name[language], cityName.at, ink, { sizePt: nameSize, weight: 600, halo: neighbour }),
    );
  }
  if (picture.sea) {
    items.push(name(picture.sea.name[language], picture.sea.at, seaText, { sizePt: seaSize, weight: 400 }));
  }
  for (const { lines, at } of picture.islands) {
    lines[language].forEach((line, index) => {
      const [x, y] = at;
      items.push(name(line, [x, y + index * nameLine], ink, { sizePt: nameSize, weight: 600, halo: sea }));
    });
  }
  items.push({
    kind: 'rect',
    x: 0.25,
    y: 0.25,
    width: picture.width - 0.5,
    height: picture.height - 0.5,
    stroke: { color: hairline, width: 0.5 },
  });
  const names = [
    cityName?.name[language],
    picture.sea?.name[language],
    ...catalog.islands.map(({ label }) => label[language]),
  ];
  return {
    width: picture.width,
    height: picture.height,
    items: items.filter((item) => item.kind !== 'path' || item.d !== ''),
    names: names.filter((each) => each !== undefined),
  };
}
