import { integer } from '../numbers.ts';

const vi = (n: number) => integer(n, 'vi');
const en = (n: number) => integer(n, 'en');

export const chartWords = {
  vi: {
    title: 'Biểu đồ',
    waiting: 'Đang tính số liệu cho biểu đồ…',
    drawing: 'Đang vẽ biểu đồ…',
    failed: 'Không vẽ được biểu đồ. Bảng số liệu bên dưới vẫn đủ.',
    definition: (name: string) => `Cách tính: ${name}.`,
    table: 'Bảng số liệu',
    exportLabel: (chart: string) => `Xuất số liệu của biểu đồ: ${chart}`,
    target: (target: string) => `mục tiêu ${target}`,
    name: 'Xã, phường',
    people: 'Người trong vùng phủ',
    population: 'Dân số',
    area: 'Diện tích',
    share: 'Tỷ lệ phủ',
    uncovered: 'Ngoài vùng phủ',
    cumulative: 'Cộng dồn',
    kind: 'Cách tính',
    operator: 'Nhà mạng',
    spread: {
      name: 'Tỷ lệ phủ theo xã, phường',
      below: (below: number, all: number, target: string, share: string) =>
        `${vi(below)}/${vi(all)} xã, phường chưa đạt ${target}, nơi ${share} dân số sinh sống.`,
      allMet: (target: string) => `Mọi xã, phường có dân thường trú đều đạt ${target}.`,
      land: (median: string) => `Ở một nửa số xã, phường, vùng phủ chiếm không quá ${median} diện tích.`,
      how: 'Mỗi cột là một xã, phường: bề rộng theo dân số, chiều cao là tỷ lệ phủ. Phần trống phía trên là người dân ngoài vùng phủ.',
      howLand:
        'Mỗi cột là một xã, phường: bề rộng theo diện tích, chiều cao là tỷ lệ phủ. Phần trống phía trên là đất ngoài vùng phủ.',
      belowMark: (n: number) => `${vi(n)} chưa đạt`,
      metMark: (n: number) => `${vi(n)} đạt`,
      axis: 'dân số cộng dồn, từ nơi phủ thấp nhất',
      axisLand: 'diện tích cộng dồn, từ nơi phủ thấp nhất',
    },
    gap: {
      name: 'Người ngoài vùng phủ, cộng dồn',
      finding: (half: number, most: number) =>
        `${vi(half)} xã, phường chiếm một nửa số người ngoài vùng phủ; ${vi(most)} xã, phường chiếm 80%.`,
      none: 'Không còn ai ở ngoài vùng phủ.',
      land: 'Cách tính theo diện tích đất không đếm người, nên không có biểu đồ này.',
      how: 'Đường cong cộng dồn từ nơi nhiều người ngoài vùng phủ nhất; đường gạch là khi mọi xã, phường như nhau. Càng cong thì càng dồn vào ít nơi.',
      mark: (n: number) => `${vi(n)} xã, phường`,
      markShare: (share: string) => `chiếm ${share}`,
      axis: 'số xã, phường, từ nơi thiếu nhiều nhất',
      even: 'nếu chia đều',
    },
    operators: {
      name: 'Tỷ lệ phủ của từng nhà mạng',
      finding: (any: string, operator: string, largest: string) =>
        `Gộp mọi nhà mạng được ${any} dân số; riêng ${operator} được ${largest}.`,
      how: 'Thanh đặc là gộp mọi nhà mạng, thanh gạch chéo là từng nhà mạng; vạch đứng là mục tiêu.',
      any: 'Ít nhất một nhà mạng',
      largestMark: 'nhà mạng phủ rộng nhất',
    },
    definitions: {
      name: 'So sánh các cách tính',
      finding: (from: string, to: string) => `Cùng dữ liệu, tùy cách tính mà tỷ lệ phủ từ ${from} đến ${to}.`,
      how: 'Chấm tròn tính theo người, ô vuông tính theo đất; chấm đặc là cách tính đang chọn, vạch đứng là mục tiêu.',
      computing: (n: number) => `Đang tính ${vi(n)} cách tính cần đo diện tích…`,
    },
  },
  en: {
    title: 'Charts',
    waiting: 'Computing the figures for the charts…',
    drawing: 'Drawing the chart…',
    failed: 'The chart could not be drawn. The table below has all figures.',
    definition: (name: string) => `Definition: ${name}.`,
    table: 'Table of figures',
    exportLabel: (chart: string) => `Export the figures of the chart: ${chart}`,
    target: (target: string) => `target ${target}`,
    name: 'Commune',
    people: 'People covered',
    population: 'Population',
    area: 'Area',
    share: 'Covered',
    uncovered: 'Not covered',
    cumulative: 'Cumulated',
    kind: 'Definition',
    operator: 'Operator',
    spread: {
      name: 'Coverage by commune',
      below: (below: number, all: number, target: string, share: string) =>
        `${en(below)} of ${en(all)} communes, with ${share} of the people, are below ${target}.`,
      allMet: (target: string) => `Every commune where people live is at ${target} or more.`,
      land: (median: string) => `In half of the communes no more than ${median} of the land is covered.`,
      how: 'Each column is a commune, as wide as its population and as high as its coverage. The empty part above is the people not covered.',
      howLand:
        'Each column is a commune, as wide as its area and as high as its coverage. The empty part above is the land not covered.',
      belowMark: (n: number) => `${en(n)} below`,
      metMark: (n: number) => `${en(n)} met`,
      axis: 'people cumulated, lowest coverage first',
      axisLand: 'land cumulated, lowest coverage first',
    },
    gap: {
      name: 'People not covered, cumulated',
      finding: (half: number, most: number) =>
        `${en(half)} ${half === 1 ? 'commune holds' : 'communes hold'} half of the people not covered; ${en(most)} ${most === 1 ? 'holds' : 'hold'} 80%.`,
      none: 'Nobody is left without coverage.',
      land: 'The definition by land area counts no people, so it has no such chart.',
      how: 'The curve adds up from the commune with the most people not covered; the dashed line is where all communes are alike. The more it bends, the fewer places hold the gap.',
      mark: (n: number) => `${en(n)} ${n === 1 ? 'commune' : 'communes'}`,
      markShare: (share: string) => `hold ${share}`,
      axis: 'communes, largest gap first',
      even: 'if even',
    },
    operators: {
      name: 'Coverage of each operator',
      finding: (any: string, operator: string, largest: string) =>
        `All operators together reach ${any} of the people; ${operator} alone reaches ${largest}.`,
      how: 'The solid bar is all operators together, hatched bars are each operator; the upright mark is the target.',
      any: 'At least one operator',
      largestMark: 'the largest operator',
    },
    definitions: {
      name: 'Definitions side by side',
      finding: (from: string, to: string) =>
        `From the same data, the definition alone moves coverage from ${from} to ${to}.`,
      how: 'Discs count people, the square counts land; the solid one is the definition chosen, the upright mark is the target.',
      computing: (n: number) =>
        `Computing ${en(n)} ${n === 1 ? 'definition that needs' : 'definitions that need'} areas measured…`,
    },
  },
};
