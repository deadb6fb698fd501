/** The sentences that say what the map shows; figures come already written. */
export const mapWords = {
  vi: {
    any: (share: string, city: string, covered: string, uncovered: string) =>
      `${share} dân số ${city}, tức ${covered} người, sống trong vùng phủ 5G của ít nhất một nhà mạng; ${uncovered} người ở ngoài vùng phủ.`,
    operator: (share: string, city: string, covered: string, operator: string, uncovered: string) =>
      `${share} dân số ${city}, tức ${covered} người, sống trong vùng phủ 5G của ${operator}; ${uncovered} người ở ngoài vùng phủ đó.`,
    counted: (definition: string, share: string, city: string, covered: string, uncovered: string) =>
      `Theo cách tính “${definition}”, ${share} dân số ${city}, tức ${covered} người, được tính là có 5G; ${uncovered} người không được tính.`,
    land: (share: string, city: string) =>
      `${share} diện tích đất ${city} nằm trong vùng phủ 5G. Mục tiêu tính theo dân số, không tính theo diện tích.`,
    missed: (points: string, people: string, target: string) =>
      `Còn thiếu ${points} điểm phần trăm, tức ${people} người, so với mục tiêu ${target}.`,
    met: (target: string, points: string, people: string) =>
      `Đã đạt mục tiêu ${target}, vượt ${points} điểm phần trăm (${people} người).`,
    one: (name: string, share: string) => `${name} chiếm ${share} số người ngoài vùng phủ.`,
    few: (names: string, share: string) => `${names} chiếm ${share} số người ngoài vùng phủ.`,
    many: (communes: string, share: string, names: string) =>
      `${communes} xã, phường chiếm ${share} số người ngoài vùng phủ, nhiều nhất là ${names}.`,
    mountains: (communes: string, people: string, peopleShare: string, areaShare: string, coverage: string) =>
      `${communes} xã miền núi cao có ${people} người, tức ${peopleShare} dân số trên ${areaShare} diện tích; tại đây ${coverage} dân số đã trong vùng phủ.`,
    withoutMountains: (share: string, target: string, people: string, ofThem: string) =>
      `Nếu mọi nơi khác được phủ hết mà miền núi cao chưa có sóng thì mới đạt ${share}; muốn đạt ${target} phải phủ ít nhất ${people} người miền núi cao, tức ${ofThem} dân số ở đó.`,
    simulated: 'Số liệu 5G là mô phỏng, không phải số liệu của nhà mạng.',
    view: (communes: string, people: string, share: string, uncovered: string) =>
      `Trong khung nhìn có ${communes} xã, phường với ${people} người; ${share} trong vùng phủ, ${uncovered} người ở ngoài.`,
    viewEmpty: 'Trong khung nhìn không có trung tâm xã, phường nào.',
    viewTable: 'Xã, phường trong khung nhìn, theo số người ngoài vùng phủ',
    outside: 'Ngoài mọi xã, phường',
  },
  en: {
    any: (share: string, city: string, covered: string, uncovered: string) =>
      `${share} of the people of ${city}, ${covered}, live in the 5G coverage of at least one operator; ${uncovered} do not.`,
    operator: (share: string, city: string, covered: string, operator: string, uncovered: string) =>
      `${share} of the people of ${city}, ${covered}, live in the 5G coverage of ${operator}; ${uncovered} do not.`,
    counted: (definition: string, share: string, city: string, covered: string, uncovered: string) =>
      `By the definition “${definition}”, ${share} of the people of ${city}, ${covered}, count as having 5G; ${uncovered} do not.`,
    land: (share: string, city: string) =>
      `${share} of the land of ${city} lies in 5G coverage. The target counts people, not land.`,
    missed: (points: string, people: string, target: string) =>
      `The ${target} target is ${points} percentage points, or ${people} people, away.`,
    met: (target: string, points: string, people: string) =>
      `The ${target} target is met, with ${points} percentage points (${people} people) to spare.`,
    one: (name: string, share: string) => `${name} holds ${share} of the people not covered.`,
    few: (names: string, share: string) => `${names} hold ${share} of the people not covered.`,
    many: (communes: string, share: string, names: string) =>
      `${communes} communes hold ${share} of the people not covered, most of them in ${names}.`,
    mountains: (communes: string, people: string, peopleShare: string, areaShare: string, coverage: string) =>
      `The ${communes} communes of the high mountains have ${people} people, ${peopleShare} of the city on ${areaShare} of its area; ${coverage} of these people are covered.`,
    withoutMountains: (share: string, target: string, people: string, ofThem: string) =>
      `With everybody else covered and nobody in the high mountains, the share would be ${share}; reaching ${target} takes at least ${people} people there, ${ofThem} of all who live there.`,
    simulated: 'The 5G figures are simulated; they do not come from the operators.',
    view: (communes: string, people: string, share: string, uncovered: string) =>
      `In view are ${communes} communes with ${people} people; ${share} of them are covered, ${uncovered} are not.`,
    viewEmpty: 'No centre of a commune is in view.',
    viewTable: 'Communes in view, by people not covered',
    outside: 'Outside every commune',
  },
};
