/** The campaign that the views are about: part of the URL, so that it goes with a link. */
import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

export const CAMPAIGN_PARAM = 'pt'

export function useCampaign(): { campaign: string | null; choose: (campaign: string | null) => void } {
  const [params, setParams] = useSearchParams()
  const choose = useCallback(
    (campaign: string | null) =>
      setParams(now => {
        const next = new URLSearchParams(now)
        if (campaign) next.set(CAMPAIGN_PARAM, campaign)
        else next.delete(CAMPAIGN_PARAM)
        return next
      }),
    [setParams],
  )
  return { campaign: params.get(CAMPAIGN_PARAM), choose }
}

/** A link within the application that keeps the campaign. */
export function useKeep(): (path: string) => string {
  const { campaign } = useCampaign()
  return useCallback(
    (path: string) => (campaign ? `${path}${path.includes('?') ? '&' : '?'}${CAMPAIGN_PARAM}=${encodeURIComponent(campaign)}` : path),
    [campaign],
  )
}
