import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CgiServer, startCgiServer } from './cgi-server.ts';

/** Where Debian's packages cgi-mapserver and mapcache-cgi put MapServer and MapCache. */
const programs = { mapserver: '/usr/lib/cgi-bin/mapserv', mapcache: '/usr/lib/cgi-bin/mapcache' };

export function hasMapServer(): boolean {
  return existsSync(programs.mapserver);
}

export function hasMapCache(): boolean {
  return existsSync(programs.mapcache);
}

export interface MapServer extends CgiServer {
  /** OGC API – Features. */
  ogcApi: string;
  wms: string;
  /** A Mapbox vector tile or a PNG as MapServer cuts it. */
  tile(form: 'mvt' | 'png', z: number, x: number, y: number): string;
}

/**
 * MapServer with one layer `communes` of polygons in WGS 84.
 *
 * @param connection lines of the mapfile that say where the data come from
 */
export async function startMapServer(connection: string): Promise<MapServer> {
  const folder = mkdtempSync(join(tmpdir(), 'mapserver-'));
  const config = join(folder, 'mapserver.conf');
  const server = await startCgiServer(programs.mapserver, '/mapserv', () => ({
    MAPSERVER_CONFIG_FILE: config,
  }));
  const { host } = server;
  const map = join(folder, 'city.map');
  writeFileSync(map, mapfile(`${host}/mapserv`, connection));
  writeFileSync(config, `CONFIG\n ENV\n  MS_MAP_PATTERN "."\n END\n MAPS\n  city "${map}"\n END\nEND\n`);
  return {
    ...server,
    ogcApi: `${host}/mapserv/city/ogcapi`,
    wms: `${host}/mapserv?map=city`,
    tile: (form, z, x, y) =>
      `${host}/mapserv?map=city&mode=tile&tilemode=gmap&layers=communes&map.imagetype=${form}&tile=${x}+${y}+${z}`,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mapfile(address: string, connection: string): string {
  return `MAP
  NAME "city"
  SIZE 512 512
  EXTENT 107 14 114 18
  PROJECTION "init=epsg:4326" END
  WEB METADATA
    "ows_title" "The city"
    "ows_onlineresource" "${address}?map=city"
    "oga_onlineresource" "${address}/city/ogcapi"
    "ows_enable_request" "*"
    "oga_enable_request" "*"
    "ows_srs" "EPSG:4326 EPSG:3857"
  END END
  OUTPUTFORMAT
    NAME "png" DRIVER AGG/PNG MIMETYPE "image/png" IMAGEMODE RGBA EXTENSION "png" TRANSPARENT ON
  END
  OUTPUTFORMAT
    NAME "mvt" DRIVER MVT FORMATOPTION "EDGE_BUFFER=20"
  END
  LAYER
    NAME "communes"
    TYPE POLYGON
    STATUS ON
    ${connection}
    PROJECTION "init=epsg:4326" END
    METADATA
      "ows_title" "Communes"
      "ows_include_items" "all"
      "gml_include_items" "all"
      "gml_featureid" "code"
      "ows_extent" "107 14 114 18"
    END
    CLASS STYLE COLOR 200 60 60 OUTLINECOLOR 0 0 0 END END
    TEMPLATE "x"
  END
END
`;
}

export interface MapCache extends CgiServer {
  /** By key-value pairs, and the document that describes REST. */
  wmts: string;
  restCapabilities: string;
}

/** MapCache, a WMTS server that gets its pictures from a WMS. */
export async function startMapCache(wms: string): Promise<MapCache> {
  const folder = mkdtempSync(join(tmpdir(), 'mapcache-'));
  const config = join(folder, 'mapcache.xml');
  const server = await startCgiServer(programs.mapcache, '/mapcache', () => ({
    MAPCACHE_CONFIG_FILE: config,
  }));
  const escaped = wms.replaceAll('&', '&amp;');
  writeFileSync(
    config,
    `<?xml version="1.0" encoding="UTF-8"?>
<mapcache>
  <metadata><title>Tiles of the city</title><url>${server.host}/mapcache/</url></metadata>
  <cache name="disk" type="disk"><base>${join(folder, 'tiles')}</base></cache>
  <source name="city" type="wms">
    <getmap><params><FORMAT>image/png</FORMAT><LAYERS>communes</LAYERS><TRANSPARENT>true</TRANSPARENT></params></getmap>
    <http><url>${escaped}</url></http>
  </source>
  <tileset name="communes">
    <metadata><title>Communes</title></metadata>
    <source>city</source><cache>disk</cache>
    <grid>WGS84</grid><grid>GoogleMapsCompatible</grid>
    <format>PNG</format><metatile>1 1</metatile>
  </tileset>
  <tileset name="degrees-only">
    <metadata><title>In degrees only</title></metadata>
    <source>city</source><cache>disk</cache><grid>WGS84</grid><format>PNG</format>
  </tileset>
  <default_format>PNG</default_format>
  <service type="wmts" enabled="true"/>
  <lock_dir>${folder}</lock_dir>
</mapcache>
`,
  );
  return {
    ...server,
    wmts: `${server.host}/mapcache/wmts`,
    restCapabilities: `${server.host}/mapcache/wmts/1.0.0/WMTSCapabilities.xml`,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
