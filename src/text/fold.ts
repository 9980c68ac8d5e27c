// Compares text in any case as Go does. Go uses Unicode simple case folding for JSON keys (encoding/json's foldName)
// and for ARNs (strings.EqualFold): K (U+212A) is k, and ſ (U+017F) is s, but İ and ı are only themselves.
// JavaScript's toLowerCase folds more (İ becomes two characters, a final Σ becomes ς) and less (ſ stays).

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const NOT_ASCII = /[^\x00-\x7f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const UPPER_OR_NOT_ASCII = /[A-Z]|[^\x00-\x7f]/gu;

/** Two texts have the same fold exactly when they are equal under Unicode simple case folding. */
export function fold(text: string): string {
  return NOT_ASCII.test(text) ? text.replace(UPPER_OR_NOT_ASCII, foldChar) : text.toLowerCase();
}

/** Go's strings.ToLower. It maps each character alone, without exceptions for a language or a context. */
export function lowerCase(text: string): string {
  return NOT_ASCII.test(text) ? text.replace(UPPER_OR_NOT_ASCII, lowerChar) : text.toLowerCase();
}

/** The one character that stands for all characters that are equal to `char`. */
function foldChar(char: string): string {
  if (char === "ı") return char;
  return oneCharacterOr(oneCharacterOr(char.toUpperCase(), char).toLowerCase(), char);
}

function lowerChar(char: string): string {
  return char === "İ" ? "i" : oneCharacterOr(char.toLowerCase(), char);
}

/** `mapped` if it is one character, else `char`: simple case folding never makes more than one. */
function oneCharacterOr(mapped: string, char: string): string {
  const size = (mapped.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
  return mapped.length === size ? mapped : char;
}
