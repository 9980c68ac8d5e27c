import { describe, expect, it } from "vitest";
import { advisedBy, ROLE, told } from "./entries.ts";

describe("access-entry-template", () => {
  const usernames = (username: string) =>
    told("access-entry-template", { principal: `${ROLE}/team/Dev`, username });

  it.each([
    ["{{SessionName}}", "Dev:{{SessionName}}"],
    ["dev-{{SessionNameRaw}}", "dev:{{SessionNameRaw}}"],
    ["dev{{SessionName}}:x", "dev:{{SessionName}}"],
    ["-{{SessionName}}", "Dev:{{SessionName}}"],
  ])("finds %s, and advises %s", async (username, right) => {
    const [first, ...others] = await usernames(username);
    expect(others).toEqual([]);
    expect(first).toMatch(/^error at /);
    expect(first?.endsWith(`; write ${right}`)).toBe(true);
  });

  it("advises no prefix that EKS keeps for itself", async () => {
    const [first] = await told("access-entry-template", {
      principal: `${ROLE}/EKS`,
      username: "{{SessionName}}",
    });
    expect(first).toContain("write session:{{SessionName}}");
  });

  it("writes the prefix, in each form", async () => {
    const entry = { principal: `${ROLE}/Dev`, username: "dev-{{SessionName}}" };
    expect(await advisedBy("access-entry-template", entry)).toEqual([
      ["dev- => dev:"],
      ["dev- => dev:"],
      ["dev- => dev:"],
      ["dev- => dev:"],
    ]);
  });

  it("warns of templates that are not documented, in usernames and groups", async () => {
    const found = await told("access-entry-template", {
      principal: `${ROLE}/Dev`,
      username: "dev:{{AccountID}}:{{AccessKeyID}}",
      groups: ["{{EC2PrivateDNSName}}"],
    });
    expect(found.map((each) => each.replace(/: .*write/, ": write"))).toEqual([
      "warning at dev:{{AccountID}}:{{AccessKeyID}}: write 111122223333",
      "warning at dev:{{AccountID}}:{{AccessKeyID}}: write the name itself",
      "warning at {{EC2PrivateDNSName}}: write the name itself",
    ]);
  });

  it.each(["dev:{{SessionName}}", "a:b-{{SessionNameRaw}}", "{{ SessionName }}", "dev"])(
    "says nothing of %s",
    async (username) => {
      expect(await usernames(username)).toEqual([]);
    },
  );
});
