import type { Request, Response } from 'express';
import { sendProblem } from '../problem.ts';
import { localeOf } from '../request.ts';

/** What signing in refuses, by code. */
const refusals = {
  credentials: { status: 400, en: 'E-mail and password are needed', 'zh-CN': '需要提供邮箱和密码' },
  'wrong-credentials': { status: 401, en: 'Wrong e-mail or password', 'zh-CN': '邮箱或密码错误' },
  'foreign-origin': { status: 403, en: 'This request came from another site', 'zh-CN': '该请求来自其他网站' },
  route: { status: 404, en: 'There is nothing here', 'zh-CN': '此处没有内容' },
} as const;

/** Answers with the problem of this code, in the language of the request. */
export function refuse(request: Request, response: Response, code: keyof typeof refusals): void {
  const refusal = refusals[code];
  sendProblem(request, response, { status: refusal.status, code, detail: refusal[localeOf(request)] });
}
