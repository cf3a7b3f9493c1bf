import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** `node tests/bench/profile/top.ts FILE.cpuprofile… [-n 40]`: where a server's CPU time went, by function and by file. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const idle = new Set(['(idle)', '(program)', '(root)']);

function selfTimes(profile: Profile, nameOf: (frame: Profile['nodes'][number]['callFrame']) => string) {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map<string, number>();
  profile.samples.forEach((id, index) => {
    const frame = frames.get(id)!;
    if (frame.functionName === '(idle)') return;
    const name = idle.has(frame.functionName) ? frame.functionName : nameOf(frame);
    times.set(name, (times.get(name) ?? 0) + profile.timeDeltas[index]!);
  });
  return [...times].sort(([, left], [, right]) => right - left);
}

function place(url: string): string {
  const path = url.replace(/^file:\/\//, '');
  const parts = path.split('/');
  const modules = parts.lastIndexOf('node_modules');
  if (modules >= 0) return parts.slice(modules + 1).join('/');
  return path.startsWith('node:') ? path : parts.slice(-3).join('/');
}

function group(url: string): string {
  const path = place(url);
  return path.startsWith('@') ? path.split('/').slice(0, 2).join('/') : (path.split('/')[0] ?? path);
}

function print(title: string, times: readonly (readonly [string, number])[], most: number): void {
  const total = times.reduce((sum, [, time]) => sum + time, 0);
  console.log(`\n${title} (${Math.round(total / 1000)} ms busy)`);
  for (const [name, time] of times.slice(0, most))
    console.log(`${((100 * time) / total).toFixed(1).padStart(6)} %  ${name}`);
}

const words = process.argv.slice(2);
const most = words.includes('-n') ? Number(words[words.indexOf('-n') + 1]) : 40;
for (const file of words.filter((word) => word.endsWith('.cpuprofile'))) {
  const profile = JSON.parse(readFileSync(file, 'utf8')) as Profile;
  const functions = selfTimes(
    profile,
    ({ functionName, url, lineNumber }) => `${functionName || '(anonymous)'}  ${place(url)}:${lineNumber + 1}`,
  );
  print(`${basename(file)} by function`, functions, most);
  print(
    `${basename(file)} by place`,
    selfTimes(profile, ({ url }) => (url === '' ? '(native)' : group(url))),
    15,
  );
}
