import { useParams } from 'react-router';
import { useMe } from '../data/use-me.ts';
import type { AppDocument } from '../shapes.ts';

/** The app on screen: the one in the address, else the first; undefined when the workspace has none. */
export function useApp(): AppDocument | undefined {
  const { apps } = useMe();
  const { app } = useParams();
  return apps.find((candidate) => candidate.name === app) ?? apps[0];
}
