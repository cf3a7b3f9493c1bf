import { useQuery } from '@tanstack/react-query';
import { type ApiProblem, api } from '../api.ts';
import type { FormAnswer } from '../form/form-shape.ts';
import { useLanguage } from '../locales/use-language.ts';
import type { Language } from '../shapes.ts';

/** The question for an entity's form; its texts come in the language, so the language is part of it. */
export const formQuery = (entity: string, language: Language) => ({
  queryKey: ['form', entity, language] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => api.form(entity, signal),
  staleTime: 60_000,
});

/** The compiled form of an entity in the language on screen. */
export function useForm(entity: string) {
  return useQuery<FormAnswer, ApiProblem>(formQuery(entity, useLanguage()));
}
