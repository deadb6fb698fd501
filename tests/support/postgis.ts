import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { PopulationUnits, ServiceArea } from '../../src/data/city.ts';

export interface PostGis {
  client: Client;
  /** "PostgreSQL 15.14, PostGIS 3.3.2" */
  version: string;
  /** Where its socket is. */
  folder: string;
  stop(): Promise<void>;
}

const INSTALLED = '/usr/lib/postgresql';
const EXTENSIONS = '/usr/share/postgresql';

/** Folder of the newest PostgreSQL that has PostGIS, as Debian and Ubuntu install them; null without one. */
export function postgresPrograms(): string | null {
  if (!existsSync(INSTALLED)) return null;
  const versions = readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a));
  const found = versions.find(
    (version) =>
      existsSync(join(INSTALLED, version, 'bin', 'initdb')) &&
      existsSync(join(EXTENSIONS, version, 'extension', 'postgis.control')),
  );
  return found ? join(INSTALLED, found, 'bin') : null;
}

/**
 * Starts a PostgreSQL of its own in a new temporary folder, reached through a socket there and not through the
 * network. As root it runs as the user `postgres`, since PostgreSQL refuses root. `stop` removes the folder.
 */
export async function startPostGis(programs: string): Promise<PostGis> {
  const folder = mkdtempSync(join(tmpdir(), 'postgis-'));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) execFileSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o755);
  const run = (program: string, ...options: string[]) => {
    const command = [join(programs, program), ...options];
    const [file, ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    execFileSync(file!, rest, { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder });
  };
  const data = join(folder, 'data');
  const stopServer = () => {
    try {
      run('pg_ctl', 'stop', '-D', data, '-m', 'immediate', '-w');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  try {
    run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C');
    const settings = `-c listen_addresses='' -c unix_socket_directories=${folder} -c fsync=off -c shared_buffers=256MB -c work_mem=128MB -c jit=off`;
    run('pg_ctl', 'start', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings);
    const client = new Client({ host: folder, database: 'postgres', user: 'postgres' });
    await client.connect();
    await client.query('CREATE EXTENSION postgis');
    const { rows } = await client.query(
      "SELECT current_setting('server_version') AS server, postgis_lib_version() AS postgis",
    );
    return {
      client,
      folder,
      version: `PostgreSQL ${String(rows[0]!.server).split(' ')[0]}, PostGIS ${rows[0]!.postgis}`,
      async stop() {
        await client.end();
        stopServer();
      },
    };
  } catch (failure) {
    if (existsSync(join(data, 'postmaster.pid'))) stopServer();
    rmSync(folder, { recursive: true, force: true });
    throw failure;
  }
}

/** Fills the tables `unit` (id, people, geom) and `service_area` (id, geom), both with a GiST index. */
export async function loadPostGis(
  { client }: PostGis,
  units: PopulationUnits,
  serviceAreas: readonly ServiceArea[],
): Promise<void> {
  await client.query('DROP TABLE IF EXISTS unit, service_area');
  await client.query(
    'CREATE TABLE unit AS SELECT * FROM (SELECT 0 AS id, 0::float8 AS people, NULL::geometry AS geom) t WHERE false',
  );
  await client.query(
    `INSERT INTO unit
     SELECT row_number() OVER () - 1, people, ST_Point(lon, lat)
     FROM unnest($1::float8[], $2::float8[], $3::float8[]) AS u(lon, lat, people)`,
    [[...units.lon], [...units.lat], [...units.people]],
  );
  await client.query('CREATE TABLE service_area (id int, geom geometry)');
  await client.query(
    `INSERT INTO service_area
     SELECT row_number() OVER () - 1, ST_SetSRID(ST_GeomFromGeoJSON(area), 0) FROM unnest($1::text[]) AS a(area)`,
    [serviceAreas.map(({ geometry }) => JSON.stringify(geometry))],
  );
  await client.query('CREATE INDEX ON unit USING gist (geom)');
  await client.query('CREATE INDEX ON service_area USING gist (geom)');
  await client.query('VACUUM ANALYZE unit');
  await client.query('VACUUM ANALYZE service_area');
}

const COVERED = 'EXISTS (SELECT 1 FROM service_area a WHERE ST_Covers(a.geom, u.geom))';

/** People in at least one service area. */
export async function coveredByPostGis({ client }: PostGis): Promise<number> {
  const { rows } = await client.query(
    `SELECT coalesce(sum(people), 0)::float8 AS people FROM unit u WHERE ${COVERED}`,
  );
  return Number(rows[0]!.people);
}

/** Indices of the units in at least one service area, ascending. */
export async function unitsByPostGis({ client }: PostGis): Promise<number[]> {
  const { rows } = await client.query(`SELECT id FROM unit u WHERE ${COVERED} ORDER BY id`);
  return rows.map(({ id }) => Number(id));
}
