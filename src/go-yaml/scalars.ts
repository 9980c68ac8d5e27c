// How go-yaml v2 resolves a plain scalar. It follows YAML 1.1 in part, and YAML 1.2 in part: `12:30:45`, dates and
// `tRue` are strings, `yes` and `on` are booleans, `0o17` and `017` are both octal.
// Source: resolve.go of go.yaml.in/yaml/v2, which sigs.k8s.io/yaml and so the reference use.
import type { ScalarTag } from "yaml";

/** What a scalar can be. Only the kind of a number matters here, so a large integer may lose digits. */
export type YamlScalar = string | number | bigint | boolean | null;

const NULL = /^(?:~|null|Null|NULL)?$/;
const BOOL = /^(?:y|Y|yes|Yes|YES|on|On|ON|true|True|TRUE|n|N|no|No|NO|off|Off|OFF|false|False|FALSE)$/;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const NUMBER_START = /^[-+.0-9]/;
const INTEGER = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
/** Most scalars: no word for null or a boolean is so long, and no number begins with a letter. */
const LONG_WORD = /^[A-Za-z].{5}/s;
const LOOSE_UNDERSCORE = /(?<![0-9])_|_(?![0-9])/;

const MAX_INT64 = 2n ** 63n - 1n;
const MAX_UINT64 = 2n ** 64n - 1n;

/** The value of a plain scalar without a tag. */
export function resolvePlain(source: string): YamlScalar {
  if (LONG_WORD.test(source)) return source;
  if (NULL.test(source)) return null;
  if (BOOL.test(source)) return isTrue(source);
  return resolveNumber(source) ?? source;
}

function isTrue(source: string): boolean {
  return /y|t|on/i.test(source); // no word for false holds one of these
}

/** The number that a plain scalar is, or undefined if it is not a number. */
function resolveNumber(source: string): number | bigint | undefined {
  if (!NUMBER_START.test(source)) return undefined;
  if (NOT_FINITE.test(source)) {
    if (source.endsWith("n") || source.endsWith("N")) return Number.NaN;
    return source.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  // After a leading dot Go's own rule applies: `_` has to be between digits. Elsewhere it may be anywhere.
  if (source.startsWith(".") && LOOSE_UNDERSCORE.test(source)) return undefined;
  const digits = source.replaceAll("_", "");
  return resolveInteger(digits) ?? resolveFloat(digits);
}

function resolveInteger(digits: string): number | bigint | undefined {
  // A quirk of the reference: the digits after `0b` may carry a sign of their own.
  const binary = /^0b([-+][01]+)$/.exec(digits);
  if (binary?.[1] !== undefined) return Number.parseInt(binary[1], 2);
  if (!INTEGER.test(digits)) return undefined;
  const unsigned = digits.replace(/[-+]/, "");
  const magnitude = BigInt(unsigned.replace(/^0(?=[0-7])/, "0o"));
  const isNegative = digits.startsWith("-");
  const limit = isNegative ? MAX_INT64 + 1n : unsigned === digits ? MAX_UINT64 : MAX_INT64;
  if (magnitude > limit) return undefined;
  const value = isNegative ? -magnitude : magnitude;
  return value > MAX_INT64 ? value : Number(value);
}

function resolveFloat(digits: string): number | undefined {
  if (!FLOAT.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isFinite(value) ? value : undefined; // 1e1000 overflows, so it is a string
}

/** The resolution above as tags for the `yaml` package. What no tag claims is a string. */
export const goYamlTags: ScalarTag[] = [
  { tag: "tag:yaml.org,2002:null", default: true, test: NULL, resolve: () => null },
  { tag: "tag:yaml.org,2002:bool", default: true, test: BOOL, resolve: isTrue },
  {
    tag: "tag:yaml.org,2002:float",
    default: true,
    test: NUMBER_START,
    resolve: (source) => resolveNumber(source) ?? source,
  },
];

const LONG_TAG = "tag:yaml.org,2002:";
const SHORT_DATE = /^\d{4}-\d{1,2}-\d{1,2}$/;

/**
 * The value of a scalar with an explicit tag, quoted or not. Undefined if the tag contradicts the value: the document
 * is then lost. A tag that the reference does not know leaves the text as it is.
 */
export function resolveTagged(tag: string, source: string): YamlScalar | undefined {
  if (!tag.startsWith(LONG_TAG)) return source;
  const value = resolvePlain(source);
  switch (tag.slice(LONG_TAG.length)) {
    case "null":
      return value === null ? null : undefined;
    case "bool":
      return typeof value === "boolean" ? value : undefined;
    case "int":
      return typeof value === "bigint" || Number.isInteger(value)
        ? undefinedIfFloat(source, value)
        : undefined;
    case "float":
      return typeof value === "number" ? value : undefined;
    case "timestamp":
      return SHORT_DATE.test(source) && !Number.isNaN(Date.parse(source)) ? source : undefined;
    case "binary":
      return decodeBase64(source);
    default:
      return source;
  }
}

/** `!!int 1.0` contradicts itself, although 1.0 is whole. */
function undefinedIfFloat(source: string, value: YamlScalar): YamlScalar | undefined {
  return resolveInteger(source.replaceAll("_", "")) === undefined ? undefined : value;
}

function decodeBase64(source: string): string | undefined {
  const text = source.replace(/[\r\n]/g, "");
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return undefined;
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined; // the reference would use replacement characters; a section that is lost grants nothing
  }
}
