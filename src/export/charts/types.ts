/** A drawn chart: a whole SVG of its own, with title and description inside for readers of screens. */
export interface Chart {
  /** for names of files and anchors: "chi-so", "thoi-han-2" */
  id: string
  title: string
  /** what is drawn, how to read it, and what was left out */
  description: string
  /** `<svg …>…</svg>`; light ground, black ink, so that it prints */
  svg: string
}
