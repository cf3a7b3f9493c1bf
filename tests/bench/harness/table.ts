import type { Figure } from './row.ts';

const heads = ['', 'work', 'goal', 'value', 'this run', 'against'] as const;

/** Figures as a table for people. */
export function table(figures: readonly Figure[]): string {
  const lines = [heads, ...figures.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf({ work, goal, result, against, value, met }: Figure): readonly string[] {
  const mark = met === null ? ' ' : met ? '✓' : '✗';
  return [mark, work, goal, value.toFixed(value < 20 ? 2 : 0), result, against];
}
