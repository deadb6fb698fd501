import type { Language } from '../../../text/language.ts';
import type { Slide, SlideShape } from '../slides/slide.ts';
import { chartWorkbook } from './chart-workbook.ts';
import { chartXml } from './chart-xml.ts';
import { EMPTY_GROUP, masterXml, sceneLayoutXml, titleLayoutXml } from './master-xml.ts';
import { notesMasterXml, notesSlideXml } from './notes-xml.ts';
import type { Part, Relation } from './package-parts.ts';
import {
  appPropertiesXml,
  corePropertiesXml,
  PRESENTATION_PROPERTIES,
  presentationXml,
  TABLE_STYLES,
  VIEW_PROPERTIES,
} from './presentation-xml.ts';
import { shapeXml, slideNumberXml } from './shape-xml.ts';
import { themeXml } from './theme-xml.ts';
import { HEAD, NAMESPACES } from './xml.ts';

const FORMAT = 'application/vnd.openxmlformats-officedocument';
const TYPE = `${FORMAT}.presentationml`;

const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
const LAYOUTS = { title: 'ppt/slideLayouts/slideLayout1.xml', scene: 'ppt/slideLayouts/slideLayout2.xml' };
const THEMES = ['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml'] as const;

export const ROOT_RELATIONS: Relation[] = [
  { id: 'rId1', kind: 'officeDocument', target: 'ppt/presentation.xml' },
  {
    id: 'rId2',
    kind: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
  { id: 'rId3', kind: 'extended-properties', target: 'docProps/app.xml' },
];

export interface PresentationAbout {
  title: string;
  author: string;
  /** Name of the app, which wrote it. */
  application: string;
  /** ISO day. */
  today: string;
}

/** The parts that do not depend on what stands on the slides. */
export function frameParts(slides: number, about: PresentationAbout, language: Language): Part[] {
  const slideRelations = Array.from({ length: slides }, (_, k) => related(k + 3, 'slide', slidePath(k)));
  const after = slides + 3;
  const theme = (path: string): Part => part(path, `${FORMAT}.theme+xml`, themeXml());
  return [
    part(
      'ppt/presentation.xml',
      `${TYPE}.presentation.main+xml`,
      presentationXml(
        { master: 'rId1', notesMaster: 'rId2', slides: slideRelations.map(({ id }) => id) },
        language,
      ),
      [
        related(1, 'slideMaster', MASTER),
        related(2, 'notesMaster', NOTES_MASTER),
        ...slideRelations,
        related(after, 'presProps', 'ppt/presProps.xml'),
        related(after + 1, 'viewProps', 'ppt/viewProps.xml'),
        related(after + 2, 'theme', THEMES[0]),
        related(after + 3, 'tableStyles', 'ppt/tableStyles.xml'),
      ],
    ),
    part('ppt/presProps.xml', `${TYPE}.presProps+xml`, PRESENTATION_PROPERTIES),
    part('ppt/viewProps.xml', `${TYPE}.viewProps+xml`, VIEW_PROPERTIES),
    part('ppt/tableStyles.xml', `${TYPE}.tableStyles+xml`, TABLE_STYLES),
    ...THEMES.map(theme),
    part(MASTER, `${TYPE}.slideMaster+xml`, masterXml(language), [
      related(1, 'slideLayout', LAYOUTS.title),
      related(2, 'slideLayout', LAYOUTS.scene),
      related(3, 'theme', THEMES[0]),
    ]),
    part(LAYOUTS.title, `${TYPE}.slideLayout+xml`, titleLayoutXml(language), [
      related(1, 'slideMaster', MASTER),
    ]),
    part(LAYOUTS.scene, `${TYPE}.slideLayout+xml`, sceneLayoutXml(language), [
      related(1, 'slideMaster', MASTER),
    ]),
    part(NOTES_MASTER, `${TYPE}.notesMaster+xml`, notesMasterXml(language), [related(1, 'theme', THEMES[1])]),
    part(
      'docProps/core.xml',
      'application/vnd.openxmlformats-package.core-properties+xml',
      corePropertiesXml(about, language),
    ),
    part(
      'docProps/app.xml',
      `${FORMAT}.extended-properties+xml`,
      appPropertiesXml(about.application, slides),
    ),
  ];
}

/** The parts of one slide: itself, its notes, its picture, its charts with their workbooks. */
export async function slideParts(slide: Slide, index: number, language: Language): Promise<Part[]> {
  const notesPath = `ppt/notesSlides/notesSlide${index + 1}.xml`;
  const relations = [related(1, 'slideLayout', LAYOUTS[slide.layout]), related(2, 'notesSlide', notesPath)];
  const beside: Part[] = [];
  const ids = new Map<SlideShape, string>();
  for (const [k, shape] of slide.shapes.entries()) {
    const name = `${index + 1}-${k + 1}`;
    const made = await partsBeside(shape, name, language);
    if (made.length === 0) continue;
    beside.push(...made);
    const relation = related(
      relations.length + 1,
      shape.kind === 'picture' ? 'image' : 'chart',
      made[0]!.path,
    );
    relations.push(relation);
    ids.set(shape, relation.id);
  }
  return [
    part(slidePath(index), `${TYPE}.slide+xml`, slideXml(slide, index, ids, language), relations),
    part(notesPath, `${TYPE}.notesSlide+xml`, notesSlideXml(slide.notes, language), [
      related(1, 'notesMaster', NOTES_MASTER),
      related(2, 'slide', slidePath(index)),
    ]),
    ...beside,
  ];
}

async function partsBeside(shape: SlideShape, name: string, language: Language): Promise<Part[]> {
  if (shape.kind === 'picture') {
    return [{ path: `ppt/media/image${name}.png`, content: shape.picture.png, type: null, relations: [] }];
  }
  if (shape.kind !== 'bars') return [];
  const workbook = `ppt/embeddings/workbook${name}.xlsx`;
  return [
    part(
      `ppt/charts/chart${name}.xml`,
      `${FORMAT}.drawingml.chart+xml`,
      chartXml(shape.bars, shape.sizePt, language),
      [related(1, 'package', workbook)],
    ),
    { path: workbook, content: await chartWorkbook(shape.bars, language), type: null, relations: [] },
  ];
}

function slideXml(
  slide: Slide,
  index: number,
  ids: ReadonlyMap<SlideShape, string>,
  language: Language,
): string {
  let id = 1;
  const nextId = (): number => (id += 1);
  const context = {
    language,
    layout: slide.layout,
    nextId,
    relationOf: (shape: SlideShape): string => ids.get(shape) ?? '',
  };
  const shapes = slide.shapes.map((shape) => shapeXml(shape, context));
  if (slide.layout === 'scene') shapes.push(slideNumberXml(nextId(), index + 1, language));
  return `${HEAD}<p:sld ${NAMESPACES}><p:cSld><p:spTree>${EMPTY_GROUP}${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

function slidePath(index: number): string {
  return `ppt/slides/slide${index + 1}.xml`;
}

function part(path: string, type: string, content: string, relations: Relation[] = []): Part {
  return { path, content, type, relations };
}

function related(n: number, kind: string, target: string): Relation {
  return { id: `rId${n}`, kind, target };
}
