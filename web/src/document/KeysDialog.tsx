/** The keys of the record view. */
import { useLanguage } from '../i18n/language.tsx'
import { Dialog } from '../ui/Dialog.tsx'

const KEYS = ['j', 'k', 'Enter', 'e', 'x', 'u', '/'] as const

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Dialog title={t('keys')} onClose={onClose}>
      <dl className="keys">
        {KEYS.map(key => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`key_${key === '/' ? 'slash' : key}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
