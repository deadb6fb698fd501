import type { BriefingPages } from '../../briefing/scene-page.ts';
import type { AsyncOptions } from '../../coverage/steps.ts';
import type { Operator } from '../../data/city.ts';
import { messages } from '../../text/messages.ts';
import { type ZipEntry, zipFile } from '../xlsx/zip-file.ts';
import { type Part, packageFiles } from './parts/package-parts.ts';
import { frameParts, ROOT_RELATIONS, slideParts } from './parts/presentation-parts.ts';
import type { SlidePicture } from './slide-picture.ts';
import { sceneSlides } from './slides/scene-slides.ts';
import type { Slide } from './slides/slide.ts';
import { sourcesSlides } from './slides/sources-slides.ts';
import { isVisible } from './slides/text-fit.ts';
import { titleSlide } from './slides/title-slide.ts';

const PPTX_MIME = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

export interface PptxOptions extends AsyncOptions {
  /** Name of the city in the language of the pages. */
  city: string;
  /** Hash of the inputs of the number, for the last slide; empty leaves it out. */
  hash: string;
  /** Those of the catalog, for the names of definitions. */
  operators: readonly Operator[];
}

/**
 * A presentation (ECMA-376) of a briefing: a title, the scenes, their sources. Texts, figures, tables and charts are
 * native and can be edited; every number is the text of its page. `pictures` are the maps by the ids of the scenes; a
 * scene without one gets what it shows in words. The same pages give the same bytes.
 *
 * @throws the signal's reason when it is aborted
 */
export async function pptxFile(
  pages: BriefingPages,
  pictures: ReadonlyMap<string, SlidePicture>,
  { city, hash, operators, signal, onProgress }: PptxOptions,
): Promise<Blob> {
  const { language, title, today } = pages;
  const slides = briefingSlides(pages, pictures, { city, hash, operators });
  const about = {
    title: isVisible(title) ? title : city,
    author: city,
    application: messages[language].app.title(city),
    today,
  };
  const parts: Part[] = frameParts(slides.length, about, language);
  for (const [index, slide] of slides.entries()) {
    signal?.throwIfAborted();
    parts.push(...(await slideParts(slide, index, language)));
    onProgress?.((index + 1) / (slides.length + 1));
  }
  const entries: ZipEntry[] = [];
  for (const { path, content } of packageFiles(parts, ROOT_RELATIONS)) {
    const piece = typeof content === 'string' ? content : new Uint8Array(await content.arrayBuffer());
    entries.push({ path, pieces: [piece] });
  }
  signal?.throwIfAborted();
  const file = await zipFile(entries, PPTX_MIME);
  signal?.throwIfAborted();
  onProgress?.(1);
  return file;
}

/** Every slide of a briefing as plain data. */
export function briefingSlides(
  pages: BriefingPages,
  pictures: ReadonlyMap<string, SlidePicture>,
  { city, hash, operators }: Pick<PptxOptions, 'city' | 'hash' | 'operators'>,
): Slide[] {
  const context = { city, today: pages.today };
  return [
    titleSlide(pages, city),
    ...pages.pages.flatMap((page) => sceneSlides(page, pictures.get(page.scene.id) ?? null, context)),
    ...sourcesSlides(pages, pictures, { hash, operators }, context),
  ];
}
