// One value on one line of a message.

const HARMLESS = /^[\x20-\x5b\x5d-\x7e]*$/;

/** A value on one line of a message, without control characters. */
export function shorten(text: string, most = 80): string {
  if (text.length <= most && HARMLESS.test(text)) return text;
  const line = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return line.length > most ? `${line.slice(0, most - 3)}…` : line;
}
