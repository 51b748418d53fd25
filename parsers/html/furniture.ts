/**
 * The furniture of a web page: menus, tickers, related news, comments, counters, share buttons.
 * Reads: elements. Writes: whether one is furniture, by its role, its links, and the names that site builders give it.
 */
import type { Element } from 'hast'
import { foldKey } from '../../src/text/fold.ts'
import { attribute, childrenOf, isElement, isHidden, isText, linesOf, nameOf, visibleText, walkVisible } from './dom.ts'

const ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'menu',
  'menubar',
  'toolbar',
  'tablist',
  'marquee',
  'dialog',
  'alert',
  'form',
])

/** Parts of class and id names, between hyphens, that only furniture bears; in English and in Vietnamese without marks. */
const NAMES = new RegExp(
  `(?:^|[\\s-])(?:${[
    'nav|navbar|navigation|menu|submenu|breadcrumbs?|pagination|pager|sidebar|toolbar|ticker|marquee|newsticker',
    'comments?|cmt|disqus|binh-luan|binhluan|y-kien|ykien|phan-hoi|phanhoi',
    'related|relate|recommend(?:ed)?|popular|most-?(?:read|viewed)|hot-?news|tin-?lien-?quan|lien-?quan|tin-?khac|tin-?moi|tin-?hot|tin-?cung|cung-chuyen-muc|xem-?nhieu|doc-?nhieu|xem-?them|doc-?them',
    'share|sharing|social|socials|addthis|chia-?se|mang-xa-hoi|fb-like|zalo-share',
    'ads?|advert(?:isement)?|adsbygoogle|banner-ads|quang-?cao|sponsor(?:ed)?',
    'tags?|tag-?list|tu-?khoa|keywords?',
    'counter|visitors?|hit-?counter|statistics?|thong-?ke|truy-?cap|luot-?xem|view-?count',
    'search-?(?:box|form|bar)|tim-?kiem|login|dang-?nhap|newsletter|subscribe|cookie|popup|modal|rating|ratings|danh-?gia|poll|tham-?do|survey|print-?(?:button|link|page)|font-?size|co-?chu',
    'lien-ket|weblinks?|site-?map|skip-?link',
  ].join('|')})(?=$|[\\s-])`,
  'u',
)

/** Names that are furniture only when they are all of a class: content systems build others from them ("views-field-body"). */
const WHOLE = /(?:^|\s)(?:views?|hits?|print|tools?|search|font)(?=$|\s)/u

/** Names of the frame: they bear letterheads and signatures too, so links or place must speak against them. */
const FRAME = /(?:^|[\s-])(?:header|footer|top-?bar|banner|logo|copyright|bottom)(?=$|[\s-])/u

interface LinkStats {
  chars: number
  linked: number
  links: number
}
const counted = new WeakMap<Element, LinkStats>()

/** Visible characters, those in links, and links that lead away (a table of contents leads nowhere). Counted once an element. */
function linkStats(el: Element): LinkStats {
  const known = counted.get(el)
  if (known) return known
  const stats: LinkStats = { chars: 0, linked: 0, links: 0 }
  if (!isHidden(el)) {
    for (const child of childrenOf(el)) {
      if (isText(child)) stats.chars += child.value.replace(/\s+/gu, ' ').trim().length
      if (!isElement(child)) continue
      const inner = linkStats(child)
      stats.chars += inner.chars
      stats.linked += inner.linked
      stats.links += inner.links
    }
    if (el.tagName === 'a' && attribute(el, 'href') && !/^#./u.test(attribute(el, 'href'))) {
      stats.linked = stats.chars
      stats.links = 1
    }
  }
  counted.set(el, stats)
  return stats
}

/** Share of an element's characters that stand in links; 0 without text. */
export const linkDensity = (el: Element): number => (linkStats(el).chars ? linkStats(el).linked / linkStats(el).chars : 0)

/** Characters of text outside links. */
export const proseLength = (el: Element): number => linkStats(el).chars - linkStats(el).linked

