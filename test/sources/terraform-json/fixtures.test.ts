// What OpenTofu itself has written: see test/fixtures/sources/README.md.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { terraformPlan } from "../../../src/sources/terraform-json/terraform-plan.ts";
import { terraformState } from "../../../src/sources/terraform-json/terraform-state.ts";
import { repository } from "../../cli/command.ts";
import { contents, data, messages, readText, ref } from "./reading.ts";

const textOf = (name: string) =>
  readFileSync(`${repository}/test/fixtures/sources/terraform-json/${name}`, "utf8");

const ALICE = "- userarn: arn:aws:iam::111122223333:user/alice\n  username: alice\n  groups: [viewers]\n";
const NODE = `- "groups":
  - "system:bootstrappers"
  - "system:nodes"
  "rolearn": "arn:aws:iam::111122223333:role/node"
  "username": "system:node:{{EC2PrivateDNSName}}"
`;
const entry = (group: string, role: string, username: string) =>
  `- "groups":\n  - "${group}"\n  "rolearn": "arn:aws:iam::111122223333:role/${role}"\n  "username": "${username}"\n`;
const RENDERED = expect.stringContaining("arn:aws:iam::111122223333:role/team/dev");
const BLUE = 'module.blue["blue"].kubernetes_config_map.aws_auth[0]';
const GREEN = "module.green.kubernetes_config_map.aws_auth[0]";

const reading = await readText(textOf("plan.json"), terraformPlan);

describe("a plan that OpenTofu has made", () => {
  it("has all maps as they will be, with what is not known", () => {
    expect(contents(reading)).toEqual({
      "kubectl_manifest.aws_auth": expect.stringContaining("arn:aws:iam::111122223333:user/break-glass"),
      "terraform_data.rendered": RENDERED,
      [BLUE]: expect.objectContaining({
        data: { mapRoles: NODE + entry("system:masters", "ops", "ops"), mapUsers: "[]\n" },
      }),
      [GREEN]: expect.objectContaining({ data: { "...": ref(`${GREEN}.data`) } }),
    });
  });

  it("has all maps as they are", () => {
    expect(reading.before && data(reading.before)).toEqual({
      "kubectl_manifest.aws_auth": { mapUsers: "(mapUsers before the plan)" },
      "kubernetes_config_map.old": { mapUsers: ALICE },
      [BLUE]: { mapRoles: NODE + entry("viewers", "audit", "audit"), mapUsers: "[]\n" },
    });
  });

  it("says only that a deposed object is not counted", () => {
    expect(messages(reading)).toEqual([
      expect.stringContaining(`a deposed object of ${BLUE} is not counted`),
    ]);
  });
});

describe("a state that OpenTofu has made", () => {
  it.each(["state.json", "terraform.tfstate"])("has the same maps in %s", async (name) => {
    const reading = await readText(textOf(name), terraformState);
    expect(contents(reading)).toEqual({
      "kubernetes_config_map.old": expect.objectContaining({ data: { mapUsers: ALICE } }),
      "terraform_data.rendered": RENDERED,
      [BLUE]: expect.objectContaining({
        data: { mapRoles: NODE + entry("viewers", "audit", "audit"), mapUsers: "[]\n" },
      }),
    });
  });
});
