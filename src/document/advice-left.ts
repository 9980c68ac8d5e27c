// Which advice is still needed after the words about a YAML fault.
import type { FaultReason, PackageReason } from "../go-yaml/fault-reason.ts";

/**
 * - `by-line`: what the fault's line shows
 * - `tabs`: a single token is at fault, whatever the line around it; the line may still begin with a tab
 * - `none`: the words say what would be right
 * - `none-for-text`: the words advise, but only about text that YAML takes for something else. A template still needs advice
 */
export type AdviceLeft = "by-line" | "tabs" | "none" | "none-for-text";

export function adviceLeft(reason: FaultReason): AdviceLeft {
  return reason.found === "package" ? leftByPackage(reason) : LEFT[reason.found];
}

const LEFT: Readonly<Record<Exclude<FaultReason["found"], "package">, AdviceLeft>> = {
  "alias-in-itself": "by-line",
  "aliases-too-deep": "tabs",
  "block-text-ends-in-spaces": "by-line",
  "block-text-header": "by-line",
  "byte-order-mark": "none",
  "collection-before-colon": "by-line",
  "colon-without-key": "by-line",
  "contradicted-tag": "tabs",
  "control-character": "none",
  "directive-without-document": "by-line",
  "end-before-start": "by-line",
  "explicit-key": "none",
  "half-surrogate": "none",
  "indicator-in-flow": "none",
  "invalid-name": "none",
  "invalid-tag": "none-for-text",
  "key-on-several-lines": "by-line",
  "key-too-long": "tabs",
  "list-as-key": "by-line",
  "mapping-as-key": "none-for-text",
  "merge-without-mapping": "by-line",
  "misplaced-indicator": "none",
  "missing-anchor": "none",
  "missing-closing-quote": "by-line",
  "number-not-finite": "none-for-text",
  "property-after-value": "tabs",
  "property-without-key": "tabs",
  "second-directive": "by-line",
  "separator-in-value": "none",
  "text-after-end": "by-line",
  "too-deep": "by-line",
  "too-many-aliases": "none",
  "unknown-directive": "by-line",
  "unknown-escape": "tabs",
  "unusable-key": "by-line",
  tab: "none",
};

function leftByPackage({ packageCode, tokenType, touches }: PackageReason): AdviceLeft {
  switch (packageCode) {
    case "ALIAS_PROPS":
    case "BAD_DQ_ESCAPE":
    case "BAD_PROP_ORDER":
    case "MULTIPLE_ANCHORS":
    case "MULTIPLE_TAGS":
      return "tabs";
    case "BAD_SCALAR_START":
      return tokenType === "block-scalar-header" ? "by-line" : "tabs";
    case "MISSING_CHAR":
      // In a block, plain text touches an anchor if it begins with a comma: `&a, b`.
      return touches === "anchor" && tokenType === "scalar" ? "tabs" : "by-line";
    case "UNEXPECTED_TOKEN":
      return BY_TOKEN.get(tokenType) ?? "by-line";
    default:
      return "by-line";
  }
}

const BY_TOKEN: ReadonlyMap<PackageReason["tokenType"], AdviceLeft> = new Map([
  ["alias", "tabs"],
  ["anchor", "tabs"],
  ["tag", "tabs"],
  ["double-quoted-scalar", "none"],
  ["single-quoted-scalar", "none"],
]);

/**
 * Whether a mapping begins on the line of the key whose value it is: `a: b: c`. The package has one code for that and
 * for a list where a key should be; there the first token is a `-`.
 */
export function isNestedMapping(reason: FaultReason): boolean {
  return (
    reason.found === "package" &&
    reason.packageCode === "BLOCK_AS_IMPLICIT_KEY" &&
    reason.tokenType !== "seq-item-ind"
  );
}
