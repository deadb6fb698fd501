import { integer } from '../numbers.ts';

const vi = (n: number) => integer(n, 'vi');
const en = (n: number) => integer(n, 'en');

export const targetWords = {
  vi: {
    title: 'Mục tiêu của thành phố',
    waiting: 'Đang đọc các mục tiêu…',
    none: 'Không có mục tiêu nào trong dữ liệu.',
    summary: (targets: number) => `${vi(targets)} mục tiêu`,
    summaryMet: (n: number) => `${vi(n)} đạt`,
    summaryMissed: (n: number) => `${vi(n)} chưa đạt`,
    summaryUnknown: (n: number) => `${vi(n)} chưa có số liệu`,
    intro: 'Chỉ kết luận khi có số liệu. Mục tiêu chưa có số liệu không tính là đạt hay chưa đạt.',
    groups: {
      connectivity: 'Kết nối',
      infrastructure: 'Hạ tầng',
      innovation: 'Đổi mới sáng tạo',
      economy: 'Kinh tế số',
    } as Record<string, string>,
    unknown: 'chưa có số liệu',
    undecided: 'chưa đủ số liệu để kết luận',
    target: 'Mục tiêu',
    atLeast: (figure: string) => `tối thiểu ${figure}`,
    atMost: (figure: string) => `tối đa ${figure}`,
    due: 'Hạn',
    dueYear: (year: string, left: string) => `hết năm ${year}, ${left}`,
    noDue: 'không nêu năm',
    left: {
      days: (n: number) => `còn ${vi(n)} ngày`,
      months: (n: number) => `còn ${vi(n)} tháng`,
      years: (n: number) => `còn ${vi(n)} năm`,
    },
    lastDay: 'hôm nay là ngày cuối',
    overdue: 'đã quá hạn',
    past: 'hạn đã qua',
    baseline: 'Ban đầu',
    source: 'Nguồn',
    trail: 'Xem cách ra số này',
    people: (covered: string, total: string) => `${covered}/${total} người trong vùng phủ.`,
    zones: (full: number, measured: number) =>
      `${vi(full)}/${vi(measured)} khu đang hoạt động có ranh giới được phủ đủ 100% diện tích.`,
    zonesService: (served: number, located: number) =>
      `${vi(served)}/${vi(located)} khu đã rõ vị trí có dịch vụ 5G.`,
    zonesPoint: (n: number) => `${vi(n)} khu mới biết một điểm, chưa có ranh giới để đo.`,
    zonesUnlocated: (n: number) => `${vi(n)} khu chưa rõ vị trí, không tính là đạt hay chưa đạt.`,
    official: (date: string, source: string) => `Theo số liệu chính thức ngày ${date} (${source}).`,
    stated: (date: string, source: string) => `Số liệu của ${source}, ${date}.`,
    unknownZones: 'Chưa khu đang hoạt động nào có ranh giới để đo, hoặc chưa tính xong.',
    exportLabel: 'Xuất bảng mục tiêu',
  },
  en: {
    title: 'Targets of the city',
    waiting: 'Reading the targets…',
    none: 'The data hold no targets.',
    summary: (targets: number) => (targets === 1 ? '1 target' : `${en(targets)} targets`),
    summaryMet: (n: number) => `${en(n)} met`,
    summaryMissed: (n: number) => `${en(n)} not met`,
    summaryUnknown: (n: number) => `${en(n)} without figures`,
    intro:
      'A verdict is given only where there are figures. A target without figures counts neither as met nor as missed.',
    groups: {
      connectivity: 'Connectivity',
      infrastructure: 'Infrastructure',
      innovation: 'Innovation',
      economy: 'Digital economy',
    } as Record<string, string>,
    unknown: 'no figures yet',
    undecided: 'too few figures for a verdict',
    target: 'Target',
    atLeast: (figure: string) => `at least ${figure}`,
    atMost: (figure: string) => `at most ${figure}`,
    due: 'Due',
    dueYear: (year: string, left: string) => `end of ${year}, ${left}`,
    noDue: 'no year given',
    left: {
      days: (n: number) => `${en(n)} ${n === 1 ? 'day' : 'days'} left`,
      months: (n: number) => `${en(n)} ${n === 1 ? 'month' : 'months'} left`,
      years: (n: number) => `${en(n)} ${n === 1 ? 'year' : 'years'} left`,
    },
    lastDay: 'today is the last day',
    overdue: 'overdue',
    past: 'the year is over',
    baseline: 'Baseline',
    source: 'Source',
    trail: 'See how this figure comes about',
    people: (covered: string, total: string) => `${covered} of ${total} people covered.`,
    zones: (full: number, measured: number) =>
      `${en(full)} of ${en(measured)} operating zones with a known outline are covered over 100% of their area.`,
    zonesService: (served: number, located: number) =>
      `${en(served)} of ${en(located)} located zones have 5G service.`,
    zonesPoint: (n: number) =>
      `${en(n)} ${n === 1 ? 'zone is' : 'zones are'} known as a point only, with no outline to measure.`,
    zonesUnlocated: (n: number) =>
      `${en(n)} ${n === 1 ? 'zone has' : 'zones have'} no known position and count neither as met nor as missed.`,
    official: (date: string, source: string) => `Official figure of ${date} (${source}).`,
    stated: (date: string, source: string) => `As stated by ${source}, ${date}.`,
    unknownZones: 'No operating zone has an outline to measure yet, or they are still being computed.',
    exportLabel: 'Export the table of targets',
  },
};
