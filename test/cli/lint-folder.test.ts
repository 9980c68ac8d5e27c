// What `lint` says of the files of a folder besides findings in each ConfigMap.
import { mkdirSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runIn, runShell, temporaryFolder } from "./command.ts";
import { clean, findings, places, withError } from "./lint-documents.ts";

const folder = temporaryFolder();
const root = folder.path(".");
const lint = (...operands: string[]) => runIn(root, ["lint", "--format", "json", ...operands]);

const ARN = "arn:aws:iam::111122223333:role/platform/Admin";
const terraform = `resource "kubernetes_config_map" "aws_auth" {
  metadata {
    name = "aws-auth"
  }
  data = {
    mapRoles = "- rolearn: ${ARN}"
  }
}
`;
const eksctl = `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\niamIdentityMappings:\n  - arn: ${ARN}\n`;
const mapping = `apiVersion: iamauthenticator.k8s.aws/v1alpha1\nkind: IAMIdentityMapping\nspec:\n  arn: ${ARN}\n`;
const program = "cluster.awsAuth.addRoleMapping(role, { groups: ['dev'] });\n";
const accessEntry = `resource "aws_eks_access_entry" "dev" {\n  cluster_name = "prod"\n  principal_arn = "${ARN}"\n}\n`;
const LIVE =
  "lint what it makes in the cluster: kubectl get configmap aws-auth -n kube-system -o yaml | aws-auth-map lint -";

