/**
 * Lines of an article that say who wrote it and when it was put out.
 * Reads: text of a block and the names of the elements around it. Writes: its role.
 */
import type { Element } from 'hast'
import { foldKey } from '../../src/text/fold.ts'
import { attribute, nameOf } from './dom.ts'

const DATE_NAME =
  /(?:^|[\s-])(?:date|time|datetime|timestamp|pubdate|published?(?:-?(?:at|on|date|time))?|post-?(?:date|time|on)|posted-on|entry-date|ngay|ngay-?(?:dang|gio|thang)|thoi-?gian|gio)(?=$|[\s-])/u
const AUTHOR_NAME = /(?:^|[\s-])(?:authors?|byline|tac-?gia|writer|nguoi-viet|but-danh|author-?name|post-?author|entry-author)(?=$|[\s-])/u

/** "14/03/2022", "14-3-2022", "ngày 14 tháng 3 năm 2022", "2022-03-14" */
const DATE =
  /(?<!\p{N})(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{4}-\d{2}-\d{2}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm|,)\s+\d{4})(?!\p{N})/iu
/** "Ngày đăng: …", "Đăng lúc …", "Cập nhật ngày …" */
const DATE_LABEL =
  /^(?:ngày đăng|đăng (?:ngày|lúc|vào)|ngày xuất bản|xuất bản|thời gian đăng|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|cập nhật)(?![\p{L}\p{N}])/u
const AUTHOR_LABEL = /^(?:tác giả|người viết|bài viết|bài|tin|tin, ảnh|bài, ảnh|tin và ảnh|bài và ảnh|theo|by) ?(?::|(?=\p{Lu}))/u

/** Longest date line; longer ones are sentences with a date. */
const LINE = 110

export const isDateElement = (el: Element): boolean =>
  el.tagName === 'time' || DATE_NAME.test(nameOf(el)) || /^date(?:Published|Created)$/u.test(attribute(el, 'itemProp'))
export const isAuthorElement = (el: Element): boolean =>
  AUTHOR_NAME.test(nameOf(el)) ||
  /^author$/u.test(attribute(el, 'itemProp')) ||
  attribute(el, 'rel').split(' ').includes('author') ||
  el.tagName === 'address'

/** How surely a line is the date of publication: 3 labelled or named, 2 a date line alone, 0 not. */
export function publishedScore(text: string, path: readonly Element[]): number {
  if (text.length > LINE || !DATE.test(text)) return 0
  const key = foldKey(text)
  const named = path.slice(-3).some(isDateElement)
  if (/^cập nhật/u.test(key)) return 1
  if (named || DATE_LABEL.test(key)) return 3
  // nothing but the date, the weekday and the hour
  const rest = key
    .replace(DATE, '')
    .replace(/thứ \p{L}+|chủ nhật|gmt ?\+? ?\d+|lúc|vào|ngày|\d{1,2} ?[:hg] ?\d{2}(?: ?phút)?|[ap]m|[\s,|()•·-]/gu, '')
  return rest.length <= 3 ? 2 : 0
}

/** Words of a name: each begins with a capital, a pen name of one word too. */
const PERSON =
  /^(?:\p{Lu}[\p{L}\p{M}.’'-]*)(?:\s+\p{Lu}[\p{L}\p{M}.’'-]*){0,5}(?:\s*(?:[-–/,&]|và)\s*\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+\p{Lu}[\p{L}\p{M}.’'-]*){0,5})*(?:\s*\([^()]{1,60}\))?$/u

/** How surely a line names the author: 3 named, 2 labelled, 1 a name alone that is set apart by type or place, 0 not. */
export function bylineScore(text: string, path: readonly Element[], apart: boolean): number {
  if (text.length > 80 || DATE.test(text)) return 0
  if (path.slice(-3).some(isAuthorElement)) return 3
  const key = text.normalize('NFC')
  if (AUTHOR_LABEL.test(key.charAt(0).toLowerCase() + key.slice(1)) && /^[^.!?]*$/u.test(key)) return 2
  return apart && text.length <= 50 && PERSON.test(key) ? 1 : 0
}
