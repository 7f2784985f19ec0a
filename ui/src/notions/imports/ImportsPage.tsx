export function ImportsPage(_: Record<string, unknown>) { return null; }
