import { createHash } from 'node:crypto';
import type { Statement } from './database.ts';

/**
 * Most texts that get a name in a process. PostgreSQL keeps a plan for each name on each connection, so names are for statements
 * that come again and again: those past the bound are planned each time they run.
 */
const mostNames = 2_000;
const known = new Map<string, Statement>();

/** The statement of a text, named so that PostgreSQL parses and plans it once a connection. */
export function named(text: string): Statement {
  const statement = known.get(text);
  if (statement) return statement;
  if (known.size >= mostNames) return { text };
  const made = { text, name: `fw_${createHash('sha1').update(text).digest('hex').slice(0, 20)}` };
  known.set(text, made);
  return made;
}