describe("files that map identities in a form that is not linted are named", () => {
  folder.write("silent/aws-auth.yaml", clean);
  folder.write("silent/aws-auth.ts", program);
  folder.write("silent/entries.tf", accessEntry);
  const named = (name: string) =>
    `${name}/aws-auth.ts: warning: is not linted: it holds a program that maps identities (the CDK's AwsAuth); ${LIVE}
`;

  it("once each, and the exit status stays", () => {
    expect(lint("silent")).toEqual({ status: 0, stdout: "[]\n", stderr: named("silent") });
    expect(lint("silent", "silent/aws-auth.yaml", "--max-warnings", "0").stderr).toBe(named("silent"));
  });

  it("also where there is nothing else", () => {
    folder.write("only/aws-auth.ts", program);
    folder.write("only/entries.tf", accessEntry);
    expect(lint("only").stderr).toContain(named("only"));
  });

  it("but not where they are linted", () => {
    folder.write("forms/main.tf", terraform);
    folder.write("forms/cluster.yaml", eksctl);
    folder.write("forms/mapping.yaml", mapping);
    folder.write("forms/all.yaml", `${clean}---\n${mapping}`);
    const ending = lint("forms");
    expect(ending).toMatchObject({ status: 1, stderr: "" });
    const files = new Set(findings(ending.stdout).map(({ file }) => file));
    expect([...files].sort()).toEqual([
      "forms/all.yaml",
      "forms/cluster.yaml",
      "forms/main.tf",
      "forms/mapping.yaml",
    ]);
    expect(runShell("cat forms/all.yaml | $CLI lint -", root).stdout).toContain("<stdin>");
  });

  it("and not a ConfigMap that cannot be read, of which a finding says so", () => {
    const template = clean.replace(/^data:$/m, "data:\n%{ if people ~}");
    expect(template).not.toBe(clean);
    folder.write("unreadable/aws-auth.yaml", template);
    const { stderr, stdout } = lint("unreadable");
    expect(stderr).toBe("");
    expect(stdout).toContain("it is a template, not YAML");
    folder.write("unreadable/aws-auth.yaml", `${template}---\n${mapping}`);
    const told = lint("unreadable").stdout;
    expect(told).toContain("it is a template, not YAML");
    expect(told).toContain("missing-username");
  });

  it("and the values of a chart, which nobody applies", () => {
    const values = `mapRoles:\n  - rolearn: ${ARN}\n    username: admin\nmapUsers: []\n`;
    folder.write("chart/aws-auth.yaml", clean);
    folder.write("chart/values.yaml", values);
    expect(lint("chart")).toEqual({
      status: 0,
      stdout: "[]\n",
      stderr:
        "chart/values.yaml: warning: is not linted: it holds mapRoles or mapUsers outside of an aws-auth ConfigMap; lint what it is made into (kustomize build, helm template)\n",
    });
    // Whoever names it may have forgotten the rest of the ConfigMap.
    expect(lint("chart/values.yaml").status).toBe(1);
    // Text under a section's name is a section.
    folder.write("chart/values.yaml", values.replace("mapRoles:", "mapRoles: |"));
    expect(lint("chart").stdout).not.toBe("[]\n");
  });

  it("but not where a finding says already what the file is, or that it cannot be read", () => {
    const entries = "- rolearn: arn:aws:iam::111122223333:role/dev\n      username: dev\n";
    folder.write("broken.yaml", `${clean}   ${entries}`);
    folder.write(
      "dynamic.json",
      '{"LastUpdatedDateTime": "1", "mapRoles": [{"rolearn": "arn:aws:iam::111122223333:role/dev"}]}',
    );
    for (const file of ["broken.yaml", "dynamic.json"])
      expect(lint(file)).toMatchObject({ status: 1, stderr: "" });
  });

  it("as not linted, where a file that is named holds nothing else", () => {
    expect(lint("silent/aws-auth.ts").stderr).toContain(
      "silent/aws-auth.ts: warning: is not linted: it holds a program that maps identities",
    );
  });

  it("but access entries are linted", () => {
    expect(lint("silent/entries.tf")).toEqual({ status: 0, stdout: "[]\n", stderr: "" });
  });

  it("also where a list of entries does, and not where that list is linted", () => {
    const list = "- userarn: arn:aws:iam::111122223333:user/a\n  username: a\n  groups: [a]\n";
    folder.write("list/all.yaml", `${clean}---\n${list}`);
    expect(lint("list").stderr).toBe(
      "list/all.yaml: warning: is linted only in part: it also holds a list of entries; lint the ConfigMap that it goes into\n",
    );
    folder.write("list-alone/users.yaml", list);
    expect(lint("list-alone").stderr).toBe("");
  });

  it("but not where they are in an aws-auth ConfigMap that cannot be read", () => {
    folder.write("broken/aws-auth.yaml", clean.replace("data:", "data: {x: y, "));
    expect(lint("broken")).toMatchObject({ status: 1, stderr: "" });
  });

  it("each once, up to 200, and how many there are besides", () => {
    folder.write("many-forms/aws-auth.yaml", clean);
    for (let index = 100; index < 305; index++) folder.write(`many-forms/${index}.ts`, program);
    const lines = lint("many-forms").stderr.trimEnd().split("\n");
    expect(lines).toHaveLength(201);
    expect(lines[199]).toMatch(/^many-forms\/299\.ts: /);
    expect(lines[200]).toBe("warning: 5 more files that map identities are not linted");
  });

  it("but not tests, sources of others, what was built, or what the configuration ignores", () => {
    folder.write("quiet/aws-auth.yaml", clean);
    for (const name of [
      "node_modules/x/main.tf",
      ".terraform/modules/eks/main.tf",
      "dist/main.tf",
      "test/cluster.ts",
      "ignored/main.tf",
      "ignored/cluster.yaml",
    ]) {
      folder.write(
        `quiet/${name}`,
        name.endsWith(".tf") ? terraform : name.endsWith(".ts") ? program : eksctl,
      );
    }
    folder.write("quiet/README.md", terraform);
    folder.write("quiet/big.ts", `${program}${"// more\n".repeat(200_000)}`);
    folder.write(
      "quiet/binary.tf",
      Uint8Array.from({ length: 512 }, (_, index) => index % 256),
    );
    folder.write("quiet/.aws-auth-map.yaml", "ignore: ['ignored/**']\n");
    mkdirSync(folder.path("quiet/circle"));
    symlinkSync("..", folder.path("quiet/circle/up"));
    expect(lint("quiet")).toEqual({ status: 0, stdout: "[]\n", stderr: "" });
  });

  it("by a glob, only among what it takes", () => {
    expect(lint("silent/aws-*.yaml").stderr).toBe("");
    expect(lint("silent/aws-*")).toMatchObject({ status: 0, stdout: "[]\n" });
    expect(lint("silent/aws-*").stderr).toMatch(/^silent\/aws-auth\.ts: warning: is not linted: .*\n$/);
  });
});

