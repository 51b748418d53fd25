/**
 * The articles that rules stand on, at the date of the draft.
 * Sources: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I (in force from 05/3/2020), before it Thông tư 01/2011/TT-BNV;
 * Luật 06/2022/QH15, Điều 17, 18, 74, 75, 79, 80 (from 01/01/2024), before it Luật 15/2003/QH11, Điều 16, 18, 79, 80.
 */
import type { Draft } from './draft.ts'
import { label } from './spot.ts'

/** Item of the form: its number in Phụ lục I, Phần I, mục II, and its article in the circular before. */
const FORM = {
  motto: ['II.1', '6'],
  issuer: ['II.2', '7'],
  number: ['II.3', '8'],
  date: ['II.4', '9'],
  title: ['II.5', '10'],
  text: ['II.6', '11'],
  signature: ['II.7', '12'],
  recipients: ['II.9', '14'],
  appendix: ['III.1', '11'],
} as const
export type FormItem = keyof typeof FORM

/** All that the choice of a law needs of a draft. */
type Dated = Pick<Draft, 'lawDay'>

const DECREE_30 = '2020-03-05'
const LAW_2022 = '2024-01-01'

/** The rule of form that held on the day of the draft; today's where the draft has no date. */
export const formBasis = (item: FormItem) => (draft: Dated) => {
  const [decree, circular] = FORM[item]
  if (draft.lawDay !== null && draft.lawDay < DECREE_30)
    return label(`Thông tư số 01/2011/TT-BNV, Điều ${circular}`, `Circular 01/2011/TT-BNV, article ${circular}`)
  return label(
    `Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, mục ${decree}`,
    `Decree 30/2020/NĐ-CP, appendix I, part I, section ${decree}`,
  )
}

/** The law of 2022 was in force on the day of the draft. */
export const underLaw2022 = (draft: Dated): boolean => draft.lawDay === null || draft.lawDay >= LAW_2022

const law = (article2022: string, article2003: string) => (draft: Dated) =>
  underLaw2022(draft)
    ? label(
        `Luật Thi đua, khen thưởng số 06/2022/QH15, Điều ${article2022}`,
        `Law on Emulation and Commendation 06/2022/QH15, article ${article2022}`,
      )
    : label(
        `Luật Thi đua, khen thưởng số 15/2003/QH11, Điều ${article2003}`,
        `Law on Emulation and Commendation 15/2003/QH11, article ${article2003}`,
      )

/** What a campaign's plan sets down. */
export const contentsBasis = law('17, khoản 1', '16')
/** Reviews and awards at its end. */
export const reviewBasis = law('17, khoản 5', '16, khoản 5')
/** Who launches it. */
export const launchBasis = law('18', '18')
/** Who confers Giấy khen. */
export const certificateBasis = law('75 và Điều 80', '80')
/** Who confers Bằng khen, flags and titles of a province or ministry. */
export const provinceAwardBasis = law('79', '79')
