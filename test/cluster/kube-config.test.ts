import type { RequestOptions } from "node:https";
import { delimiter } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loadKubeConfig } from "../../src/exports/kubernetes.ts";
import { temporaryFolder } from "../cli/command.ts";

const folder = temporaryFolder();
afterEach(() => vi.unstubAllEnvs());

/** A kubeconfig whose context `name` has the server `https://SERVER`; `user` is also the cluster's name. */
function kubeconfig(name: string, server: string, { user = name, current = name } = {}): string {
  return JSON.stringify({
    "current-context": current,
    clusters: [{ name: user, cluster: { server: `https://${server}` } }],
    users: [{ name: user, user: { token: server } }],
    contexts: [{ name, context: { cluster: user, user } }],
  });
}

function loadAll(...texts: string[]): ReturnType<typeof loadKubeConfig> {
  const files = texts.map((text, index) => folder.write(`${index}.yaml`, text));
  vi.stubEnv("KUBECONFIG", files.join(delimiter));
  return loadKubeConfig();
}

describe("several files in $KUBECONFIG", () => {
  it("give the current context of the first that has one", async () => {
    const both = await loadAll(kubeconfig("prod", "prod"), kubeconfig("dev", "dev"));
    expect(both).toMatchObject({ contexts: ["prod", "dev"], currentContext: "prod" });
    expect(both.context().getCurrentCluster()?.server).toBe("https://prod");
    expect(both.context("dev").getCurrentCluster()?.server).toBe("https://dev");
    const second = await loadAll(kubeconfig("prod", "prod", { current: "" }), kubeconfig("dev", "dev"));
    expect(second.currentContext).toBe("dev");
  });

  it("give each cluster, user and context from the first that has it", async () => {
    const own = { user: "default" };
    const { contexts, context } = await loadAll(
      kubeconfig("a", "one", own),
      kubeconfig("b", "two", own),
      kubeconfig("a", "three", { user: "another" }),
    );
    expect(contexts).toEqual(["a", "b"]);
    for (const name of contexts) {
      expect(context(name).getCurrentCluster()?.server).toBe("https://one");
      const options: RequestOptions = {};
      await context(name).applyToHTTPSOptions(options);
      expect(options.headers).toEqual({ Authorization: "Bearer one" });
    }
  });

  it("may hold nothing, and the one that cannot be read is named", async () => {
    const { contexts } = await loadAll("", "# nothing\n---\n\n", kubeconfig("a", "a"));
    expect(contexts).toEqual(["a"]);
    await expect(loadAll(kubeconfig("a", "a"), "clusters: [{ name: 5 }]")).rejects.toThrow(
      /1\.yaml cannot be read: clusters\[0\]\.cluster is missing$/,
    );
    await expect(loadAll("users:\n- name: a\n  user: { password: *hunter2 }\n")).rejects.toThrow(
      /0\.yaml cannot be read: it is not YAML \(3:\d+\)$/,
    );
  });

  it("give no current context where none has one", async () => {
    const { context } = await loadAll(
      kubeconfig("a", "a", { current: "" }),
      kubeconfig("b", "b", { current: "" }),
    );
    expect(() => context()).toThrow("has no current context; choose one with --context: it has a, b");
  });
});
