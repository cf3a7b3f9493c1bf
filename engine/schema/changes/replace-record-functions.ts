import type { Change } from '../change.ts';

export const replaceRecordFunctions: Change = (before, after) =>
  before.recordFunctions === after.recordFunctions
    ? []
    : [
        {
          id: 'replace-record-functions',
          change: 'replace-record-functions',
          caption: 'Renew how linked records are found and named',
          sql: after.recordFunctions,
          risk: 'safe',
        },
      ];
