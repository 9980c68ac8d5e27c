import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourceReading } from "../../../src/sources/model/reading.ts";
import { isHolePiece, isMember, literalOf, type SourceValue } from "../../../src/sources/model/value.ts";
import { lintForm } from "../lint-form.ts";
import { asData, type Entry, forms, type IdentityMap, styles, write } from "./forms.ts";
import { dataOf, read } from "./read.ts";

/** Text that no shell and no template engine fills in, and that has what has to be written otherwise. */
const text = fc
  .string({
    unit: fc.constantFrom(...`aZ9 :@/.,'"\\#&*!|>%-_é語\t`, "😀"),
    minLength: 1,
    maxLength: 12,
  })
  .filter((value) => value.trim() === value);

const entry = (kind: "role" | "user") =>
  fc.record({
    arn: fc.stringMatching(/^[\w+=,.@-]{1,12}$/).map((name) => `arn:aws:iam::111122223333:${kind}/${name}`),
    username: text,
    groups: fc.array(text, { minLength: 1, maxLength: 3 }),
  });

const map: fc.Arbitrary<IdentityMap> = fc.record({
  roles: fc.array(entry("role"), { minLength: 1, maxLength: 3 }),
  users: fc.array(entry("user"), { maxLength: 3 }),
});

const SEED = 19;

describe.each(Object.entries(forms))("a map as %s", (_, { source, objects }) => {
  it.each(styles)("is the same map, written %s", (style) => {
    fc.assert(
      fc.property(map, (written) => {
        const [data = {}] = dataOf(read(source, write(objects(written), style)));
        // Sections without entries may be absent.
        expect({ mapRoles: [], mapUsers: [], ...data }).toEqual(asData(written));
      }),
      { seed: SEED, numRuns: 20 },
    );
  });

  it.each(styles)("knows where each of its characters stands, written %s", (style) => {
    fc.assert(
      fc.property(map, (written) => {
        const file = write(objects(written), style);
        const texts = textsOf(read(source, file));
        const wanted = [...written.roles, ...written.users].flatMap((each) => valuesOf(each));
        for (const value of wanted) expect(texts.some(({ inner }) => inner.includes(value))).toBe(true);
        for (const { inner, toFile } of texts) {
          for (let offset = 0; offset < inner.length; offset++) {
            const piece = file.slice(toFile(offset), toFile(offset + 1));
            expect([inner[offset], piece, isWritten(inner, offset, piece)]).toEqual([
              inner[offset],
              piece,
              true,
            ]);
          }
        }
      }),
      { seed: SEED, numRuns: 12 },
    );
  });

  it("has the same mistake as in aws-auth, at its place", async () => {
    const arn = "arn:aws:iam::111122223333:role/team/admins";
    const wrong: IdentityMap = {
      roles: [{ arn, username: "admin:{{SessionName}}", groups: ["ops"] }],
      users: [],
    };
    const file = write(objects(wrong), "plain");
    const found = (await lintForm(file, "yaml")).filter(({ rule }) => rule === "role-path");
    expect(
      found.map(({ start, end, message }) => [file.slice(start, end).replaceAll('"', ""), message]),
    ).toEqual([
      [
        arn,
        "STS leaves a role's path out of its sessions' ARNs, so this matches no one; write arn:aws:iam::111122223333:role/admins",
      ],
    ]);
  });
});

function valuesOf({ arn, username, groups }: Entry): string[] {
  return [arn, username, ...groups]
    .map((value) => JSON.stringify(value).slice(1, -1))
    .filter((value) => !value.includes("\\"));
}

interface Written {
  readonly inner: string;
  readonly toFile: (offset: number) => number;
}

/** The texts of the first document that stand in the file. Those that nobody wrote are all at one place. */
function textsOf({ documents }: SourceReading): Written[] {
  const found: Written[] = [];
  const visit = (value: SourceValue): void => {
    if (value.kind === "list") for (const item of value.items) visit(item);
    if (value.kind === "map") for (const each of value.members) if (isMember(each)) visit(each.value);
    if (value.kind !== "text" || literalOf(value) === "") return;
    for (const piece of value.pieces) {
      if (isHolePiece(piece) || piece.toFile(0) === piece.toFile(piece.text.length)) continue;
      found.push({ inner: piece.text, toFile: piece.toFile });
    }
  };
  for (const { content } of documents) visit(content);
  return found;
}

/** Whether a piece of the file says the character: as itself, or as an escape. */
function isWritten(inner: string, offset: number, piece: string): boolean {
  const character = inner[offset] ?? "";
  if (piece === character || (character === "'" && piece === "''")) return true;
  // A character of two units may be one escape, and its second unit stands at the end of that.
  if (piece === "") return /[\uDC00-\uDFFF]/.test(character);
  return piece.startsWith("\\") && JSON.parse(`"${piece}"`) === character;
}
