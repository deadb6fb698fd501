import { integer } from '../numbers.ts';

const vi = {
  system: 'Hệ tọa độ',
  geometry: 'Hình học',
  lon: 'Kinh độ',
  lat: 'Vĩ độ',
  east: 'Tọa độ đông Y (m)',
  north: 'Tọa độ bắc X (m)',
  outlinesLeftOut:
    'Bảng tính không chứa được đường và ranh giới nên chỉ ghi tọa độ của điểm. Muốn có đủ, hãy xuất GeoPackage, Shapefile hoặc GeoJSON.',
  layers: {
    communes: 'Xã, phường, đặc khu',
    stations: 'Trạm thu phát sóng',
    'service-areas': 'Vùng phục vụ 5G',
    zones: 'Các khu, cảng phải phủ 5G 100%',
    places: 'Địa điểm hạ tầng số',
    'dead-zones': 'Thôn lõm sóng',
    population: 'Ô dân cư',
  },
  about: 'Giới thiệu',
  source: 'Nguồn',
  sourceAddress: 'Địa chỉ nguồn',
  licence: 'Giấy phép',
  asOf: 'Tính đến',
  fault: 'Hạn chế đã biết',
  discs: 'Vùng phục vụ',
  discsMeaning:
    'Hình tròn quanh trạm theo bán kính phủ sóng, là ước tính chứ không phải ranh giới do nhà mạng cung cấp (cột estimate ghi yes).',
  readme: {
    files: (names: string) => `Các lớp trong tệp nén: ${names}.`,
    encoding: 'Bảng thuộc tính dùng bảng mã UTF-8.',
    renamed: 'Shapefile chỉ cho tên cột dài 10 ký tự không dấu. Tên trong bảng và tên đầy đủ:',
    cut: (field: string, rows: number) =>
      `Cột ${field}: ${integer(rows, 'vi')} ô dài hơn 254 byte đã bị cắt bớt. GeoPackage và GeoJSON giữ được đủ chữ.`,
    columnsLeftOut: (names: string) => `Shapefile không chứa quá 255 cột; đã bỏ: ${names}.`,
    noGeometry: (rows: number) =>
      `${integer(rows, 'vi')} dòng chưa biết vị trí được ghi không kèm hình ở lớp đầu tiên.`,
  },
};

const en: typeof vi = {
  system: 'Coordinate system',
  geometry: 'Geometry',
  lon: 'Longitude',
  lat: 'Latitude',
  east: 'Easting (m)',
  north: 'Northing (m)',
  outlinesLeftOut:
    'A workbook cannot hold lines and outlines, so only the coordinates of points are written. For everything, export GeoPackage, Shapefile or GeoJSON.',
  layers: {
    communes: 'Wards, communes, special zone',
    stations: 'Base stations',
    'service-areas': '5G service areas',
    zones: 'Zones and ports that must have 5G over 100% of their area',
    places: 'Places of digital infrastructure',
    'dead-zones': 'Dead-zone villages',
    population: 'Population units',
  },
  about: 'About',
  source: 'Source',
  sourceAddress: 'Address of the source',
  licence: 'Licence',
  asOf: 'As of',
  fault: 'Known fault',
  discs: 'Service areas',
  discsMeaning:
    'Discs round the stations by their radius: estimates, not outlines from an operator (the column estimate says yes).',
  readme: {
    files: (names) => `Layers in the archive: ${names}.`,
    encoding: 'The tables are in UTF-8.',
    renamed: 'A shapefile allows names of columns of 10 plain signs. Names in the tables, and in full:',
    cut: (field, rows) =>
      `Column ${field}: ${integer(rows, 'en')} texts longer than 254 bytes were cut. GeoPackage and GeoJSON hold them whole.`,
    columnsLeftOut: (names) => `A shapefile holds no more than 255 columns; left out: ${names}.`,
    noGeometry: (rows) =>
      `${integer(rows, 'en')} rows without a known position are written without a shape in the first layer.`,
  },
};

export const datasetExportWords = { vi, en };
