// What docs/authenticator.md tells people to do: its trial, line by line, and the scripts and manifests of the example.
import { execFile } from "node:child_process";
import { access, chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { CoreV1Api } from "@kubernetes/client-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runBeside } from "../test/cli/command.ts";
import { folder as assets, kubectl } from "./assets.mjs";
import { type Cluster, example, exampleData, repository, startCluster } from "./cluster.ts";
import { freePorts, start } from "./programs.ts";

const why = kubectl === undefined ? " (not run: there is no kubectl here)" : "";
const page = await readFile(join(repository, "docs", "authenticator.md"), "utf8");

/** The blocks of one section, in order: commands, or what they print. */
function blocksOf(heading: string, language: string): string[] {
  const [, section = ""] = page.split(`\n## ${heading}\n`);
  const [text = ""] = section.split("\n## ", 1);
  return [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].flatMap(([, of, block = ""]) =>
    of === language ? [block] : [],
  );
}

describe.skipIf(kubectl === undefined)(`the trial of the page${why}`, () => {
  let place: string;
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), "aws-auth-map-e2e-"));
  });
  afterAll(() => rm(place, { recursive: true, force: true }));

  /** Stands for a program that would ask the network. */
  async function stub(name: string, script: string): Promise<void> {
    await mkdir(join(place, "bin"), { recursive: true });
    await writeFile(join(place, "bin", name), `#!/bin/sh\nset -e\n${script}\n`);
    await chmod(join(place, "bin", name), 0o755);
  }

  it("ends with what the page shows", async () => {
    await stub("setup-envtest", `[ "$*" = "use -p path" ]\necho '${assets}'`);
    await stub(
      "npm",
      `[ "$1" = install ]\nmkdir node_modules\nln -s '${repository}'/node_modules/* node_modules`,
    );
    await symlink(kubectl ?? "", join(place, "bin", "kubectl"));
    await symlink(process.execPath, join(place, "bin", "node"));
    const lines = blocksOf("A trial without AWS", "sh");
    expect(lines).toHaveLength(6);
    const [client, peer, apiServer, authenticator, sts] = await freePorts(5);
    const ports: Record<string, number | undefined> = {
      2379: client,
      2380: peer,
      6443: apiServer,
      21362: authenticator,
      21363: sts,
    };
    const ended = "trap 'kill -KILL $(jobs -p)' EXIT";
    const linked = `ln -s '${repository}' node_modules/aws-auth-map`;
    const script = [`set -e\n${ended}`, ...lines, 'trap - EXIT\nwait\necho "all ended"']
      .join("\n")
      .replace(/^npm install .*$/m, (line) => `${line}\n${linked}`)
      .replace("--exec-command=node", `--exec-command='${process.execPath}'`)
      .replace(/\b(?:2379|2380|6443|2136[23])\b/g, (port) => String(ports[port]))
      .replace(
        "cp -r node_modules/aws-auth-map/examples/authenticator .",
        (line) => `${line.replace("-r", "-rL")}`,
      )
      // Listening elsewhere than by default is one more setting, here and in what the API server reads.
      .replace(/^sed .*$/m, (line) => `${line}\nsed -i.bak s/21362/${authenticator}/ webhook.yaml`)
      .replace(/^CLUSTER_ID=trial-1/m, `LISTEN=127.0.0.1:${authenticator} CLUSTER_ID=trial-1`);
    await writeFile(join(place, "script"), `cd '${place}'\n${script}`);
    const { PATH = "" } = process.env;
    const walk = start("the trial", "bash", [join(place, "script")], {
      PATH: `${join(place, "bin")}:${PATH}`,
      HOME: place,
    });
    await walk.prints(/^all ended$/m);
    const [shown = ""] = blocksOf("A trial without AWS", "");
    expect(shown).toContain("sso:alice-example.com");
    expect(walk.printed()).toContain(`\n${shown}`);
    await walk.stop();
    await access(join(place, "aws-auth-trial", "keys"));
    const log = await readFile(join(place, "aws-auth-trial", "authenticator.log"), "utf8");
    expect(log).toContain("THIS IS A TRIAL");
    expect(log.trimEnd().split("\n").at(-1)).toContain('"event":"stopping"');
  });
});

describe.skipIf(kubectl === undefined)(`in a cluster${why}`, () => {
  let cluster: Cluster;
  let environment: Record<string, string>;
  beforeAll(async () => {
    cluster = await startCluster();
    await cluster.putAwsAuth(exampleData);
    const { folder, admin } = cluster.apiServer;
    await mkdir(join(folder, "bin"));
    await symlink(kubectl ?? "", join(folder, "bin", "kubectl"));
    await writeFile(join(folder, "admin"), admin.exportConfig());
    const { PATH = "" } = process.env;
    environment = { PATH: `${join(folder, "bin")}:${PATH}`, HOME: folder, KUBECONFIG: join(folder, "admin") };
  });
  afterAll(() => cluster?.close());

  const run = async (program: string, ...args: string[]) =>
    (await promisify(execFile)(program, args, { env: environment })).stdout;
  const makeKubeconfig = (...args: string[]) => run("sh", example("make-kubeconfig.sh"), ...args);

  it.each(["rbac.yaml", "token-secret.yaml", "static-pod.yaml"])("the API server takes %s", async (name) => {
    const args = ["apply", "--dry-run=server", "--validate=strict", "-f", example(name)];
    expect(await run("kubectl", ...args)).toContain("aws-auth-");
  });

  async function expectReader(file: string): Promise<void> {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const KUBECONFIG = file;
    const { status, stderr, stdout } = await runBeside(["get", "--kubeconfig", file], {
      env: { KUBECONFIG },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("ci:github-actions");
    const canI = async (...question: string[]) =>
      await run("kubectl", "--kubeconfig", file, "auth", "can-i", ...question).then(
        (text) => text.trim(),
        ({ stdout: text }: { stdout: string }) => text.trim(),
      );
    const there = ["-n", "kube-system"];
    expect(await canI("watch", "configmap/aws-auth", ...there)).toBe("yes");
    expect(await canI("update", "configmap/aws-auth", ...there)).toBe("no");
    expect(await canI("get", "configmap/kubeadm-config", ...there)).toBe("no");
    expect(await canI("get", "secrets", ...there)).toBe("no");
  }

  it("make-kubeconfig.sh writes one with a token that ends, which reads aws-auth alone", async () => {
    const file = join(cluster.apiServer.folder, "bound");
    expect(await makeKubeconfig(file, "24h")).toContain(cluster.apiServer.url);
    await expectReader(file);
  });

  it("make-kubeconfig.sh writes one with the Secret's token, once that is filled in", async () => {
    const file = join(cluster.apiServer.folder, "unbound");
    await expect(makeKubeconfig(file)).rejects.toThrow(/NotFound/);
    await run("kubectl", "apply", "-f", example("token-secret.yaml"));
    await expect(makeKubeconfig(file)).rejects.toThrow(/does kube-controller-manager run\?/);
    await expect(access(file)).rejects.toThrow("ENOENT");
    // In the place of kube-controller-manager, which no one runs here.
    const core = cluster.apiServer.admin.makeApiClient(CoreV1Api);
    const where = { namespace: "kube-system", name: "aws-auth-authenticator-token" };
    const secret = await core.readNamespacedSecret(where);
    const token = await run("kubectl", "create", "token", "aws-auth-authenticator", "-n", "kube-system");
    secret.data = { token: Buffer.from(token.trim()).toString("base64") };
    await core.replaceNamespacedSecret({ ...where, body: secret });
    await makeKubeconfig(file);
    await expectReader(file);
  });
});
