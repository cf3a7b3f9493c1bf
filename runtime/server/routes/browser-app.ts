import { join } from 'node:path';
import express, { Router } from 'express';

/** Paths that belong to programs: an unknown one is not answered with the app. */
const programs = /^\/(api|hooks|forms|metrics)(\/|$)/;

/** The built browser app. Its files carry a hash in their names and are kept for a year; the page itself is asked for each time. */
export function browserApp(folder: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  router.use(express.static(folder, { index: false, maxAge: '1h' }));
  router.get(/.*/, (request, response, next) => {
    if (programs.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(folder, 'index.html'));
  });
  return router;
}
