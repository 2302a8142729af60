export function reading() {}
