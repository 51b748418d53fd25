/** Every rule, group by group; a test holds that each file of rules/ stands here. */
import type { Rule } from './rule.ts'
import { addressee } from './rules/addressee.ts'
import { appendixReference } from './rules/appendix-reference.ts'
import { awardAuthority } from './rules/award-authority.ts'
import { awardLevel } from './rules/award-level.ts'
import { basisAmended } from './rules/basis-amended.ts'
import { basisExpired } from './rules/basis-expired.ts'
import { basisNotYet } from './rules/basis-not-yet.ts'
import { basisPunctuation } from './rules/basis-punctuation.ts'
import { bodyEnded } from './rules/body-ended.ts'
import { citationDate } from './rules/citation-date.ts'
import { citationFuture } from './rules/citation-future.ts'
import { citationIssuer } from './rules/citation-issuer.ts'
import { dateBlank } from './rules/date-blank.ts'
import { datePadding } from './rules/date-padding.ts'
import { datelineMissing } from './rules/dateline-missing.ts'
import { deadlineAfterEnd } from './rules/deadline-after-end.ts'
import { deadlineBeforeIssue } from './rules/deadline-before-issue.ts'
import { deadlineWeekend } from './rules/deadline-weekend.ts'
import { dossierBeforeResults } from './rules/dossier-before-results.ts'
import { endMark } from './rules/end-mark.ts'
import { fewBases } from './rules/few-bases.ts'
import { fewCriteria } from './rules/few-criteria.ts'
import { headingOrder } from './rules/heading-order.ts'
import { indexName } from './rules/index-name.ts'
import { indexUnexplained } from './rules/index-unexplained.ts'
import { issuingBody } from './rules/issuing-body.ts'
import { launchAuthority } from './rules/launch-authority.ts'
import { localitySpelling } from './rules/locality-spelling.ts'
import { missingAwardForms } from './rules/missing-award-forms.ts'
import { missingAwards } from './rules/missing-awards.ts'
import { missingContents } from './rules/missing-contents.ts'
import { missingCriteria } from './rules/missing-criteria.ts'
import { missingDossier } from './rules/missing-dossier.ts'
import { missingDossierDeadline } from './rules/missing-dossier-deadline.ts'
import { missingFunding } from './rules/missing-funding.ts'
import { missingMeasures } from './rules/missing-measures.ts'
import { missingObjectives } from './rules/missing-objectives.ts'
import { missingParticipants } from './rules/missing-participants.ts'
import { missingPeriod } from './rules/missing-period.ts'
import { missingQuota } from './rules/missing-quota.ts'
import { missingReporting } from './rules/missing-reporting.ts'
import { missingResponsibilities } from './rules/missing-responsibilities.ts'
import { missingReview } from './rules/missing-review.ts'
import { missingScope } from './rules/missing-scope.ts'
import { misspelling } from './rules/misspelling.ts'
import { motto } from './rules/motto.ts'
import { numberBlank } from './rules/number-blank.ts'
import { numberGloss } from './rules/number-gloss.ts'
import { numberMissing } from './rules/number-missing.ts'
import { numberPadding } from './rules/number-padding.ts'
import { oldYear } from './rules/old-year.ts'
import { otherUnit } from './rules/other-unit.ts'
import { parentAwards } from './rules/parent-awards.ts'
import { parentBody } from './rules/parent-body.ts'
import { parentCited } from './rules/parent-cited.ts'
import { parentDeadline } from './rules/parent-deadline.ts'
import { parentSections } from './rules/parent-sections.ts'
import { parentTargets } from './rules/parent-targets.ts'
import { periodDates } from './rules/period-dates.ts'
import { placeName } from './rules/place-name.ts'
import { quotaConflict } from './rules/quota-conflict.ts'
import { recipientsForm } from './rules/recipients-form.ts'
import { recipientsMissing } from './rules/recipients-missing.ts'
import { scoringTotal } from './rules/scoring-total.ts'
import { signatureAuthority } from './rules/signature-authority.ts'
import { signatureMissing } from './rules/signature-missing.ts'
import { symbolBody } from './rules/symbol-body.ts'
import { symbolForm } from './rules/symbol-form.ts'
import { symbolType } from './rules/symbol-type.ts'
import { targetDirection } from './rules/target-direction.ts'
import { titleForm } from './rules/title-form.ts'
import { tonePlacement } from './rules/tone-placement.ts'
import { typeLine } from './rules/type-line.ts'
import { unitEnded } from './rules/unit-ended.ts'

export const rules: readonly Rule[] = [
  // form
  addressee,
  appendixReference,
  basisPunctuation,
  dateBlank,
  datePadding,
  datelineMissing,
  endMark,
  headingOrder,
  issuingBody,
  motto,
  numberBlank,
  numberMissing,
  numberPadding,
  parentBody,
  placeName,
  recipientsForm,
  recipientsMissing,
  signatureAuthority,
  signatureMissing,
  symbolForm,
  symbolType,
  titleForm,
  typeLine,
  // completeness
  fewBases,
  fewCriteria,
  missingAwardForms,
  missingAwards,
  missingContents,
  missingCriteria,
  missingDossierDeadline,
  missingDossier,
  missingFunding,
  missingMeasures,
  missingObjectives,
  missingParticipants,
  missingPeriod,
  missingQuota,
  missingReporting,
  missingResponsibilities,
  missingReview,
  missingScope,
  // authority
  awardAuthority,
  awardLevel,
  launchAuthority,
  // consistency
  indexName,
  indexUnexplained,
  localitySpelling,
  misspelling,
  oldYear,
  otherUnit,
  symbolBody,
  tonePlacement,
  // time
  deadlineAfterEnd,
  deadlineBeforeIssue,
  deadlineWeekend,
  dossierBeforeResults,
  numberGloss,
  periodDates,
  quotaConflict,
  scoringTotal,
  targetDirection,
  // law
  basisAmended,
  basisExpired,
  basisNotYet,
  bodyEnded,
  citationDate,
  citationFuture,
  citationIssuer,
  unitEnded,
  // parent
  parentAwards,
  parentCited,
  parentDeadline,
  parentSections,
  parentTargets,
]

export const ruleIds: ReadonlySet<string> = new Set(rules.map(r => r.id))

export const findRule = (id: string): Rule | undefined => rules.find(r => r.id === id)
