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
    const sent = body === undefined ? {} : { 'content-type': 'application/json' };
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

/** `status code` and the paths of an answer, for short expectations. */
export function verdict({ status, body }: Answer): string {
  return [status, body.code, ...(body.errors ?? []).map(({ path, code }) => `${path}:${code}`)].join(' ').trim();
}
