import { integer } from '../numbers.ts';

const vi = {
  title: 'Lớp trực tuyến',
  intro:
    'Xem bản đồ, lớp dữ liệu của máy chủ khác trên bản đồ này. Ứng dụng chỉ kết nối tới máy chủ bạn cho phép.',
  add: 'Thêm từ địa chỉ',
  url: 'Địa chỉ dịch vụ',
  urlHint: 'OGC API – Features, WMS, WMTS hoặc tệp .pmtiles. Ví dụ: https://maps.example.vn/wms',
  find: 'Tìm lớp',
  finding: (host: string) => `Đang kết nối tới ${host}…`,
  cancel: 'Hủy',
  found: (title: string, count: number) =>
    `${title === '' ? 'Máy chủ' : title} có ${integer(count, 'vi')} lớp. Chọn lớp cần xem.`,
  layer: 'Lớp',
  notUsable: 'không hiển thị được trên bản đồ này',
  addLayer: 'Thêm lớp',
  allowTitle: (host: string) => `Cho phép kết nối tới ${host}?`,
  allowMeaning: (host: string) =>
    `Máy chủ ${host} sẽ biết địa chỉ mạng của máy này và vùng bản đồ bạn đang xem. Ứng dụng không gửi mật khẩu, cookie hay dữ liệu của bạn, và không theo máy chủ này kết nối sang máy chủ khác. Có thể thu hồi quyền này bất cứ lúc nào.`,
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
  answered: (time: string) => `Máy chủ phản hồi lúc ${time}`,
  retry: 'Thử lại',
  notOurs: (host: string) =>
    `Nội dung lớp này là của ${host}, chưa được kiểm tra, không tính vào các con số. Tên quần đảo và ranh giới theo bản đồ của ứng dụng.`,
  attribution: (host: string) => `Lớp trực tuyến: ${host}`,
  notInPicture: (title: string) => `Không có trong hình: lớp trực tuyến ${title}`,
  partInPicture: (title: string) => `Có thể thiếu trong hình: lớp trực tuyến ${title}`,
  announced: {
    added: (title: string) => `Đã thêm lớp trực tuyến ${title}.`,
    removed: (title: string) => `Đã bỏ lớp trực tuyến ${title}.`,
  },
  failures: {
    'not-an-address': {
      what: (host: string) => `“${host}” không phải địa chỉ web`,
      todo: 'Nhập địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://.',
    },
    'address-with-password': {
      what: (host: string) => `địa chỉ của ${host} có kèm tên đăng nhập hoặc mật khẩu`,
      todo: 'Bỏ phần tên và mật khẩu trước dấu @. Ứng dụng không gửi thông tin đăng nhập; với dữ liệu cần đăng nhập, hãy tải tệp về rồi mở.',
    },
    'host-not-allowed': {
      what: (host: string) => `chưa được phép kết nối tới ${host}`,
      todo: 'Nếu tin máy chủ này, hãy cho phép trong mục Lớp trực tuyến.',
    },
    'not-encrypted': {
      what: (host: string) => `${host} dùng http không mã hóa nên trình duyệt chặn`,
      todo: 'Dùng địa chỉ https:// của máy chủ, hoặc tải tệp về rồi mở.',
    },
    'no-answer': {
      what: (host: string) => `không nhận được phản hồi đọc được từ ${host}`,
      todo: 'Kiểm tra mạng và địa chỉ. Nếu địa chỉ mở được ở thẻ trình duyệt khác, máy chủ chưa cho trang khác đọc (CORS): đề nghị đơn vị quản lý bật Access-Control-Allow-Origin, hoặc tải tệp về rồi mở.',
    },
    timeout: {
      what: (host: string) => `${host} phản hồi quá chậm`,
      todo: 'Thử lại sau; nếu vẫn vậy, hãy hỏi đơn vị quản lý máy chủ.',
    },
    redirected: {
      what: (host: string) =>
        `${host} chuyển sang địa chỉ khác; ứng dụng không đi theo, vì chỉ kết nối tới máy chủ đã được phép`,
      todo: 'Mở địa chỉ này ở thẻ trình duyệt khác, chép địa chỉ cuối cùng rồi nhập lại.',
    },
    'needs-login': {
      what: (host: string) => `${host} yêu cầu đăng nhập hoặc từ chối truy cập`,
      todo: 'Ứng dụng không gửi thông tin đăng nhập. Hãy tải tệp về rồi mở, hoặc xin địa chỉ công khai.',
    },
    'not-found': {
      what: (host: string) => `${host} không có gì ở địa chỉ này`,
      todo: 'Kiểm tra lại địa chỉ, kể cả chữ hoa, chữ thường.',
    },
    refused: {
      what: (host: string, status = '') => `${host} từ chối yêu cầu${status === '' ? '' : ` (mã ${status})`}`,
      todo: 'Kiểm tra địa chỉ; phần sau dấu ? có thể thừa hoặc sai.',
    },
    'server-fault': {
      what: (host: string, status = '') =>
        `${host} đang gặp sự cố hoặc quá tải${status === '' ? '' : ` (mã ${status})`}`,
      todo: 'Thử lại sau ít phút.',
    },
    'too-large': {
      what: (host: string) => `phản hồi của ${host} lớn hơn mức ứng dụng nhận`,
      todo: 'Chọn lớp hoặc vùng nhỏ hơn, hoặc tải tệp về và cắt bằng ogr2ogr -spat trước khi mở.',
    },
    'no-ranges': {
      what: (host: string) => `${host} không cho đọc từng phần của tệp (range request), là điều PMTiles cần`,
      todo: 'Đề nghị đơn vị quản lý bật Range, hoặc đặt tệp ở máy chủ khác.',
    },
    'not-such-a-service': {
      what: (host: string, says = '') =>
        `${host} không phản hồi như một dịch vụ OGC API – Features, WMS, WMTS hoặc PMTiles${says === '' ? '' : `; máy chủ trả lời: “${says}”`}`,
      todo: 'Kiểm tra địa chỉ: cần địa chỉ của dịch vụ, không phải của trang web giới thiệu.',
    },
    'layer-missing': {
      what: (host: string, layer = '') => `${host} không có lớp${layer === '' ? '' : ` “${layer}”`}`,
      todo: 'Tìm lại các lớp của địa chỉ này rồi chọn lớp khác.',
    },
    'wrong-projection': {
      what: (host: string, crs = '') =>
        `${host} không cung cấp lớp này trong hệ tọa độ của bản đồ${crs === '' ? '' : `, chỉ có ${crs}`}`,
      todo: 'Đề nghị máy chủ thêm EPSG:3857 (ảnh) hoặc CRS84 (đối tượng); với dữ liệu vector, có thể tải tệp về rồi mở.',
    },
    'unsafe-xml': {
      what: (host: string) => `phản hồi của ${host} có khai báo ENTITY, không được đọc vì lý do an toàn`,
      todo: 'Báo cho đơn vị quản lý máy chủ.',
    },
    stopped: { what: (host: string) => `đã dừng kết nối tới ${host}`, todo: 'Thử lại nếu cần.' },
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
  notInPicture: (title) => `Not in the picture: live layer ${title}`,
  partInPicture: (title) => `May be incomplete in the picture: live layer ${title}`,
  announced: {
    added: (title) => `Live layer ${title} added.`,
    removed: (title) => `Live layer ${title} removed.`,
  },
  failures: {
    'not-an-address': {
      what: (host) => `“${host}” is not a web address`,
      todo: 'Enter the whole address, beginning with https:// or http://.',
    },
    'address-with-password': {
      what: (host) => `the address of ${host} carries a user name or password`,
      todo: 'Leave out what stands before the @. The app sends no credentials; for data behind a login, download the file and open it.',
    },
    'host-not-allowed': {
      what: (host) => `calls to ${host} are not allowed`,
      todo: 'If you trust this server, allow it under Live layers.',
    },
    'not-encrypted': {
      what: (host) => `${host} uses http without encryption, which the browser blocks`,
      todo: 'Use the https:// address of the server, or download the file and open it.',
    },
    'no-answer': {
      what: (host) => `${host} gave no answer that can be read`,
      todo: 'Check the network and the address. If the address opens in another tab of the browser, the server does not let other pages read it (CORS): ask its operator for Access-Control-Allow-Origin, or download the file and open it.',
    },
    timeout: {
      what: (host) => `${host} takes too long to answer`,
      todo: 'Try again later; if that does not help, ask the operator of the server.',
    },
    redirected: {
      what: (host) =>
        `${host} sends on to another address; the app does not follow, so that it calls only servers you have allowed`,
      todo: 'Open the address in another tab of the browser, copy the final address and enter that.',
    },
    'needs-login': {
      what: (host) => `${host} asks for a login or denies access`,
      todo: 'The app sends no credentials. Download the file and open it, or ask for a public address.',
    },
    'not-found': {
      what: (host) => `${host} has nothing at this address`,
      todo: 'Check the address, also upper and lower case.',
    },
    refused: {
      what: (host, status = '') =>
        `${host} refused the question${status === '' ? '' : ` (status ${status})`}`,
      todo: 'Check the address; what stands behind the ? may be wrong or too much.',
    },
    'server-fault': {
      what: (host, status = '') =>
        `${host} is out of order or overloaded${status === '' ? '' : ` (status ${status})`}`,
      todo: 'Try again in a few minutes.',
    },
    'too-large': {
      what: (host) => `the answer of ${host} is larger than the app takes`,
      todo: 'Choose a smaller layer or area, or download the file and cut it with ogr2ogr -spat before opening it.',
    },
    'no-ranges': {
      what: (host) => `${host} does not give parts of a file (range requests), which PMTiles needs`,
      todo: 'Ask the operator to switch on ranges, or put the file on another server.',
    },
    'not-such-a-service': {
      what: (host, says = '') =>
        `${host} does not answer like OGC API – Features, WMS, WMTS or PMTiles${says === '' ? '' : `; it writes: “${says}”`}`,
      todo: 'Check the address: that of the service is needed, not that of the page that presents it.',
    },
    'layer-missing': {
      what: (host, layer = '') => `${host} has no layer${layer === '' ? '' : ` “${layer}”`}`,
      todo: 'Look for the layers of this address again and choose another.',
    },
    'wrong-projection': {
      what: (host, crs = '') =>
        `${host} does not offer this layer in the coordinate system of the map${crs === '' ? '' : `, only in ${crs}`}`,
      todo: 'Ask the server for EPSG:3857 (pictures) or CRS84 (features); vector data can be downloaded and opened as a file.',
    },
    'unsafe-xml': {
      what: (host) => `the answer of ${host} declares entities and is not read for safety`,
      todo: 'Tell the operator of the server.',
    },
    stopped: { what: (host) => `the question to ${host} was stopped`, todo: 'Try again if needed.' },
  },
};

/** Layers and files of servers that the user has allowed. */
export const liveWords = { vi, en };
