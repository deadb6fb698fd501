import type { FailureWords } from './failure-words.ts';
import type { ForeignFormat } from './foreign-format.ts';

const fromGis = 'xuất lớp cần dùng thành GeoPackage, Shapefile hoặc GeoJSON rồi mở lại';

/** What a file is that cannot be read, and what makes one of it that can. */
export const foreignFormatWordsVi: Record<ForeignFormat, FailureWords> = {
  'web-page': {
    what: 'đây là một trang web, không phải dữ liệu',
    todo: 'Đăng nhập nếu trang nguồn yêu cầu, tải tệp bằng nút tải xuống của trang đó rồi mở lại.',
  },
  dwg: {
    what: 'đây là bản vẽ AutoCAD (DWG), chưa đọc được',
    todo: `Mở bản vẽ trong QGIS hoặc AutoCAD Map, gán hệ tọa độ VN-2000 đúng kinh tuyến trục, ${fromGis}.`,
  },
  dxf: {
    what: 'đây là bản vẽ DXF, chưa đọc được',
    todo: `Mở bản vẽ trong QGIS, gán hệ tọa độ VN-2000 đúng kinh tuyến trục, ${fromGis}.`,
  },
  mapinfo: {
    what: 'đây là lớp bản đồ MapInfo (TAB hoặc MIF), chưa đọc được',
    todo: `Mở lớp trong MapInfo hoặc QGIS, ${fromGis}.`,
  },
  geodatabase: {
    what: 'đây là cơ sở dữ liệu địa lý của ArcGIS (Geodatabase), chưa đọc được',
    todo: `Mở trong ArcGIS hoặc QGIS, ${fromGis}.`,
  },
  gml: {
    what: 'đây là tệp GML, chưa đọc được',
    todo: `Mở trong QGIS, ${fromGis}.`,
  },
  'qgis-project': {
    what: 'đây là dự án QGIS, chỉ ghi đường dẫn tới dữ liệu, không chứa dữ liệu',
    todo: `Mở dự án trong QGIS, ${fromGis}.`,
  },
  'esri-json': {
    what: 'đây là JSON theo kiểu của ArcGIS, chưa đọc được',
    todo: 'Lấy lại dữ liệu ở dạng GeoJSON (trong địa chỉ của dịch vụ, đổi f=json thành f=geojson) rồi mở lại.',
  },
  tiff: {
    what: 'đây là ảnh TIFF hoặc GeoTIFF, không chứa điểm, đường hay vùng',
    todo: `Chuyển ảnh thành vùng trong QGIS (công cụ “Polygonize”), ${fromGis}.`,
  },
  image: {
    what: 'đây là một tệp ảnh, không chứa dữ liệu bản đồ',
    todo: 'Mở tệp dữ liệu gốc mà ảnh được vẽ từ đó.',
  },
  tiles: {
    what: 'đây là gói ô bản đồ (PMTiles hoặc MBTiles), không mở được như một tệp dữ liệu',
    todo: `Mở gói trong QGIS, ${fromGis}.`,
  },
  pdf: {
    what: 'đây là tệp PDF, không đọc được bảng hay bản đồ trong đó',
    todo: 'Xin bản Excel hoặc bản GIS của tài liệu này rồi mở bản đó.',
  },
  document: {
    what: 'đây là tài liệu văn phòng (Word hoặc PowerPoint), không phải bảng dữ liệu',
    todo: 'Chép bảng trong tài liệu sang Excel, lưu thành XLSX hoặc CSV (UTF-8) rồi mở lại.',
  },
  xls: {
    what: 'đây là bảng tính Excel kiểu cũ (XLS), chưa đọc được',
    todo: 'Mở trong Excel hoặc LibreOffice, lưu lại thành XLSX rồi mở lại.',
  },
  xlsb: {
    what: 'đây là bảng tính Excel nhị phân (XLSB), chưa đọc được',
    todo: 'Mở trong Excel, lưu lại thành XLSX rồi mở lại.',
  },
  ods: {
    what: 'đây là bảng tính OpenDocument (ODS), chưa đọc được',
    todo: 'Mở trong LibreOffice, lưu lại thành XLSX hoặc CSV (UTF-8) rồi mở lại.',
  },
  'locked-workbook': {
    what: 'bảng tính Excel được đặt mật khẩu nên không đọc được',
    todo: 'Mở trong Excel bằng mật khẩu, bỏ mật khẩu mở tệp (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu rồi mở lại.',
  },
  rar: {
    what: 'đây là tệp nén RAR, chưa đọc được',
    todo: 'Giải nén, rồi mở các tệp bên trong hoặc nén lại thành ZIP.',
  },
  '7z': {
    what: 'đây là tệp nén 7z, chưa đọc được',
    todo: 'Giải nén, rồi mở các tệp bên trong hoặc nén lại thành ZIP.',
  },
  gzip: {
    what: 'đây là tệp nén GZIP, chưa đọc được',
    todo: 'Giải nén (bằng 7-Zip hoặc lệnh gunzip), rồi mở tệp bên trong.',
  },
  'archive-in-archive': {
    what: 'trong tệp nén chỉ có tệp nén khác',
    todo: 'Giải nén hết các lớp, rồi mở tệp dữ liệu bên trong.',
  },
};
