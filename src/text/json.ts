// JSON from outside: the network, standard input.

/** Undefined for what is not JSON. The error's words would quote it, and it may hold a secret. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
