import { describe, expect, it } from "vitest";
import { keepLastGood } from "../../src/cluster/keep-last-good.ts";
import { parseAwsAuth } from "../../src/exports/index.ts";

const GOOD = parseAwsAuth({
  mapRoles: "- rolearn: arn:aws:iam::111122223333:role/node\n  username: node",
  mapUsers: "- userarn: arn:aws:iam::111122223333:user/bob\n  username: bob",
});
const BROKEN_ROLES = parseAwsAuth({
  mapRoles: "- rolearn: [",
  mapUsers: "- userarn: arn:aws:iam::111122223333:user/eve\n  username: eve",
});
const [FIRST, LATER] = [new Date(1000), new Date(2000)];

describe("keepLastGood", () => {
  const before = { awsAuth: GOOD, kept: [] };

  it("keeps a section that stops parsing as it was, and takes the others as they are", () => {
    const inUse = keepLastGood(before, BROKEN_ROLES, "keep-last-good", FIRST);
    expect(inUse.awsAuth.roles).toEqual(GOOD.roles);
    expect(inUse.awsAuth.users).toMatchObject([{ username: "eve" }]);
    expect(inUse.awsAuth.problems).toEqual(BROKEN_ROLES.problems);
    expect(inUse.kept).toEqual([{ section: "mapRoles", since: FIRST }]);
  });

  it("remembers since when", () => {
    const once = keepLastGood(before, BROKEN_ROLES, "keep-last-good", FIRST);
    expect(keepLastGood(once, BROKEN_ROLES, "keep-last-good", LATER).kept).toEqual([
      { section: "mapRoles", since: FIRST },
    ]);
    const mended = keepLastGood(once, GOOD, "keep-last-good", LATER);
    expect(mended).toEqual({ awsAuth: GOOD, kept: [] });
  });

  it("drops it where that is wished, as the reference does", () => {
    expect(keepLastGood(before, BROKEN_ROLES, "reference", FIRST)).toEqual({
      awsAuth: BROKEN_ROLES,
      kept: [],
    });
  });

  it("has nothing to keep at first", () => {
    expect(keepLastGood(undefined, BROKEN_ROLES, "keep-last-good", FIRST)).toEqual({
      awsAuth: BROKEN_ROLES,
      kept: [],
    });
  });

  it("keeps nothing of a section that was broken when it was first seen", () => {
    const first = keepLastGood(undefined, BROKEN_ROLES, "keep-last-good", FIRST);
    expect(keepLastGood(first, BROKEN_ROLES, "keep-last-good", LATER)).toEqual({
      awsAuth: BROKEN_ROLES,
      kept: [],
    });
  });

  it("takes a section that is gone for gone", () => {
    expect(keepLastGood(before, parseAwsAuth({}), "keep-last-good", FIRST).awsAuth.roles).toEqual([]);
  });
});
