/** Why one definition gives another figure than the headline with the same data. */
export const differenceWords = {
  vi: {
    title: 'Vì sao khác ở đây',

    formulaSummary: 'Công thức, nơi áp dụng',
    same: 'Với dữ liệu này bằng đúng tỷ lệ chính.',
    lower: (points: string, reason: string) => `Thấp hơn tỷ lệ chính ${points} điểm phần trăm: ${reason}.`,
    higher: (points: string, reason: string) => `Cao hơn tỷ lệ chính ${points} điểm phần trăm: ${reason}.`,
    level: (reason: string) => `Bằng tỷ lệ chính dù cách đếm khác: ${reason}.`,
    otherOperators: (people: string) => `${people} người chỉ có sóng của nhà mạng khác`,
    together: (people: string, communes: string) =>
      `ở ${communes} xã, phường phải gộp nhiều nhà mạng mới phủ tới ${people} người này`,
    clustered: (land: string, people: string) =>
      `vùng phủ chiếm ${land} diện tích nhưng trùm lên nơi dân sống tập trung, nên chia đều theo diện tích làm mất ${people} người`,
    added: (people: string, communes: string) =>
      `tính thêm ${people} người chưa có sóng ở ${communes} xã, phường`,
    dropped: (people: string, communes: string) =>
      `bỏ ra ${people} người đã có sóng ở ${communes} xã, phường`,
    both: (one: string, other: string) => `${one}, ${other}`,
    land: (land: string, people: string) =>
      `Vùng phủ trùm ${land} diện tích đất nhưng có ${people} dân số sống trong đó, vì người dân ở tập trung.`,
  },
  en: {
    title: 'Why it differs here',

    formulaSummary: 'Formula and use',
    same: 'With these data the same as the headline.',
    lower: (points: string, reason: string) => `${points} percentage points below the headline: ${reason}.`,
    higher: (points: string, reason: string) => `${points} percentage points above the headline: ${reason}.`,
    level: (reason: string) => `The same as the headline although counted otherwise: ${reason}.`,
    otherOperators: (people: string) => `${people} people only have another operator’s signal`,
    together: (people: string, communes: string) =>
      `in ${communes} communes it takes several operators together to reach these ${people} people`,
    clustered: (land: string, people: string) =>
      `coverage takes ${land} of the land but lies where people cluster; spreading them evenly loses ${people} people`,
    added: (people: string, communes: string) =>
      `${people} people without a signal in ${communes} communes are counted too`,
    dropped: (people: string, communes: string) =>
      `${people} people with a signal in ${communes} communes are left out`,
    both: (one: string, other: string) => `${one}, ${other}`,
    land: (land: string, people: string) =>
      `Coverage takes ${land} of the land, yet ${people} of the people live in it, because they live close together.`,
  },
};
