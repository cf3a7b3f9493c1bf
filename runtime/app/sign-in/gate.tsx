import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiProblem, onSignedOut } from '../api.ts';
import { meQuery } from '../data/use-me.ts';
import { Delayed } from '../feedback/delayed.tsx';
import { ProblemState } from '../feedback/problem-state.tsx';
import { changeLanguage, languageWasChosen } from '../locales/language.ts';
import { Mark } from '../shell/mark.tsx';
import { Shell } from '../shell/shell.tsx';
import { SignIn } from './sign-in.tsx';

/** Lets the signed-in in and asks everybody else to sign in, at whatever address they came to. */
export function Gate() {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(meQuery);
  const locale = data?.locale;
  useEffect(() => {
    onSignedOut(() => {
      // A session that ended while working; the answer to "who am I" itself needs no second question.
      if (client.getQueryData(meQuery.queryKey)) void client.resetQueries({ queryKey: meQuery.queryKey });
    });
  }, [client]);
  useEffect(() => {
    if (locale && !languageWasChosen()) void changeLanguage(locale, false);
  }, [locale]);
  if (error instanceof ApiProblem && error.status === 401) return <SignIn />;
  if (error && !data) return <ProblemState problem={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <Delayed>
        <div className="fw-boot">
          <Mark size={40} />
        </div>
      </Delayed>
    );
  }
  return <Shell />;
}
