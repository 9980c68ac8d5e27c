// What keeps a YAML text from being read, in words. Nothing reads them back: what others need is in the reason.
import type { FaultReason, NamedFault } from "./fault-reason.ts";

/** What is wrong, and what would be right: two parts of one sentence. */
interface FaultWords {
  readonly what: string;
  readonly advice?: string;
}

/** `a tab where indentation belongs; use spaces` */
export function faultMessage(fault: { readonly reason: FaultReason }): string {
  const { what, advice } = faultWords(fault.reason);
  return advice === undefined ? what : `${what}; ${advice}`;
}

export function faultWords(reason: FaultReason): FaultWords {
  switch (reason.found) {
    case "package":
      return { what: PACKAGE_WORDS.get(reason.text) ?? reason.text };
    case "control-character":
      return characterWords("a control character", reason);
    case "half-surrogate":
      return characterWords("half a surrogate pair", reason);
    case "invalid-name": {
      const name = reason.of === "anchor" ? "an anchor's name" : "an alias";
      return { what: `${name} can hold only letters, digits, '-' and '_'`, advice: "quote the value" };
    }
    case "missing-closing-quote":
      return { what: `missing closing ${reason.quote}`, advice: "a quote that opens a value also closes it" };
    case "unknown-escape":
      return { what: `an unknown escape (${reason.sequence})` };
    case "block-text-header":
      return { what: `'${reason.header}' cannot open a block of text`, advice: "use | or > alone" };
    case "indicator-in-flow":
      return { what: `'${reason.indicator}' inside brackets or braces needs quotes` };
    case "misplaced-indicator":
      return { what: `unexpected '${reason.indicator}'`, advice: "a value that holds it needs quotes" };
    case "key-too-long":
      return { what: `a key of more than ${reason.limit} characters` };
    case "too-deep":
      return { what: `more than ${reason.limit} levels of nesting` };
    case "aliases-too-deep":
      return { what: `more than ${reason.limit} levels of nested aliases` };
    case "missing-anchor": {
      const { alias } = reason;
      return {
        what: `*${alias} is an alias, and there is no anchor &${alias} above it`,
        advice: "a value that begins with '*' needs quotes",
      };
    }
    case "alias-in-itself":
      return { what: `the alias *${reason.alias} is part of its own anchor` };
    case "contradicted-tag": {
      const tag = reason.tag.replace("tag:yaml.org,2002:", "!!");
      return { what: `'${reason.written}' does not fit its tag ${tag}` };
    }
    case "number-not-finite":
      return { what: `${reason.written} is a number that JSON does not have`, advice: "quote it" };
    default:
      return NAMED[reason.found];
  }
}

function characterWords(
  what: string,
  { character, language }: { readonly character: string; readonly language: string },
): FaultWords {
  const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return { what: `${what} (${name}) is not allowed in ${language}`, advice: "delete it" };
}

const NAMED: Readonly<Record<NamedFault, FaultWords>> = {
  "byte-order-mark": { what: "a byte order mark (U+FEFF) inside the text", advice: "delete it" },
  "separator-in-value": {
    what: "a line or paragraph separator (U+2028, U+2029) inside a value",
    advice: "delete it",
  },
  tab: { what: "a tab where indentation belongs", advice: "use spaces" },
  "invalid-tag": {
    what: "a value that begins with '!' is a YAML tag, and this one is not valid",
    advice: "quote it",
  },
  "explicit-key": {
    what: "'?' begins a key that is more than one piece of text",
    advice: "quote the value",
  },
  "unknown-directive": {
    what: "a line that begins with '%' is a YAML directive, and this one is unknown",
  },
  "block-text-ends-in-spaces": { what: "a block of text that ends in spaces without a line break" },
  "colon-without-key": { what: "a colon without a key before it" },
  "collection-before-colon": { what: "a list or mapping cannot be a key" },
  "key-on-several-lines": { what: "a key and its colon are not on one line" },
  "property-without-key": { what: "a tag or an anchor without a key" },
  "property-after-value": { what: "a tag or an anchor after a value inside brackets or braces" },
  "text-after-end": { what: "unexpected text after the end of the value" },
  "end-before-start": { what: "'...' ends a document before it begins" },
  "second-directive": { what: "a second %YAML directive" },
  "directive-without-document": { what: "a directive without a document" },
  "too-many-aliases": {
    what: "the document expands its aliases too often",
    advice: "write the values out",
  },
  "mapping-as-key": {
    what: "a value that begins with '{{' is a mapping to YAML, not text",
    advice: 'quote it: "{{…}}"',
  },
  "list-as-key": { what: "a list cannot be a key" },
  "unusable-key": { what: "an empty value, or such a number, cannot be a key" },
  "merge-without-mapping": { what: "'<<' takes a mapping or a list of mappings" },
};

/** The package's sentences that people see most often, in plain words. Where one is new or has changed, it is shown as it is. */
const PACKAGE_WORDS: ReadonlyMap<string, string> = new Map([
  ["A block sequence may not be used as an implicit map key", "a list item where a key is expected"],
  ["Nested mappings are not allowed in compact mappings", "a second key inside the value of a key"],
  ["All mapping items must start at the same column", "a key in another column than the keys above it"],
  ["All sequence items must start at the same column", "a list item in another column than those above it"],
  [
    "Block scalar lines must not be less indented than their first line",
    "a line further left than the first one of its block of text",
  ],
  ["Sequence item without - indicator", "a line that is not part of a list item, and has no '- '"],
  ["Implicit keys need to be on a single line", "text where a key and its colon are expected"],
  ["Implicit map keys need to be followed by map values", "text where a key and its colon are expected"],
  ["Unexpected block-seq-ind on same line with key", "a list item on the line of its key"],
  ["Flow map must end with a }", "an opening { without its closing }"],
  ["Flow sequence must end with a ]", "an opening [ without its closing ]"],
  [
    "Flow map in block collection must be sufficiently indented and end with a }",
    "an opening { without its closing }, or a line of it that is not indented",
  ],
  [
    "Flow sequence in block collection must be sufficiently indented and end with a ]",
    "an opening [ without its closing ], or a line of it that is not indented",
  ],
  ["Missing , or : between flow map items", "two values without a comma or a colon between them"],
  ["Missing , or : between flow sequence items", "two values without a comma between them"],
  ["Missing , between flow map items", "two values without a comma between them"],
  ["Missing , between flow sequence items", "two values without a comma between them"],
]);
