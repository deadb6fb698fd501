import type { Place, PlaceKind } from '../../data/city.ts';
import { fold } from '../../text/fold.ts';

/** The words that a field accepts, and those that people write for them; compared as `fold` has them. */
export interface FieldWords {
  values: readonly string[];
  also: Readonly<Record<string, readonly string[]>>;
}

const placeKinds: Record<PlaceKind, readonly string[]> = {
  'it-park': ['khu CNTT', 'khu công nghệ thông tin', 'khu công nghệ thông tin tập trung', 'IT park'],
  'software-park': ['công viên phần mềm', 'khu phần mềm', 'CVPM', 'software park'],
  building: ['tòa nhà', 'cao ốc', 'nhà', 'tower'],
  'innovation-space': ['không gian sáng tạo', 'không gian đổi mới sáng tạo', 'trung tâm đổi mới sáng tạo'],
  'support-centre': ['trung tâm hỗ trợ', 'trung tâm hỗ trợ khởi nghiệp', 'support centre', 'support center'],
  incubator: ['vườn ươm', 'vườn ươm doanh nghiệp', 'cơ sở ươm tạo'],
  university: ['đại học', 'trường đại học', 'học viện', 'cao đẳng', 'trường cao đẳng', 'college'],
  'high-tech-park': ['khu công nghệ cao', 'khu CNC', 'KCNC', 'high tech park'],
  'industrial-park': [
    'khu công nghiệp',
    'KCN',
    'khu chế xuất',
    'KCX',
    'industrial zone',
    'industrial park',
    'IP',
    'EPZ',
  ],
  'industrial-cluster': ['cụm công nghiệp', 'CCN', 'cụm CN', 'industrial cluster'],
  'free-trade-zone': ['khu thương mại tự do', 'khu TMTD', 'FTZ', 'khu phi thuế quan', 'free trade zone'],
  seaport: ['cảng', 'cảng biển', 'bến cảng', 'cảng tổng hợp', 'port', 'harbour', 'harbor', 'khu bến'],
  'data-centre': ['trung tâm dữ liệu', 'data center', 'data centre', 'IDC', 'DC'],
  'cable-landing': ['trạm cập bờ', 'trạm cập bờ cáp biển', 'cáp biển', 'cable landing station'],
  'satellite-gateway': ['trạm mặt đất', 'trạm cổng vệ tinh', 'trạm gateway', 'trạm vệ tinh', 'gateway'],
};

const statuses: Record<Place['status'], readonly string[]> = {
  operating: [
    'đang hoạt động',
    'hoạt động',
    'đã hoạt động',
    'đang khai thác',
    'đang vận hành',
    'vận hành',
    'đã đưa vào sử dụng',
    'hiện hữu',
    'hiện có',
    'active',
    'operational',
    'in operation',
    'existing',
  ],
  'under-construction': [
    'đang xây dựng',
    'xây dựng',
    'đang thi công',
    'thi công',
    'đang đầu tư',
    'đang triển khai',
    'building',
    'construction',
  ],
  planned: [
    'quy hoạch',
    'theo quy hoạch',
    'quy hoạch mới',
    'dự kiến',
    'kế hoạch',
    'chuẩn bị đầu tư',
    'đề xuất',
    'chưa triển khai',
    'chưa xây dựng',
    'proposed',
    'plan',
    'planning',
  ],
};

/** By field; a field that is not here takes any value. */
export const fieldWords: Readonly<Record<string, FieldWords>> = {
  kind: { values: Object.keys(placeKinds), also: placeKinds },
  status: { values: Object.keys(statuses), also: statuses },
  environment: {
    values: ['urban', 'rural'],
    also: {
      urban: ['đô thị', 'thành thị', 'nội thành', 'thành phố', 'city', 'dense urban', 'du', 'u'],
      rural: ['nông thôn', 'ngoại thành', 'miền núi', 'ngoại ô', 'suburban', 'ru', 'r'],
    },
  },
  terrain: {
    values: ['plain', 'mountain', 'island'],
    also: {
      plain: ['đồng bằng', 'trung du', 'ven biển', 'đô thị'],
      mountain: ['miền núi', 'vùng cao', 'núi', 'mountainous'],
      island: ['hải đảo', 'đảo'],
    },
  },
  position: {
    values: ['surveyed', 'approximate', 'commune-symbol', 'unknown'],
    also: {
      surveyed: ['đo tại chỗ', 'đo đạc', 'chính xác', 'đã xác định', 'exact', 'measured'],
      approximate: ['gần đúng', 'ước lượng', 'approx'],
      'commune-symbol': ['ký hiệu của xã', 'điểm của xã'],
      unknown: ['không rõ', 'chưa rõ', 'chưa xác định'],
    },
  },
  confidence: {
    values: ['high', 'medium', 'low'],
    also: { high: ['cao'], medium: ['trung bình', 'vừa'], low: ['thấp'] },
  },
  simulated: yesNoWords(),
  target_zone: yesNoWords(),
};

/** The readers take these too; only what they do not is turned. */
function yesNoWords(): FieldWords {
  return {
    values: ['yes', 'no'],
    also: {
      yes: ['true', '1', 'có', 'đúng', 'x', 'y', 't', 'phải'],
      no: ['false', '0', 'không', 'sai', 'n', 'f'],
    },
  };
}

const folded = new Map<string, Map<string, string>>();

function foldedWords(field: string): Map<string, string> | null {
  const known = folded.get(field);
  if (known) return known;
  const words = Object.hasOwn(fieldWords, field) ? fieldWords[field] : undefined;
  if (!words) return null;
  const byWord = new Map<string, string>();
  for (const [value, also] of Object.entries(words.also)) {
    for (const word of also) byWord.set(fold(word), value);
  }
  for (const value of words.values) byWord.set(fold(value), value);
  folded.set(field, byWord);
  return byWord;
}

/** What a word stands for in a field; null for a word that the field does not have. */
export function wordMeaning(field: string, word: string): string | null {
  return foldedWords(field)?.get(fold(word)) ?? null;
}

/** Names of places say their kind in their first words: "KCN Hòa Khánh", "Khu công nghiệp Liên Chiểu". */
export function placeKindOfName(name: string): string | null {
  const words = fold(name).split(' ');
  const known = foldedWords('kind')!;
  for (let count = Math.min(6, words.length); count > 0; count -= 1) {
    const kind = known.get(words.slice(0, count).join(' '));
    if (kind) return kind;
  }
  return null;
}
