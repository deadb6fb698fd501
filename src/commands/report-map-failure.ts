import { useApp } from '../state/store.ts';
import type { LocalText } from '../text/language.ts';

export type MapFailureCode =
  | 'webgl-missing'
  | 'webgl-lost'
  | 'webgl-lost-often'
  | 'webgl-restored'
  | 'overlay-failed';

const messages: Record<Exclude<MapFailureCode, 'webgl-restored'>, LocalText> = {
  'webgl-missing': {
    vi: 'Trình duyệt này không vẽ được bản đồ vì WebGL đang tắt. Các con số và bảng vẫn dùng được. Hãy bật tăng tốc đồ họa hoặc dùng trình duyệt khác.',
    en: 'This browser cannot draw the map because WebGL is off. Figures and tables still work. Turn on graphics acceleration or use another browser.',
  },
  'webgl-lost': {
    vi: 'Bản đồ tạm mất hình, đang tự vẽ lại. Dữ liệu và con số không đổi.',
    en: 'The map lost its picture and is being drawn again. Data and figures are unchanged.',
  },
  'webgl-lost-often': {
    vi: 'Bản đồ mất hình nhiều lần liền, có thể do bộ xử lý đồ họa quá tải; ứng dụng thử vẽ lại sau mỗi 15 giây. Các con số và bảng vẫn dùng được. Hãy đóng bớt cửa sổ khác, hoặc tải lại trang.',
    en: 'The map keeps losing its picture, perhaps because the graphics processor is overloaded; the app tries to draw it again every 15 seconds. Figures and tables still work. Close other windows, or reload the page.',
  },
  'overlay-failed': {
    vi: 'Không vẽ được các lớp dữ liệu trên bản đồ nền. Các con số và bảng vẫn đúng. Hãy tải lại trang.',
    en: 'The data layers could not be drawn over the base map. Figures and tables are still right. Reload the page.',
  },
};

/** Tells the user what the map cannot show, and takes the words back when it can again. */
export function reportMapFailure(code: MapFailureCode): void {
  const app = useApp.getState();
  if (code === 'webgl-restored') {
    app.noticeDismissed('webgl-lost');
    return;
  }
  const id = code === 'webgl-lost-often' ? 'webgl-lost' : code;
  const tone = code === 'webgl-missing' ? 'error' : 'warning';
  app.noticePosted({ id, tone, message: messages[code] });
}
