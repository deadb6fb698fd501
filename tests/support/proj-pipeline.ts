import { spawnSync } from 'node:child_process';
import type { CoordinateSystem } from '../../src/geo/coordinate-systems.ts';
import type { LonLat } from '../../src/geo/lon-lat.ts';
import { hasProgram } from './programs.ts';

/** Whether PROJ's own programs are on this machine (Debian: proj-bin). */
export const hasProj = hasProgram('cct') && hasProgram('projinfo');

/** As EPSG:6960 states it: coordinate-frame rotations with their signs as published. */
const SHIFT =
  '+step +proj=cart +ellps=WGS84 +step +inv +proj=helmert +x=-191.90441429 +y=-39.30318279 +z=-111.45032835 ' +
  '+rx=-0.00928836 +ry=0.01975479 +rz=-0.00427372 +s=0.252906278 +convention=coordinate_frame ' +
  '+step +inv +proj=cart +ellps=WGS84';

/** What PROJ does from degrees of WGS 84 to a system, written out step by step and not from our own definition. */
function pipeline({ datum, projection }: CoordinateSystem): string {
  const shift = datum === 'vn2000' ? SHIFT : '';
  const laid =
    projection === null
      ? '+step +proj=unitconvert +xy_in=rad +xy_out=deg'
      : projection.method === 'web-mercator'
        ? '+step +proj=webmerc +ellps=WGS84'
        : `+step +proj=tmerc +lon_0=${projection.meridian} +k=${projection.scale} +x_0=500000 +ellps=WGS84`;
  return `+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad ${shift} ${laid}`;
}

/** The positions in a system by `cct`, with 10 decimals of a degree or 6 of a metre. */
export function projectedByProj(
  system: CoordinateSystem,
  positions: readonly LonLat[],
): [x: number, y: number][] {
  const input = positions.map(([lon, lat]) => `${lon} ${lat} 0 0\n`).join('');
  const digits = system.projection ? '6' : '10';
  const run = spawnSync('cct', ['-d', digits, ...pipeline(system).split(' ').filter(Boolean)], { input });
  return String(run.stdout)
    .trim()
    .split('\n')
    .map((line) => {
      const [x, y] = line.trim().split(/\s+/).map(Number);
      return [x!, y!];
    });
}
