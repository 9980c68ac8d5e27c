// Which tokens may turn out to be keys, while go-yaml v2's scanner has not come to a colon yet: at most one on each level of
// brackets. Source: yaml_parser_save_simple_key, yaml_parser_remove_simple_key, yaml_simple_key_is_valid.
import type { ScanCursor } from "./scan-cursor.ts";

interface PossibleKey {
  isPossible: boolean;
  /** The token's number. */
  readonly token: number;
  readonly line: number;
  readonly offset: number;
}

/** How many characters there may be from the start of a key to its colon. */
const MAX_KEY_LENGTH = 1024;

export class PossibleKeys {
  readonly #levels: PossibleKey[] = [{ isPossible: false, token: -1, line: 0, offset: 0 }];
  /** The level of each token that is waited for. */
  readonly #waiting = new Map<number, number>();

  /** How many brackets are open. */
  get depth(): number {
    return this.#levels.length - 1;
  }

  get #here(): PossibleKey {
    return this.#levels.at(-1) as PossibleKey;
  }

  /** The token with that number, which begins at `cursor`, may be a key. */
  add(token: number, { line, offset }: ScanCursor): void {
    this.remove();
    this.#levels[this.depth] = { isPossible: true, token, line, offset };
    this.#waiting.set(token, this.depth);
  }

  /** What may have been a key on this level is none. */
  remove(): void {
    if (this.#here.isPossible) this.#waiting.delete(this.#here.token);
    this.#here.isPossible = false;
  }

  /** The number of the token on this level that is a key if a colon is at `cursor`. */
  at(cursor: ScanCursor): number | undefined {
    return isNear(this.#here, cursor) ? this.#here.token : undefined;
  }

  /** Whether it is still open if the token with that number is a key. */
  isOpen(token: number, cursor: ScanCursor): boolean {
    const key = this.#levels[this.#waiting.get(token) ?? -1];
    return key !== undefined && isNear(key, cursor);
  }

  /** A bracket opens. It is the token with that number. */
  open(token: number, { line, offset }: ScanCursor): void {
    this.#levels.push({ isPossible: false, token, line, offset });
  }

  /** A bracket closes. Behind brackets without any text in them, go-yaml forgets to wait for the brackets themselves. */
  close(): void {
    this.remove();
    if (this.depth > 0) this.#waiting.delete(this.#levels.pop()?.token ?? -1);
  }
}

function isNear({ isPossible, line, offset }: PossibleKey, cursor: ScanCursor): boolean {
  if (!isPossible || line < cursor.line) return false;
  if (cursor.offset - offset <= MAX_KEY_LENGTH) return true;
  return [...cursor.text.slice(offset, cursor.offset)].length <= MAX_KEY_LENGTH;
}
