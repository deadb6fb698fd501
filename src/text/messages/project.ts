/** What is kept on this machine, undo and redo, and the project file. */
export const projectWords = {
  vi: {
    /** Stand after "Hoàn tác" and "Làm lại". */
    changes: {
      'dataset-imported': 'nhập dữ liệu',
      'dataset-removed': 'xóa dữ liệu',
      'dataset-described': 'sửa thông tin dữ liệu',
      'live-added': 'thêm lớp từ máy chủ',
      'live-changed': 'đổi lớp từ máy chủ',
      'live-removed': 'bỏ lớp từ máy chủ',
      'register-added': 'thêm mục vào sổ',
      'register-changed': 'sửa mục trong sổ',
      'register-removed': 'xóa mục khỏi sổ',
      'register-imported': 'nhập danh sách vào sổ',
      'briefing-changed': 'sửa bản trình bày',
      'project-opened': 'mở tệp dự án',
    },
    undo: (change: string) => `Hoàn tác: ${change}`,
    redo: (change: string) => `Làm lại: ${change}`,
    undone: (change: string) => `Đã hoàn tác: ${change}.`,
    redone: (change: string) => `Đã làm lại: ${change}.`,
    stepFailed: (change: string) =>
      `Không hoàn tác hoặc làm lại được bước “${change}”: dữ liệu của bước này không còn đọc được. Mọi thứ vẫn như trước.`,
    changeRefused: (change: string, why: string) =>
      `Chưa thực hiện được việc ${change}. ${why} Mọi thứ vẫn như trước.`,
    broken: {
      title: 'Màn hình gặp lỗi, không hiển thị tiếp được',
      text: 'Dữ liệu của bạn vẫn được giữ trên máy này. Hãy tải lại trang; nếu lỗi lặp lại, hãy lưu thành tệp dự án để mở trên máy khác.',
    },
    savedStates: {
      saved: 'Đã lưu trên máy này',
      saving: 'Đang lưu…',
      unsaved: 'Chưa lưu',
      shut: 'Không lưu được trên máy này',
      full: 'Hết chỗ lưu trên máy này',
    },
    actions: {
      'save-project': 'Lưu thành tệp dự án',
      'save-damaged': 'Tải bản bị hỏng',
      reload: 'Tải lại trang',
      redo: 'Làm lại',
      'take-update': 'Chuyển sang bản mới',
    },
    unsaved: {
      full: 'Thay đổi mới chưa lưu được trên máy này: bộ nhớ của trình duyệt đã đầy. Mọi thứ còn trên màn hình. Hãy lưu thành tệp dự án trước khi đóng trang, hoặc xóa bớt dữ liệu đã nhập.',
      shut: 'Thay đổi mới không lưu được trên máy này: trình duyệt không cho lưu, như khi mở cửa sổ riêng tư. Mọi thứ còn trên màn hình; hãy lưu thành tệp dự án trước khi đóng trang.',
      gone: 'Thay đổi mới không lưu được nữa: bản mới hơn của ứng dụng, đang mở ở cửa sổ khác, đã nhận bộ nhớ trên máy này. Hãy lưu thành tệp dự án, rồi tải lại trang.',
      unreadable:
        'Thay đổi mới chưa lưu được vì một lỗi của ứng dụng; những gì đã lưu trước đó vẫn nguyên. Mọi thứ còn trên màn hình. Hãy hoàn tác bước vừa làm rồi làm lại theo cách khác.',
    },
    originalsLeftOut: (titles: string) =>
      `Bộ nhớ của trình duyệt đã đầy nên không giữ được tệp gốc của ${titles}. Dữ liệu đã nhập vẫn được lưu đầy đủ và các con số không đổi; hãy tự giữ tệp gốc ở nơi khác.`,
    originalGone: (file: string) =>
      `Không tải được tệp gốc ${file}: tệp này không còn trên máy này. Dữ liệu đã nhập vẫn đầy đủ; có thể lưu dữ liệu thành tệp khác từ cùng bảng chọn.`,
    handedOver:
      'Một cửa sổ khác đang mở bản mới hơn của ứng dụng và cần bộ nhớ trên máy này. Cửa sổ này không lưu nữa; hãy tải lại trang để dùng bản mới.',
    waiting:
      'Một cửa sổ khác của ứng dụng đang giữ bộ nhớ trên máy này. Hãy đóng cửa sổ đó; trang này sẽ tự mở tiếp.',
    newer:
      'Dữ liệu lưu trên máy này do bản mới hơn của ứng dụng ghi, bản này không đọc được. Dữ liệu đó được giữ nguyên và trang này không lưu gì. Hãy tải lại trang để dùng bản mới.',
    lastDamaged:
      'Lần lưu cuối trên máy này bị hỏng nên ứng dụng mở lần lưu ngay trước đó. Thay đổi cuối cùng có thể đã mất. Bản bị hỏng vẫn được giữ; hãy tải về nếu cần khôi phục.',
    allDamaged:
      'Dữ liệu lưu trên máy này bị hỏng, không đọc được, nên ứng dụng mở với dữ liệu kèm theo. Bản bị hỏng vẫn được giữ; hãy tải về nếu cần khôi phục, hoặc mở lại tệp dự án đã lưu.',
    merged: (change: string) =>
      `Cửa sổ khác cũng vừa đổi dữ liệu. Cả hai thay đổi đều được giữ, gồm cả bước “${change}” ở cửa sổ này.`,
    clash: (change: string) =>
      `Cửa sổ khác đã đổi chính chỗ này trước. Màn hình hiện theo cửa sổ đó; bước “${change}” của cửa sổ này chưa mất. Bấm “Làm lại” để lấy bước này.`,
    takenOver: 'Đã cập nhật theo thay đổi ở cửa sổ khác.',
    formerAside: (key: string) =>
      `Sổ theo dõi lưu theo cách cũ có chỗ khác với sổ đang dùng. Bản cũ được giữ ở mục ${key} của bộ nhớ trình duyệt.`,
    file: {
      lacking: (title: string) =>
        `Chưa lưu được tệp dự án: nội dung của dữ liệu “${title}” không còn trên máy này. Hãy xóa dữ liệu này hoặc nhập lại từ tệp gốc, rồi lưu lần nữa.`,
      failed: 'Chưa tạo được tệp dự án. Mọi thứ vẫn như trước; hãy thử lại.',
      opened: (file: string) => `Đã mở dự án từ tệp ${file}. Có thể hoàn tác cho đến khi tải lại trang.`,
      asked: (file: string) => `Đã đọc tệp dự án ${file}. Chưa có gì thay đổi.`,
      refused: (file: string) => `Không mở được tệp dự án ${file}. Mọi thứ vẫn như trước.`,
    },
  },
  en: {
    changes: {
      'dataset-imported': 'import of data',
      'dataset-removed': 'removal of data',
      'dataset-described': 'description of data',
      'live-added': 'new layer from a server',
      'live-changed': 'change of a layer from a server',
      'live-removed': 'removal of a layer from a server',
      'register-added': 'new entry of the register',
      'register-changed': 'change of an entry of the register',
      'register-removed': 'removal of an entry of the register',
      'register-imported': 'import of a list into the register',
      'briefing-changed': 'change of the briefing',
      'project-opened': 'opening of a project file',
    },
    undo: (change: string) => `Undo: ${change}`,
    redo: (change: string) => `Redo: ${change}`,
    undone: (change: string) => `Undone: ${change}.`,
    redone: (change: string) => `Done again: ${change}.`,
    stepFailed: (change: string) =>
      `The step “${change}” could not be taken: its data can no longer be read. Everything is as it was.`,
    changeRefused: (change: string, why: string) =>
      `The ${change} could not be done. ${why} Everything is as it was.`,
    broken: {
      title: 'The screen met a fault and cannot be drawn on',
      text: 'Your data are still kept on this machine. Reload the page; should the fault come back, save a project file to open on another machine.',
    },
    savedStates: {
      saved: 'Saved on this machine',
      saving: 'Saving…',
      unsaved: 'Not saved',
      shut: 'Cannot be saved on this machine',
      full: 'No room left on this machine',
    },
    actions: {
      'save-project': 'Save as a project file',
      'save-damaged': 'Download the damaged copy',
      reload: 'Reload the page',
      redo: 'Redo',
      'take-update': 'Switch to the new version',
    },
    unsaved: {
      full: 'New changes could not be saved on this machine: the storage of the browser is full. Everything is still on the screen. Save it as a project file before closing the page, or remove some of the imported data.',
      shut: 'New changes cannot be saved on this machine: the browser does not allow it, as in a private window. Everything is still on the screen; save it as a project file before closing the page.',
      gone: 'New changes can no longer be saved: the storage now belongs to a newer version of the app, open in another window. Save everything as a project file, then reload the page.',
      unreadable:
        'New changes could not be saved because of a fault in the app; what was saved before is untouched. Everything is still on the screen. Undo the last step and try it another way.',
    },
    originalsLeftOut: (titles: string) =>
      `The storage of the browser is full, so the original file of ${titles} could not be kept. The imported data are saved in full and no figure changes; keep the original somewhere else.`,
    originalGone: (file: string) =>
      `The original file ${file} cannot be saved: it is no longer on this machine. The imported data are whole, and the same menu saves them as a file.`,
    handedOver:
      'Another window has opened a newer version of the app, which needs the storage on this machine. This window no longer saves; reload the page to use the new version.',
    waiting:
      'Another window of the app holds the storage on this machine. Close that window; this page then goes on by itself.',
    newer:
      'The data saved on this machine were written by a newer version of the app, and this one cannot read them. They stay as they are, and this page saves nothing. Reload the page to use the new version.',
    lastDamaged:
      'What was saved last on this machine is damaged, so the app has opened what was saved just before. The last change may be lost. The damaged copy is kept; download it if it has to be rescued.',
    allDamaged:
      'The data saved on this machine are damaged and cannot be read, so the app has opened with the data that come with it. The damaged copy is kept; download it if it has to be rescued, or open a project file saved before.',
    merged: (change: string) =>
      `Another window has just changed the data too. Both changes are kept, with the step “${change}” of this window.`,
    clash: (change: string) =>
      `Another window has changed the same thing first. The screen shows what that window has; the step “${change}” of this window is not lost. Press “Redo” to take it.`,
    takenOver: 'Brought up to date with another window.',
    formerAside: (key: string) =>
      `The register saved in the old way differs from the one in use. The old one is kept under ${key} in the storage of the browser.`,
    file: {
      lacking: (title: string) =>
        `The project file could not be saved: the content of the data “${title}” is no longer on this machine. Remove these data or import them again from their file, then save once more.`,
      failed: 'The project file could not be made. Everything is as it was; try again.',
      opened: (file: string) =>
        `The project of the file ${file} has been opened. This can be undone until the page is reloaded.`,
      asked: (file: string) => `The project file ${file} has been read. Nothing has changed yet.`,
      refused: (file: string) => `The project file ${file} cannot be opened. Everything is as it was.`,
    },
  },
};
