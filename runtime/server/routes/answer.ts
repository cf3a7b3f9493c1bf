import type { Request, Response } from 'express';
import type { Outcome } from '#engine/records/refusal.ts';
import type { RecordValue } from '#engine/records/select.ts';
import { sendProblem } from '../problem.ts';

/** Sends JSON without the work express does for tags that nobody asked for. */
export function sendJson(response: Response, status: number, value: unknown): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  const body = Buffer.from(JSON.stringify(value));
  response.setHeader('Content-Length', body.length);
  response.end(body);
}

/** A record with its version as the tag, or the problem that stands in its place. */
export function sendRecord(request: Request, response: Response, outcome: Outcome<RecordValue>, status = 200): void {
  if (outcome.ok && outcome.value.version !== undefined) response.setHeader('ETag', `"${outcome.value.version}"`);
  sendOutcome(request, response, outcome, status);
}

export function sendOutcome(request: Request, response: Response, outcome: Outcome<unknown>, status = 200): void {
  if (outcome.ok) sendJson(response, status, outcome.value);
  else sendProblem(request, response, outcome.refusal);
}