describe("what stands beside a ConfigMap is seen", () => {
  const nodeClass =
    "apiVersion: karpenter.k8s.aws/v1\nkind: EC2NodeClass\nmetadata: {name: default}\nspec: {role: karpenter}\n";

  it("in the other files of a folder", () => {
    folder.write("beside/aws-auth.yaml", clean);
    folder.write("beside/karpenter.yaml", nodeClass);
    const ending = lint("beside");
    expect(places(ending)).toEqual(["beside/aws-auth.yaml:7:3 neighbour-node-role"]);
    expect(findings(ending.stdout)[0]?.message).toContain("EC2NodeClass default (beside/karpenter.yaml:4)");
    expect(ending.stderr).toBe("");
  });

  it("in the other files that are named, and in no others", () => {
    expect(places(lint("beside/aws-auth.yaml", "beside/karpenter.yaml"))).toContain(
      "beside/aws-auth.yaml:7:3 neighbour-node-role",
    );
    expect(places(lint("beside/aws-auth.yaml"))).toEqual([]);
  });

  it("in the file itself, as kustomize build prints it", () => {
    folder.write("built.yaml", `${clean}---\n${nodeClass}`);
    for (const line of ["$CLI lint --format json built.yaml", "cat built.yaml | $CLI lint --format json -"]) {
      expect(runShell(line, root).stdout).toContain('"neighbour-node-role"');
    }
  });

  it("and can be suppressed, as any finding", () => {
    folder.write("kept/aws-auth.yaml", `# aws-auth-map-disable neighbour-node-role\n${clean}`);
    folder.write("kept/karpenter.yaml", nodeClass);
    expect(lint("kept")).toMatchObject({ stdout: "[]\n", status: 0 });
  });
});

describe("a second aws-auth in the folder", () => {
  it("is told in both files", () => {
    folder.write("twice/aws-auth.yaml", clean);
    folder.write("twice/people.yaml", clean.replaceAll("dev", "ops"));
    expect(places(lint("twice"))).toEqual([
      "twice/aws-auth.yaml:4:9 configmap-in-two-files",
      "twice/people.yaml:4:9 configmap-in-two-files",
    ]);
    expect(lint("twice").status).toBe(1);
  });

  it("is not told of files that are named, each for itself", () => {
    expect(lint("twice/aws-auth.yaml", "twice/people.yaml")).toMatchObject({ stdout: "[]\n", status: 0 });
    expect(places(lint("twice/aws-auth.yaml", "twice"))).toHaveLength(2);
  });

  it("is not told of overlays", () => {
    folder.write("clusters/prod/aws-auth.yaml", clean);
    folder.write("clusters/dev/aws-auth.yaml", clean.replaceAll("dev", "ops"));
    expect(lint("clusters")).toMatchObject({ stdout: "[]\n", status: 0 });
  });

  it("keeps no fix from being made", () => {
    folder.write("fixed/aws-auth.yaml", withError);
    folder.write("fixed/people.yaml", clean);
    const ending = lint("fixed", "--fix");
    expect(ending.stderr).toContain("fixed 1 finding in 1 file");
  });
});

describe("Terraform that hands entries to a module of the project", () => {
  const entry = `{ rolearn = "arn:aws:iam::111122223333:role/ops", username = "ops", groups = ["system:masters"] }`;
  folder.write(
    "modules/project/env/test/main.tf",
    `module "auth" {\n  source = "../../auth"\n  people = [${entry}]\n}\n`,
  );
  folder.write(
    "modules/project/auth/main.tf",
    `variable "people" {
  type = any
}

resource "kubernetes_config_map_v1_data" "this" {
  metadata {
    name      = "aws-auth"
    namespace = "kube-system"
  }
  data = {
    mapRoles = yamlencode(var.people)
  }
}
`,
  );

  it.each(["modules/project", "modules/project/env"])("is linted with the module below %s", (below) => {
    const found = findings(lint(below).stdout).map(({ file, rule, line }) => [file, rule, line]);
    expect(found).toContainEqual(["modules/project/env/test/main.tf", "system-masters", 3]);
  });

  it("is linted however long it is, or said not to be", () => {
    const long = (name: string, size: number) =>
      folder.write(`long/${name}/main.tf`, `${terraform}${"# more\n".repeat(size)}`);
    long("some", 200_000);
    long("very", 2_000_000);
    const { status, stdout, stderr } = lint("long");
    expect(findings(stdout).map(({ file, rule }) => [file, rule])).toContainEqual([
      "long/some/main.tf",
      "role-path",
    ]);
    expect(stderr).toMatch(/^long\/very\/main\.tf: error: /);
    expect(status).toBe(2);
  });
});

describe("links among Terraform files", () => {
  it("are read as what they lead to, where that is near", () => {
    folder.write("linked/main.tf", terraform.replace(`"- rolearn: ${ARN}"`, "local.roles"));
    folder.write("linked/common/roles.tf", `locals {\n  roles = "- rolearn: ${ARN}"\n}\n`);
    symlinkSync("common/roles.tf", folder.path("linked/roles.tf"));
    const { stdout } = lint("linked/main.tf");
    expect(findings(stdout).map(({ file, rule }) => [file, rule])).toContainEqual([
      "linked/roles.tf",
      "role-path",
    ]);
  });
});
