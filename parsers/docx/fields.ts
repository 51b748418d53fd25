/**
 * Word's fields (ECMA-376 Part 1, 17.16): begin, code, separate, result, end, over runs and paragraphs, one in another.
 * The result is text, the code is not.
 */
import { attribute, child, type Element, element, text, toggle } from './xml.ts'

interface Field {
  /** in its code, not yet in its result */
  inCode: boolean
  code: string
  checkBox: Element | undefined
}

const PAGE_CODE = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)(?![A-Z])/iu
/** Is it the code of a field that shows the page's number or their count? */
export const numbersPages = (code: string): boolean => PAGE_CODE.test(code)

const isChecked = (box: Element): boolean => toggle(box, 'w:checked') ?? toggle(box, 'w:default') ?? false

export class Fields {
  private readonly open: Field[] = []
  /** the field whose border was met last numbers pages */
  pageNumber = false

  /** In the code of any open field: nothing here is shown. */
  get inCode(): boolean {
    return this.open.some(f => f.inCode)
  }

  code(piece: string) {
    const field = this.open.at(-1)
    if (field?.inCode) field.code += piece
  }

  /** Steps over a w:fldChar; gives what the field itself shows (a check box). */
  border(fldChar: Element): Element[] {
    const type = attribute(fldChar, 'w:fldCharType')
    if (type === 'begin') {
      this.open.push({ inCode: true, code: '', checkBox: child(child(fldChar, 'w:ffData'), 'w:checkBox') })
      this.pageNumber = false
      return []
    }
    const field = this.open.at(-1)
    this.pageNumber = field !== undefined && numbersPages(field.code)
    if (type === 'separate') {
      if (field) field.inCode = false
      return []
    }
    this.open.pop()
    return field?.checkBox ? [element('w:t', {}, [text(isChecked(field.checkBox) ? '☒' : '☐')])] : []
  }
}
