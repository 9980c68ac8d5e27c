import { describe, expect, it } from "vitest";
import { retryDelay, sleep } from "../../src/cluster/retry.ts";
import { serve } from "../../src/cluster/served.ts";
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

describe("serve", () => {
  const before = { awsAuth: GOOD, kept: [] };

  it("keeps a section that stops parsing as it was, and takes the others as they are", () => {
    const served = serve(before, BROKEN_ROLES, "keep-last-good", FIRST);
    expect(served.awsAuth.roles).toEqual(GOOD.roles);
    expect(served.awsAuth.users).toMatchObject([{ username: "eve" }]);
    expect(served.awsAuth.problems).toEqual(BROKEN_ROLES.problems);
    expect(served.kept).toEqual([{ section: "mapRoles", since: FIRST }]);
  });

  it("remembers since when", () => {
    const once = serve(before, BROKEN_ROLES, "keep-last-good", FIRST);
    expect(serve(once, BROKEN_ROLES, "keep-last-good", LATER).kept).toEqual([
      { section: "mapRoles", since: FIRST },
    ]);
    const mended = serve(once, GOOD, "keep-last-good", LATER);
    expect(mended).toEqual({ awsAuth: GOOD, kept: [] });
  });

  it("drops it where that is wished, as the reference does", () => {
    expect(serve(before, BROKEN_ROLES, "reference", FIRST)).toEqual({ awsAuth: BROKEN_ROLES, kept: [] });
  });

  it("has nothing to keep at first", () => {
    expect(serve(undefined, BROKEN_ROLES, "keep-last-good", FIRST)).toEqual({
      awsAuth: BROKEN_ROLES,
      kept: [],
    });
  });

  it("keeps nothing of a section that was broken when it was first seen", () => {
    const first = serve(undefined, BROKEN_ROLES, "keep-last-good", FIRST);
    expect(serve(first, BROKEN_ROLES, "keep-last-good", LATER)).toEqual({ awsAuth: BROKEN_ROLES, kept: [] });
  });

  it("takes a section that is gone for gone", () => {
    expect(serve(before, parseAwsAuth({}), "keep-last-good", FIRST).awsAuth.roles).toEqual([]);
  });
});

describe("retryDelay", () => {
  it("doubles up to the longest, with jitter down to a half", () => {
    expect([1, 2, 3, 4, 5, 50].map((failures) => retryDelay(failures, 2000, 1))).toEqual([
      200, 400, 800, 1600, 2000, 2000,
    ]);
    expect(retryDelay(3, 2000, 0)).toBe(400);
  });
});

describe("sleep", () => {
  it("ends early with its signal", async () => {
    const controller = new AbortController();
    const sleeping = sleep(60_000, controller.signal);
    controller.abort();
    await sleeping;
    await sleep(60_000, controller.signal);
  });
});
