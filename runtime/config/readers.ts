import type { Reader } from './variables.ts';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const roles = ['all', 'web', 'worker'] as const;

export type LogLevel = (typeof logLevels)[number];
export type Role = (typeof roles)[number];

export const text: Reader<string> = (value) => ({ value });

export const port: Reader<number> = (value) => {
  const number = Number(value);
  if (/^\d{1,5}$/.test(value) && number >= 1 && number <= 65_535) return { value: number };
  return { wrong: 'a port is a number from 1 to 65535', remedy: 'one, for example 3000' };
};

export const host: Reader<string> = (value) =>
  /^[\w.:-]+$/.test(value) && !/:\d+$/.test(value.replace(/^.*::/, ''))
    ? { value }
    : { wrong: 'a host is an address or a name, without protocol and port', remedy: '127.0.0.1 or 0.0.0.0' };

export const publicUrl: Reader<string> = (value) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  const bare = url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (bare && /^https?:$/.test(url.protocol)) return { value: url.origin };
  return {
    wrong: 'it is the address people open, with http or https and nothing after the host',
    remedy: 'one like https://crm.example.com',
  };
};

export const postgresUrl = urlOf(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database');
export const smtpUrl = urlOf(['smtp:', 'smtps:'], 'smtps://user:password@host:465');

function urlOf(protocols: readonly string[], example: string): Reader<string> {
  return (value) =>
    URL.canParse(value) && protocols.includes(new URL(value).protocol)
      ? { value }
      : {
          wrong: `it is not a URL that begins with ${protocols.map((name) => `${name}//`).join(' or ')}`,
          remedy: `one like ${example}`,
        };
}

export const secret: Reader<string> = (value) =>
  value.length >= 32
    ? { value }
    : { wrong: 'it has fewer than 32 characters', remedy: 'a longer one (“openssl rand -base64 32” makes one)' };

export const password: Reader<string> = (value) =>
  value.length >= 8 && value.length <= 128
    ? { value }
    : { wrong: 'a password has 8 to 128 characters', remedy: 'one of that length' };

export const email: Reader<string> = (value) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
    ? { value }
    : { wrong: 'it is no e-mail address', remedy: 'one like admin@example.com' };

/** Names with commas between them; `none` for none. */
export const packages: Reader<readonly string[]> = (value) => {
  const names = value === 'none' ? [] : value.split(',').map((name) => name.trim());
  if (names.every((name) => /^[a-z][a-z0-9_]{0,59}$/.test(name))) return { value: Object.freeze(names) };
  return {
    wrong: 'it names packages, in small letters with commas between them',
    remedy: '“sales”, “none” or the like',
  };
};

export const yesNo: Reader<boolean> = (value) =>
  value === 'true' || value === 'false'
    ? { value: value === 'true' }
    : { wrong: 'it is a yes or no', remedy: 'true or false' };

export const logLevel = oneOf(logLevels);
export const role = oneOf(roles);

function oneOf<Value extends string>(values: readonly Value[]): Reader<Value> {
  return (given) => {
    const value = values.find((one) => one === given);
    return value === undefined
      ? { wrong: 'it is none of the known values', remedy: `one of ${values.join(', ')}` }
      : { value };
  };
}
