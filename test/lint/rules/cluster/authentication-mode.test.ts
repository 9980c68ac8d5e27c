import { expect, it } from "vitest";
import type { LintConfig } from "../../../../src/lint/config/config.ts";
import { lint } from "../../../../src/lint/lint.ts";
import { accounts, expectFindings, expectSilent, roles } from "../../marked.ts";

const api: LintConfig = { cluster: { authenticationMode: "API" } };
const entry = "- rolearn: arn:aws:iam::111122223333:role/team/dev\n  username: dev\n  groups: [devs]\n";

it("finds a ConfigMap that no one reads, once, and counts what is in it", () => {
  expectFindings(
    "authentication-mode",
    roles(entry + entry).replace("mapRoles", "«mapRoles»"),
    ["none of the 2 entries here lets anyone in; make an access entry for each identity"],
    api,
  );
  expectFindings(
    "authentication-mode",
    accounts('- "111122223333"').replace("mapAccounts", "«mapAccounts»"),
    ["the entry here lets no one in"],
    api,
  );
});

it("hides nothing that other rules say", () => {
  const told = (config: LintConfig) =>
    lint(roles(entry), { config })
      .filter(({ rule }) => rule !== "authentication-mode")
      .map(({ rule, message }) => `${rule}: ${message}`);
  expect(told({}).length).toBeGreaterThan(0);
  expect(told(api)).toEqual(told({}));
});

it("is silent about a ConfigMap with nobody in it, in other modes, and where the mode is not known", () => {
  expectSilent("authentication-mode", 'data:\n  mapRoles: "[]"\n', api);
  for (const authenticationMode of ["CONFIG_MAP", "API_AND_CONFIG_MAP"] as const) {
    expectSilent("authentication-mode", roles(entry), { cluster: { authenticationMode } });
  }
  expectSilent("authentication-mode", roles(entry), { cluster: { account: "111122223333" } });
  expectSilent("authentication-mode", roles(entry));
});
