import { describe, expect, it } from "vitest";
import { createTerraformSource } from "../../../src/sources/hcl/source.ts";
import { parser } from "./reading.ts";

const source = createTerraformSource(async () => parser);

describe("the source", () => {
  it.each([
    ["main.tf", 'resource "kubernetes_config_map" "aws_auth" {}', true],
    ["infra/main.tofu", "aws_auth_roles = []", true],
    ["main.tf.json", '{"module":{"eks":{"map_roles":[]}}}', true],
    ["prod.tfvars", "map_users = []", true],
    ["terragrunt.hcl", "inputs = { access_entries = {} }", true],
    ["main.tf", 'resource "aws_vpc" "main" {}', false],
    ["aws-auth.yaml", "mapRoles: |", false],
    ["notes.md", "aws_auth_roles = []", false],
  ])("recognizes %s with %s: %s", (file, text, expected) => {
    expect(source.recognizes({ file, text })).toBe(expected);
  });

  it("tells in one line what to install where the parser is missing", async () => {
    const without = createTerraformSource(() => Promise.reject(new Error("install the parser")));
    const { documents, problems } = await without.read({ file: "main.tf", text: "map_roles = []" });
    expect(documents).toEqual([]);
    expect(problems).toEqual([{ message: "install the parser", isLoss: true, needsPackages: true }]);
  });

  it("parses a file once, also where it stands beside several others", async () => {
    let parsed = 0;
    const counting = createTerraformSource(async () => ({
      parse: (text) => {
        parsed++;
        return parser.parse(text);
      },
    }));
    const files: Readonly<Record<string, string>> = {
      "a.tf": "locals {\n  a = 1\n}\n",
      "b.tf": "locals {\n  b = 2\n}\n",
    };
    const siblings = Object.keys(files);
    for (const file of siblings) {
      await counting.read({ file, text: files[file] ?? "", siblings, beside: (path) => files[path] });
    }
    expect(parsed).toBe(2);
  });
});
