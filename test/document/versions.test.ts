import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VersionParser } from "../../src/document/versions.ts";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { toEnd } from "../../src/text/steps.ts";
import { damage } from "../properties/damage.ts";

const parse = (parser: VersionParser, data: Record<string, string>) => toEnd(parser.parse(data));

/** In bytes, of what is still in use. */
function heapUsed(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

const ROLES = "- rolearn: arn:aws:iam::111122223333:role/A\n  username: a\n";
const USERS = "- userarn: arn:aws:iam::111122223333:user/bob\n  username: bob\n";

describe("versions of a ConfigMap, parsed one after the other", () => {
  it("keep the mappings of a section whose text is the same", () => {
    const parser = new VersionParser();
    const first = parse(parser, { mapRoles: ROLES, mapUsers: USERS });
    const second = parse(parser, { mapRoles: ROLES.replace("username: a", "username: b"), mapUsers: USERS });
    expect(second.users[0]).toBe(first.users[0]);
    expect(second.roles).toMatchObject([{ username: "b" }]);
  });

  it("keep nothing of a key that was gone in between", () => {
    const parser = new VersionParser();
    const [first] = parse(parser, { mapRoles: ROLES }).roles;
    parse(parser, {});
    const [again] = parse(parser, { mapRoles: ROLES }).roles;
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });

  it("do not mix up a text that moves to another key", () => {
    const parser = new VersionParser();
    parse(parser, { mapRoles: ROLES });
    const data = { mapUsers: ROLES };
    expect(parse(parser, data)).toStrictEqual(parseAwsAuth({ data }));
  });

  const text = fc.constantFrom(
    "",
    ROLES,
    USERS,
    `${ROLES}${ROLES}`,
    "- rolearn: [",
    "{}",
    "a: b",
    "- '111122223333'",
    "- 1\n- [a]\n",
    `# ${ROLES}`,
    "- rolearn: arn:aws:iam::111122223333:role/A\n  username: [x]\n",
    "x: &a [*a]",
    "plain",
  );
  const key = fc.constantFrom(
    "mapRoles",
    "mapUsers",
    "mapAccounts",
    "maproles",
    "other",
    "data",
    "kind",
    "__proto__",
  );
  const version = fc
    .uniqueArray(fc.tuple(key, text), { selector: ([name]) => name, maxLength: 6 })
    .map((pairs) => Object.fromEntries(pairs) as Record<string, string>);

  it("each say what parseAwsAuth says of it alone, to the last place", () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), (versions) => {
        const parser = new VersionParser();
        for (const data of versions) expect(parse(parser, data)).toStrictEqual(parseAwsAuth({ data }));
      }),
      { numRuns: 300 },
    );
  });
});

