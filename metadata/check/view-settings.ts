import { type Problem, problem } from '../problem.ts';
import { at, type Names } from './names.ts';

/** Layouts that need to be told which fields to use. */
const needed = ['board', 'calendar', 'timeline', 'map'] as const;

/** A view of such a layout says so. */
export function viewSettings({ metadata }: Names): Problem[] {
  return [...metadata.views.values()].flatMap((view) => {
    const layout = needed.find((one) => one === view.layout);
    if (layout === undefined || view[layout] !== undefined) return [];
    return [problem('missing-settings', { ...at(view, `/${layout}`), params: { layout, property: layout } })];
  });
}
