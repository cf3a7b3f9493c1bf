/** What a test reads of an answer; each answer has some of it. */
export interface Body {
  readonly id: string;
  readonly version: number;
  readonly items: Body[];
  readonly results: { status: number; id: string; record?: Body; code?: string; errors?: Told[] }[];
  readonly next: string | null;
  readonly count: number | null;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  readonly errors: Told[];
  readonly conflict: Record<'base' | 'theirs' | 'yours', Record<string, unknown>>;
  readonly [name: string]: unknown;
}

export interface Told {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON of the answer; an empty object where it has none. */
  readonly body: Body;
}

/** A text goes out as it is, anything else as JSON; `undefined` sends no body. */
export type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

/** A client of the server at `url`; `headers` go with every request. */
export function caller(url: string, headers: Record<string, string> = {}): Call {
  return async (method, path, body, more = {}) => {
    const sent: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...sent, ...headers, ...more },
      redirect: 'manual',
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson && text !== '' ? JSON.parse(text) : {}) as Body,
    };
  };
}

/** What is wrong with an answer as RFC 9457 problem details with our additions; nothing, where it is one. */
export function problemFaults({ status, headers, body }: Answer): string[] {
  const isText = (value: unknown) => typeof value === 'string' && value !== '';
  const checks: [string, boolean][] = [
    ['content type', headers.get('content-type')?.startsWith('application/problem+json') ?? false],
    ['status', body.status === status],
    ['texts', [body.type, body.title, body.detail, body.code].every(isText)],
    ['requestId', isText(body.requestId) && body.requestId === headers.get('x-request-id')],
    [
      'errors',
      body.errors?.every(({ path, code, message }) => typeof path === 'string' && isText(code) && isText(message)),
    ],
    ['stack', !/\bat .*:\d+:\d+|node_modules|SELECT |INSERT /.test(JSON.stringify(body))],
  ];
  return checks.filter(([, holds]) => !holds).map(([name]) => name);
}

/** `status code` and the paths of an answer, for short expectations. */
export function verdict({ status, body }: Answer): string {
  return [status, body.code, ...(body.errors ?? []).map(({ path, code }) => `${path}:${code}`)].join(' ').trim();
}
