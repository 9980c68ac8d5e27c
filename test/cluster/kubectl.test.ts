import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { startApiServer } from "./api-server.ts";

function hasKubectl(): boolean {
  try {
    execFileSync("kubectl", ["version", "--client"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const why = hasKubectl() ? "" : " (not run: there is no kubectl here)";

it.skipIf(why !== "")(`kubectl takes the test API server for one${why}`, async () => {
  const server = await startApiServer();
  const home = await mkdtemp(join(tmpdir(), "aws-auth-map-"));
  try {
    const ca = join(home, "ca.pem");
    await writeFile(ca, server.ca);
    const data = { mapRoles: "- rolearn: arn:aws:iam::111122223333:role/node\n  username: node\n" };
    server.store.put(data);
    const kubectl = async (...args: string[]) => {
      const where = ["--server", server.url, "--certificate-authority", ca, "--token", server.token];
      const { PATH } = process.env;
      const env = { PATH, HOME: home, KUBECONFIG: join(home, "none") };
      return (await promisify(execFile)("kubectl", [...where, ...args], { env, timeout: 30_000 })).stdout;
    };
    const printed = await kubectl("get", "configmap", "aws-auth", "-n", "kube-system", "-o", "yaml");
    expect(parse(printed)).toMatchObject({ kind: "ConfigMap", metadata: { name: "aws-auth" }, data });
    expect(await kubectl("get", "cm", "-n", "kube-system", "-o", "name")).toBe("configmap/aws-auth\n");
    await expect(kubectl("get", "cm", "other", "-n", "kube-system")).rejects.toThrow("NotFound");
  } finally {
    await server.close();
    await rm(home, { recursive: true });
  }
});
