export function Board(_: Record<string, unknown>) { return null; }
