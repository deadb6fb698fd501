export const exportWords = {
  vi: {
    title: 'Xuất dữ liệu',
    save: (format: string) => `Xuất ${format}`,
    making: 'Đang tạo tệp…',
    saved: (name: string) => `Đã xuất tệp ${name}.`,
    failed: 'Không tạo được tệp. Dữ liệu trên màn hình không đổi; hãy thử lại hoặc chọn định dạng khác.',
  },
  en: {
    title: 'Export',
    save: (format: string) => `Export ${format}`,
    making: 'Making the file…',
    saved: (name: string) => `The file ${name} has been exported.`,
    failed: 'The file could not be made. What is on the screen is unchanged; try again or another format.',
  },
};
