/**
 * Grades of an assessment, from the lowest to the highest (Nghị định 90/2020/NĐ-CP and the schedules of index sets).
 * Reads: a grade as printed. Writes: its rank.
 */
import { foldKey } from '../text/fold.ts'

const GRADES = ['kém', 'yếu', 'trung bình', 'trung bình khá', 'khá', 'tốt', 'rất tốt', 'xuất sắc']

/** Higher is better; null for a grade that is none of these. The longest name counts: "trung bình khá" is no "khá". */
export function gradeRank(grade: string): number | null {
  const text = foldKey(grade)
  const found = GRADES.map((name, rank) => ({ name, rank })).filter(g => text.includes(g.name))
  return found.length ? found.reduce((a, b) => (b.name.length > a.name.length ? b : a)).rank : null
}
