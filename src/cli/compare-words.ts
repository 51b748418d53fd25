/** What `thidua compare` says, in Vietnamese and English. */
export const COMPARE_WORDS = {
  vi: {
    about: 'So các phong trào, theo dõi kế hoạch cấp trên xuống từng đơn vị',
    paths: 'records.jsonl, thư mục kết quả của extract, hoặc tệp, thư mục văn bản (sẽ được đọc trước)',
    parent: 'văn bản cấp trên để so các kế hoạch với nó: tệp văn bản, hoặc .jsonl có một bản ghi',
    units: 'danh sách đơn vị phải gửi kế hoạch (xlsx, csv): cột đơn vị, cột ngày nhận',
    by: 'mỗi hàng của các bảng là một đơn vị, một tỉnh hay một năm',
    asOf: 'tính đơn vị hành chính theo ngày này, dạng 2026-05-31 (mặc định: ngày của văn bản mới nhất)',
    out: 'thư mục ghi kết quả',
    noReuse: 'không tìm phần câu chữ trùng nhau',
    exit: 'Mã thoát:\n  0  đọc và so được tất cả\n  1  có văn bản không đọc được\n  2  dùng sai lệnh, không có gì để so hoặc không ghi được kết quả',
    oneParent: (file: string, n: number) => `${file} có ${n} bản ghi; văn bản cấp trên phải là đúng một`,
    unread: (file: string, why: string) => `Không đọc được ${file}: ${why}`,
    roster: {
      not_a_table: (file: string) => `${file} không phải là bảng xlsx hoặc csv (UTF-8)`,
      no_units: (file: string) => `${file} không có cột tên đơn vị`,
      too_large: (file: string) => `${file} quá lớn`,
    },
    notDays: (n: number, first: string) =>
      `Danh sách đơn vị: ${n} ô ngày nhận không đọc được thành ngày (ví dụ “${first}”), coi như chưa biết.`,
    outputs: (dir: string) => `Kết quả nằm trong ${dir}:`,
    noParent:
      'Trong hồ sơ không có văn bản cấp trên nào mà các kế hoạch thực hiện, nên danh sách đơn vị chưa được dùng; chỉ ra văn bản đó bằng --parent.',
  },
  en: {
    about: 'Compare campaigns and follow a parent plan down to its units',
    paths: 'records.jsonl, an output folder of extract, or documents and folders of documents (they are read first)',
    parent: 'the document from above that plans are measured against: a document, or a .jsonl file of one record',
    units: 'list of the units that owe a plan (xlsx, csv): a column of units, one of days of receipt',
    by: 'a row of the tables is a unit, a province or a year',
    asOf: 'show administrative units as of this day, such as 2026-05-31 (default: the day of the newest document)',
    out: 'folder of the outputs',
    noReuse: 'do not look for text in common',
    exit: 'Exit codes:\n  0  everything was read and compared\n  1  a document could not be read\n  2  wrong usage, nothing to compare, or the outputs cannot be written',
    oneParent: (file: string, n: number) => `${file} holds ${n} records; the parent must be exactly one`,
    unread: (file: string, why: string) => `${file} could not be read: ${why}`,
    roster: {
      not_a_table: (file: string) => `${file} is no xlsx or csv (UTF-8) table`,
      no_units: (file: string) => `${file} has no column of units`,
      too_large: (file: string) => `${file} is too large`,
    },
    notDays: (n: number, first: string) =>
      `List of units: ${n} days of receipt cannot be read as days (such as “${first}”) and count as unknown.`,
    outputs: (dir: string) => `The outputs are in ${dir}:`,
    noParent: 'No document that the plans carry out is among the records, so that the list of units is not used; name it with --parent.',
  },
} as const
