// The time to read a large Terraform plan, beside a bare JSON.parse of it, and the memory that it takes.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { mapRoles } from "./documents.mjs";
import { median, summarize } from "./measure.mjs";

const ROUNDS = 5;
const command = fileURLToPath(new URL("../dist/cli.cjs", import.meta.url));

/** Reads the file, and parses it. */
const PARSE = `JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"))`;
/** Prints what a process has taken of memory at most, in kilobytes. */
const TELL = `data:text/javascript,process.on("exit", () => console.error("MEMORY", process.resourceUsage().maxRSS))`;

/** A plan of `count` resources. One in a hundred is an aws-auth ConfigMap, and one in fifty an access entry. */
export function plan(count, roles = 20) {
  const section = mapRoles(roles);
  return JSON.stringify({
    format_version: "1.2",
    terraform_version: "1.9.8",
    planned_values: {
      root_module: { resources: Array.from({ length: count }, (_, index) => plannedOf(index, section)) },
    },
    resource_changes: Array.from({ length: count }, (_, index) => changeOf(index, section)),
  });
}

function headOf(index) {
  const type =
    index % 100 === 0
      ? "kubernetes_config_map_v1_data"
      : index % 50 === 1
        ? "aws_eks_access_entry"
        : "aws_iam_role";
  const address = `module.app["${index}"].${type}.this`;
  return { address, mode: "managed", type, name: "this", provider_name: "registry.terraform.io/hashicorp/x" };
}

function plannedOf(index, section) {
  const head = headOf(index);
  return { ...head, schema_version: 0, values: valuesOf(head.type, index, section), sensitive_values: {} };
}

function changeOf(index, section) {
  const head = headOf(index);
  const change = {
    actions: ["update"],
    before: valuesOf(head.type, index, section),
    after: valuesOf(head.type, index + 1, section),
    after_unknown: {},
    before_sensitive: {},
    after_sensitive: {},
  };
  return { ...head, change };
}

function valuesOf(type, index, section) {
  if (type === "kubernetes_config_map_v1_data") {
    return { data: { mapRoles: section }, metadata: [{ name: "aws-auth", namespace: "kube-system" }] };
  }
  if (type === "aws_eks_access_entry") {
    const principal_arn = `arn:aws:iam::111122223333:role/role-${index}`;
    return { cluster_name: "prod", principal_arn, kubernetes_groups: ["developers"], type: "STANDARD" };
  }
  const policy = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] };
  return {
    name: `role-${index}`,
    assume_role_policy: JSON.stringify(policy, null, 2),
    inline_policy: Array.from({ length: 12 }, (_, each) => ({
      name: `p-${each}`,
      policy: JSON.stringify(policy),
    })),
    tags: Object.fromEntries(
      Array.from({ length: 50 }, (_, each) => [`tag-${each}`, `value ${each} of ${index}`]),
    ),
  };
}

/**
 * Compares a plan by its changes, as a whole process, beside a process that only parses it.
 *
 * @returns Milliseconds of both, and bytes of memory that a process takes at most: ours, and one that does nothing.
 */
export function measurePlan(count = 5000) {
  const text = plan(count);
  const folder = mkdtempSync(join(tmpdir(), "aws-auth-map-bench-"));
  const file = join(folder, "plan.json");
  try {
    writeFileSync(file, text);
    const pairs = [];
    for (let round = 0; round <= ROUNDS; round++) {
      pairs.push([run([command, "diff", file]), run(["-e", PARSE, file])]);
    }
    const [, ...counted] = pairs; // the first round warms up
    const times = summarize(counted.map(([ours, floor]) => [ours.time, floor.time]));
    const memory = median(counted.map(([ours]) => ours.memory)) - run(["-e", "0"]).memory;
    return { size: text.length, ...times, memory };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args) {
  const start = performance.now();
  let said;
  try {
    said = execFileSync("/bin/sh", [
      "-c",
      '"$0" "$@" 2>&1 >/dev/null || true',
      process.execPath,
      "--import",
      TELL,
      ...args,
    ]);
  } catch (error) {
    throw new Error("the process could not run", { cause: error });
  }
  const time = performance.now() - start;
  const [, kilobytes] = /MEMORY (\d+)/.exec(String(said)) ?? [];
  return { time, memory: Number(kilobytes) * 1024 };
}
