import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { allRules } from "../src/lint/rules/all-rules.ts";
import { run } from "./cli/command.ts";

const load = (name: string) => JSON.parse(readFileSync(`dist/schemas/${name}.schema.json`, "utf8"));
const ajv = new Ajv.default({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });

for (const name of ["aws-auth-map", "aws-auth", "lint-json"]) ajv.addSchema(load(name), name);

/** What is wrong with the YAML, as `/path message`. */
function faults(schema: string, yaml: string): string[] {
  const validate = ajv.getSchema(schema);
  expect(validate).toBeDefined();
  validate?.(parse(yaml));
  return (validate?.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("the schema of the configuration", () => {
  it.each([
    ["levels", "rules: { role-path: off, missing-arn: warning }"],
    ["options", "rules: { configmap-size: { level: error, suppressible: true } }"],
    ["suppressions with a reason", "inlineSuppressions: with-reason"],
    ["no suppressions", "inlineSuppressions: false\nrules: { role-path: { suppressible: false } }"],
    [
      "a cluster",
      "cluster: { account: '111122223333', partition: aws-cn, creator: 'arn:aws-cn:iam::111122223333:role/ci/x', authenticationMode: API }\noverrides: [{ files: [x], cluster: { account: '444455556666' } }]",
    ],
    [
      "everything",
      "$schema: x\nrules: {}\noverrides:\n- files: ['legacy/**']\n  rules: { role-path: info }\nignore: [vendor/**]",
    ],
  ])("takes %s", (_, yaml) => {
    expect(faults("aws-auth-map", yaml)).toEqual([]);
  });

  it.each([
    ["an unknown key", "rule: {}", " must NOT have additional properties"],
    ["an unknown rule", "rules: { role-pth: off }", "/rules must NOT have additional properties"],
    [
      "an unknown level",
      "rules: { role-path: warn }",
      "/rules/role-path must be equal to one of the allowed values",
    ],
    [
      "an unknown option",
      "rules: { role-path: { max: 1 } }",
      "/rules/role-path must NOT have additional properties",
    ],
    [
      "an override without files",
      "overrides: [{ rules: {} }]",
      "/overrides/0 must have required property 'files'",
    ],
    [
      "another word for suppressions",
      "inlineSuppressions: never",
      "/inlineSuppressions must be equal to one of the allowed values",
    ],
    [
      "a rule that tells of comments, and comments that switch it off",
      "rules: { unused-suppression: { suppressible: true } }",
      "/rules/unused-suppression must NOT have additional properties",
    ],
    ["an account that is a number", "cluster: { account: 111122223333 }", "/cluster/account must be string"],
    [
      "an unknown mode",
      "cluster: { authenticationMode: api }",
      "/cluster/authenticationMode must be equal to one of the allowed values",
    ],
    ["a glob that is no list", "ignore: vendor", "/ignore must be array"],
  ])("refuses %s", (_, yaml, fault) => {
    expect(faults("aws-auth-map", yaml)).toContain(fault);
  });

  it("describes every rule", () => {
    const { properties } = load("aws-auth-map").$defs.rules;
    expect(Object.keys(properties)).toEqual(allRules.map(({ name }) => name));
    for (const { name, description } of allRules) {
      expect(properties[name].description).toContain(`${description}\n\nLevel: `);
    }
  });
});

describe("the schema of the sections", () => {
  it.each([
    [
      "roles",
      "- { rolearn: arn:aws:iam::111122223333:role/r, username: r, groups: [g] }\n- { sso: { permissionSetName: A, accountID: '111122223333' }, username: s }",
    ],
    ["users", "- { userarn: arn:aws:iam::111122223333:user/u, username: u }"],
    ["accounts", "- '111122223333'"],
    ["an empty list", "[]"],
  ])("takes %s", (_, yaml) => {
    expect(faults("aws-auth", yaml)).toEqual([]);
  });

  it.each([
    [
      "a misspelt key",
      "mapRoles",
      "- { rolearn: a, username: r, group: [g] }",
      "/0 must NOT have additional properties",
    ],
    ["a role without an ARN", "mapRoles", "- { username: r }", "/0 must have required property 'rolearn'"],
    [
      "an ARN beside sso",
      "mapRoles",
      "- { rolearn: a, sso: { permissionSetName: A, accountID: '1' }, username: r }",
      "/0 must match exactly one schema in oneOf",
    ],
    [
      "groups that are text",
      "mapRoles",
      "- { rolearn: a, username: r, groups: g }",
      "/0/groups must be array",
    ],
    [
      "a username that is a number",
      "mapUsers",
      "- { userarn: a, username: 12 }",
      "/0/username must be string,null",
    ],
    ["an account that is a number", "mapAccounts", "- 111122223333", "/0 must be string"],
    ["an account of eleven digits", "mapAccounts", "- '11112222333'", '/0 must match pattern "^[0-9]{12}$"'],
    ["a mapping", "mapUsers", "mapUsers: []", " must be array"],
  ])("refuses %s", (_, definition, yaml, fault) => {
    expect(faults(`aws-auth#/$defs/${definition}`, yaml)).toContain(fault);
    expect(faults("aws-auth", yaml)).not.toEqual([]);
  });
});

describe("the schema of lint --format json@2", () => {
  it("takes what the command prints, and nothing without findings", () => {
    const { stdout } = run(["lint", "--format", "json@2", "examples/broken.yaml"]);
    expect(JSON.parse(stdout).findings.length).toBeGreaterThan(0);
    expect(faults("lint-json", stdout)).toEqual([]);
    expect(faults("lint-json", "version: 2")).toContain(" must have required property 'findings'");
  });

  it("describes every key of a finding", () => {
    const { properties } = load("lint-json").$defs.finding;
    for (const [key, { description, enum: values }] of Object.entries<Record<string, unknown>>(properties)) {
      expect(description ?? values, key).toBeDefined();
    }
  });
});

it("the package exports its schemas", async () => {
  for (const file of readdirSync("dist/schemas")) {
    const { default: schema } = await import(`aws-auth-map/schemas/${file}`, { with: { type: "json" } });
    expect(schema.$id).toContain(`/${file}`);
  }
});
