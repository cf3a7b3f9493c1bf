import { save } from '#engine/save.ts';
import { benchPackage, packageOf } from '../data/bench-package.ts';
import { wideEntity } from '../data/wide-entities.ts';
import { median, timed } from '../harness/median.ts';
import type { Figure, Row } from '../harness/row.ts';
import { millis } from '../harness/words.ts';
import { install, type Ready } from '../harness/workspace.ts';

const tries = 5;

/** A new entity until its first record, and a new field on a filled table, in a small workspace and in a large one. */
export const publish: Row = {
  name: 'publish',
  async run(stand) {
    const [small, large] = [await stand.small(), await stand.large()];
    const entity = [await newEntity(small), await newEntity(large)] as const;
    const field = [await newField(small), await newField(large)] as const;
    return [
      figure('a new entity of 20 fields, from request to first record', 100, entity[0], small),
      figure('the same', 300, entity[1], large),
      figure(`a field on ${stand.options.opportunities} rows, from request to served`, 60, field[0], small),
      figure('the same', 300, field[1], large),
    ];
  },
};

async function newEntity({ workspace, scene }: Ready): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < tries; turn += 1) {
    const name = `fresh_${turn}`;
    const work = async () => {
      await install(workspace, [packageOf(name, [wideEntity(name, 20)])]);
      const first = await save.create(scene(), name, { name: 'First' });
      if (!first.ok) throw new Error(first.refusal.detail);
    };
    times.push(await timed(work));
  }
  return median(times);
}

async function newField({ workspace }: Ready): Promise<number> {
  const more: Record<string, unknown> = {};
  const times: number[] = [];
  for (let turn = 0; turn < tries; turn += 1) {
    more[`extra_${turn}`] = { type: 'text', maxLength: 80 };
    times.push(await timed(() => install(workspace, [benchPackage(more)])));
  }
  return median(times);
}

function figure(work: string, goal: number, value: number, { entities }: Ready): Figure {
  return {
    work: `${work}, ${entities} entities`,
    goal: `< ${goal} ms`,
    result: millis(value),
    against: '',
    value,
    met: value < goal,
  };
}
