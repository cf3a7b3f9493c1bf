import type { Connection } from '#engine/db/database.ts';
import { quote } from '#engine/db/identifier.ts';
import type { LocalText } from '#metadata/types.ts';

const shortest = 8;
const longest = 128;

/** A password that may not be set; `text` says why, in the languages of the product. */
export class PasswordRefused extends Error {
  override readonly name = 'PasswordRefused';
  readonly text: LocalText;

  constructor(text: { en: string; 'zh-CN': string }) {
    super(text.en);
    this.text = text;
  }
}

function check(password: string): void {
  if ([...password].length < shortest) {
    throw new PasswordRefused({
      en: `A password has at least ${shortest} characters`,
      'zh-CN': `密码至少需要 ${shortest} 个字符`,
    });
  }
  if (password.length > longest) {
    throw new PasswordRefused({
      en: `A password has at most ${longest} characters`,
      'zh-CN': `密码最多 ${longest} 个字符`,
    });
  }
}

/** Gives a user a password (8 to 128 characters; throws PasswordRefused) and ends the sessions that were open with the old one. */
export async function setPassword(
  connection: Connection,
  schema: string,
  userId: string,
  password: string,
): Promise<void> {
  check(password);
  const { hashPassword } = await import('better-auth/crypto');
  const own = quote(schema);
  await connection.query(
    `WITH ended AS (DELETE FROM ${own}._auth_session WHERE user_id = $1)
     INSERT INTO ${own}._auth_account (user_id, provider_id, account_id, password, created_at, updated_at)
     VALUES ($1, 'credential', $1::uuid::text, $2, now(), now())
     ON CONFLICT (provider_id, account_id) DO UPDATE SET password = excluded.password, updated_at = now()`,
    [userId, await hashPassword(password)],
  );
}
