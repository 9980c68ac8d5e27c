// A Terraform module whose map is made of several files, as `lint` and `diff` take it.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { runIn, temporaryFolder } from "./command.ts";

const MAIN = `resource "aws_iam_role" "ci" {
  name = "ci"
  path = "/automation/"
}

resource "kubernetes_config_map_v1_data" "aws_auth" {
  metadata {
    name      = "aws-auth"
    namespace = "kube-system"
  }
  data = {
    mapRoles = yamlencode(local.roles)
    mapUsers = yamlencode(local.users)
  }
}
`;
const LOCALS = `locals {
  roles = [
    {
      rolearn  = aws_iam_role.ci.arn
      username = "ci"
      groups   = ["deployers"]
    },
  ]
  users = [
    {
      userarn  = "arn:aws:iam::111122223333:user/alice"
      username = "alice"
      group    = ["viewers"]
    },
  ]
}
`;
const VARIABLES = `variable "rolearn" {
  type = string
}
`;

interface JsonFinding {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
}

describe("a Terraform module", () => {
  const { path: pathOf, write } = temporaryFolder();
  const folder = pathOf(".");
  const read = (name: string) => readFileSync(pathOf(name), "utf8");
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { cwd: folder });

  beforeEach(() => {
    write("module/main.tf", MAIN);
    write("module/locals.tf", LOCALS);
    write("module/variables.tf", VARIABLES);
  });

  function findingsOf(...args: string[]): string[] {
    const { stdout } = runIn(folder, ["lint", ...args, "--format", "json"]);
    return (JSON.parse(stdout) as JsonFinding[])
      .map(({ file, rule, line }) => `${file}:${line} ${rule}`)
      .filter((each) => /iam-role-path|unknown-key/.test(each));
  }

  const MISTAKES = ["module/locals.tf:4 iam-role-path", "module/locals.tf:13 unknown-key"];

  it("has the same mistakes as a folder, as its files, and as each file that has a part in the map", () => {
    expect(findingsOf("module")).toEqual(MISTAKES);
    expect(findingsOf("module/main.tf", "module/locals.tf")).toEqual(MISTAKES);
    expect(findingsOf("module/main.tf")).toEqual(MISTAKES);
    expect(findingsOf("module/locals.tf")).toEqual(MISTAKES);
  });

  it("has no mistake in a file that maps nobody, and is told so", () => {
    const { stdout, stderr } = runIn(folder, ["lint", "module/main.tf", "module/variables.tf"]);
    expect(stdout).not.toContain("variables.tf");
    expect(stderr).toContain("module/variables.tf: warning: is not linted: there are no mappings in it\n");
  });

  it("has all its fixes in the patch, whichever file they are in", () => {
    const { stdout, stderr } = runIn(folder, ["lint", "module", "--fix-dry-run"]);
    expect(stdout).toContain("--- a/module/locals.tf\n");
    expect(stdout).toContain('+      groups    = ["viewers"]\n');
    expect(stderr).toContain("would fix 2 findings in 1 file\n");
    expect(read("module/locals.tf")).toBe(LOCALS);
  });

  it.each([[["module"]], [["module/main.tf", "module/locals.tf"]], [["module/locals.tf"]]])(
    "is fixed once where %j is given",
    (operands) => {
      const { stderr, status } = runIn(folder, ["lint", ...operands, "--fix"]);
      expect(stderr).toContain("fixed 2 findings in 1 file\n");
      expect(stderr).not.toContain("error:");
      expect(status).toBe(0);
      expect(read("module/main.tf")).toBe(MAIN);
      expect(read("module/locals.tf")).toBe(
        LOCALS.replace("group ", "groups ").replace(
          "aws_iam_role.ci.arn",
          '"${split("/", aws_iam_role.ci.arn)[0]}/${aws_iam_role.ci.name}"',
        ),
      );
    },
  );

  it("is compared with what all of its files were in a revision, at the places in these files", () => {
    git("init", "-q");
    git("add", "-A");
    git("commit", "-qm", "one");
    write("module/locals.tf", LOCALS.replace("group    = ", "groups   = "));
    for (const file of ["module/main.tf", "module/locals.tf", "./module/main.tf"]) {
      const { stdout, status } = runIn(folder, ["diff", `git:HEAD:${file}`, file]);
      expect(stdout).toContain("(git:HEAD:module/locals.tf:11)");
      expect(stdout).toMatch(/\+ alice in viewers.*\((?:\.\/)?module\/locals\.tf:11\)/);
      expect(status).toBe(1);
    }
  });

  it("is told by its text on standard input", () => {
    const text = MAIN.replace(
      "local.users",
      '[{ userarn = "arn:aws:iam::111122223333:user/alice", group = [] }]',
    );
    const { stdout } = runIn(folder, ["lint", "-", "--format", "json"], { input: text });
    expect((JSON.parse(stdout) as JsonFinding[]).map(({ rule }) => rule)).toContain("unknown-key");
  });
});

it("a file with a manifest and another form in it has both fixed", () => {
  const { path: pathOf, write } = temporaryFolder();
  const cluster = `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: { name: prod, region: eu-west-1 }
iamIdentityMappings:
  - arn: arn:aws:iam::111122223333:role/dev
    usename: dev
    groups: [devs]
`;
  const manifest = `apiVersion: v1
kind: ConfigMap
metadata: { name: aws-auth, namespace: kube-system }
data:
  mapUsers: |
    - userarn: arn:aws:iam::111122223333:user/alice
      username: alice
      group: [viewers]
`;
  write("both.yaml", `${cluster}---\n${manifest}`);
  const { stderr } = runIn(pathOf("."), ["lint", "both.yaml", "--fix"]);
  expect(stderr).toContain("fixed 2 findings in 1 file\n");
  expect(readFileSync(pathOf("both.yaml"), "utf8")).toBe(
    `${cluster.replace("usename", "username")}---\n${manifest.replace("group:", "groups:")}`,
  );
});

it("a Makefile in a folder is linted", () => {
  const { path: pathOf, write } = temporaryFolder();
  write(
    "Makefile",
    "map:\n\teksctl create iamidentitymapping --cluster c --arn arn:aws:iam::111122223333:role/a/b --group g\n",
  );
  const { stdout } = runIn(pathOf("."), ["lint", ".", "--format", "json"]);
  expect((JSON.parse(stdout) as JsonFinding[]).map(({ rule, line }) => [rule, line])).toContainEqual([
    "role-path",
    2,
  ]);
});
