// Runs a script of the form `aws-cli` beside a fake `aws` and a fake `kubectl`.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../../../cli/command.ts";

const fakeAws = join(dirname(fileURLToPath(import.meta.url)), "fake-aws.mjs");

export interface FakeEntry {
  readonly type: string;
  readonly username: string;
  readonly kubernetesGroups: readonly string[];
  readonly policies: readonly {
    readonly policyArn: string;
    readonly accessScope: { readonly type: string; readonly namespaces: readonly string[] };
  }[];
}

export interface FakeCluster {
  readonly name: string;
  readonly arn: string;
  readonly mode: string;
  readonly entries: Readonly<Record<string, FakeEntry>>;
  /** Of all calls, the one that fails, from 1. */
  readonly failsAtCall?: number;
  /** Whether EKS forgets each policy at once. */
  readonly losesPolicies?: boolean;
}

export const fresh: FakeCluster = {
  name: "production",
  arn: "arn:aws:eks:eu-west-1:111122223333:cluster/production",
  mode: "API_AND_CONFIG_MAP",
  entries: {},
};

export interface ScriptEnding {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly cluster: FakeCluster;
  /** The commands of `aws eks`, in order. */
  readonly calls: readonly string[];
  /** What kubectl was given. Undefined: it was not called. */
  readonly applied: string | undefined;
}

const folder = temporaryFolder();
let runs = 0;

export function runScript(text: string, cluster: FakeCluster): ScriptEnding {
  const own = `run-${runs++}`;
  const script = folder.write(`${own}/migrate.sh`, text);
  const state = folder.write(`${own}/cluster.json`, JSON.stringify(cluster));
  const bin = dirname(
    folder.write(`${own}/bin/aws`, `#!/bin/sh\nexec '${process.execPath}' '${fakeAws}' "$@"\n`),
  );
  const applied = folder.path(`${own}/applied.yaml`);
  folder.write(`${own}/bin/kubectl`, `#!/bin/sh\ncat > '${applied}'\necho "$@" >> '${applied}'\n`);
  spawnSync("chmod", ["+x", join(bin, "aws"), join(bin, "kubectl")]);
  const { PATH } = process.env;
  const { status, stdout, stderr } = spawnSync("bash", [script], {
    encoding: "utf8",
    timeout: 60_000,
    cwd: dirname(script),
    env: { ...process.env, PATH: `${bin}:${PATH}`, FAKE_CLUSTER: state },
  });
  const calls = existsSync(`${state}.calls`)
    ? readFileSync(`${state}.calls`, "utf8").trimEnd().split("\n")
    : [];
  return {
    status,
    stdout,
    stderr,
    cluster: JSON.parse(readFileSync(state, "utf8")),
    calls,
    applied: existsSync(applied) ? readFileSync(applied, "utf8") : undefined,
  };
}
