import type { FailureWords } from './failure-words.ts';
import type { ForeignFormat } from './foreign-format.ts';

const fromGis = 'export the layer you need as GeoPackage, Shapefile or GeoJSON, and open that';

/** What a file is that cannot be read, and what makes one of it that can. */
export const foreignFormatWordsEn: Record<ForeignFormat, FailureWords> = {
  'web-page': {
    what: 'this is a web page, no data',
    todo: 'Sign in where the source asks for it, fetch the file with its download button, and open that.',
  },
  dwg: {
    what: 'this is an AutoCAD drawing (DWG), which cannot be read',
    todo: `Open the drawing in QGIS or AutoCAD Map, assign VN-2000 with the right central meridian, ${fromGis}.`,
  },
  dxf: {
    what: 'this is a DXF drawing, which cannot be read',
    todo: `Open the drawing in QGIS, assign VN-2000 with the right central meridian, ${fromGis}.`,
  },
  mapinfo: {
    what: 'this is a MapInfo layer (TAB or MIF), which cannot be read',
    todo: `Open the layer in MapInfo or QGIS, ${fromGis}.`,
  },
  geodatabase: {
    what: 'this is an ArcGIS file geodatabase, which cannot be read',
    todo: `Open it in ArcGIS or QGIS, ${fromGis}.`,
  },
  gml: {
    what: 'this is a GML file, which cannot be read',
    todo: `Open it in QGIS, ${fromGis}.`,
  },
  'qgis-project': {
    what: 'this is a QGIS project, which only says where the data are and holds none',
    todo: `Open the project in QGIS, ${fromGis}.`,
  },
  'esri-json': {
    what: 'this is JSON in the manner of ArcGIS, which cannot be read',
    todo: 'Fetch the data as GeoJSON (in the address of the service, f=geojson in place of f=json) and open that.',
  },
  tiff: {
    what: 'this is a TIFF or GeoTIFF image, which holds no points, lines or areas',
    todo: `Turn the image into areas in QGIS (“Polygonize”), ${fromGis}.`,
  },
  image: {
    what: 'this is a picture and holds no map data',
    todo: 'Open the data file that the picture was drawn from.',
  },
  tiles: {
    what: 'this is a package of map tiles (PMTiles or MBTiles), which cannot be opened as a data file',
    todo: `Open the package in QGIS, ${fromGis}.`,
  },
  pdf: {
    what: 'this is a PDF, whose tables and maps cannot be read',
    todo: 'Ask for the document in Excel or as a GIS file, and open that.',
  },
  document: {
    what: 'this is an office document (Word or PowerPoint), not a table of data',
    todo: 'Copy the table into Excel, save it as XLSX or CSV (UTF-8), and open that.',
  },
  xls: {
    what: 'this is an Excel workbook of the old kind (XLS), which cannot be read',
    todo: 'Open it in Excel or LibreOffice, save it as XLSX, and open that.',
  },
  xlsb: {
    what: 'this is a binary Excel workbook (XLSB), which cannot be read',
    todo: 'Open it in Excel, save it as XLSX, and open that.',
  },
  ods: {
    what: 'this is an OpenDocument spreadsheet (ODS), which cannot be read',
    todo: 'Open it in LibreOffice, save it as XLSX or CSV (UTF-8), and open that.',
  },
  'locked-workbook': {
    what: 'the Excel workbook is protected by a password and cannot be read',
    todo: 'Open it in Excel with the password, remove the password (File, Info, Protect Workbook), save it, and open it again.',
  },
  rar: {
    what: 'this is a RAR archive, which cannot be read',
    todo: 'Unpack it, then open the files inside or pack them as a ZIP.',
  },
  '7z': {
    what: 'this is a 7z archive, which cannot be read',
    todo: 'Unpack it, then open the files inside or pack them as a ZIP.',
  },
  gzip: {
    what: 'this is a GZIP archive, which cannot be read',
    todo: 'Unpack it (with 7-Zip or gunzip), then open the file inside.',
  },
  'archive-in-archive': {
    what: 'the archive holds nothing but another archive',
    todo: 'Unpack every archive, then open the data file inside.',
  },
};
