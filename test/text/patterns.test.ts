import { describe, expect, it } from "vitest";
import { MAX_PATTERN, matchesGlob, matchesPattern, patternsSchema } from "../../src/text/patterns.ts";

describe("matchesPattern", () => {
  it.each([
    ["arn:aws:iam::111122223333:role/admin", "arn:aws:iam::111122223333:role/admin"],
    ["arn:aws:iam::111122223333:role/team/a/admin", "arn:aws:iam::*:role/*admin"],
    ["arn:aws:iam::111122223333:role/Admin", "ARN:aws:iam::*:role/aDMIN"],
    ["arn:aws:iam::111122223333:role/dev1", "arn:aws:iam::111122223333:role/dev[12]"],
    ["arn:aws:iam::111122223333:role/dev1", "arn:aws:iam::111122223333?role/dev?"],
    ["", "*"],
    ["..", "*"],
    [".hidden/..", "*"],
    ["two\nlines", "two*"],
    ["team-{{AccountID}}", "team-{{AccountID}}"],
    ["#team", "#team"],
    ["!team", "!team"],
    ["+(a)", "+(a)"],
    ["a*", "a\\*"],
  ])("%j is %j", (text, pattern) => {
    expect(matchesPattern(text, pattern)).toBe(true);
  });

  it.each([
    ["arn:aws:iam::111122223333:role/admin2", "arn:aws:iam::111122223333:role/admin"],
    ["xarn:aws:iam::111122223333:role/admin", "arn:*"],
    ["Admins", "admins"],
    ["ab", "a{b,c}"],
    ["a", "+(a)"],
    ["b", "!a"],
    ["ax", "a\\*"],
  ])("%j is not %j", (text, pattern) => {
    expect(matchesPattern(text, pattern)).toBe(false);
  });

  it("answers at once for text and patterns that are made to keep it busy", () => {
    expect(matchesPattern("a".repeat(100_000), `${"*a".repeat(200)}*b`)).toBe(false);
    expect(matchesPattern(`arn:${"a".repeat(1_000_000)}`, `arn:*${"a?".repeat(200)}b`)).toBe(false);
  });
});

it("takes patterns of a bounded length, and none that is empty", () => {
  expect(patternsSchema.safeParse(["a".repeat(MAX_PATTERN)]).success).toBe(true);
  expect(patternsSchema.safeParse(["a".repeat(MAX_PATTERN + 1)]).success).toBe(false);
  expect(patternsSchema.safeParse([""]).success).toBe(false);
  expect(patternsSchema.safeParse("admin").success).toBe(false);
});

it("finds files by globs, those without a folder everywhere", () => {
  expect(matchesGlob("clusters/dev/aws-auth.yaml", "clusters/**/*.yaml")).toBe(true);
  expect(matchesGlob("clusters/dev/aws-auth.yaml", "aws-auth.yaml")).toBe(true);
  expect(matchesGlob("./aws-auth.yaml", "./*.yaml")).toBe(true);
  expect(matchesGlob("clusters/dev/aws-auth.yaml", "clusters/*.yaml")).toBe(false);
});

it.each(["clusters/dev", "clusters/dev/", "./clusters/dev", "clusters", "dev", "clusters/*"])(
  "takes all that is in a folder called %s",
  (glob) => {
    expect(matchesGlob("clusters/dev/x/aws-auth.yaml", glob)).toBe(true);
    expect(matchesGlob("clusters-dev/aws-auth.yaml", glob)).toBe(false);
  },
);

it("answers at once for globs whose braces multiply, and reads those that a person writes", () => {
  for (let time = 0; time < 20; time++)
    expect(matchesGlob("a/aws-auth.yaml", "{a,b}".repeat(100))).toBe(false);
  expect(matchesGlob("clusters/eu-dev/aws-auth.yaml", "clusters/{eu,us}-{dev,test,prod}")).toBe(true);
}, 5_000);

it("takes no folder for a part of its name", () => {
  expect(matchesGlob("clusters/development/aws-auth.yaml", "clusters/dev")).toBe(false);
});
