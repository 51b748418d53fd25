/** Where files are dropped, or chosen by those who do not drag. */
import { FileUp, FolderUp } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { type Dropped, filesOfDrop, filesOfInput } from '../upload/dropped.ts'

interface Props {
  title: string
  help: ReactNode
  many: boolean
  disabled?: boolean
  /** something was dropped already: the place for the next takes little room */
  slim?: boolean
  onFiles: (files: Dropped[]) => void
}

export function DropZone({ title, help, many, disabled, slim, onFiles }: Props) {
  const { t } = useLanguage()
  const [over, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const input = (ref: typeof files, label: string, more: object) => (
    <input
      ref={ref}
      type="file"
      className="sr"
      tabIndex={-1}
      aria-label={label}
      {...more}
      onChange={event => {
        if (event.target.files?.length) onFiles(filesOfInput(event.target.files))
        event.target.value = ''
      }}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the buttons within
    <div
      className="drop"
      data-over={over || undefined}
      data-slim={slim || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={async event => {
        event.preventDefault()
        setOver(false)
        if (disabled) return
        const dropped = await filesOfDrop(event.dataTransfer)
        if (dropped.length) onFiles(many ? dropped : dropped.slice(0, 1))
      }}
    >
      <FileUp aria-hidden />
      <strong>{title}</strong>
      <span className="soft">{help}</span>
      <span className="toolbar">
        <button type="button" className="button" data-kind="main" disabled={disabled} onClick={() => files.current?.click()}>
          <FileUp aria-hidden /> {t(many ? 'chooseFiles' : 'chooseFile')}
        </button>
        {many && (
          <button type="button" className="button" disabled={disabled} onClick={() => folder.current?.click()}>
            <FolderUp aria-hidden /> {t('chooseFolder')}
          </button>
        )}
      </span>
      {input(files, t(many ? 'chooseFiles' : 'chooseFile'), many ? { multiple: true } : {})}
      {many && input(folder, t('chooseFolder'), { webkitdirectory: '' })}
    </div>
  )
}
