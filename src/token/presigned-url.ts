// Takes apart the URL in a bearer token, exactly as it is written. `URL` is not used, because it repairs what must be
// refused: upper-case and homoglyph hosts, tabs, backslashes, a default port.
import { TOKEN_PREFIX } from "../text/token-text.ts";
import { TokenFormatError } from "./errors.ts";

/** The reference's maxTokenLenBytes (pkg/token/token.go). */
export const MAX_TOKEN_LENGTH = 4096;

/** The parts of a pre-signed URL, each as written. */
export interface PresignedUrl {
  readonly scheme: string;
  /** The text before the `@` in front of the host; undefined without an `@`. */
  readonly userinfo: string | undefined;
  /** The text after the host's colon; undefined without a colon. */
  readonly port: string | undefined;
  readonly host: string;
  readonly path: string;
  /** "" without a query. */
  readonly query: string;
  readonly fragment: string | undefined;
}

/**
 * @param token The text after `Bearer `.
 * @throws TokenFormatError `too-large`, `prefix`, `base64`, `url`
 * @see the reference's pkg/token/token.go (Verify)
 */
export function readPresignedUrl(token: string): PresignedUrl {
  if (token?.length > MAX_TOKEN_LENGTH) {
    throw new TokenFormatError("too-large", `the token is longer than ${MAX_TOKEN_LENGTH} bytes`);
  }
  if (typeof token !== "string" || !token.startsWith(TOKEN_PREFIX)) {
    throw new TokenFormatError("prefix", `the token does not start with ${TOKEN_PREFIX}`);
  }
  const text = decodeBase64Url(token.slice(TOKEN_PREFIX.length));
  if (text === undefined) {
    throw new TokenFormatError("base64", `the token is not unpadded base64url after ${TOKEN_PREFIX}`);
  }
  const parts = UNPRINTABLE.test(text) ? null : URL_PARTS.exec(text);
  if (parts === null) throw new TokenFormatError("url", "the token does not contain a URL");
  const [, scheme = "", authority = "", path = "", query = "", fragment] = parts;
  const [, userinfo, host = "", port] = AUTHORITY.exec(authority) ?? [];
  return { scheme, userinfo, port, host, path, query, fragment };
}

/** Spaces and control characters, DEL included. */
const UNPRINTABLE = /[^!-~\x80-\xff]/;
/** RFC 3986, appendix B, for URLs with an authority. */
const URL_PARTS = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/;
const AUTHORITY = /^(?:(.*)@)?(\[[^\]]*\]|[^:]*)(?::(.*))?$/;

/** Each byte as one character. Undefined where the text is not unpadded base64url. */
function decodeBase64Url(text: string): string | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  return atob(text.replaceAll("-", "+").replaceAll("_", "/"));
}
