/** Both sentences of a cell side by side, each a step away from its document. */
import { ArrowRight } from 'lucide-react'
import { Link } from 'react-router'
import { useKeep } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { Side } from './model.ts'

export interface Opened {
  title: string
  note: string | null
  sides: readonly Side[]
}

export function SidesDialog({ title, note, sides, onClose }: Opened & { onClose: () => void }) {
  const { t } = useLanguage()
  const keep = useKeep()
  return (
    <Dialog title={title} onClose={onClose} wide>
      {note && <p>{note}</p>}
      {sides.length === 0 && <p className="soft">{t('noSentence')}</p>}
      <div className="both">
        {sides.map((side, i) => (
          // a cell may stand on the same sentence twice
          // biome-ignore lint/suspicious/noArrayIndexKey: sides never move
          <section key={i}>
            <h3 lang="vi">{side.who}</h3>
            {side.quote ? <blockquote lang="vi">{side.quote}</blockquote> : <p lang="vi">{side.words}</p>}
            <Link className="button" data-small to={keep(`/van-ban/${side.record}?v=${encodeURIComponent(side.key)}`)}>
              {t('openInDocument')} <ArrowRight aria-hidden />
            </Link>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
