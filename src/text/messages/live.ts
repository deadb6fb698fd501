import { integer } from '../numbers.ts';

/** What is wrong with a server's answer, without a full stop; what to do about it. */
export interface LiveWords {
  what: string;
  todo: string;
}

type Detail = Record<string, string | number>;

const named = (value: string | number | undefined, words: (text: string) => string) =>
  value === undefined || value === '' ? '' : words(String(value));

const vi = {
  title: 'Lớp trực tuyến',
  intro:
    'Bản đồ hoặc lớp dữ liệu của máy chủ khác, xem cùng bản đồ này. Mặc định ứng dụng không gọi máy chủ nào; mỗi máy chủ cần được bạn cho phép.',
  add: 'Thêm từ địa chỉ',
  url: 'Địa chỉ dịch vụ',
  urlHint: 'OGC API – Features, WMS, WMTS hoặc tệp .pmtiles. Ví dụ: https://maps.example.vn/wms',
  find: 'Tìm lớp',
  finding: (host: string) => `Đang hỏi ${host}…`,
  cancel: 'Hủy',
  found: (title: string, count: number) =>
    `${title === '' ? 'Máy chủ' : title} có ${integer(count, 'vi')} lớp. Chọn lớp cần xem.`,
  layer: 'Lớp',
  notUsable: 'không hiển thị được trên bản đồ này',
  addLayer: 'Thêm lớp',
  kinds: { 'ogc-features': 'OGC API – Features', wms: 'WMS', wmts: 'WMTS', pmtiles: 'PMTiles', xyz: 'XYZ' },
  allowTitle: (host: string) => `Cho phép gọi ${host}?`,
  allowMeaning: (host: string) =>
    `Máy chủ ${host} sẽ biết địa chỉ mạng của máy này và vùng bản đồ bạn đang xem. Ứng dụng không gửi mật khẩu, cookie hay dữ liệu của bạn, và không gọi máy chủ nào khác theo máy chủ này. Có thể thu hồi bất cứ lúc nào.`,
  allow: 'Cho phép',
  notNow: 'Không cho phép',
  allowedTitle: 'Máy chủ được phép',
  forbid: (host: string) => `Thu hồi quyền của ${host}`,
  forbidShort: 'Thu hồi',
  list: 'Các lớp trực tuyến',
  none: 'Chưa có lớp trực tuyến nào.',
  options: (title: string) => `Tùy chọn của lớp ${title}`,
  remove: 'Bỏ lớp này',
  copy: 'Lấy bản sao vào dữ liệu của tôi',
  loading: 'Đang tải…',
  off: 'Đang tắt',
  features: (count: number) => `${integer(count, 'vi')} đối tượng`,
  repeats: (read: number) =>
    `Các trang của máy chủ lặp lại nhau; chỉ nhận được ${integer(read, 'vi')} đối tượng khác nhau.`,
  cutShort: (read: number, matched: number | null) =>
    matched === null
      ? `Máy chủ còn đối tượng khác; chỉ hiển thị ${integer(read, 'vi')} đối tượng đầu.`
      : `Máy chủ có ${integer(matched, 'vi')} đối tượng; chỉ hiển thị ${integer(read, 'vi')} đối tượng đầu.`,
  answered: (time: string) => `Máy chủ trả lời lúc ${time}`,
  retry: 'Thử lại',
  notOurs: (host: string) =>
    `Nội dung lớp này là của ${host}, chưa được kiểm tra, không tính vào các con số. Tên quần đảo và ranh giới theo bản đồ của ứng dụng.`,
  attribution: (host: string) => `Lớp trực tuyến: ${host}`,
  announced: {
    added: (title: string) => `Đã thêm lớp trực tuyến ${title}.`,
    removed: (title: string) => `Đã bỏ lớp trực tuyến ${title}.`,
  },
  failures: {
    'not-an-address': (host: string) => ({
      what: `“${host}” không phải địa chỉ web`,
      todo: 'Nhập địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://.',
    }),
    'address-with-password': (host: string) => ({
      what: `địa chỉ của ${host} có kèm tên đăng nhập hoặc mật khẩu`,
      todo: 'Bỏ phần tên và mật khẩu trước dấu @. Ứng dụng không gửi thông tin đăng nhập; với dữ liệu cần đăng nhập, hãy tải tệp về rồi mở.',
    }),
    'host-not-allowed': (host: string) => ({
      what: `chưa được phép gọi ${host}`,
      todo: 'Nếu tin máy chủ này, hãy cho phép trong mục Lớp trực tuyến.',
    }),
    'not-encrypted': (host: string) => ({
      what: `${host} dùng http không mã hóa nên trình duyệt chặn`,
      todo: 'Dùng địa chỉ https:// của máy chủ, hoặc tải tệp về rồi mở.',
    }),
    'no-answer': (host: string) => ({
      what: `không nhận được câu trả lời đọc được từ ${host}`,
      todo: 'Kiểm tra mạng và địa chỉ. Nếu địa chỉ mở được ở thẻ trình duyệt khác, máy chủ chưa cho trang khác đọc (CORS): đề nghị đơn vị quản lý bật Access-Control-Allow-Origin, hoặc tải tệp về rồi mở.',
    }),
    timeout: (host: string) => ({
      what: `${host} trả lời quá chậm`,
      todo: 'Thử lại sau; nếu vẫn vậy, hãy hỏi đơn vị quản lý máy chủ.',
    }),
    redirected: (host: string) => ({
      what: `${host} chuyển sang địa chỉ khác; ứng dụng không đi theo để chỉ gọi máy chủ đã được phép`,
      todo: 'Mở địa chỉ này ở thẻ trình duyệt khác, chép địa chỉ cuối cùng rồi nhập lại.',
    }),
    'needs-login': (host: string) => ({
      what: `${host} đòi đăng nhập hoặc từ chối truy cập`,
      todo: 'Ứng dụng không gửi thông tin đăng nhập. Hãy tải tệp về rồi mở, hoặc xin địa chỉ công khai.',
    }),
    'not-found': (host: string) => ({
      what: `${host} không có gì ở địa chỉ này`,
      todo: 'Kiểm tra lại địa chỉ, kể cả chữ hoa, chữ thường.',
    }),
    refused: (host: string, { status }: Detail) => ({
      what: `${host} từ chối câu hỏi${named(status, (text) => ` (mã ${text})`)}`,
      todo: 'Kiểm tra địa chỉ; phần sau dấu ? có thể thừa hoặc sai.',
    }),
    'server-fault': (host: string, { status }: Detail) => ({
      what: `${host} đang gặp sự cố hoặc quá tải${named(status, (text) => ` (mã ${text})`)}`,
      todo: 'Thử lại sau ít phút.',
    }),
    'too-large': (host: string) => ({
      what: `câu trả lời của ${host} lớn hơn mức ứng dụng nhận`,
      todo: 'Chọn lớp hoặc vùng nhỏ hơn, hoặc tải tệp về và cắt bằng ogr2ogr -spat trước khi mở.',
    }),
    'no-ranges': (host: string) => ({
      what: `${host} không cho đọc từng phần của tệp (range request), PMTiles cần điều này`,
      todo: 'Đề nghị đơn vị quản lý bật Range, hoặc đặt tệp ở máy chủ khác.',
    }),
    'not-such-a-service': (host: string, { says }: Detail) => ({
      what: `${host} không trả lời như OGC API – Features, WMS, WMTS hoặc PMTiles${named(says, (text) => `; máy chủ viết: “${text}”`)}`,
      todo: 'Kiểm tra địa chỉ: cần địa chỉ của dịch vụ, không phải của trang web giới thiệu.',
    }),
    'layer-missing': (host: string, { layer }: Detail) => ({
      what: `${host} không có lớp${named(layer, (text) => ` “${text}”`)}`,
      todo: 'Tìm lại các lớp của địa chỉ này rồi chọn lớp khác.',
    }),
    'wrong-projection': (host: string, { crs }: Detail) => ({
      what: `${host} không cung cấp lớp này trong hệ tọa độ của bản đồ${named(crs, (text) => `, chỉ có ${text}`)}`,
      todo: 'Đề nghị máy chủ thêm EPSG:3857 (ảnh) hoặc CRS84 (đối tượng); với dữ liệu vector, có thể tải tệp về rồi mở.',
    }),
    'unsafe-xml': (host: string) => ({
      what: `câu trả lời của ${host} có khai báo ENTITY, không được đọc vì lý do an toàn`,
      todo: 'Báo cho đơn vị quản lý máy chủ.',
    }),
    stopped: (host: string) => ({ what: `đã dừng hỏi ${host}`, todo: 'Thử lại nếu cần.' }),
  },
};

