import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Router } from 'express';

/** One route as it is mounted, with `:parameters` in its path. */
export interface Route {
  readonly method: string;
  readonly path: string;
}

/** What carries no route of the signed-in interface: the pages and health are open to all. */
const others = new Set(['answer.ts', 'list-view.ts', 'browser-app.ts', 'health.ts']);
const mounts: Readonly<Record<string, string>> = { openapi: '/api/openapi.json' };

/** Every route for signed-in callers, read from the routers themselves, so that a new one is tested without being listed. */
export async function signedInRoutes(): Promise<Route[]> {
  const folder = join(import.meta.dirname, '..', '..', 'runtime', 'server', 'routes');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !others.has(file));
  const routers = await Promise.all(
    files.map(async (file) => [file.replace('.ts', ''), await routerOf(join(folder, file))] as const),
  );
  return routers.flatMap(([name, router]) => routesOf(mounts[name] ?? `/api/${name}`, router));
}

async function routerOf(file: string): Promise<Router> {
  const exported: unknown[] = Object.values(await import(file));
  const router = exported.find((value) => typeof value === 'function' && 'stack' in value);
  if (router === undefined) throw new Error(`${file} exports no router`);
  return router as Router;
}

function routesOf(mount: string, { stack }: Router): Route[] {
  return stack.flatMap(({ route }) => {
    if (!route) return [];
    const paths = [route.path].flat() as string[];
    const methods = [...new Set(route.stack.map(({ method }) => method.toUpperCase()))];
    return paths.flatMap((path) => methods.map((method) => ({ method, path: `${mount}${path === '/' ? '' : path}` })));
  });
}

/** A route's path with its parameters filled in. */
export function fill(path: string, parameters: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`No value for :${name} of ${path}`);
    return value;
  });
}
