import { describe, expect, it } from "vitest";
import { createMapper, parseAwsAuth } from "../src/exports/index.ts";
import { badSections, bomb } from "./bad-texts.ts";

// None of this is anyone's aws-auth. It must be refused with a problem, at once: the time limit of a test is the guard.
const HANG = 20_000;

describe.each(["mapRoles", "mapUsers", "mapAccounts"])("a %s of", (section) => {
  it.each(badSections)(
    "%s is lost, with a problem",
    (_, text, code) => {
      const { roles, users, accounts, problems } = parseAwsAuth({ [section]: text });
      expect({ roles, users, accounts }).toEqual({ roles: [], users: [], accounts: [] });
      expect(problems).toMatchObject([{ code, lost: "section", section }]);
      expect(problems[0]?.message).toMatch(/^.{10,300}$/);
    },
    HANG,
  );
});

describe("a mapRoles", () => {
  it(
    "that is an alias bomb is lost, with a problem",
    () => {
      const { roles, problems } = parseAwsAuth({ mapRoles: bomb() });
      expect(roles).toEqual([]);
      expect(problems).toMatchObject([{ code: "yaml-alias", lost: "section" }]);
    },
    HANG,
  );

  it(
    "of an alias bomb that merges is lost, with a problem",
    () => {
      const lines = Array.from({ length: 30 }, (_, level) => {
        const source = level === 0 ? "{rolearn: x}" : `{<<: [*a${level - 1}, *a${level - 1}]}`;
        return `- &a${level} ${source}\n`;
      });
      expect(parseAwsAuth({ mapRoles: lines.join("") })).toMatchObject({
        roles: [],
        problems: [{ lost: "section" }],
      });
    },
    HANG,
  );

  it(
    "with one bad entry among many thousands keeps the others",
    () => {
      const entry = (name: number) =>
        `- rolearn: arn:aws:iam::111122223333:role/r${name}\n  username: u${name}\n`;
      const mapRoles = Array.from({ length: 5000 }, (_, name) =>
        name === 2500 ? "- 5\n" : entry(name),
      ).join("");
      const { roles, problems } = parseAwsAuth({ mapRoles });
      expect(roles).toHaveLength(4999);
      expect(problems.map(({ path }) => path)).toEqual([[2500], [2500]]);
    },
    HANG,
  );
});

describe("a text of", () => {
  it.each([
    ...badSections.filter(([, , code]) => code !== "section-not-list"),
    ["an alias bomb", bomb(), "yaml-alias"] as const,
    ["an alias bomb as data", `data:\n  x:\n${bomb().replaceAll("- ", "  - ")}`, "yaml-alias"] as const,
    ["JSON with 100,000 brackets", `{"data":${"[".repeat(100_000)}`, "too-deep"] as const,
    ["100,000 separators", "---\n".repeat(100_000), "too-large"] as const,
    ["a web page", "<!DOCTYPE html>\n<html>\n", "no-aws-auth"] as const,
    [
      "a certificate",
      "-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----\n",
      "no-aws-auth",
    ] as const,
  ])(
    "%s yields nothing, with a problem",
    (_, text, code) => {
      const { roles, users, accounts, problems } = parseAwsAuth(text);
      expect({ roles, users, accounts }).toEqual({ roles: [], users: [], accounts: [] });
      expect(problems).toMatchObject([{ code, lost: "document" }]);
      expect(problems[0]?.message).toMatch(/^.{10,300}$/);
    },
    HANG,
  );
});

describe("an identity of", () => {
  const mapper = createMapper(
    parseAwsAuth({ mapRoles: "- {rolearn: 'arn:aws:iam::1:role/A', username: '{{SessionNameRaw}}'}" }),
  );

  it.each([
    ["a megabyte", "a".repeat(1_000_000)],
    ["a million colons", ":".repeat(1_000_000)],
    ["a million slashes", `arn:aws:sts::1:assumed-role${"/".repeat(1_000_000)}`],
    ["a million underscores", `arn:aws:sts::1:assumed-role/AWSReservedSSO${"_".repeat(1_000_000)}/s`],
    ["lone surrogates", "arn:aws:sts::1:assumed-role/\ud800/\udc00"],
    ["nothing", ""],
  ])(
    "%s gets a refusal",
    (_, arn) => {
      expect(mapper.resolve(arn).mapped).toBe(false);
      expect(mapper.resolve({ Arn: arn, UserId: "AROA:s" }).mapped).toBe(false);
    },
    HANG,
  );

  it(
    "a session name of a megabyte is taken as it is",
    () => {
      const session = "{{SessionName}}<<AccountID>>".repeat(40_000);
      const resolution = mapper.resolve({
        Arn: "arn:aws:sts::1:assumed-role/A/s",
        UserId: `AROA:${session}`,
      });
      expect(resolution).toMatchObject({ mapped: true, username: session });
    },
    HANG,
  );
});
