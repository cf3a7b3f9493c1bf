import autocannon from 'autocannon';
import type { Program } from './program.ts';

/** One request as autocannon takes it. */
export interface Shot {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: string;
}

/** What a round of load has shown. */
export interface Round {
  /** Requests answered a second. */
  readonly rate: number;
  /** 99th percentile of the answer times, in milliseconds. */
  readonly p99: number;
  /** CPU time of the server process for a request, in microseconds. */
  readonly cpu: number;
}

/** Shots prepared for each connection: making them during the load would slow the client, and with it both servers. */
const shotsEach = 400;
const usualConnections = 16;

export interface Load {
  readonly program: Program;
  readonly token: string;
  readonly seconds: number;
  /** 16 where nothing is said. */
  readonly connections?: number;
  /** Makes the shots of one connection. */
  shots(count: number): readonly Shot[];
}

/** Loads a server for a while, on many connections at once. Answers other than 2xx are an error: a bench of refusals measures nothing. */
export async function load({ program, token, seconds, shots, connections = usualConnections }: Load): Promise<Round> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const before = program.cpu();
  const result = await autocannon({
    url: program.url,
    connections,
    duration: seconds,
    headers,
    setupClient: (client) => client.setRequests(shots(shotsEach).map((shot) => ({ ...shot, headers }))),
  });
  const answered = result['2xx'];
  if (answered === 0 || result.non2xx > 0 || result.errors > 0)
    throw new Error(
      `${program.name}: ${result.non2xx} refusals and ${result.errors} errors beside ${answered} answers`,
    );
  return {
    rate: answered / result.duration,
    p99: result.latency.p99,
    cpu: ((program.cpu() - before) * 1e6) / answered,
  };
}
