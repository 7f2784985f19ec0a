export function ExchangesPage(_: Record<string, unknown>) { return null; }
