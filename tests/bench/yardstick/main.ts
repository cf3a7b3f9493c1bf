import pg from 'pg';
import { createApp } from './app.ts';

/**
 * The yardstick: what a good engineer writes by hand for one fixed set of tables, with express, pg and AJV. It works on the tables that
 * Formwork made (SCHEMA in DATABASE_URL), so both are measured on the same data.
 */
const { DATABASE_URL, SCHEMA = 'main', PORT = '3001' } = process.env;
// Dates stay as they are written; amounts here are exact as numbers.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10, options: '-c timezone=UTC' });
const server = createApp(pool, SCHEMA).listen(Number(PORT), '127.0.0.1');
process.once('SIGTERM', () => {
  server.close(() => pool.end());
  server.closeAllConnections();
});
