import { compileModel } from '#engine/model/compile.ts';
import { warm } from '#engine/records/compiled.ts';
import { check } from '#metadata/check.ts';
import { compose } from '#metadata/compose.ts';
import { coreFolder, readPackage } from '#runtime/cli/packages.ts';
import { widePackage } from '../data/wide-entities.ts';
import { timed } from '../harness/median.ts';

/** Times in milliseconds; memory is the most that the whole process ever held, in megabytes. */
export interface Compiled {
  readonly check: number;
  readonly compile: number;
  readonly warm: number;
  readonly memory: number;
}

if (import.meta.main) {
  const [entities, fields] = process.argv.slice(2).map(Number);
  const core = (await readPackage(coreFolder)).package!;
  const { metadata, problems } = compose([core, widePackage(entities!, fields!)]);
  const found: unknown[] = [...problems];
  const checking = await timed(() => found.push(...check(metadata).filter(({ severity }) => severity === 'error')));
  if (found.length > 0) throw new Error(JSON.stringify(found[0]));
  let model = compileModel(compose([core]).metadata, 'bench', 1);
  const compile = await timed(() => {
    model = compileModel(metadata, 'bench', 1);
  });
  const warming = await timed(() => warm(model));
  const memory = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ check: checking, compile, warm: warming, memory } satisfies Compiled));
}
