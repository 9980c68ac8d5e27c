// What lint says of a ConfigMap, and leaves out where another back end serves the mappings.
import { describe, expect, it } from "vitest";
import { lintForm } from "../../sources/lint-form.ts";

const SESSION = "arn:aws:sts::111122223333:assumed-role/Ops/x";
const entry = (arn: string, more = "") => `- {rolearn: "${arn}", username: ops, groups: [ops]${more}}`;

async function rulesOf(text: string, language: string): Promise<string[]> {
  return [...new Set((await lintForm(text, language)).map(({ rule }) => rule))].sort();
}

describe("lint leaves out what is not so", () => {
  it("in a server's configuration: a session's ARN is its role's, and a bad entry is not dropped alone", async () => {
    const text = `server:\n  mapRoles:\n  ${entry(SESSION)}\n  - {username: dev, groups: [dev]}\n`;
    expect(await rulesOf(text, "yaml")).toEqual(["server-does-not-start"]);
  });

  it("of users whose ARNs differ in case, of which the last counts", async () => {
    const user = (name: string) =>
      `  - {userarn: "arn:aws:iam::111122223333:user/${name}", username: ${name}, groups: [g]}\n`;
    expect(await rulesOf(`server:\n  mapUsers:\n${user("ann")}${user("ANN")}`, "yaml")).toEqual([]);
  });

  it("in a DynamicFile document whose entries may be found by their userid", async () => {
    const file = (userid: object) =>
      JSON.stringify({
        LastUpdatedDateTime: "1",
        mapRoles: [
          { rolearn: "arn:aws:iam::111122223333:role/team/Ops", username: "ops", groups: ["ops"], ...userid },
        ],
      });
    expect(await rulesOf(file({}), "json")).toEqual(["role-path"]);
    expect(await rulesOf(file({ userid: "AROAEXAMPLE" }), "json")).toEqual([]);
  });

  it("and nothing else", async () => {
    const path = "arn:aws:iam::111122223333:role/team/Ops";
    const text = `server:\n  mapRoles:\n  ${entry(path)}\n  ${entry(path, ", usernam: x")}\n`;
    expect(await rulesOf(text, "yaml")).toEqual(["duplicate-arn", "role-path", "unknown-key"]);
  });
});
