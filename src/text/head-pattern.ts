/**
 * A pattern at the head of a text that begins with known letters: compiled only when a text with such a beginning comes. Data files give hundreds of
 * them, of which a document asks for a few.
 */
export class HeadPattern {
  private readonly source: string
  private readonly begin: string
  private pattern: RegExp | undefined

  /** @param begin letters that every match begins with @param source pattern without "^" */
  constructor(begin: string, source: string) {
    this.begin = begin
    this.source = source
  }

  exec(text: string): RegExpExecArray | null {
    if (!text.startsWith(this.begin)) return null
    this.pattern ??= new RegExp(`^${this.source}`, 'u')
    return this.pattern.exec(text)
  }

  test(text: string): boolean {
    return this.exec(text) !== null
  }
}
