import { describe, expect, it } from "vitest";
import { ROLE, told } from "./entries.ts";

describe("access-entry-reserved-name", () => {
  const reserved = (...groups: string[]) =>
    told("access-entry-reserved-name", { principal: `${ROLE}/a`, groups });

  it.each(["system:", "eks:", "aws:", "amazon:", "iam:"])(
    "finds usernames and groups with %s",
    async (prefix) => {
      const name = `${prefix}dev`;
      expect(
        await told("access-entry-reserved-name", { principal: `${ROLE}/a`, username: name, groups: [name] }),
      ).toEqual([
        `error at ${name}: EKS refuses the username '${name}' in an access entry, since it begins with ${prefix}; choose another name, and write it into the bindings of this user`,
        `error at ${name}: EKS refuses the group '${name}' in an access entry, since it begins with ${prefix}; choose another name, and write it into the bindings of this group`,
      ]);
    },
  );

  it("says what takes the place of system:masters and system:authenticated", async () => {
    const [masters, everyone] = await reserved("system:masters", "system:authenticated");
    expect(masters).toContain("associate the policy AmazonEKSClusterAdminPolicy with the scope cluster");
    expect(everyone).toContain("delete it: everyone who is let in is in it");
  });

  it("warns of a prefix in another case", async () => {
    expect((await reserved("System:dev"))[0]).toMatch(
      /^warning at System:dev: .*may take no account of case/,
    );
  });

  it("says nothing of other names", async () => {
    expect(await reserved("system", "sts:dev", "kubeadm:admins", "dev:system:x")).toEqual([]);
  });
});
