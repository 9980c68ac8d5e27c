// A tree with one file of each form, as people have it.
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { forms, type WrittenMap } from "../sources/forms.ts";
import { runIn, temporaryFolder } from "./command.ts";

const PATH = "arn:aws:iam::111122223333:role/team/admin";
const MAP: WrittenMap = {
  roles: [
    {
      rolearn: "arn:aws:iam::111122223333:role/node",
      username: "system:node:{{EC2PrivateDNSName}}",
      groups: ["system:bootstrappers", "system:nodes"],
    },
    { rolearn: PATH, username: "admin", groups: ["admins"] },
  ],
  users: [],
  accounts: [],
};

interface JsonFinding {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

describe("a tree with a file of each form", () => {
  const { path: pathOf, write } = temporaryFolder();
  const folder = pathOf(".");
  const files = forms.map((form, index) => {
    const { file, text, beside = {} } = form.write(MAP);
    const own = `${index}-${form.source}`;
    for (const [name, content] of Object.entries({ ...beside, [file]: text })) {
      write(`${own}/${name}`, content);
    }
    return { form, path: `${own}/${file}`, text };
  });

  it("has the same mistake found in each, at its place", () => {
    const { stdout, stderr, status } = runIn(folder, ["lint", ".", "--format", "json"]);
    const findings = (JSON.parse(stdout) as JsonFinding[]).filter(({ rule }) => rule === "role-path");
    const places = findings.map(({ file, line, column, endColumn }) => {
      const text = readFileSync(pathOf(file), "utf8").split("\n")[line - 1] ?? "";
      return [file, text.slice(column - 1, endColumn - 1).replace(/^\\*"|\\*"$/g, "")];
    });
    const beside = (path: string) =>
      findings.find(({ file }) => dirname(file) === dirname(path))?.file ?? path;
    // Documentation is full of examples. Nobody applies them, so that a folder does not stand for its Markdown.
    const searched = files.filter(({ path }) => !path.endsWith(".md"));
    expect(places.sort()).toEqual(searched.map(({ path }) => [beside(path), PATH]).sort());
    expect(stderr).toBe("");
    expect(status).toBe(1);
  });

  it("has it found in Markdown that is named", () => {
    const [page] = files.filter(({ path }) => path.endsWith(".md"));
    const { stdout } = runIn(folder, ["lint", page?.path ?? "", "--format", "json"]);
    expect((JSON.parse(stdout) as JsonFinding[]).map(({ rule }) => rule)).toContain("role-path");
  });

  it.each(files)("lists the entries of $path", ({ path, form }) => {
    const ending = runIn(folder, ["get", "--file", path]);
    const { stdout, status } = ending;
    expect(stdout).toContain(PATH);
    expect(stdout).toContain("system:bootstrappers,system:nodes");
    expect(status).toBe(0);
    if (form.source === "manifest") return;
    // Told to be of this form, it is the same.
    expect(runIn(folder, ["get", "--file", path, "--from", form.source])).toEqual(ending);
  });

  it.each(files)("says who somebody becomes by $path", ({ path }) => {
    const arn = "arn:aws:sts::111122223333:assumed-role/node/i-0123456789abcdef0";
    const asked = [
      "resolve",
      "--file",
      path,
      "--ec2-dns-name",
      "i-0123456789abcdef0=ip-10-0-0-1.ec2.internal",
      arn,
    ];
    const { stdout, status } = runIn(folder, asked);
    expect(stdout).toContain("system:node:ip-10-0-0-1.ec2.internal");
    expect(status).toBe(0);
  });
});

it("finds a mistake in what is given to a module in another folder, once and where it stands", () => {
  const { path: pathOf, write } = temporaryFolder();
  write(
    "main.tf",
    `module "cluster" {\n  source = "./modules/cluster"\n  roles  = [{ rolearn = "${PATH}", username = "a" }, local.other]\n}\n`,
  );
  write("locals.tf", `locals {\n  other = { rolearn = "${PATH}2", username = "b" }\n}\n`);
  write(
    "modules/cluster/main.tf",
    `variable "roles" {}\nresource "kubernetes_config_map_v1_data" "aws_auth" {\n  metadata {\n    name = "aws-auth"\n    namespace = "kube-system"\n  }\n  data = { mapRoles = yamlencode(concat(var.roles, [{ rolearn = "${PATH}3", username = "c" }])) }\n}\n`,
  );
  const { stdout } = runIn(pathOf("."), ["lint", ".", "--format", "json"]);
  const findings = (JSON.parse(stdout) as JsonFinding[]).filter(({ rule }) => rule === "role-path");
  expect(findings.map(({ file, line }) => `${file}:${line}`).sort()).toEqual([
    "locals.tf:2",
    "main.tf:3",
    "modules/cluster/main.tf:7",
  ]);
});

it("names the file of a Terraform module in which an entry stands", () => {
  const { path: pathOf, write } = temporaryFolder();
  write(
    "main.tf",
    'resource "kubernetes_config_map" "a" {\n  metadata {\n    name      = "aws-auth"\n    namespace = "kube-system"\n  }\n  data = { mapRoles = yamlencode(local.roles) }\n}\n',
  );
  write(
    "roles.tf",
    'locals {\n  roles = [{ rolearn = "arn:aws:iam::111122223333:role/ops", username = "ops" }]\n}\n',
  );
  const asked = ["resolve", "--file", "main.tf", "arn:aws:iam::111122223333:role/ops"];
  expect(runIn(pathOf("."), asked).stdout).toContain("mapRoles[0] (roles.tf:2)\n");
});

it("shows nothing of a plan that stands beside the text that it is about", () => {
  const { path: pathOf, write } = temporaryFolder();
  const form = forms.find(({ name }) => name === "a plan with kubernetes_config_map_v1");
  if (form === undefined) expect.fail("there is no such form");
  const plan = JSON.parse(form.write(MAP).text);
  const [change] = plan.resource_changes;
  change.change.after.data.password = "hunter2";
  write("plan.json", JSON.stringify(plan));
  const { stdout, stderr } = runIn(pathOf("."), ["lint", "plan.json"]);
  expect(stdout).toContain("role-path");
  expect(stdout).toContain("line 6 of mapRoles in kubernetes_config_map_v1.aws_auth");
  expect(stdout + stderr).not.toContain("hunter2");
});