const en: typeof vi = {
  title: 'Live layers',
  intro:
    'Maps and layers of other servers, seen together with this map. The app calls no server by itself; you allow each one.',
  add: 'Add by address',
  url: 'Address of the service',
  urlHint: 'OGC API – Features, WMS, WMTS or a .pmtiles file. For example: https://maps.example.vn/wms',
  find: 'Find layers',
  finding: (host) => `Asking ${host}…`,
  cancel: 'Cancel',
  found: (title, count) =>
    `${title === '' ? 'The server' : title} has ${integer(count, 'en')} ${count === 1 ? 'layer' : 'layers'}. Choose the one to see.`,
  layer: 'Layer',
  notUsable: 'cannot be shown on this map',
  addLayer: 'Add layer',
  kinds: { 'ogc-features': 'OGC API – Features', wms: 'WMS', wmts: 'WMTS', pmtiles: 'PMTiles', xyz: 'XYZ' },
  allowTitle: (host) => `Allow calls to ${host}?`,
  allowMeaning: (host) =>
    `The server ${host} will see the network address of this machine and the part of the map you look at. The app sends no password, no cookie and none of your data, and follows this server to no other. You can take it back at any time.`,
  allow: 'Allow',
  notNow: 'Do not allow',
  allowedTitle: 'Servers allowed',
  forbid: (host) => `Take back the permission of ${host}`,
  forbidShort: 'Take back',
  list: 'Live layers added',
  none: 'No live layer yet.',
  options: (title) => `Options of the layer ${title}`,
  remove: 'Remove this layer',
  copy: 'Take a copy into my data',
  loading: 'Loading…',
  off: 'Switched off',
  features: (count) => `${integer(count, 'en')} ${count === 1 ? 'feature' : 'features'}`,
  repeats: (read) =>
    `The pages of the server repeat each other; only ${integer(read, 'en')} different features came.`,
  cutShort: (read, matched) =>
    matched === null
      ? `The server has more features; only the first ${integer(read, 'en')} are shown.`
      : `The server has ${integer(matched, 'en')} features; only the first ${integer(read, 'en')} are shown.`,
  answered: (time) => `The server answered at ${time}`,
  retry: 'Try again',
  notOurs: (host) =>
    `What this layer shows is by ${host}; it is not checked and no figure is computed from it. The archipelagos and borders are those of the app's own map.`,
  attribution: (host) => `Live layer: ${host}`,
  announced: {
    added: (title) => `Live layer ${title} added.`,
    removed: (title) => `Live layer ${title} removed.`,
  },
  failures: {
    'not-an-address': (host) => ({
      what: `“${host}” is not a web address`,
      todo: 'Enter the whole address, beginning with https:// or http://.',
    }),
    'address-with-password': (host) => ({
      what: `the address of ${host} carries a user name or password`,
      todo: 'Leave out what stands before the @. The app sends no credentials; for data behind a login, download the file and open it.',
    }),
    'host-not-allowed': (host) => ({
      what: `calls to ${host} are not allowed`,
      todo: 'If you trust this server, allow it under Live layers.',
    }),
    'not-encrypted': (host) => ({
      what: `${host} uses http without encryption, which the browser blocks`,
      todo: 'Use the https:// address of the server, or download the file and open it.',
    }),
    'no-answer': (host) => ({
      what: `${host} gave no answer that can be read`,
      todo: 'Check the network and the address. If the address opens in another tab of the browser, the server does not let other pages read it (CORS): ask its operator for Access-Control-Allow-Origin, or download the file and open it.',
    }),
    timeout: (host) => ({
      what: `${host} takes too long to answer`,
      todo: 'Try again later; if that does not help, ask the operator of the server.',
    }),
    redirected: (host) => ({
      what: `${host} sends on to another address; the app does not follow, so that it calls only servers you have allowed`,
      todo: 'Open the address in another tab of the browser, copy the final address and enter that.',
    }),
    'needs-login': (host) => ({
      what: `${host} asks for a login or denies access`,
      todo: 'The app sends no credentials. Download the file and open it, or ask for a public address.',
    }),
    'not-found': (host) => ({
      what: `${host} has nothing at this address`,
      todo: 'Check the address, also upper and lower case.',
    }),
    refused: (host, { status }) => ({
      what: `${host} refused the question${named(status, (text) => ` (status ${text})`)}`,
      todo: 'Check the address; what stands behind the ? may be wrong or too much.',
    }),
    'server-fault': (host, { status }) => ({
      what: `${host} is out of order or overloaded${named(status, (text) => ` (status ${text})`)}`,
      todo: 'Try again in a few minutes.',
    }),
    'too-large': (host) => ({
      what: `the answer of ${host} is larger than the app takes`,
      todo: 'Choose a smaller layer or area, or download the file and cut it with ogr2ogr -spat before opening it.',
    }),
    'no-ranges': (host) => ({
      what: `${host} does not give parts of a file (range requests), which PMTiles needs`,
      todo: 'Ask the operator to switch on ranges, or put the file on another server.',
    }),
    'not-such-a-service': (host, { says }) => ({
      what: `${host} does not answer like OGC API – Features, WMS, WMTS or PMTiles${named(says, (text) => `; it writes: “${text}”`)}`,
      todo: 'Check the address: that of the service is needed, not that of the page that presents it.',
    }),
    'layer-missing': (host, { layer }) => ({
      what: `${host} has no layer${named(layer, (text) => ` “${text}”`)}`,
      todo: 'Look for the layers of this address again and choose another.',
    }),
    'wrong-projection': (host, { crs }) => ({
      what: `${host} does not offer this layer in the coordinate system of the map${named(crs, (text) => `, only in ${text}`)}`,
      todo: 'Ask the server for EPSG:3857 (pictures) or CRS84 (features); vector data can be downloaded and opened as a file.',
    }),
    'unsafe-xml': (host) => ({
      what: `the answer of ${host} declares entities and is not read for safety`,
      todo: 'Tell the operator of the server.',
    }),
    stopped: (host) => ({ what: `the question to ${host} was stopped`, todo: 'Try again if needed.' }),
  },
};

/** Layers and files of servers that the user has allowed. */
export const liveWords = { vi, en };
