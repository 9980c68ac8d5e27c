// The query of a pre-signed URL.
import { TokenFormatError } from "./errors.ts";

/** The reference's parameterWhitelist (pkg/token/token.go). */
const KNOWN = [
  "action",
  "version",
  "x-amz-algorithm",
  "x-amz-credential",
  "x-amz-date",
  "x-amz-expires",
  "x-amz-security-token",
  "x-amz-signature",
  "x-amz-signedheaders",
] as const;

export type ParameterName = (typeof KNOWN)[number];

/** The value of each parameter, by its name in lower case. */
export type Parameters = ReadonlyMap<string, string>;

/** @throws TokenFormatError `query`, `duplicate-parameter`, `unknown-parameter` */
export function readParameters(query: string): Parameters {
  const pairs = splitQuery(query);
  const parameters = new Map<string, string>();
  for (const [name, value] of pairs) {
    const lowerCaseName = name.toLowerCase();
    // CVE-2022-2385: STS and the authenticator could each read another one of the two.
    if (parameters.has(lowerCaseName)) {
      throw new TokenFormatError(
        "duplicate-parameter",
        "the token's URL has a parameter twice (case does not matter)",
      );
    }
    parameters.set(lowerCaseName, value);
  }
  for (const name of parameters.keys()) {
    if (!KNOWN.some((known) => known === name)) {
      throw new TokenFormatError(
        "unknown-parameter",
        `the token's URL has parameters other than ${KNOWN.join(", ")}`,
      );
    }
  }
  return parameters;
}

export function parameterOf(parameters: Parameters, name: ParameterName): string {
  return parameters.get(name) ?? "";
}

/** Splits a query as Go's url.ParseQuery does, which refuses semicolons and what it cannot decode. */
export function splitQuery(query: string): [name: string, value: string][] {
  if (query.includes(";") || !PRINTABLE.test(query)) throw malformed();
  return query
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const equals = pair.indexOf("=");
      const [name, value] = equals === -1 ? [pair, ""] : [pair.slice(0, equals), pair.slice(equals + 1)];
      try {
        return [unescapeQuery(name), unescapeQuery(value)];
      } catch {
        throw malformed();
      }
    });
}

const PRINTABLE = /^[!-~]*$/;

function malformed(): TokenFormatError {
  return new TokenFormatError("query", "the query of the token's URL is malformed");
}

function unescapeQuery(text: string): string {
  return decodeURIComponent(text.replaceAll("+", " "));
}
