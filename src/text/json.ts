// Reads JSON from outside, such as the network or standard input.

/** Undefined for text that is not JSON. JSON.parse's error would quote the text, which may hold a secret. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
