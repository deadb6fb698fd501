import { fileSize, integer } from '../numbers.ts';

const vi = (n: number) => integer(n, 'vi');
const en = (n: number) => integer(n, 'en');
const plural = (n: number, one: string, many: string) => `${en(n)} ${n === 1 ? one : many}`;
const mbVi = (bytes: number) => fileSize(bytes, 'vi');
const mbEn = (bytes: number) => fileSize(bytes, 'en');

/** Working without a network, the check before a meeting, and the briefing pack. */
export const offlineWords = {
  vi: {
    newVersion: 'Có bản mới của ứng dụng. Mọi thứ vẫn chạy bằng bản đang mở cho đến khi bạn chuyển.',
    updatedElsewhere:
      'Một cửa sổ khác đã chuyển sang bản mới của ứng dụng. Cửa sổ này vẫn dùng được; hãy tải lại trang khi tiện.',
    install: 'Cài ứng dụng',
    installHint: 'Mở như một chương trình riêng, không cần gõ địa chỉ.',
    readiness: {
      title: 'Kiểm tra trước buổi họp',
      check: 'Kiểm tra lại',
      checking: 'Đang kiểm tra…',
      allWell: 'Sẵn sàng trình bày.',
      open: (n: number) => `Còn ${vi(n)} việc cần xem trước buổi họp.`,
      yes: 'đạt',
      no: 'chưa đạt',
      items: {
        scenes: 'Các cảnh',
        layers: 'Các lớp dữ liệu',
        basemap: 'Bản đồ nền và ô bản đồ đảo',
        webgl: 'Vẽ bản đồ',
        fonts: 'Phông chữ',
        screen: 'Màn hình',
        storage: 'Lưu trên máy',
        offline: 'Chạy không cần mạng',
      },
    },
    scenes: {
      ready: (n: number) => `${vi(n)}/${vi(n)} cảnh trình bày được, số liệu đúng như lúc soạn.`,
      none: 'Bản trình bày chưa có cảnh nào. Hãy thêm cảnh, hoặc trở về bản mặc định.',
      waiting: 'Chưa có số liệu để dựng các cảnh. Hãy chờ bản đồ mở xong rồi kiểm tra lại.',
      missing: (number: number, what: string) => `Cảnh ${vi(number)}: ${what}`,
      unknown: (number: number, figure: string) =>
        `Cảnh ${vi(number)}: chưa biết số liệu “${figure}”. Chọn số liệu khác cho cảnh này.`,
      changed: (n: number, numbers: string) =>
        `${vi(n)} cảnh có số liệu khác lúc soạn (cảnh ${numbers}). Xem lại lời viết rồi bấm cập nhật.`,
      more: (n: number) => `Còn ${vi(n)} điều khác ở các cảnh.`,
    },
    layers: {
      ready: (n: number) => `${vi(n)}/${vi(n)} lớp mà các cảnh dùng đã có dữ liệu.`,
      lacking: (there: number, n: number, names: string) =>
        `${vi(there)}/${vi(n)} lớp có dữ liệu; thiếu: ${names}. Nhập lại dữ liệu đó, hoặc bỏ lớp khỏi cảnh.`,
      fromServer: (names: string) =>
        `Lớp lấy từ máy chủ sẽ không hiện khi mất mạng: ${names}. Chép lớp về máy, hoặc bỏ lớp khỏi cảnh.`,
    },
    basemap: {
      ready: (n: number, islands: string) =>
        `${vi(n)}/${vi(n)} tệp nền đã tải${islands === '' ? '' : `, có ${islands}`}.`,
      lacking: (there: number, n: number, names: string) =>
        `${vi(there)}/${vi(n)} tệp nền đã tải; thiếu: ${names}. Hãy chờ một lát rồi kiểm tra lại; nếu vẫn thiếu, tải lại trang.`,
    },
    webgl: {
      hardware: 'Máy vẽ được bản đồ (WebGL 2).',
      software: 'Máy vẽ được bản đồ nhưng bằng phần mềm, chuyển cảnh có thể chậm.',
      none: 'Trình duyệt không vẽ được bản đồ (WebGL 2). Bật tăng tốc đồ họa trong cài đặt trình duyệt, hoặc dùng Chrome, Edge, Firefox bản mới.',
    },
    fonts: {
      ready: 'Be Vietnam Pro đã tải đủ các nét dùng trên màn hình.',
      lacking: (weights: string) => `Phông chữ chưa tải đủ (nét ${weights}). Tải lại trang khi còn mạng.`,
    },
    screen: {
      ready: (size: string) => `${size} điểm ảnh.`,
      small: (size: string) =>
        `${size} điểm ảnh, nhỏ hơn 1920×1080: chữ và bản đồ sẽ chật. Nối màn hình lớn hoặc máy chiếu rồi kiểm tra lại.`,
    },
    storage: {
      ready: (room: number | null) =>
        `Mọi thay đổi đã lưu trên máy này, trình duyệt không tự xóa${room === null ? '' : `; còn chỗ cho ${mbVi(room)}`}.`,
      saving: 'Thay đổi mới đang được lưu. Chờ vài giây rồi kiểm tra lại.',
      shut: 'Trình duyệt không cho lưu trên máy này (như khi mở cửa sổ riêng tư). Lưu thành tệp dự án hoặc làm gói trình bày.',
      full: 'Bộ nhớ của trình duyệt đã đầy. Xóa bớt dữ liệu đã nhập, hoặc lưu thành tệp dự án.',
      notPersisted:
        'Đã lưu trên máy này, nhưng trình duyệt có thể tự xóa khi máy hết chỗ. Cài ứng dụng hoặc đánh dấu trang này, rồi kiểm tra lại.',
      little: (room: number) =>
        `Đã lưu trên máy này, nhưng chỉ còn chỗ cho ${mbVi(room)}. Dọn bớt ổ đĩa trước buổi họp.`,
      pack: 'Gói trình bày không lưu gì trên máy này. Thay đổi cần giữ thì lưu thành tệp dự án.',
    },
    offline: {
      ready: (n: number, bytes: number) =>
        `${vi(n)}/${vi(n)} tệp (${mbVi(bytes)}) đã nằm trên máy: mất mạng vẫn chạy.`,
      pack: 'Gói trình bày mang theo mọi tệp cần dùng.',
      caching: (there: number, n: number) =>
        `${vi(there)}/${vi(n)} tệp đã nằm trên máy; số còn lại đang tải. Giữ mạng, chờ một lát rồi kiểm tra lại.`,
      lacking: (there: number, n: number) =>
        `${vi(there)}/${vi(n)} tệp nằm trên máy. Tải lại trang khi còn mạng rồi kiểm tra lại.`,
      notControlled: 'Các tệp đã nằm trên máy nhưng trang này mở trước đó. Tải lại trang một lần.',
      unsupported:
        'Trình duyệt không cho giữ ứng dụng trên máy: địa chỉ không phải https, hoặc cửa sổ riêng tư. Dùng cửa sổ thường, hoặc làm gói trình bày.',
      failed:
        'Chưa giữ được ứng dụng trên máy. Tải lại trang khi còn mạng rồi kiểm tra lại, hoặc làm gói trình bày.',
      development: 'Bản chạy thử không giữ ứng dụng trên máy. Chạy bản đã dựng (npm start).',
    },
    pack: {
      title: 'Gói trình bày',
      hint: 'Một tệp ZIP để chép vào USB: mở bằng nháy đúp, không cần mạng, không cần cài đặt.',
      make: 'Làm gói trình bày',
      reading: 'Đang đọc các tệp của ứng dụng',
      packing: 'Đang đóng gói',
      lacking: (title: string) =>
        `Chưa làm được gói: nội dung của dữ liệu “${title}” không còn trên máy này. Nhập lại dữ liệu này, hoặc xóa đi, rồi làm lại.`,
      unread: (file: string) =>
        `Chưa làm được gói: không đọc được tệp ${file} của ứng dụng. Nối mạng, tải lại trang rồi làm lại.`,
      noData: 'Chưa làm được gói: dữ liệu chưa mở xong. Hãy chờ bản đồ mở xong rồi làm lại.',
      fileName: 'goi-trinh-bay',
      pageName: 'Mở bản trình bày.html',
      readmeName: 'ĐỌC TRƯỚC.txt',
      fontLicenceName: 'Giấy phép phông chữ Be Vietnam Pro (OFL).txt',
      opening: 'Đang mở bản trình bày…',
      tooOld: 'Trình duyệt này quá cũ để mở bản trình bày. Hãy dùng Chrome, Edge hoặc Firefox bản mới.',
      start: 'Bắt đầu trình bày',
      explore: 'Xem bản đồ',
      startHint: 'Nhấn Enter để bắt đầu. Khi trình bày: phím mũi tên để chuyển cảnh, Esc để thoát.',
      scenes: (n: number) => `${vi(n)} cảnh`,
      madeOn: (date: string) => `Gói làm ngày ${date}. Số liệu tính từ dữ liệu trong gói.`,
      keepsNothing: 'Gói này chạy không cần mạng và không lưu gì trên máy.',
      badProject: 'Phần dự án trong gói bị hỏng nên bản đồ mở với dữ liệu kèm theo. Hãy làm lại gói.',
      liveLeftOut: 'Lớp lấy từ máy chủ không nằm trong gói.',
    },
  },
  en: {
    newVersion:
      'There is a new version of the app. Everything goes on in the one that is open until you switch.',
    updatedElsewhere:
      'Another window has switched to a new version of the app. This one still works; reload the page when it suits you.',
    install: 'Install the app',
    installHint: 'Opens like a program of its own, without typing an address.',
    readiness: {
      title: 'Check before the meeting',
      check: 'Check again',
      checking: 'Checking…',
      allWell: 'Ready to present.',
      open: (n: number) => `${plural(n, 'thing needs', 'things need')} a look before the meeting.`,
      yes: 'yes',
      no: 'no',
      items: {
        scenes: 'Scenes',
        layers: 'Layers',
        basemap: 'Base map and islands inset',
        webgl: 'Drawing the map',
        fonts: 'Fonts',
        screen: 'Screen',
        storage: 'Kept on this machine',
        offline: 'Works without a network',
      },
    },
    scenes: {
      ready: (n: number) => `${en(n)}/${en(n)} scenes can be shown, with the figures they were written with.`,
      none: 'The briefing has no scenes. Add a scene, or go back to the default briefing.',
      waiting: 'There are no figures yet for the scenes. Wait until the map has opened and check again.',
      missing: (number: number, what: string) => `Scene ${en(number)}: ${what}`,
      unknown: (number: number, figure: string) =>
        `Scene ${en(number)}: the figure “${figure}” is not known. Choose another figure for this scene.`,
      changed: (n: number, numbers: string) =>
        `${plural(n, 'scene has', 'scenes have')} figures that changed since they were written (${numbers}). Read the text again, then update.`,
      more: (n: number) => `${plural(n, 'more thing', 'more things')} in the scenes.`,
    },
    layers: {
      ready: (n: number) => `${en(n)}/${en(n)} layers used by the scenes have their data.`,
      lacking: (there: number, n: number, names: string) =>
        `${en(there)}/${en(n)} layers have their data; missing: ${names}. Import the data again, or take the layer off the scene.`,
      fromServer: (names: string) =>
        `Layers from servers are not shown without a network: ${names}. Copy the layer to this machine, or take it off the scene.`,
    },
    basemap: {
      ready: (n: number, islands: string) =>
        `${en(n)}/${en(n)} base map files are loaded${islands === '' ? '' : `, with ${islands}`}.`,
      lacking: (there: number, n: number, names: string) =>
        `${en(there)}/${en(n)} base map files are loaded; missing: ${names}. Wait a moment and check again; if that does not help, reload the page.`,
    },
    webgl: {
      hardware: 'This machine draws the map (WebGL 2).',
      software: 'This machine draws the map, but in software: changing scenes may be slow.',
      none: 'The browser cannot draw the map (WebGL 2). Switch on graphics acceleration in its settings, or use a recent Chrome, Edge or Firefox.',
    },
    fonts: {
      ready: 'Be Vietnam Pro is loaded in the weights used on screen.',
      lacking: (weights: string) =>
        `The font is not loaded in full (weights ${weights}). Reload the page while there is a network.`,
    },
    screen: {
      ready: (size: string) => `${size} pixels.`,
      small: (size: string) =>
        `${size} pixels, less than 1920×1080: text and map will be cramped. Connect a large screen or projector and check again.`,
    },
    storage: {
      ready: (room: number | null) =>
        `Every change is kept on this machine and the browser will not clear it${room === null ? '' : `; room for ${mbEn(room)} more`}.`,
      saving: 'New changes are being saved. Wait a few seconds and check again.',
      shut: 'The browser lets nothing be kept on this machine (as in a private window). Save a project file or make a briefing pack.',
      full: 'The browser’s storage is full. Remove imported data, or save a project file.',
      notPersisted:
        'Kept on this machine, but the browser may clear it when the disk is full. Install the app or bookmark this page, then check again.',
      little: (room: number) =>
        `Kept on this machine, but there is room for only ${mbEn(room)} more. Free some disk space before the meeting.`,
      pack: 'The briefing pack keeps nothing on this machine. Save a project file to keep changes.',
    },
    offline: {
      ready: (n: number, bytes: number) =>
        `${en(n)}/${en(n)} files (${mbEn(bytes)}) are on this machine: it works without a network.`,
      pack: 'The briefing pack carries every file it needs.',
      caching: (there: number, n: number) =>
        `${en(there)}/${en(n)} files are on this machine; the others are on their way. Stay connected, wait a moment and check again.`,
      lacking: (there: number, n: number) =>
        `${en(there)}/${en(n)} files are on this machine. Reload the page while there is a network and check again.`,
      notControlled: 'The files are on this machine, but this page was opened before. Reload it once.',
      unsupported:
        'The browser does not let the app be kept on this machine: the address is not https, or the window is private. Use an ordinary window, or make a briefing pack.',
      failed:
        'The app could not be kept on this machine. Reload the page while there is a network and check again, or make a briefing pack.',
      development: 'The development server keeps no app on this machine. Run the built one (npm start).',
    },
    pack: {
      title: 'Briefing pack',
      hint: 'One ZIP file for a USB stick: opens with a double-click, without a network and without installing.',
      make: 'Make a briefing pack',
      reading: 'Reading the files of the app',
      packing: 'Packing',
      lacking: (title: string) =>
        `The pack could not be made: the content of the data “${title}” is no longer on this machine. Import it again, or remove it, and try once more.`,
      unread: (file: string) =>
        `The pack could not be made: the app’s file ${file} could not be read. Connect to the network, reload the page and try again.`,
      noData:
        'The pack could not be made: the data are not open yet. Wait until the map has opened and try again.',
      fileName: 'briefing-pack',
      pageName: 'Open the briefing.html',
      readmeName: 'READ FIRST.txt',
      fontLicenceName: 'Font licence Be Vietnam Pro (OFL).txt',
      opening: 'Opening the briefing…',
      tooOld: 'This browser is too old to open the briefing. Use a recent Chrome, Edge or Firefox.',
      start: 'Start the briefing',
      explore: 'Look at the map',
      startHint: 'Press Enter to start. While presenting: arrow keys change the scene, Esc leaves.',
      scenes: (n: number) => plural(n, 'scene', 'scenes'),
      madeOn: (date: string) => `Pack made on ${date}. Figures are computed from the data in the pack.`,
      keepsNothing: 'This pack works without a network and keeps nothing on the machine.',
      badProject:
        'The project in this pack is damaged, so the map opens with the data that ship. Make the pack again.',
      liveLeftOut: 'Layers from servers are not in the pack.',
    },
  },
};
