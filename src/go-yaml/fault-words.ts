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
      return { what: reason.text };
    case "control-character":
      return characterWords("a control character", reason);
    case "half-surrogate":
      return characterWords("half a surrogate pair", reason);
    case "invalid-name": {
      const name = reason.of === "anchor" ? "an anchor's name" : "an alias";
      return { what: `${name} holds letters, digits, '-' and '_' only`, advice: "quote the value" };
    }
    case "missing-closing-quote":
      return { what: `missing closing ${reason.quote}` };
    case "unknown-escape":
      return { what: `an escape that is not read here (${reason.sequence})` };
    case "block-text-header":
      return { what: `'${reason.header}' does not open a block of text`, advice: "use | or > alone" };
    case "indicator-in-flow":
      return { what: `'${reason.indicator}' in a flow collection needs quotes` };
    case "misplaced-indicator":
      return { what: `unexpected '${reason.indicator}'`, advice: "a value that holds it needs quotes" };
    case "key-too-long":
      return { what: `a key's colon is more than ${reason.limit} characters behind its start` };
    case "too-deep":
      return { what: `nested more than ${reason.limit} levels deep` };
    case "aliases-too-deep":
      return { what: `aliases nested more than ${reason.limit} levels deep` };
    case "missing-anchor": {
      const { alias } = reason;
      return {
        what: `no anchor &${alias} before *${alias}`,
        advice: "a value that opens with '*' needs quotes",
      };
    }
    case "alias-in-itself":
      return { what: `*${reason.alias} holds itself` };
    case "contradicted-tag": {
      const tag = reason.tag.replace("tag:yaml.org,2002:", "!!");
      return { what: `'${reason.written}' is not what its tag says (${tag})` };
    }
    case "number-not-finite":
      return { what: `${reason.written} is a number that JSON cannot say`, advice: "quote it" };
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
    what: "a value that opens with '!' is a YAML tag, and not a valid one",
    advice: "quote it",
  },
  "explicit-key": {
    what: "'?' opens a key that is not one piece of text",
    advice: "quote the value",
  },
  "unknown-directive": {
    what: "a line that opens with '%' is a YAML directive, and not one that is read here",
  },
  "block-text-ends-in-spaces": { what: "a block of text that ends in spaces without a line break" },
  "colon-without-key": { what: "a colon without a key before it" },
  "collection-before-colon": { what: "a list or mapping cannot be a key" },
  "key-on-several-lines": { what: "a key and its colon belong on one line" },
  "property-without-key": { what: "a tag or an anchor without a key" },
  "property-after-value": { what: "a tag or an anchor behind a value in a flow collection" },
  "text-after-end": { what: "unexpected text behind the end of the value" },
  "end-before-start": { what: "'...' ends a document before it begins" },
  "second-directive": { what: "a second %YAML directive" },
  "directive-without-document": { what: "a directive without a document" },
  "too-many-aliases": {
    what: "the document expands its aliases too often",
    advice: "write the values out",
  },
  "mapping-as-key": {
    what: "a value that opens with '{{' is a mapping to YAML, not text",
    advice: 'quote it: "{{…}}"',
  },
  "list-as-key": { what: "a list cannot be a key" },
  "unusable-key": { what: "nothing, or such a number, cannot be a key" },
  "merge-without-mapping": { what: "'<<' takes a mapping or a list of mappings" },
};
