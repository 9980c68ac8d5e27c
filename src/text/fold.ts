// Go compares JSON keys and ARNs by Unicode simple case folding (strings.EqualFold, encoding/json's foldName): K
// (U+212A) is k and ſ (U+017F) is s, while İ and ı fold to nothing but themselves. JavaScript's toLowerCase folds
// more (İ becomes two characters, a final Σ becomes ς) and less (ſ stays).

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const NOT_ASCII = /[^\x00-\x7f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const UPPER_OR_NOT_ASCII = /[A-Z]|[^\x00-\x7f]/gu;

/** Two texts are equal under Unicode simple case folding exactly when their folds are the same text. */
export function fold(text: string): string {
  return NOT_ASCII.test(text) ? text.replace(UPPER_OR_NOT_ASCII, foldChar) : text.toLowerCase();
}

/** Go's strings.ToLower: character by character, without the exceptions for a language or a context. */
export function lowerCase(text: string): string {
  return NOT_ASCII.test(text) ? text.replace(UPPER_OR_NOT_ASCII, lowerChar) : text.toLowerCase();
}

/** One of the characters that `char` is equal to, the same for all of them. */
function foldChar(char: string): string {
  if (char === "ı") return char;
  return single(single(char.toUpperCase(), char).toLowerCase(), char);
}

function lowerChar(char: string): string {
  return char === "İ" ? "i" : single(char.toLowerCase(), char);
}

/** `mapped`, unless that is more than one character: such mappings are not simple ones. */
function single(mapped: string, char: string): string {
  const size = (mapped.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
  return mapped.length === size ? mapped : char;
}
