/** What stands above the original: as pages or as text, the marking of a place, the name of its file. */
import { Files, FileText, SquareDashedMousePointer } from 'lucide-react'
import { useLanguage } from '../i18n/language.tsx'

interface Props {
  fileName: string
  hasPages: boolean
  isText: boolean
  mayMark: boolean
  marking: boolean
  onText: (isText: boolean) => void
  onMarking: (marking: boolean) => void
}

export function OriginalBar({ fileName, hasPages, isText, mayMark, marking, onText, onMarking }: Props) {
  const { t } = useLanguage()
  return (
    <div className="pane-bar no-print">
      {hasPages && (
        <>
          <button type="button" className="button" data-small aria-pressed={!isText} onClick={() => onText(false)}>
            <Files aria-hidden /> {t('asPages')}
          </button>
          <button type="button" className="button" data-small aria-pressed={isText} onClick={() => onText(true)}>
            <FileText aria-hidden /> {t('asText')}
          </button>
        </>
      )}
      {mayMark && (
        <button type="button" className="button" data-small aria-pressed={marking} onClick={() => onMarking(!marking)}>
          <SquareDashedMousePointer aria-hidden /> {t('markPlace')}
        </button>
      )}
      <span className="spacer" />
      <span className="faint file-name" title={fileName}>
        {fileName}
      </span>
    </div>
  )
}
