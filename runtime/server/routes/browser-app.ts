import { join } from 'node:path';
import express, { Router } from 'express';

/** Paths of programs, and of files of an earlier build: an unknown one is not answered with the page. */
const notPages = /^\/(api|hooks|forms|metrics|assets)(\/|$)/;

/** The built browser app. Its files carry a hash in their names and are kept for a year; the page itself is asked for each time. */
export function browserApp(folder: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', index: false, redirect: false }),
  );
  router.use(express.static(folder, { index: false, redirect: false, maxAge: '1h' }));
  router.get(/.*/, (request, response, next) => {
    if (notPages.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(folder, 'index.html'));
  });
  return router;
}
