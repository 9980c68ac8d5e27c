// Servers that answer, but not as they should; and options that are none.
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type AwsAuthWatch,
  readAwsAuth,
  type WatchOptions,
  watchAwsAuth,
} from "../../src/exports/kubernetes.ts";
import { type ApiServer, startApiServer } from "./api-server.ts";
import { until } from "./until.ts";

const ROLE = "arn:aws:iam::111122223333:role/admin";
const DATA = { mapRoles: `- rolearn: ${ROLE}\n  username: admin\n` };

let server: ApiServer;
let controller: AbortController;
let watch: AwsAuthWatch | undefined;
let spoiling: NodeJS.Timeout | undefined;
beforeEach(async () => {
  server = await startApiServer();
  server.store.put(DATA);
  controller = new AbortController();
});
afterEach(async () => {
  clearInterval(spoiling);
  controller.abort();
  await watch?.stopped;
  await server.close();
});

async function started(options: Partial<WatchOptions> = {}): Promise<AwsAuthWatch> {
  const { signal } = controller;
  watch = watchAwsAuth({ kubeConfig: server.kubeConfig(), signal, ...options });
  await watch.ready;
  await until(() => server.watches === 1);
  return watch;
}

const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a server that", () => {
  it.each<[string, () => void]>([
    ["ends every watch behind its first event", () => server.endWatches()],
    ["forgets every version behind its first event", () => server.expireWatches()],
    ["drops every connection behind its first event", () => server.dropWatches()],
  ])("%s is not asked in a busy loop", async (_, spoil) => {
    await started({ maxRetryDelayMs: 60_000 });
    spoiling = setInterval(() => {
      server.store.bookmark();
      spoil();
    }, 1);
    await pass(1000);
    expect(server.requests.length).toBeLessThan(14);
  });

  it("ends its watches in good order is not at fault where the clock stands still", async () => {
    const watching = await started({ now: () => 1_000_000 });
    let disconnections = 0;
    watching.on("disconnected", () => disconnections++);
    await pass(1500);
    server.endWatches();
    await until(() => server.requests.length === 3 && server.watches === 1);
    expect(disconnections).toBe(0);
  });

  it("has a ConfigMap of other keys alone, named like a ConfigMap's own, lets no one in", async () => {
    const watching = await started();
    for (const data of [{ kind: "x" }, { data: "x" }, { metadata: "x", apiVersion: "v1" }]) {
      server.store.put(data);
      const { version } = server.store;
      await until(() => watching.status.resourceVersion === version);
      expect(watching.current.resolve(ROLE)).toMatchObject({ mapped: false });
      expect(watching.status.kept).toEqual([]);
      const awsAuth = await readAwsAuth({ kubeConfig: server.kubeConfig() });
      expect(awsAuth).toMatchObject({ roles: [], problems: [] });
      server.store.put(DATA);
      await until(() => watching.current.resolve(ROLE).mapped === true);
    }
  });
});

describe("a section that is broken at first", () => {
  it("is not said to be kept, until it has been read", async () => {
    server.store.put({ mapRoles: "- rolearn: [" });
    const watching = await started();
    const invalid = once(watching, "invalid");
    server.store.put({ mapRoles: "- rolearn: {" });
    expect((await invalid)[0]).toMatchObject({ problems: [{ section: "mapRoles" }], kept: [] });
    expect(watching.status.kept).toEqual([]);
    server.store.put(DATA);
    await until(() => watching.current.resolve(ROLE).mapped === true);
    server.store.put({ mapRoles: "- rolearn: {" });
    expect((await once(watching, "invalid"))[0]).toMatchObject({ kept: ["mapRoles"] });
    expect(watching.current.resolve(ROLE)).toMatchObject({ username: "admin" });
  });
});

describe("a slip that types would have shown", () => {
  it("is refused before anything is asked", () => {
    const { signal } = controller;
    const kubeConfig = server.kubeConfig();
    for (const slip of [null, controller, "signal", {}]) {
      expect(() => watchAwsAuth({ kubeConfig, signal: slip } as never)).toThrow(
        "signal is not an AbortSignal",
      );
    }
    for (const slip of [undefined, { contexts: [], context: () => kubeConfig }]) {
      expect(() => watchAwsAuth({ kubeConfig: slip, signal } as never)).toThrow(
        /kubeConfig is not a KubeConfig/,
      );
    }
  });
});

describe("a time that setTimeout would take for none", () => {
  it.each([
    { silenceMs: Number.POSITIVE_INFINITY },
    { timeoutMs: 0 },
    { timeoutMs: 2 ** 31 },
    { maxRetryDelayMs: Number.NaN },
  ])("is refused: %j", async (options) => {
    const { signal } = controller;
    const [name = ""] = Object.keys(options);
    const message = `${name} is not a time in milliseconds`;
    expect(() => watchAwsAuth({ kubeConfig: server.kubeConfig(), signal, ...options })).toThrow(message);
    if (!("timeoutMs" in options)) return;
    await expect(readAwsAuth({ kubeConfig: server.kubeConfig(), ...options })).rejects.toThrow(message);
  });
});
