// The longest text that is read.

/** In UTF-16 units. A ConfigMap holds at most 1 MiB; eight times that leaves room for lists of ConfigMaps. */
export const MAX_LENGTH = 8 * 1024 * 1024;

/** The message for a longer text. */
export function tooLarge(text: string): string {
  const size = (text.length / 1024 / 1024).toFixed(1);
  return `the text has ${size} MiB; at most ${MAX_LENGTH / 1024 / 1024} MiB are read, and a ConfigMap has at most 1 MiB`;
}
