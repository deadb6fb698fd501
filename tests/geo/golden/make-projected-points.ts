import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownCrs } from '../../../src/geo/coordinate-systems.ts';
import { pointsNearCity } from '../../support/points-near-city.ts';
import { projectedByProj } from '../../support/proj-pipeline.ts';

/** Makes projected-points.csv with PROJ's `cct`: `npx tsx tests/geo/golden/make-projected-points.ts`. */
const positions = pointsNearCity(40, 7);
const version = execFileSync('cct', ['--version'], { encoding: 'utf8' }).trim();
const lines = knownCrs.flatMap((system) =>
  projectedByProj(system, positions).map(([x, y], k) => {
    const digits = system.projection ? 4 : 10;
    return [system.code, ...positions[k]!, x.toFixed(digits), y.toFixed(digits)].join(',');
  }),
);
const heading = 'crs,lon,lat,x,y';
writeFileSync(join(import.meta.dirname, 'projected-points.csv'), `${[heading, ...lines].join('\n')}\n`);
console.log(`${lines.length} points by ${version}`);
