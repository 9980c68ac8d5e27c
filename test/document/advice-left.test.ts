import { expect, it } from "vitest";
import { type AdviceLeft, adviceLeft } from "../../src/document/advice-left.ts";
import { decode } from "../../src/go-yaml/decode.ts";
import { faultOf } from "../../src/go-yaml/fault.ts";
import type { FaultReason } from "../../src/go-yaml/fault-reason.ts";
import { readYaml } from "../../src/go-yaml/read.ts";

function reasonOf(text: string): FaultReason | undefined {
  const reading = readYaml(text);
  if (!reading.ok) return reading.fault.reason;
  try {
    decode(reading.root);
  } catch (error) {
    return faultOf(error).reason;
  }
  return undefined;
}

/** A text for each of this library's own reasons. */
const own: Readonly<Record<Exclude<FaultReason["found"], "package">, readonly [string, AdviceLeft]>> = {
  "control-character": ["\0", "none"],
  "half-surrogate": ["\ud800", "none"],
  "byte-order-mark": ["- a\n\ufeffb", "none"],
  "separator-in-value": ["|\n a\u2028 b\n", "none"],
  tab: ["\ta", "none"],
  "invalid-name": ["&a.b c", "none"],
  "invalid-tag": ["!<a> b", "none-for-text"],
  "missing-closing-quote": ["'a", "by-line"],
  "unknown-escape": ['"\\/"', "tabs"],
  "block-text-header": ["|0\n a", "by-line"],
  "block-text-ends-in-spaces": ["- |\n  a\n   ", "by-line"],
  "indicator-in-flow": ["[a?]", "none"],
  "misplaced-indicator": ["- a\n]", "none"],
  "explicit-key": ["? [a]\n: b", "none"],
  "colon-without-key": ["- : a", "by-line"],
  "collection-before-colon": ["[a]: b", "by-line"],
  "key-on-several-lines": ["{a\n b: c}", "by-line"],
  "key-too-long": [`{${"k".repeat(1025)}: v}`, "tabs"],
  "property-without-key": ["- a: b\n  !c : d", "tabs"],
  "property-after-value": ["{a: b, '' ! }", "tabs"],
  "text-after-end": ["[a]\n@", "by-line"],
  "end-before-start": ["\n...\na", "by-line"],
  "unknown-directive": ["%a\n---\n", "by-line"],
  "second-directive": ["%YAML 1.1\n%YAML 1.1\n---\n", "by-line"],
  "directive-without-document": ["%YAML 1.1\n", "by-line"],
  "too-deep": ["[".repeat(201), "by-line"],
  "aliases-too-deep": [aliases(1), "tabs"],
  "too-many-aliases": [aliases(9), "none"],
  "missing-anchor": ["*a", "none"],
  "alias-in-itself": ["&a [*a]", "by-line"],
  "contradicted-tag": ["!!int a", "tabs"],
  "mapping-as-key": ["{{a}}", "none-for-text"],
  "list-as-key": ["{[a]: b}", "by-line"],
  "unusable-key": ["{~: a}", "by-line"],
  "merge-without-mapping": ["<<: a", "by-line"],
  "number-not-finite": [".inf", "none-for-text"],
};

/** Lists that each hold the one above so many times. */
function aliases(times: number): string {
  const lists = Array.from(
    { length: 101 },
    (_, index) => `- &a${index + 1} [${`*a${index}, `.repeat(times)}]\n`,
  );
  return `- &a0 x\n${lists.join("")}`;
}

it.each(Object.entries(own))(
  "of what is refused here, its name says what advice is left: %s",
  (found, [text, left]) => {
    const reason = reasonOf(text);
    expect(reason).toMatchObject({ found });
    expect(reason && adviceLeft(reason)).toBe(left);
  },
);
