/** Why signing in did not work, as a key of the texts. */
export type SignInFault = 'wrong' | 'missing' | 'tooMany' | 'network' | 'server';

/** Reads the answer's status; 0 is a server that could not be reached. */
export function signInFault(status: number): SignInFault {
  if (status === 0) return 'network';
  if (status === 429) return 'tooMany';
  return status >= 500 ? 'server' : 'wrong';
}
