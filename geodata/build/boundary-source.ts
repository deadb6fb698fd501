/** Where all administrative boundaries come from, as the catalog and the files state it. */
export const BOUNDARY_SOURCE = {
  source:
    'sapnhap.bando.com.vn (NXB Tài nguyên – Môi trường và Bản đồ Việt Nam), qua kho mở thanglequoc/vietnamese-provinces-database',
  sourceUrl: 'https://sapnhap.bando.com.vn',
  licence: 'Nơi công bố không nêu điều khoản sử dụng dữ liệu; ghi nguồn, thay được bằng tệp chính thức',
  asOf: '2025-12',
} as const;

export const BOUNDARY_ATTRIBUTION = `Ranh giới: ${BOUNDARY_SOURCE.source}`;
