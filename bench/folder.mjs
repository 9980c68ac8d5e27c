// The time to lint a folder in which few files concern aws-auth, beside a bare process that reads the same files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { manifest, mapRoles } from "./documents.mjs";
import { measureStart } from "./start.mjs";

const command = fileURLToPath(new URL("../dist/cli.cjs", import.meta.url));

/** Reads what is below a folder, eight files at a time, as `lint` does. */
const READ = `
const { readdir, readFile } = require("node:fs/promises");
(async () => {
  const entries = await readdir(process.argv[1], { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).values();
  const work = async () => { for (const { parentPath, path, name } of files) await readFile((parentPath ?? path) + "/" + name, "utf8"); };
  await Promise.all(Array.from({ length: 8 }, work));
})();`;

/** @returns Milliseconds of whole processes, for `count` files, `maps` of which hold an aws-auth ConfigMap. */
export function measureFolder(count, maps) {
  const folder = mkdtempSync(join(tmpdir(), "aws-auth-map-bench-"));
  try {
    for (let index = 0; index < count; index++) {
      const [name, text] = index < maps ? mapFile(index) : otherFile(index);
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return measureStart([command, "lint", folder], ["-e", READ, folder]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mapFile(index) {
  const node = `- rolearn: arn:aws:iam::111122223333:role/node-${index}\n  username: system:node:{{EC2PrivateDNSName}}\n  groups: [system:bootstrappers, system:nodes]\n`;
  return [`clusters/c${index}/aws-auth.yaml`, manifest(node + mapRoles(20))];
}

/** What a repository of clusters holds, in turn: workloads, RBAC, ServiceAccounts with roles, charts' values, Terraform. */
function otherFile(index) {
  const kinds = [
    deployment,
    deployment,
    service,
    binding,
    account,
    deployment,
    values,
    terraform,
    service,
    deployment,
  ];
  return kinds[index % kinds.length](index);
}

const head = (apiVersion, kind, index) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: app-${index}\n  namespace: team-${index % 17}\n`;
const at = (index, name) => `apps/team-${index % 17}/app-${index}/${name}`;

function deployment(index) {
  const variables = Array.from(
    { length: 30 },
    (_, each) => `        - name: SETTING_${each}\n          value: "value ${each} of app ${index}"\n`,
  );
  return [
    at(index, "deployment.yaml"),
    `${head("apps/v1", "Deployment", index)}spec:\n  template:\n    spec:\n      containers:\n      - name: app\n        image: registry.example.com/app:${index}\n        env:\n${variables.join("")}`,
  ];
}

function service(index) {
  return [at(index, "service.yaml"), `${head("v1", "Service", index)}spec:\n  ports: [{port: 80}]\n`];
}

/** One of seven names a group of people. */
function binding(index) {
  const subject = index % 7 === 0 ? "Group" : "ServiceAccount";
  return [
    at(index, "binding.yaml"),
    `${head("rbac.authorization.k8s.io/v1", "RoleBinding", index)}roleRef: {kind: Role, name: app}\nsubjects:\n- kind: ${subject}\n  name: app-${index}\n`,
  ];
}

function account(index) {
  const annotation = `  annotations:\n    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/app-${index}\n`;
  return [at(index, "account.yaml"), head("v1", "ServiceAccount", index) + annotation];
}

function values(index) {
  const lines = Array.from({ length: 60 }, (_, each) => `setting${each}: value ${each} of app ${index}\n`);
  return [at(index, "values.yaml"), lines.join("")];
}

function terraform(index) {
  return [
    at(index, "main.tf"),
    `resource "aws_iam_role" "app" {\n  name = "app-${index}"\n}\n\noutput "role_arn" {\n  value = aws_iam_role.app.arn\n}\n`,
  ];
}
