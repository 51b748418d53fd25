/** Rules of tables of points. */
import { hold } from './hold.ts'

hold([
  {
    rule: 'scoring-total',
    what: 'points with decimals',
    plan: {
      criteria:
        'V. TIÊU CHÍ THI ĐUA\n\n| TT | Tiêu chí | Điểm |\n| --- | --- | --- |\n| 1 | Đúng hẹn | 40 |\n| 2 | Trực tuyến | 30,5 |\n| 3 | Kỷ luật | 30 |\n|  | Tổng cộng | 100,5 |',
    },
    heard: [],
  },
  {
    rule: 'scoring-total',
    what: 'a total that leaves the decimals out',
    plan: {
      criteria:
        'V. TIÊU CHÍ THI ĐUA\n\n| TT | Tiêu chí | Điểm |\n| --- | --- | --- |\n| 1 | Đúng hẹn | 40 |\n| 2 | Trực tuyến | 30,5 |\n| 3 | Kỷ luật | 30 |\n|  | Tổng cộng | 100 |',
    },
    heard: ['error: Tổng cộng 100 → 100,5 điểm'],
  },
  {
    rule: 'scoring-total',
    what: 'with two tables nobody knows whose the scale is',
    plan: {
      criteria:
        'V. TIÊU CHÍ THI ĐUA\n\nTheo thang điểm 100.\n\n| TT | Tiêu chí | Điểm |\n| --- | --- | --- |\n| 1 | Đúng hẹn | 40 |\n| 2 | Trực tuyến | 30 |\n| 3 | Kỷ luật | 20 |\n\nĐối với cá nhân:\n\n| TT | Tiêu chí | Điểm |\n| --- | --- | --- |\n| 1 | Đúng hẹn | 40 |\n| 2 | Trực tuyến | 30 |\n| 3 | Kỷ luật | 20 |',
    },
    heard: [],
  },
  {
    rule: 'scoring-total',
    what: 'a single group is no sum',
    plan: {
      criteria:
        'V. TIÊU CHÍ THI ĐUA\n\n| TT | Tiêu chí | Điểm |\n| --- | --- | --- |\n| I | Đúng hẹn | 100 |\n| 1 | Trực tuyến | 60 |\n| 2 | Kỷ luật | 40 |',
    },
    heard: [],
  },
  {
    rule: 'scoring-total',
    what: 'groups within groups',
    plan: {
      criteria:
        'V. TIÊU CHÍ THI ĐUA\n\n| TT | Tiêu chí | Điểm |\n| --- | --- | --- |\n| I | Đúng hẹn | 60 |\n| 1 | Trực tuyến | 60 |\n| 1.1 | Nộp hồ sơ | 30 |\n| 1.2 | Trả kết quả | 20 |\n| II | Kỷ luật | 40 |\n|  | Tổng cộng | 100 |',
    },
    heard: ['error: 1 Trực tuyến 60 → 50 điểm'],
  },
  {
    rule: 'scoring-total',
    what: 'deductions are no part of a whole',
    plan: {
      criteria:
        'V. TIÊU CHÍ THI ĐUA\n\n| TT | Tiêu chí | Điểm |\n| --- | --- | --- |\n| 1 | Đúng hẹn | 60 |\n| 2 | Điểm trừ | 10 |\n| 3 | Kỷ luật | 40 |\n|  | Tổng cộng | 100 |',
    },
    heard: [],
  },
  {
    rule: 'scoring-total',
    what: 'two rows are no table of points',
    plan: {
      criteria: 'V. TIÊU CHÍ THI ĐUA\n\n| TT | Tiêu chí | Điểm |\n| --- | --- | --- |\n| 1 | Đúng hẹn | 60 |\n|  | Tổng cộng | 100 |',
    },
    heard: [],
  },
  {
    rule: 'scoring-total',
    what: 'three are',
    plan: {
      criteria:
        'V. TIÊU CHÍ THI ĐUA\n\n| TT | Tiêu chí | Điểm |\n| --- | --- | --- |\n| 1 | Đúng hẹn | 60 |\n| 2 | Kỷ luật | 30 |\n|  | Tổng cộng | 100 |',
    },
    heard: ['error: Tổng cộng 100 → 90 điểm'],
  },
])
