import { defineConfig } from 'vitest/config';

/** Test files share one PostgreSQL cluster (tests/support/cluster.ts); each takes workspaces of its own in it. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['tests/support/cluster.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'walls', include: ['tests/walls.test.ts'], globalSetup: [] } },
      { extends: true, test: { name: 'unit', include: ['tests/{metadata,engine,runtime,templates}/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/{e2e,scenarios}/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
    ],
  },
});
