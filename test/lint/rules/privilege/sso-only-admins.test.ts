import { expect, it } from "vitest";
import { expectFindings, expectSilent, roles } from "../../marked.ts";

const entry = (name: string, groups = "[system:masters]") =>
  `- rolearn: arn:aws:iam::111122223333:role/${name}\n  username: ${name}:{{SessionName}}\n  groups: ${groups}\n`;
const SSO = "AWSReservedSSO_Admin_";
const SUFFIX = "0123456789abcdef";
const marked = (name: string) => entry(name).replace(SUFFIX, `«${SUFFIX}»`);

it("finds that all admins are roles whose suffix can change", () => {
  const one = roles(marked(SSO + SUFFIX).replace(`«${SUFFIX}»:`, `${SUFFIX}:`) + entry("dev", "[viewers]"));
  const [found] = expectFindings("sso-only-admins", one, [
    "the one entry with system:masters is for a role of IAM Identity Center: once the suffix of its name changes, no admin gets in by this ConfigMap; keep an admin whose name does not change too, such as an IAM role of your own",
  ]);
  expect(found?.severity).toBe("info");
  const two = one + entry("AWSReservedSSO_Root_fedcba9876543210").replace(/^/gm, "    ").trimEnd();
  const [both] = expectFindings("sso-only-admins", `${two}\n`, [
    "all 2 entries with system:masters are for roles",
  ]);
  expect(both?.related).toMatchObject([{ line: 9 }]);
});

it("is silent where an admin has a name that stays, or is meant to be one, and where there are no admins", () => {
  expectSilent("sso-only-admins", roles(entry(SSO + SUFFIX) + entry("admin")));
  expectSilent("sso-only-admins", roles(entry(SSO + SUFFIX) + entry("admin", "[system:master]")));
  expectSilent("sso-only-admins", roles(entry(SSO + SUFFIX) + entry("team/admin")));
  expectSilent("sso-only-admins", roles(entry(SSO + SUFFIX, "[viewers]")));
  const user =
    "  mapUsers: |\n    - userarn: arn:aws:iam::111122223333:user/root\n      groups: [system:masters]\n";
  expectSilent("sso-only-admins", roles(entry(SSO + SUFFIX)) + user);
});

it("is silent where a section cannot be read: it may have other admins", () => {
  expectSilent("sso-only-admins", `${roles(entry(SSO + SUFFIX))}  mapUsers: |\n    - userarn: [\n`);
});
