import type { FeatureCollection } from 'geojson';
import { useId, useState } from 'react';
import type { Catalog, Commune } from '../data/city.ts';
import type { Language, LocalText } from '../text/language.ts';
import { type Theme, tokens } from '../ui/tokens.ts';
import { basemapColors } from './basemap-colors.ts';
import { over } from './color.ts';
import { type InsetPicture, insetPicture } from './inset-picture.ts';
import styles from './island-inset.module.css';

const heading: LocalText = { vi: 'Biển và đảo', en: 'Sea and islands' };
const fold: LocalText = { vi: 'Thu gọn bản đồ phụ', en: 'Fold the inset map' };
const unfold: LocalText = { vi: 'Mở bản đồ phụ', en: 'Open the inset map' };

export interface IslandInsetProps {
  catalog: Pick<Catalog, 'city' | 'islands'>;
  communes: Commune[];
  /** Basemap files by catalog id, as in the map's content. */
  basemap: Record<string, FeatureCollection>;
  language: Language;
  theme: Theme;
  /** For phones: opens as names only, and the picture is smaller. */
  compact?: boolean;
}

type Drawn = Pick<IslandInsetProps, 'catalog' | 'communes' | 'basemap'>;

let last: { of: unknown[]; picture: InsetPicture } | null = null;

/** The picture, kept from one opening of the inset to the next while nothing that is drawn in it changes. */
function pictureOf({ catalog, communes, basemap }: Drawn, width: number): InsetPicture {
  const insets = catalog.islands.map(({ inset }) => basemap[inset]);
  const of = [catalog, communes, width, basemap.land, basemap.labels, ...insets];
  if (last?.of.length === of.length && of.every((each, k) => each === last?.of[k])) return last.picture;
  last = { of, picture: insetPicture({ catalog, communes, basemap }, width) };
  return last.picture;
}

/** Pixels. */
const widths = { full: 240, compact: 220 };

/**
 * Every archipelago that must stand on the map, beside the coast, with its full name. It folds to the names alone
 * and cannot be taken away.
 */
export function IslandInset({
  catalog,
  communes,
  basemap,
  language,
  theme,
  compact = false,
}: IslandInsetProps) {
  const [isOpen, setOpen] = useState(!compact);
  const pictureId = useId();
  const width = compact ? widths.compact : widths.full;
  const picture = pictureOf({ catalog, communes, basemap }, width);
  const names = catalog.islands.map(({ label }) => label[language]);
  const sea = picture.sea?.name[language];
  const { sea: seaColor, neighbour, accent, ink, ink2 } = tokens[theme];
  const cityFill = over(accent, neighbour, 0.5);
  const { coast, seaText } = basemapColors[theme];
  return (
    <figure className={styles.inset} aria-label={[sea, ...names].filter(Boolean).join('. ')}>
      <figcaption className={styles.head}>
        <span>{heading[language]}</span>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={pictureId}
          aria-label={(isOpen ? fold : unfold)[language]}
          title={(isOpen ? fold : unfold)[language]}
          onClick={() => setOpen(!isOpen)}
        >
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path
              d={isOpen ? 'M2 4l4 4 4-4' : 'M2 8l4-4 4 4'}
              fill="none"
              stroke="currentColor"
              strokeWidth="1.6"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
        </button>
      </figcaption>
      <div id={pictureId}>
        {isOpen ? (
          <svg
            className={styles.picture}
            width={picture.width}
            height={picture.height}
            viewBox={`0 0 ${picture.width} ${picture.height}`}
            aria-hidden="true"
          >
            <rect width={picture.width} height={picture.height} fill={seaColor} />
            <path d={picture.land} fill={neighbour} stroke={coast} strokeWidth="0.6" fillRule="evenodd" />
            <path d={picture.city} fill={cityFill} stroke={cityFill} strokeWidth="0.5" />
            <path d={picture.reefs} fill={ink2} />
            {picture.dots.map(([x, y]) => (
              <circle key={`${x} ${y}`} cx={x} cy={y} r="1.2" fill={ink2} />
            ))}
            {picture.cityName && (
              <text
                x={picture.cityName.at[0]}
                y={picture.cityName.at[1]}
                className={styles.city}
                fill={ink}
                stroke={neighbour}
              >
                {picture.cityName.name[language]}
              </text>
            )}
            {picture.sea && (
              <text x={picture.sea.at[0]} y={picture.sea.at[1]} className={styles.sea} fill={seaText}>
                {picture.sea.name[language]}
              </text>
            )}
            {picture.islands.map(({ id, lines, at: [x, y] }) => (
              <text key={id} x={x} y={y} className={styles.island} fill={ink} stroke={seaColor}>
                {lines[language].map((line, index, all) => (
                  <tspan key={line} x={x} dy={index === 0 ? 0 : '1.25em'}>
                    {index < all.length - 1 ? `${line} ` : line}
                  </tspan>
                ))}
              </text>
            ))}
          </svg>
        ) : (
          <p className={styles.names}>
            {sea && <span className={styles.seaName}>{sea}</span>}
            {names.map((name) => (
              <span key={name}>{name}</span>
            ))}
          </p>
        )}
      </div>
    </figure>
  );
}
