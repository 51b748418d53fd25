/** What the rules of authority say of their invalid examples. */
import type { Heard } from './words.ts'

export const authority: Heard = {
  'award-authority': [
    ['error: Ủy ban nhân dân xã tặng Giấy khen → Chủ tịch Ủy ban nhân dân xã'],
    ['warning: Giấy khen của UBND xã → Chủ tịch UBND xã'],
    ['error: Hội đồng Thi đua - Khen thưởng xã tặng Giấy khen'],
    ['info: Bằng khen của UBND tỉnh → Chủ tịch UBND tỉnh'],
  ],
  'award-level': [
    ['error: Chủ tịch UBND xã tặng Bằng khen → Giấy khen, hoặc đề nghị Chủ tịch UBND tỉnh'],
    ['error: Bằng khen của Giám đốc Sở Nội vụ → Giấy khen, hoặc đề nghị Chủ tịch UBND tỉnh'],
    ['warning: Cờ thi đua của UBND xã → Giấy khen, hoặc đề nghị Chủ tịch UBND tỉnh'],
  ],
  'launch-authority': [
    ['warning: Phát động phong trào thi đua c … ính trên địa bàn tỉnh năm 2026 → Chủ tịch Ủy ban nhân dân phát động'],
    ['warning: Phát động phong trào thi đua c … chính trên địa bàn xã năm 2026 → Chủ tịch Ủy ban nhân dân phát động'],
    ['info: Phát động phong trào thi đua c … địa bàn tỉnh Cao Bằng năm 2026 → Chủ tịch Ủy ban nhân dân phát động'],
  ],
}
