/** Errors as RFC 9457 `application/problem+json`. Internals never show: what is unforeseen has no detail. */
import type { Problem } from '../../schemas/api/common.ts'

const TITLES = {
  400: ['Yêu cầu không hợp lệ', 'Bad request'],
  401: ['Cần đăng nhập', 'Login is needed'],
  403: ['Không được phép', 'Not allowed'],
  404: ['Không tìm thấy', 'Not found'],
  412: ['Văn bản đã thay đổi', 'The document changed'],
  413: ['Quá lớn', 'Too large'],
  415: ['Kiểu nội dung không dùng được', 'Unsupported media type'],
  421: ['Sai địa chỉ máy chủ', 'Misdirected request'],
  422: ['Không đọc được', 'Not readable'],
  428: ['Thiếu If-Match', 'If-Match is needed'],
  429: ['Quá nhiều yêu cầu', 'Too many requests'],
  500: ['Lỗi của chương trình', 'An error of the program'],
} satisfies Record<number, [vi: string, en: string]>

type Status = keyof typeof TITLES

type Extra = Partial<Omit<Problem, 'status' | 'title' | 'titleEn'>>

/** An answer that says what is wrong; thrown by handlers, turned into the answer by the application. */
export class ProblemError extends Error {
  readonly problem: Problem
  readonly headers: Record<string, string>

  constructor(status: Status, extra: Extra = {}, headers: Record<string, string> = {}) {
    const [title, titleEn] = TITLES[status] as [vi: string, en: string]
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
export const problem = (status: Status, vi: string, en: string, extra: Extra = {}): ProblemError =>
  new ProblemError(status, { detail: vi, detailEn: en, ...extra })
