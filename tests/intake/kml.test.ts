import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gpx } from '../../src/intake/formats/gpx.ts';
import { kml } from '../../src/intake/formats/kml.ts';
import { kmz } from '../../src/intake/formats/kmz.ts';
import { type Limits, limits } from '../../src/intake/limits.ts';
import type { SourceLayer } from '../../src/intake/source.ts';

const document = (content: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>${content}</Document></kml>`);

const readKml = (content: string, some: Partial<Limits> = {}) =>
  kml.read('x.kml', document(content), { limits: { ...limits, ...some } });

async function layerOf(content: string): Promise<SourceLayer> {
  const reading = await readKml(content);
  if (!reading.ok) throw new Error(JSON.stringify(reading.failures));
  return reading.value.layers[0]!;
}

async function geometryOf(content: string): Promise<unknown> {
  return (await layerOf(`<Placemark>${content}</Placemark>`)).geometries![0];
}

const record = (layer: SourceLayer, row = 0): object =>
  Object.fromEntries(layer.columns.map((column, c) => [column, layer.rows[row]![c]]));

describe('KML', () => {
  it('takes what placemarks say, with the folders they lie in, and leaves descriptions text', async () => {
    const layer = await layerOf(`
      <name>Tài liệu</name><Style id="s"><name>not this</name></Style>
      <Schema name="t" id="t"><SimpleField name="people" type="int"/><SimpleField name="code" type="string"/></Schema>
      <Folder><name>Quận</name><Folder><name>Trạm</name>
        <Placemark id="p1"><name>A &amp; B</name>
          <description><![CDATA[<img src=x onerror=alert(1)> <b>x</b>]]></description>
          <ExtendedData><Data name="Ghi chú"><displayName>no</displayName><value> có </value></Data>
            <SchemaData schemaUrl="#t"><SimpleData name="people">12</SimpleData><SimpleData name="code">012</SimpleData></SchemaData>
          </ExtendedData>
          <TimeStamp><when>2026-03-11</when></TimeStamp>
          <LookAt><longitude>0</longitude></LookAt>
          <Point><coordinates>108.2,16.05,12</coordinates></Point>
        </Placemark></Folder>
        <Placemark><name>C</name><description>one <b>two</b> three</description></Placemark>
      </Folder>`);
    expect(record(layer)).toEqual({
      name: 'A & B',
      description: '<img src=x onerror=alert(1)> <b>x</b>',
      'Ghi chú': 'có',
      people: 12,
      code: '012',
      time: '2026-03-11',
      folder: 'Quận / Trạm',
    });
    expect(record(layer, 1)).toMatchObject({
      name: 'C',
      description: 'one two three',
      folder: 'Quận',
      people: null,
    });
    expect(layer).toMatchObject({ ids: ['p1', null], crs: { name: 'EPSG:4326', byFormat: true } });
    expect(layer.geometries).toEqual([{ type: 'Point', coordinates: [108.2, 16.05] }, null]);
  });

  it('reads lines, rings, polygons with holes, several of one kind or of many, and tracks', async () => {
    const line = '<LineString><coordinates>1,2 3,4</coordinates></LineString>';
    const ring = (at: string): string => `<LinearRing><coordinates>${at}</coordinates></LinearRing>`;
    const hole = `<innerBoundaryIs>${ring('1,1 2,1 2,2 1,1')}</innerBoundaryIs>`;
    const polygon = `<Polygon>${hole}<outerBoundaryIs>${ring('0,0 9,0 9,9 0,0')}</outerBoundaryIs></Polygon>`;
    const outline = [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 0],
    ];
    expect(await geometryOf(polygon)).toMatchObject({
      type: 'Polygon',
      coordinates: [outline, { length: 4 }],
    });
    expect(await geometryOf(ring('0,0 1,0 0,0'))).toMatchObject({ type: 'LineString' });
    expect(await geometryOf(`<MultiGeometry>${polygon}${polygon}</MultiGeometry>`)).toMatchObject({
      type: 'MultiPolygon',
      coordinates: [
        [outline, {}],
        [outline, {}],
      ],
    });
    expect(await geometryOf(`<MultiGeometry>${line}${polygon}</MultiGeometry>`)).toMatchObject({
      type: 'GeometryCollection',
      geometries: [{ type: 'LineString' }, { type: 'Polygon' }],
    });
    const track = '<gx:Track><when>x</when><gx:coord>1 2 3</gx:coord><gx:coord>4 5 6</gx:coord></gx:Track>';
    const path = [
      [1, 2],
      [4, 5],
    ];
    expect(await geometryOf(track)).toEqual({ type: 'LineString', coordinates: path });
    expect(await geometryOf(`<gx:MultiTrack>${track}${track}</gx:MultiTrack>`)).toMatchObject({
      type: 'MultiLineString',
      coordinates: [path, path],
    });
  });

  it('lets spaces beside commas pass, and keeps what is no number for the checks to find', async () => {
    const line = await geometryOf('<LineString><coordinates> 1, 2 ,0\n\t3 ,4 x,5</coordinates></LineString>');
    expect(line).toEqual({
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
        [Number.NaN, 5],
      ],
    });
    expect(await geometryOf('<Point><coordinates/></Point>')).toEqual({ type: 'Point', coordinates: [] });
  });

  it('does not follow links, and says so', async () => {
    const link =
      '<NetworkLink><name>n</name><Link><href>http://example.org/a.kml</href></Link></NetworkLink>';
    const placemark = '<Placemark><name>a</name></Placemark>';
    const reading = await readKml(link + placemark);
    expect(reading.ok && reading.remarks).toMatchObject([
      { code: 'link-not-followed', detail: { links: 1 } },
    ]);
    expect(await readKml(link)).toMatchObject({ failures: [{ code: 'link-not-followed' }] });
  });

  it('keeps names of columns that mean something to JavaScript apart', async () => {
    const layer = await layerOf(
      '<Placemark><ExtendedData><Data name="__proto__"><value>x</value></Data><Data name="constructor"><value>y</value></Data></ExtendedData></Placemark>',
    );
    expect(layer.columns).toEqual(['__proto__', 'constructor']);
    expect(layer.rows).toEqual([['x', 'y']]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('gives a name that stands twice in one placemark a column of its own', async () => {
    const data = (value: string): string => `<Data name="a"><value>${value}</value></Data>`;
    const layer = await layerOf(
      `<Placemark><ExtendedData>${data('1')}${data('2')}</ExtendedData></Placemark>`,
    );
    expect(record(layer)).toEqual({ a: '1', 'a (2)': '2' });
  });

  it.each([
    [
      'a billion laughs',
      '<!DOCTYPE k [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><kml><Document>&b;</Document></kml>',
      'xml-entities',
    ],
    ['an entity from elsewhere', '<!DOCTYPE k SYSTEM "http://example.org/x.dtd"><kml/>', 'xml-entities'],
    ['a tag that is not closed', '<kml><Document></kml>', 'not-xml'],
    ['a second root', '<kml></kml><kml></kml>', 'not-xml'],
    ['text behind the end', '<kml></kml> and more', 'not-xml'],
    ['a comment without end', '<kml><!-- ', 'not-xml'],
    ['no element', 'nothing', 'not-xml'],
    ['nothing in it', '<kml/>', 'collection-empty'],
    ['no bytes', '', 'file-cut-off'],
  ])('refuses %s', async (_, text, code) => {
    expect(await kml.read('x.kml', strToU8(text), { limits })).toMatchObject({ failures: [{ code }] });
  });

  it('names the line of a fault', async () => {
    const reading = await kml.read('x.kml', strToU8('<kml>\n<a>\n</b>\n</kml>'), { limits });
    expect(reading).toMatchObject({ failures: [{ code: 'not-xml', where: { row: 3 } }] });
  });

  it('stops at depth, corners, features, columns and texts beyond their limits', async () => {
    const deep = '<Folder>'.repeat(200) + '</Folder>'.repeat(200);
    expect(await readKml(deep)).toMatchObject({
      failures: [{ code: 'too-large', detail: { what: 'depth' } }],
    });
    const line = `<Placemark><LineString><coordinates>${'1,2 '.repeat(11)}</coordinates></LineString></Placemark>`;
    const stopped = (some: Partial<Limits>, what: string, content = line) =>
      expect(readKml(content, some)).resolves.toMatchObject({
        failures: [{ code: 'too-large', detail: { what } }],
      });
    await stopped({ ringVertices: 10 }, 'ringVertices');
    await stopped({ vertices: 21 }, 'vertices', line + line);
    await stopped({ features: 1 }, 'features', line + line);
    await stopped({ columns: 1 }, 'columns', '<Placemark><name>a</name><address>b</address></Placemark>');
    await stopped({ cellChars: 4 }, 'cellChars', '<Placemark><name>abcde</name></Placemark>');
  });

  it('leaves an entity it does not know as it is written, and resolves numbers', async () => {
    const layer = await layerOf(
      '<Placemark><name>&lt;a&gt; &nbsp; &#272;&#xE0; &#99999999;</name></Placemark>',
    );
    expect(layer.rows[0]).toEqual(['<a> &nbsp; Đà &#99999999;']);
  });

  it('reads UTF-16 and what the first line names', async () => {
    const text = '<kml><Placemark><name>Đà</name></Placemark></kml>';
    const utf16 = new Uint8Array(2 + 2 * text.length);
    const view = new DataView(utf16.buffer);
    view.setUint16(0, 0xfeff, true);
    for (let i = 0; i < text.length; i += 1) view.setUint16(2 + 2 * i, text.charCodeAt(i), true);
    const reading = await kml.read('x.kml', utf16, { limits });
    expect(reading.ok && reading.value.layers[0]!.rows).toEqual([['Đà']]);
    const named = strToU8(
      '<?xml version="1.0" encoding="windows-1258"?><kml><Placemark><name>\u00d0\u00e0</name></Placemark></kml>',
      true,
    );
    const old = await kml.read('x.kml', named, { limits });
    expect(old.ok && old.value.layers[0]!.rows).toEqual([['Đà']]);
  });
});

describe('KMZ', () => {
  const placemark = '<Placemark><name>a</name></Placemark>';

  it('reads the document and follows a link within the archive only', async () => {
    const link = (href: string): string => `<NetworkLink><Link><href>${href}</href></Link></NetworkLink>`;
    const entries = {
      'doc.kml': document(link('layers/a.kml') + link('https://example.org/b.kml')),
      'layers/a.kml': document(placemark),
      'files/x.png': strToU8('not unpacked'),
    };
    const reading = await kmz.read('x.kmz', zipSync(entries), { limits });
    expect(reading.ok && reading.value.layers.map(({ name }) => name)).toEqual(['a']);
    expect(reading.ok && reading.remarks).toMatchObject([
      { code: 'link-not-followed', detail: { links: 1 } },
    ]);
  });

  it('stops at a bomb, and at an archive without a document', async () => {
    const bomb = zipSync({ 'doc.kml': new Uint8Array(2_000_000) });
    expect(await kmz.read('x.kmz', bomb, { limits: { ...limits, unpackedBytes: 1_000_000 } })).toMatchObject({
      failures: [{ code: 'archive-too-large' }],
    });
    expect(await kmz.read('x.kmz', zipSync({ 'a.png': strToU8('x') }), { limits })).toMatchObject({
      failures: [{ code: 'collection-empty' }],
    });
  });
});

describe('GPX', () => {
  const read = (content: string) =>
    gpx.read('x.gpx', strToU8(`<gpx version="1.1" xmlns:ogr="o">${content}</gpx>`), { limits });

  it('makes layers of waypoints, tracks and routes', async () => {
    const reading = await read(`
      <metadata><name>not this</name></metadata>
      <wpt lat="16" lon="108"><ele>12.5</ele><name>Trạm</name><link href="http://x"><text>t</text></link>
        <extensions><ogr:id>S1</ogr:id><a><b>in</b></a></extensions></wpt>
      <trk><name>T</name><trkseg><trkpt lat="1" lon="2"><time>x</time></trkpt><trkpt lat="3" lon="4"/></trkseg></trk>
      <trk><trkseg><trkpt lat="1" lon="2"/></trkseg><trkseg><trkpt lat="3" lon="4"/></trkseg></trk>
      <rte><number>3</number><rtept lat="1" lon="2"><name>p</name></rtept><rtept lat="x" lon="4"/></rte>`);
    if (!reading.ok) throw new Error(JSON.stringify(reading.failures));
    const [waypoints, tracks, routes] = reading.value.layers;
    expect(waypoints).toMatchObject({
      name: 'waypoints',
      geometries: [{ type: 'Point', coordinates: [108, 16] }],
    });
    expect(record(waypoints!)).toEqual({ ele: 12.5, name: 'Trạm', link: 'http://x', id: 'S1', b: 'in' });
    expect(tracks).toMatchObject({
      name: 'tracks',
      columns: ['name'],
      geometries: [
        {
          type: 'LineString',
          coordinates: [
            [2, 1],
            [4, 3],
          ],
        },
        { type: 'MultiLineString', coordinates: [[[2, 1]], [[4, 3]]] },
      ],
    });
    expect(record(routes!)).toEqual({ number: 3 });
    expect(routes!.geometries).toEqual([
      {
        type: 'LineString',
        coordinates: [
          [2, 1],
          [4, Number.NaN],
        ],
      },
    ]);
  });

  it('says that there is nothing in it', async () => {
    expect(await read('<metadata/>')).toMatchObject({ failures: [{ code: 'collection-empty' }] });
  });
});
