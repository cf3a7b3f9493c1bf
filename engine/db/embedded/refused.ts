/** Something outside the program stands in the way; the message is for people and ends with the remedy. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}
