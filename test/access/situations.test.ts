// Who gets in, in each of the documented situations.
import { describe, expect, it } from "vitest";
import { createAccess } from "../../src/exports/access-entries.ts";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { answersEachSituation, situations } from "./situations.ts";

describe("the table of situations", () => {
  it("has at least 60, each with its source and a name of its own", () => {
    expect(situations.length).toBeGreaterThanOrEqual(60);
    expect(new Set(situations.map(({ name }) => name)).size).toBe(situations.length);
    for (const { source } of situations) expect(source).toMatch(/^https:\/\//);
  });

  answersEachSituation({ createAccess, parseAwsAuth });
});
