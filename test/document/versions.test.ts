import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VersionParser } from "../../src/document/versions.ts";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { toEnd } from "../../src/text/steps.ts";

const parse = (parser: VersionParser, data: Record<string, string>) => toEnd(parser.parse(data));

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
