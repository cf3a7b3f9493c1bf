import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import express, { type RequestHandler } from 'express';
import { scanJson } from '#metadata/json/scan.ts';
import { badRequest, HttpProblem, sendProblem } from './problem.ts';

/** Objects and lists inside each other that a body may have; more than any field or filter takes. */
const deepest = 100;

const types = ['application/json', 'application/*+json'];

/**
 * Reads JSON bodies up to a size such as `1mb`. What `JSON.parse` would pass over in silence is refused: another type of body, bytes
 * that are no text, a key given twice, boundless depth.
 */
export function jsonBody(limit: string): RequestHandler {
  const texts = new WeakMap<IncomingMessage, Buffer>();
  const parse = express.json({
    limit,
    strict: false,
    type: types,
    verify: (request, _response, text, charset) => {
      if (charset !== 'utf-8') throw charsetProblem;
      if (!isUtf8(text)) throw badRequest('', 'utf-8', 'The body is not valid UTF-8.');
      texts.set(request, text);
    },
  });
  return (request, response, next) => {
    const hasBody =
      request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
    if (hasBody && !request.is(types)) {
      return sendProblem(request, response, {
        status: 415,
        code: 'content-type',
        detail: 'Send the body as application/json.',
      });
    }
    parse(request, response, (error?: unknown) => {
      const text = texts.get(request);
      texts.delete(request);
      next(error ?? (text && faultOf(text, request.body)));
    });
  };
}

const charsetProblem = new HttpProblem({ status: 415, code: 'charset', detail: 'The body must be JSON in UTF-8.' });

function faultOf(text: Buffer, value: unknown): HttpProblem | undefined {
  const members = membersOf(value);
  if (members === null) return badRequest('', 'depth', `The body is nested more than ${deepest} levels deep.`);
  return members === membersIn(text) ? undefined : repeatedKey(text);
}

/** Members of all objects of a value, null past the depth. Level by level: recursion would overflow on a million brackets. */
function membersOf(value: unknown): number | null {
  let members = 0;
  let level = [value].filter(isNested);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === deepest) return null;
    for (const item of level) if (!Array.isArray(item)) members += Object.keys(item).length;
    level = level.flatMap((item) => Object.values(item)).filter(isNested);
  }
  return members;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

const [quote, backslash, colon] = [0x22, 0x5c, 0x3a];

/** Members written in a JSON text: the colons outside its strings. UTF-8 has these bytes nowhere else. */
function membersIn(text: Buffer): number {
  let members = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at];
    if (byte === backslash) at += 1;
    else if (byte === quote) inString = !inString;
    else if (byte === colon && !inString) members += 1;
  }
  return members;
}

function repeatedKey(text: Buffer): HttpProblem {
  const found = scanJson(text.toString(), deepest + 1).find((finding) => finding.found === 'duplicate');
  const path = found && 'pointer' in found ? found.pointer.slice(0, 200) : '';
  return badRequest(path, 'duplicate-key', 'The body gives the same key twice in one object.');
}
