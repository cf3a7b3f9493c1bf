import type { NextFunction, Request, Response } from 'express';
import { DatabaseError } from '#engine/db/database.ts';
import type { Locale, Told } from '#engine/fields/violation.ts';
import type { Conflict, Refusal } from '#engine/records/refusal.ts';
import { localeOf, requestIdOf } from './request.ts';

/** RFC 9457 problem details as Formwork answers them. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  readonly errors: readonly Told[];
  readonly conflict?: Conflict;
}

const titles: Readonly<Record<number, Record<Locale, string>>> = {
  400: { en: 'The request cannot be understood', 'zh-CN': '无法理解该请求' },
  401: { en: 'Sign in first', 'zh-CN': '请先登录' },
  403: { en: 'Not allowed', 'zh-CN': '没有权限' },
  404: { en: 'Not found', 'zh-CN': '未找到' },
  405: { en: 'Not possible here', 'zh-CN': '此处不支持该操作' },
  409: { en: 'Conflict', 'zh-CN': '冲突' },
  412: { en: 'Changed in the meantime', 'zh-CN': '内容已变更' },
  413: { en: 'Too large', 'zh-CN': '内容过大' },
  415: { en: 'JSON is expected', 'zh-CN': '需要 JSON 格式' },
  422: { en: 'Some values need attention', 'zh-CN': '部分内容需要修改' },
  429: { en: 'Too many requests', 'zh-CN': '请求过于频繁' },
  500: { en: 'Something went wrong on our side', 'zh-CN': '系统出现错误' },
  503: { en: 'Not available at the moment', 'zh-CN': '暂时不可用' },
};

/** What a refusal needs at least; the rest is filled in. */
export type Given = Pick<Refusal, 'code' | 'detail'> & {
  readonly status: number;
  readonly errors?: readonly Told[];
  readonly conflict?: Conflict;
};

/** Answers with a problem. */
export function sendProblem(request: Request, response: Response, given: Given): void {
  const title = titles[given.status]?.[localeOf(request)] ?? titles[500]!.en;
  const body: ProblemBody = {
    type: `/problems/${given.code}`,
    title,
    status: given.status,
    detail: given.detail,
    code: given.code,
    requestId: requestIdOf(response),
    errors: given.errors ?? [],
    ...(given.conflict ? { conflict: given.conflict } : {}),
  };
  if (given.status === 503 || given.status === 429) response.setHeader('Retry-After', '2');
  response.status(given.status).type('application/problem+json').end(JSON.stringify(body));
}

/** A problem thrown where returning it would only pass it through several hands: an unusable URL, header or query. */
export class HttpProblem extends Error {
  readonly given: Given;
  constructor(given: Given) {
    super(given.detail);
    this.given = given;
  }
}

export function badRequest(path: string, code: string, message: string): HttpProblem {
  return new HttpProblem({ status: 400, code, detail: message, errors: [{ path, code, message }] });
}

type BodyError = Error & { type?: string; status?: number };

const connectionLost = /^(08|57P0|53)/;

/** The last resort of every request: known faults become their problem, all others a 500 that says nothing of the inside. */
export function problemHandler(log: (error: unknown, requestId: string) => void) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) next(error);
    else
      sendProblem(
        request,
        response,
        givenFor(error, (unknown) => log(unknown, requestIdOf(response))),
      );
  };
}

function givenFor(error: unknown, log: (error: unknown) => void): Given {
  if (error instanceof HttpProblem) return error.given;
  const body = bodyFault(error as BodyError);
  if (body) return body;
  if (isAway(error))
    return { status: 503, code: 'unavailable', detail: 'The database cannot be reached at the moment; try again.' };
  if (error instanceof DatabaseError && /^2[23]/.test(error.code ?? '')) {
    log(error);
    return {
      status: 422,
      code: 'invalid',
      detail: 'A value cannot be stored.',
      errors: [{ path: '', code: 'invalid', message: 'A value cannot be stored.' }],
    };
  }
  log(error);
  return { status: 500, code: 'internal', detail: 'The request failed; the log has the reason under this request id.' };
}

function bodyFault(error: BodyError): Given | null {
  switch (error.type) {
    case 'entity.parse.failed':
      return malformed('json', `The body is not JSON: ${error.message.slice(0, 120)}`);
    case 'entity.too.large':
      return {
        status: 413,
        code: 'too-large',
        detail: 'The body is larger than is allowed here.',
        errors: [{ path: '', code: 'too-large', message: 'The body is too large.' }],
      };
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return { status: 415, code: 'charset', detail: 'The body must be JSON in UTF-8.' };
    case 'request.aborted':
    case 'request.size.invalid':
      return malformed('body', 'The body did not arrive as announced.');
    default:
      return error instanceof URIError || error.status === 400
        ? malformed('url', 'The address cannot be decoded.')
        : null;
  }
}

function malformed(code: string, message: string): Given {
  return { status: 400, code, detail: message, errors: [{ path: '', code, message }] };
}

function isAway(error: unknown): boolean {
  const { code, name, message, syscall } = error as {
    code?: string;
    name?: string;
    message?: string;
    syscall?: string;
  };
  const lost =
    typeof code === 'string' &&
    (connectionLost.test(code) ||
      ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code) ||
      // A missing socket of PostgreSQL, not a missing file.
      (code === 'ENOENT' && syscall === 'connect'));
  return (
    lost || name === 'KnexTimeoutError' || /Connection terminated|timeout expired|is not queryable/.test(message ?? '')
  );
}
