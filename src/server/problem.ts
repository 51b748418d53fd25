/** Errors as RFC 9457 `application/problem+json`. Internals never show: what is unforeseen has no detail. */
import type { Problem } from '../../schemas/api/common.ts'

const TITLES: Record<number, [vi: string, en: string]> = {
  400: ['Yêu cầu không hợp lệ', 'Bad request'],
  401: ['Cần đăng nhập', 'Login is needed'],
  403: ['Không được phép', 'Not allowed'],
  404: ['Không tìm thấy', 'Not found'],
  405: ['Không dùng được cách gọi này', 'Method not allowed'],
  409: ['Không làm được trong tình trạng hiện tại', 'Not possible as things stand'],
  412: ['Văn bản đã thay đổi', 'The document changed'],
  413: ['Quá lớn', 'Too large'],
  415: ['Kiểu nội dung không dùng được', 'Unsupported media type'],
  421: ['Sai địa chỉ máy chủ', 'Misdirected request'],
  422: ['Không đọc được', 'Not readable'],
  428: ['Thiếu If-Match', 'If-Match is needed'],
  429: ['Quá nhiều yêu cầu', 'Too many requests'],
  500: ['Lỗi của chương trình', 'An error of the program'],
  503: ['Tạm thời không phục vụ được', 'Not available for now'],
}

type Extra = Partial<Omit<Problem, 'status' | 'title' | 'titleEn'>>

/** An answer that says what is wrong; thrown by handlers, turned into the answer by the application. */
export class ProblemError extends Error {
  readonly problem: Problem
  readonly headers: Record<string, string>

  constructor(status: number, extra: Extra = {}, headers: Record<string, string> = {}) {
    const [title, titleEn] = TITLES[status] ?? TITLES[status < 500 ? 400 : 500]!
    super(titleEn)
    this.name = 'ProblemError'
    this.problem = { type: 'about:blank', status, title, titleEn, ...extra }
    this.headers = headers
  }

  get response(): Response {
    return new Response(JSON.stringify(this.problem), {
      status: this.problem.status,
      headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...this.headers },
    })
  }
}

/** A problem with its sentence in both languages. */
export const problem = (status: number, vi: string, en: string, extra: Extra = {}): ProblemError =>
  new ProblemError(status, { detail: vi, detailEn: en, ...extra })
