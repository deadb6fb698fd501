import { dateShown } from '../../text/dates.ts';

interface PackReadme {
  title: string;
  /** ISO day. */
  today: string;
  pageName: string;
  liveLeftOut: boolean;
}

/** What stands in a pack beside the page, for whoever finds it on a stick. */
export function packReadme({ title, today, pageName, liveLeftOut }: PackReadme): string {
  return `${[
    'GÓI TRÌNH BÀY',
    title.replace(/\s+/g, ' ').trim(),
    `Làm ngày ${dateShown(today, 'vi')}`,
    '',
    `1. Chép cả gói vào máy hoặc USB và giải nén.`,
    `2. Nháy đúp tệp “${pageName}”. Tệp mở bằng Chrome, Edge hoặc Firefox bản mới; không cần mạng, không cần cài đặt.`,
    '3. Bấm “Bắt đầu trình bày” hoặc phím Enter. Phím mũi tên chuyển cảnh, B làm đen màn hình, Esc thoát.',
    '',
    'Số liệu được tính trong trình duyệt từ dữ liệu nằm trong gói, đúng bằng số của ứng dụng khi làm gói.',
    'Gói không gửi gì ra ngoài và không lưu gì trên máy. Thay đổi cần giữ thì lưu thành tệp dự án.',
    'Số liệu ghi “Mô phỏng” không phải số liệu của nhà mạng.',
    ...(liveLeftOut ? ['Lớp lấy từ máy chủ không nằm trong gói.'] : []),
    'Nguồn và giấy phép của từng lớp: mở lớp ở bảng bên trái, chọn “Về dữ liệu này”.',
    '',
    '----',
    '',
    'BRIEFING PACK',
    title.replace(/\s+/g, ' ').trim(),
    `Made on ${dateShown(today, 'en')}`,
    '',
    '1. Copy the pack to the machine or a USB stick and unpack it.',
    `2. Double-click “${pageName}”. A recent Chrome, Edge or Firefox opens it; no network, nothing to install.`,
    '3. Press “Bắt đầu trình bày” (start the briefing) or Enter. Arrow keys change the scene, B blanks the screen, Esc leaves.',
    '',
    'Figures are computed in the browser from the data in the pack and are those of the app that made it.',
    'The pack sends nothing anywhere and keeps nothing on the machine. Save a project file to keep changes.',
    'Figures marked “Mô phỏng” (simulated) are not operators’ data.',
    ...(liveLeftOut ? ['Layers from servers are not in the pack.'] : []),
    'Source and licence of each layer: open the layer at the left, then its description.',
  ].join('\r\n')}\r\n`;
}