/** Linked lines that end like clauses are cited laws, not menu items. */
function readsLikeClauses(el: Element): boolean {
  const lines = linesOf(el)
  return lines.filter(line => /[.;:]$/u.test(line)).length > lines.length * 0.3
}

/** By role and links alone: safe in any page, a document's own parts bear neither. */
export function isNavigation(el: Element): boolean {
  if (el.tagName === 'nav' || ROLES.has(attribute(el, 'role'))) return true
  if (el.tagName === 'a' || el.tagName === 'li' || el.tagName === 'body') return false
  // a sentence may hold links; a line of nothing but links is a menu
  if (el.tagName === 'p' && (linkStats(el).links < 3 || proseLength(el) > 20)) return false
  return linkStats(el).links >= 2 && linkDensity(el) > 0.6 && !readsLikeClauses(el)
}

/** By name as well: for pages that are known to be a web article. */
export function isFurniture(el: Element): boolean {
  if (el.tagName === 'body' || el.tagName === 'html' || el.tagName === 'article' || el.tagName === 'main') return false
  if (isNavigation(el) || el.tagName === 'aside') return true
  const name = nameOf(el)
  if (NAMES.test(name) || WHOLE.test(name)) return true
  const frame = el.tagName === 'footer' || el.tagName === 'header' || FRAME.test(name)
  return frame && (linkStats(el).links > 0 || el.tagName === 'footer' || /(?:^|[\s-])(?:footer|copyright|logo|banner|top-?bar)/u.test(name))
}

/** Headings of what follows an article: the list under them is furniture. */
const LABEL =
  /^(?:các )?(?:tin|bài|bài viết|văn bản|thông tin|nội dung|sự kiện)?(?: )?(?:liên quan|cùng chuyên mục|cùng chủ đề|khác|mới nhất|mới hơn|cũ hơn|đọc nhiều|xem nhiều|nổi bật|đã đưa|xem thêm|đọc thêm|có thể bạn quan tâm|từ khóa|tags?|chia sẻ)(?: ?[:(…>»].*)?$/u
const COMMENTS = /^(?:ý kiến bạn đọc|ý kiến|bình luận|phản hồi|gửi bình luận|viết bình luận|bạn đọc bình luận)(?: ?[:(].*)?$/u
/** Lines that count or serve: "Lượt xem: 1.284", "In bài viết". */
const SERVICE =
  /^(?:số )?(?:lượt (?:xem|đọc|truy cập)|đã xem|đang (?:trực tuyến|online|truy cập)|hôm nay|hôm qua|tuần này|tháng này|tổng (?:số )?(?:lượt )?truy cập|in (?:trang|bài|bài viết|tin)|gửi (?:email|mail|bài|zalo|cho bạn)|chia sẻ|cỡ chữ|quay lại|về đầu trang|lên đầu trang|nghe (?:bài|tin)|đọc bài viết|facebook|zalo|twitter|youtube|aa|print|share|rss)(?![\p{L}\p{N}])/u

/** Imprint of a site: "Bản quyền thuộc …", "Giấy phép số …". */
const IMPRINT =
  /^(?:©|bản quyền|copyright|giấy phép (?:số|hoạt động|thiết lập|xuất bản)|cơ quan chủ quản|chịu trách nhiệm (?:nội dung|chính)|ghi rõ nguồn)/u

export type FurnitureLine = 'label' | 'comments' | 'service'

/** What a line of the page says of itself, if it is no line of an article. */
export function furnitureLine(line: string): FurnitureLine | undefined {
  const key = foldKey(line)
  if (line.length <= 200 && IMPRINT.test(key)) return 'service'
  if (line.length > 60) return undefined
  if (COMMENTS.test(key)) return 'comments'
  if (LABEL.test(key)) return 'label'
  return SERVICE.test(key) ? 'service' : undefined
}

/** True where a page has furniture at all. A document that was saved as a page has none. */
export function hasFurniture(body: Element): boolean {
  let found = false
  walkVisible(body, node => {
    if (found) return 'skip'
    if (isElement(node) && node !== body && isNavigation(node) && visibleText(node)) found = true
    return undefined
  })
  return found
}