describe("of a section of many entries, of which one version after the other changes a few", () => {
  const fields = [
    "username: a",
    "username: b-{{SessionName}}",
    "groups: [x, y]",
    "groups:\n  - x\n  # c\n  - y",
    "groups: []",
  ];
  const roleArn = fc.integer({ min: 0, max: 9 }).map((at) => `arn:aws:iam::111122223333:role/Role${at}`);
  const entry = fc
    .tuple(
      roleArn,
      fc.shuffledSubarray(fields, { maxLength: 2 }),
      fc.constantFrom("", "", "\n", "# between\n", "  # deep\n"),
    )
    .map(([arn, [first = "userid: u", second], end]) => {
      const lines = [
        first,
        ...(second === undefined || second.slice(0, 4) === first.slice(0, 4) ? [] : [second]),
      ];
      return `- rolearn: ${arn}\n  ${lines.join("\n").replaceAll("\n", "\n  ")}\n${end}`;
    });
  const section = fc.array(entry, { minLength: 1, maxLength: 24 });
  /** One edit of a list of entries: one is put in the place of so many. */
  const edit = fc.tuple(fc.nat(24), fc.nat(2), fc.array(entry, { maxLength: 2 }));
  const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

  it("says what parseAwsAuth says", () => {
    const property = fc.property(
      section,
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      fc.constantFrom("", "  ", "    "),
      fc.constantFrom("mapRoles", "mapUsers"),
      (first, edits, indent, key) => {
        const parser = new VersionParser();
        let entries = first;
        const check = () => {
          const text = indented(entries.join(""), indent);
          const data = { [key]: key === "mapUsers" ? text.replaceAll("role", "user") : text };
          expect(parse(parser, data)).toStrictEqual(parseAwsAuth({ data }));
        };
        check();
        for (const [at, gone, come] of edits) {
          entries = entries.toSpliced(at, gone, ...come);
          check();
        }
      },
    );
    fc.assert(property, { numRuns: 250 });
  });

  it("says it after damage", () => {
    const property = fc.property(
      section,
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      (entries, changes) => {
        const parser = new VersionParser();
        let mapRoles = entries.join("");
        parse(parser, { mapRoles });
        for (const change of changes) {
          mapRoles = change(mapRoles);
          expect(parse(parser, { mapRoles })).toStrictEqual(parseAwsAuth({ data: { mapRoles } }));
        }
      },
    );
    fc.assert(property, { numRuns: 200 });
  });

  const many = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `- rolearn: arn:aws:iam::111122223333:role/Role${at}\n  username: u${at}\n`,
    );

  it("keeps the entries before the change, and those after it where no line came or went", () => {
    const parser = new VersionParser();
    const entries = many(20);
    const before = parse(parser, { mapRoles: entries.join("") }).roles;
    const after = parse(parser, {
      mapRoles: entries.with(7, entries[7]?.replace("u7", "v7") ?? "").join(""),
    }).roles;
    expect(after.map((role, at) => role === before[at])).toEqual(entries.map((_, at) => at !== 7));
  });

  it("knows entries that have moved, also to the end and from it", () => {
    const entries = many(20).map((text, at) =>
      indented(at % 3 === 0 ? `${text}# about the next one\n` : text, "  "),
    );
    const parser = new VersionParser();
    const orders = [
      entries,
      entries.toReversed(),
      [...entries.slice(5), ...entries.slice(0, 5)],
      entries.toSorted(),
    ];
    for (const order of orders) {
      const mapRoles = order.join("");
      expect(parse(parser, { mapRoles })).toStrictEqual(parseAwsAuth({ mapRoles }));
    }
  });

  it.each([
    ["few changes at once", 200, (at: number) => at % 20 === 0, false],
    ["many changes in steps", 200, (at: number) => at % 4 === 0, true],
    ["long changes in steps", 2000, (at: number) => at < 900, true],
  ] as const)("reads %s", (_what, count, isChanged, inSteps) => {
    const parser = new VersionParser();
    const entries = many(count);
    parse(parser, { mapRoles: entries.join("") });
    const mapRoles = entries.map((text, at) => (isChanged(at) ? text.replace("u", "v") : text)).join("");
    const steps = parser.parse({ mapRoles });
    const first = steps.next();
    expect(first.done).toBe(!inSteps);
    const awsAuth = first.done === true ? first.value : toEnd(steps);
    expect(awsAuth).toStrictEqual(parseAwsAuth({ mapRoles }));
  });

  it("keeps no version for the entries that came with it", () => {
    const parser = new VersionParser();
    const entries = many(1000).map((text) => `${text}  groups:\n  - ${"developers".repeat(8)}\n`);
    // As from an API server: a new text each time.
    const read = () =>
      parse(parser, JSON.parse(JSON.stringify({ mapRoles: entries.join("") })) as Record<string, string>);
    read();
    const before = heapUsed();
    for (let at = 0; at < 300; at++) {
      entries[at] = entries[at]?.replace("username: u", "username: developer-") ?? "";
      read();
    }
    expect(read().roles).toHaveLength(1000);
    expect(heapUsed() - before).toBeLessThan(10 * entries.join("").length);
  });

  it.each<[string, (entry: string) => string]>([
    ["spaces behind its end", (entry) => `${entry}  `],
    ["no line break at its end", (entry) => entry.trimEnd()],
    ["a comment's sign at its end", (entry) => `${entry}#`],
    ["spaces before it", (entry) => `  ${entry}`],
    ["a document marker before it", (entry) => `---\n${entry}`],
    ["a dash further left before it", (entry) => `- a\n${entry}`],
    ["text further left behind it", (entry) => `${entry}x: y\n`],
    ["all its lines further right", (entry) => indented(entry, "  ")],
    ["all its lines further left", (entry) => entry.replace(/^ {2}/gm, "")],
    ["brackets in its place", () => "[]\n"],
    ["an open bracket in it", (entry) => entry.replace("arn:", "[")],
    ["nothing left of it", () => ""],
  ])(
    "an entry in the midst, and the last one, with %s, is read as parseAwsAuth reads it",
    (_what, change) => {
      const entries = many(20).map((text) => indented(text, "  "));
      for (const at of [9, 19]) {
        const parser = new VersionParser();
        parse(parser, { mapRoles: entries.join("") });
        const mapRoles = entries.with(at, change(entries[at] ?? "")).join("");
        expect(parse(parser, { mapRoles })).toStrictEqual(parseAwsAuth({ mapRoles }));
      }
    },
  );
});
