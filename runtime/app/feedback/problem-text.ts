import type { TFunction } from 'i18next';
import { ApiProblem } from '../api.ts';

/** One sentence for a refusal: the server's own words where it has some. */
export function problemText(problem: unknown, t: TFunction): string {
  if (!(problem instanceof ApiProblem)) return t('problem.broken');
  if (problem.status === 0) return t('problem.network');
  const first = problem.errors[0]?.message;
  if (first) return first;
  if (problem.status >= 500) return t('problem.server');
  if (problem.status === 403 && !problem.detail) return t('problem.forbidden');
  return problem.detail || problem.message;
}
