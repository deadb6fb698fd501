import type { Failure } from '../data/failure.ts';
import { headingKey } from '../data/headings.ts';
import { layersLeftOut } from './layers-left-out.ts';
import { firstOf, type LookedAt } from './open-intake.ts';
import { statedMeaning } from './placing/stated.ts';
import type { StatedCrs } from './source.ts';

/** Remarks of one kind that are listed. */
const LISTED = 3;

/**
 * Everything that is assumed or mended when a file is taken in as proposed, where no screen shows it: the coordinate
 * system first, then columns, then rows, then what the readers say.
 */
export function assumptions(
  { proposal, taken }: LookedAt,
  stated: StatedCrs | null,
  sourceRemarks: readonly Failure[],
): Failure[] {
  const { file, choices, report } = proposal;
  const isRead = !report.failures.some(({ code }) => code === 'crs-not-supported');
  const said: Failure[] = [
    ...(isRead ? crsRemarks(proposal, stated) : []),
    ...sourceRemarks,
    ...layersLeftOut(file, proposal.layers, choices.layer),
  ];
  if (choices.decimals === 'comma') said.push({ code: 'decimal-comma', where: { file } });
  for (const { field, column, how } of proposal.fields) {
    const isNamed = column === null || headingKey(column) === headingKey(field);
    if (isNamed || (how !== 'heading' && how !== 'content')) continue;
    said.push({ code: 'column-assumed', where: { file, field: column }, detail: { used: field } });
  }
  for (const { choice, total, listed } of report.groups) {
    if (choice === 'stop') continue;
    said.push(
      ...firstOf(
        listed.map(({ failure }) => failure),
        total,
        LISTED,
      ),
    );
  }
  return [...said, ...taken.remarks];
}

function crsRemarks({ file, choices, placings }: LookedAt['proposal'], stated: StatedCrs | null): Failure[] {
  const { placing } = choices;
  if (!placing) return [];
  const candidate = placings.find(({ crs, axes }) => crs === placing.crs && axes === placing.axes);
  const because = candidate?.because === 'listed' ? 'chosen' : (candidate?.because ?? 'chosen');
  const isStated = because === 'stated' || because === 'format';
  const name = crsName(placing.crs, stated);
  const remarks: Failure[] = [];
  const found = stated !== null && !isStated && because !== 'chosen' ? statedName(stated) : null;
  if (placing.crs !== 'EPSG:4326' || found !== null) {
    const detail = { crs: name, because, ...(found === null ? {} : { found }) };
    remarks.push({ code: 'crs-read', where: { file }, detail });
  } else if (isStated && stated)
    remarks.push({ code: 'crs-declared', where: { file }, detail: { found: stated.name } });
  else remarks.push({ code: 'crs-assumed', where: { file } });
  if (placing.axes === 'yx') remarks.push({ code: 'axes-swapped', where: { file } });
  return remarks;
}

/** The system that a placing is of: "EPSG:5899", or as the file names its own. */
export function crsName(crs: string, stated: StatedCrs | null): string {
  return crs !== 'wkt' ? crs : stated ? statedName(stated) : '?';
}

/** "EPSG:5899" however a file names it; what has no code goes by its name. */
export function statedName(stated: StatedCrs): string {
  const meaning = statedMeaning(stated);
  if (meaning && 'known' in meaning) return meaning.known.code;
  const code = /EPSG:[\d.]*:?(\d+)$/i.exec(stated.name)?.[1];
  return code ? `EPSG:${code}` : stated.name;
}
