/** Has a draft checked, and its notes written into its Word file. */
import { useMutation } from '@tanstack/react-query'
import type { CheckAnswer } from '../../../schemas/api/check.ts'
import { ask, askJson, query } from '../api/client.ts'
import { useLanguage } from '../i18n/language.tsx'
import { save } from '../ui/save.ts'
import type { Dropped } from '../upload/dropped.ts'

const formOf = ({ file, path }: Dropped): FormData => {
  const form = new FormData()
  form.append('file', file, path)
  return form
}

/** `parent`: the plan that the draft should follow; '' for none. */
export function useCheck(parent: string) {
  const { t, lang } = useLanguage()
  const check = useMutation({
    mutationFn: (draft: Dropped) => askJson<CheckAnswer>(`/check${query({ parent })}`, { method: 'POST', form: formOf(draft) }),
  })
  const annotate = useMutation({
    mutationFn: async (draft: Dropped) =>
      (await ask(`/check/annotated${query({ parent, lang })}`, { method: 'POST', form: formOf(draft) })).blob(),
    onSuccess: (blob, { path }) => {
      const name = path.split('/').at(-1)!
      save(blob, name.replace(/(\.docx)?$/i, ` - ${t('withNotes')}.docx`))
    },
  })
  return { check, annotate }
}
