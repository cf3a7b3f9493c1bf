/** A key that is never given twice. `crypto.randomUUID` is missing on pages without TLS, so it is made by hand. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
