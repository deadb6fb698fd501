import { useApp } from '../state/store.ts';
import type { LocalText } from '../text/language.ts';

export type MapFailureCode = 'webgl-missing' | 'webgl-lost' | 'webgl-restored' | 'overlay-failed';

const messages: Record<Exclude<MapFailureCode, 'webgl-restored'>, LocalText> = {
  'webgl-missing': {
    vi: 'Trình duyệt này không vẽ được bản đồ vì WebGL đang tắt. Các con số và bảng vẫn dùng được. Hãy bật tăng tốc đồ họa hoặc dùng trình duyệt khác.',
    en: 'This browser cannot draw the map because WebGL is off. Figures and tables still work. Turn on graphics acceleration or use another browser.',
  },
  'webgl-lost': {
    vi: 'Bản đồ tạm mất hình, đang tự vẽ lại. Dữ liệu và con số không đổi.',
    en: 'The map lost its picture and is being drawn again. Data and figures are unchanged.',
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
  const tone = code === 'webgl-missing' ? 'error' : 'warning';
  app.noticePosted({ id: code, tone, message: messages[code] });
}
