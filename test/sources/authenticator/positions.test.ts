// Every text of the authenticator's own forms stands where its document says.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { dynamicFile } from "../../../src/sources/authenticator/dynamic-file.ts";
import { serverConfig } from "../../../src/sources/authenticator/server-config.ts";
import type { Source } from "../../../src/sources/model/reading.ts";
import {
  isHolePiece,
  isMember,
  type SourceValue,
  type TextValue,
  valueAt,
} from "../../../src/sources/model/value.ts";
import { readAs } from "./read.ts";

const text = fc.oneof(
  fc.constantFrom(
    "arn:aws:iam::111122223333:role/Admin",
    "dev:{{SessionName}}",
    "system:masters",
    "a b",
    "it's",
    'say "x"',
    "ä😀",
  ),
  fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(..."abc:-_ #{}'\",\\é😀") }),
);
const entry = (arn: string) =>
  fc.record(
    { [arn]: text, username: text, groups: fc.array(text, { maxLength: 3 }) },
    { requiredKeys: [arn] },
  );
const sections = fc.record({
  mapRoles: fc.array(entry("rolearn"), { minLength: 1, maxLength: 3 }),
  mapUsers: fc.array(entry("userarn"), { maxLength: 2 }),
  mapAccounts: fc.array(fc.constantFrom("111122223333", "444455556666"), { maxLength: 2 }),
});
const style = fc.constantFrom("PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE");

function* textsIn(value: SourceValue | undefined): Iterable<TextValue> {
  if (value?.kind === "text") yield value;
  else if (value?.kind === "list") for (const item of value.items) yield* textsIn(item);
  else if (value?.kind === "map") {
    for (const each of value.members) {
      if (!isMember(each)) continue;
      yield each.key;
      yield* textsIn(each.value);
    }
  }
}

/** What is written for a character, in any quotes. */
function isWritten(char: string, written: string): boolean {
  return (
    written === char ||
    written === `\\${char}` ||
    (char === "'" && written === "''") ||
    written.startsWith("\\u")
  );
}

async function check(source: Source, file: string): Promise<number> {
  const { documents } = await readAs(source, file);
  expect(documents).toHaveLength(1);
  let count = 0;
  for (const { pieces, at } of textsIn(valueAt(documents[0]?.content, "data"))) {
    for (const piece of pieces) {
      if (isHolePiece(piece)) continue;
      for (let offset = 0; offset < piece.text.length; offset++) {
        const [start, end] = [piece.toFile(offset), piece.toFile(offset + 1)];
        const char = piece.text[offset] ?? "";
        expect(isWritten(char, file.slice(start, end)), `${JSON.stringify(char)} in ${file}`).toBe(true);
        expect(start >= at.start && end <= at.end).toBe(true);
        count++;
      }
    }
  }
  return count;
}

describe("each text stands at its place", () => {
  it("in a server's configuration, and in one that is a block of a ConfigMap", async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(sections, style, async (data, defaultStringType) => {
        const options = { defaultStringType, defaultKeyType: "PLAIN", lineWidth: 0 } as const;
        const server = stringify({ clusterID: "c", server: data }, options);
        count += await check(serverConfig, server);
        const block = server.replace(/^(?=.)/gm, "    ");
        await check(serverConfig, `kind: ConfigMap\nmetadata: {name: x}\ndata:\n  config.yaml: |\n${block}`);
      }),
      { seed: 6, numRuns: 150 },
    );
    expect(count).toBeGreaterThan(5000);
  });

  it("in a DynamicFile document", async () => {
    await fc.assert(
      fc.asyncProperty(sections, fc.constantFrom(0, 2), async (data, indent) => {
        await check(dynamicFile, JSON.stringify({ LastUpdatedDateTime: "1", ...data }, null, indent));
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});
