import { getEventListeners, once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { explanationSchema } from "../../src/exports/index.ts";
import { type AwsAuthWatch, type WatchOptions, watchAwsAuth } from "../../src/exports/kubernetes.ts";
import { type ApiServer, startApiServer } from "./api-server.ts";
import { until } from "./until.ts";

const ROLE = "arn:aws:iam::111122223333:role/admin";
const rolesFor = (username: string) => ({
  mapRoles: `- rolearn: ${ROLE}\n  username: ${username}\n`,
});

let server: ApiServer;
let controller: AbortController;
let watch: AwsAuthWatch | undefined;
beforeEach(async () => {
  server = await startApiServer();
  server.store.put(rolesFor("first"));
  controller = new AbortController();
});
afterEach(async () => {
  controller.abort();
  await watch?.stopped;
  await server.close();
});

function start(options: Partial<WatchOptions> = {}): AwsAuthWatch {
  watch = watchAwsAuth({
    kubeConfig: server.kubeConfig(),
    signal: controller.signal,
    maxRetryDelayMs: 50,
    timeoutMs: 1000,
    ...options,
  });
  return watch;
}

async function started(options: Partial<WatchOptions> = {}): Promise<AwsAuthWatch> {
  const watching = start(options);
  await watching.ready;
  await until(() => server.watches === 1);
  return watching;
}

function usernameOf(watching: AwsAuthWatch): string | undefined {
  const resolution = watching.current.resolve(ROLE);
  return resolution.mapped ? resolution.username : undefined;
}

describe("watchAwsAuth", () => {
  it("lists, then watches from there, bookmarks and all", async () => {
    const watching = await started();
    expect(usernameOf(watching)).toBe("first");
    expect(server.requests.map(({ kind }) => kind)).toEqual(["list", "watch"]);
    const { query } = server.requests[1] ?? {};
    expect(Object.fromEntries(query ?? [])).toMatchObject({
      watch: "true",
      allowWatchBookmarks: "true",
      fieldSelector: "metadata.name=aws-auth",
      resourceVersion: server.store.version,
    });
    expect(watching.status).toMatchObject({ state: "connected", exists: true, kept: [] });
  });

  it("is not ready before the first answer, and says nothing of anyone", async () => {
    server.hang(true);
    const watching = start();
    const notReady = {
      mapped: false,
      reason: "not-ready",
      message: expect.stringContaining("not been read"),
    };
    for (const identity of [ROLE, "no ARN"]) {
      expect(watching.current.resolve(identity)).toEqual(notReady);
      expect(await watching.current.resolveAsync(identity)).toEqual(notReady);
      const explanation = watching.current.explain(identity);
      expect(explanation).toEqual({ resolution: notReady, steps: [], nearMisses: [] });
      expect(explanationSchema.parse(explanation)).toEqual(explanation);
    }
    expect(watching.status).toMatchObject({ state: "starting", exists: false, ageMs: undefined });
  });

  it("serves an edit at once, and tells whose access changed", async () => {
    const watching = await started();
    const changed = once(watching, "change");
    server.store.put(rolesFor("second"));
    const [diff] = await changed;
    expect(usernameOf(watching)).toBe("second");
    expect(diff).toMatchObject({ changes: [{ principal: { name: ROLE }, kinds: ["username"] }] });
  });

  it("is silent about an edit that changes no one's access", async () => {
    const watching = await started();
    let changes = 0;
    watching.on("change", () => changes++);
    server.store.put({ mapRoles: `# a comment\n${rolesFor("first").mapRoles}` });
    server.store.put({ mapRoles: `# another\n${rolesFor("first").mapRoles}` });
    const { version } = server.store;
    await until(() => watching.status.resourceVersion === version);
    expect(changes).toBe(0);
  });

  it("resolves with the options it is given", async () => {
    server.store.put(rolesFor("system:admin"));
    const watching = await started({ mapperOptions: { reservedUsernamePrefixes: ["system:"] } });
    expect(watching.current.resolve(ROLE)).toMatchObject({ reason: "reserved-username" });
  });

  it("passes over other ConfigMaps", async () => {
    const watching = await started();
    const stranger = { apiVersion: "v1", kind: "ConfigMap", data: rolesFor("stranger") };
    const metadata = { name: "other", namespace: "kube-system", resourceVersion: "5000" };
    server.writeToWatches(`${JSON.stringify({ type: "MODIFIED", object: { ...stranger, metadata } })}\n`);
    server.store.put(rolesFor("second"));
    await once(watching, "change");
    expect(usernameOf(watching)).toBe("second");
  });

  it("serves no one once the ConfigMap is deleted, and everyone again once it is back", async () => {
    const watching = await started();
    const events: string[] = [];
    for (const event of ["deleted", "change"] as const) watching.on(event, () => void events.push(event));
    server.store.remove();
    await once(watching, "deleted");
    expect(usernameOf(watching)).toBeUndefined();
    expect(watching.status).toMatchObject({ exists: false, resourceVersion: undefined });
    server.store.put(rolesFor("again"));
    await until(() => events.length === 3);
    expect(usernameOf(watching)).toBe("again");
    expect(events).toEqual(["change", "deleted", "change"]);
  });

  it("starts where there is no ConfigMap yet", async () => {
    server.store.remove();
    const watching = await started();
    expect(watching.current.resolve(ROLE)).toMatchObject({ mapped: false, reason: "not-mapped" });
    expect(watching.status).toMatchObject({ state: "connected", exists: false });
    server.store.put(rolesFor("late"));
    await once(watching, "change");
    expect(usernameOf(watching)).toBe("late");
  });

  it("lives on though a listener throws", async () => {
    const watching = await started();
    const uncaught = new Promise((resolve) => {
      const listeners = process.rawListeners("uncaughtException");
      process.removeAllListeners("uncaughtException");
      process.once("uncaughtException", (error) => {
        for (const listener of listeners) process.on("uncaughtException", listener as (error: Error) => void);
        resolve(error);
      });
    });
    watching.once("change", () => {
      throw new Error("a bug of the listener's");
    });
    server.store.put(rolesFor("second"));
    expect(await uncaught).toMatchObject({ message: "a bug of the listener's" });
    server.store.put(rolesFor("third"));
    await until(() => usernameOf(watching) === "third");
  });
});

describe("a broken update", () => {
  const BROKEN = { mapRoles: "- rolearn: [", mapAccounts: "- '444455556666'" };

  it("keeps the last good mappings of its section, and says so", async () => {
    const watching = await started();
    const invalid = once(watching, "invalid");
    server.store.put(BROKEN);
    expect((await invalid)[0]).toMatchObject({
      problems: [{ section: "mapRoles", lost: "section" }],
      kept: ["mapRoles"],
    });
    expect(usernameOf(watching)).toBe("first");
    expect(watching.awsAuth.accounts).toEqual(["444455556666"]);
    expect(watching.status.kept).toMatchObject([{ section: "mapRoles", since: expect.any(Date) }]);
    server.store.put(rolesFor("mended"));
    await until(() => usernameOf(watching) === "mended");
    expect(watching.status.kept).toEqual([]);
  });

  it("drops them where that is wished, as the reference does", async () => {
    const watching = await started({ whenInvalid: "reference" });
    const change = once(watching, "change");
    server.store.put(BROKEN);
    expect((await change)[0]).toMatchObject({
      changes: expect.arrayContaining([expect.objectContaining({ kinds: ["lost"] })]),
    });
    expect(usernameOf(watching)).toBeUndefined();
  });

  it("is told once, not again with each list", async () => {
    const watching = await started();
    let told = 0;
    watching.on("invalid", () => told++);
    server.store.put(BROKEN);
    await until(() => told === 1);
    server.dropWatches();
    await once(watching, "connected");
    expect(told).toBe(1);
  });

  it("after a deletion has nothing to fall back on", async () => {
    const watching = await started();
    server.store.remove();
    server.store.put(BROKEN);
    expect((await once(watching, "invalid"))[0]).toMatchObject({ kept: [] });
    expect(usernameOf(watching)).toBeUndefined();
  });
});

describe("a bad connection", () => {
  it.each<[string, () => void]>([
    ["is dropped", () => server.dropWatches()],
    ["breaks off within a line", () => server.truncateWatches()],
    ["says what is no JSON", () => server.writeToWatches("<html>\n")],
    ["says what is no event", () => server.writeToWatches('{"type":"MODIFIED","object":{"kind":"Pod"}}\n')],
    [
      "reports an error",
      () =>
        server.writeToWatches('{"type":"ERROR","object":{"kind":"Status","code":500,"message":"etcd"}}\n'),
    ],
  ])("that %s is noticed, and re-established without losing an edit", async (_, spoil) => {
    const watching = await started();
    const disconnected = once(watching, "disconnected");
    spoil();
    server.store.put(rolesFor("second"));
    const [{ error, retryInMs }] = await disconnected;
    expect(error.message).toMatch(/^[ -~]+$/);
    expect(retryInMs).toBeLessThanOrEqual(50);
    await until(() => watching.status.state === "connected" && usernameOf(watching) === "second");
  });

  it("that is silent is noticed", async () => {
    const watching = await started({ silenceMs: 1000 });
    server.silence(true);
    server.silence(false);
    server.store.put(rolesFor("second"));
    const [{ error }] = await once(watching, "disconnected");
    expect(error.code).toBe("silent");
    await until(() => usernameOf(watching) === "second");
  });

  it("with bookmarks keeps what is served young", async () => {
    let now = 1_000_000;
    const watching = await started({ now: () => now });
    now += 45_000;
    expect(watching.status.ageMs).toBe(45_000);
    server.store.bookmark();
    await until(() => watching.status.ageMs === 0);
  });

  it("that the server ends in good order is taken up from where it was, the bookmark's version included", async () => {
    const watching = await started();
    let disconnections = 0;
    watching.on("disconnected", () => disconnections++);
    server.store.put({}, { name: "other" });
    server.store.bookmark();
    const { version } = server.store;
    await new Promise((resolve) => setTimeout(resolve, 50));
    server.endWatches();
    await until(() => server.requests.length === 3);
    expect(server.requests[2]).toMatchObject({ kind: "watch" });
    expect(server.requests[2]?.query.get("resourceVersion")).toBe(version);
    expect(disconnections).toBe(0);
  });

  it("that ends every watch at once is not asked in a busy loop", async () => {
    const watching = await started({ maxRetryDelayMs: 60_000 });
    const ending = setInterval(() => server.endWatches(), 1);
    await once(watching, "disconnected");
    await new Promise((resolve) => setTimeout(resolve, 500));
    clearInterval(ending);
    expect(server.requests.length).toBeLessThan(12);
  });

  it("is tried again after what the server wishes, later and later", async () => {
    const watching = await started({ maxRetryDelayMs: 60_000, random: () => 1 });
    const delays: number[] = [];
    watching.on("disconnected", ({ retryInMs }) => void delays.push(retryInMs));
    server.failNext(1, { status: 429, retryAfter: 1 });
    server.failNext(2, { status: 503 });
    server.dropWatches();
    await once(watching, "connected");
    expect(delays).toEqual([200, 1000, 800, 1600]);
  });

  it.each([
    ["not answered", () => server.hang(true), () => server.hang(false), "timeout"],
    ["refused", () => server.failNext(3, { status: 403 }), () => {}, "forbidden"],
  ])("that is %s is tried until it is", async (_, spoil, mend, code) => {
    spoil();
    const watching = start({ timeoutMs: 100 });
    const [{ error }] = await once(watching, "disconnected");
    expect(error.code).toBe(code);
    expect(watching.status.state).toBe("disconnected");
    mend();
    await watching.ready;
    expect(usernameOf(watching)).toBe("first");
  });

  it("lets the age of what is served grow", async () => {
    let now = 1_000_000;
    const watching = await started({ now: () => now });
    server.failNext(1000, { status: 503 });
    server.dropWatches();
    await once(watching, "disconnected");
    now += 90_000;
    expect(watching.status).toMatchObject({ state: "disconnected", ageMs: 90_000 });
    expect(usernameOf(watching)).toBe("first");
  });
});

describe("a version that the server has forgotten", () => {
  it.each([
    ["in the stream", () => server.expireWatches()],
    [
      "at the start of a watch",
      () => {
        server.compact();
        server.endWatches();
      },
    ],
    [
      "as HTTP 410",
      () => {
        server.compact({ asHttp: true });
        server.endWatches();
      },
    ],
  ])("is answered with a new list: %s", async (_, expire) => {
    const watching = await started();
    let disconnections = 0;
    watching.on("disconnected", () => disconnections++);
    // A watch that has lasted: one that ends as soon as it has begun is another matter.
    await new Promise((resolve) => setTimeout(resolve, 600));
    expire();
    server.store.put(rolesFor("second"));
    await until(() => usernameOf(watching) === "second");
    expect(server.requests.filter(({ kind }) => kind === "list").length).toBe(2);
    expect(disconnections).toBe(0);
  });
});

describe("stopping", () => {
  it.each([
    ["while it watches", async () => void (await started())],
    [
      "while a list hangs",
      async () => {
        server.hang(true);
        start();
        await until(() => server.requests.length === 1);
      },
    ],
    [
      "while it waits to try again",
      async () => {
        server.failNext(100, { status: 503, retryAfter: 60 });
        await once(start(), "disconnected");
      },
    ],
    [
      "before it has begun",
      async () => {
        controller.abort();
        start();
      },
    ],
  ])("leaves no handle open %s", async (_, prepare) => {
    const before = openHandles();
    await prepare();
    controller.abort(new Error("enough"));
    await watch?.stopped;
    expect(watch?.status.state).toBe("stopped");
    await until(() => openHandles() <= before);
  });

  it.each<[string, (watching: AwsAuthWatch) => Promise<void>]>([
    ["close()", (watching) => watching.close()],
    ["the end of an `await using` block", (watching) => watching[Symbol.asyncDispose]()],
  ])("by %s needs no signal, and leaves no handle open", async (_, stop) => {
    const before = openHandles();
    const watching = await started({ signal: undefined });
    await stop(watching);
    expect(watching.status.state).toBe("stopped");
    await until(() => openHandles() <= before);
    await watching.stopped;
    await watching.close();
  });

  it("by close() rejects what waits to be ready", async () => {
    server.hang(true);
    const watching = start();
    await watching.close();
    await expect(watching.ready).rejects.toThrow("the watch was closed");
  });

  it("by close() leaves no listener on the signal", async () => {
    const watching = await started();
    await watching.close();
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });

  it("tells of what was in use before it has stopped", async () => {
    const watching = await started();
    const told: number[] = [];
    watching.on("change", ({ changes }) => void told.push(changes.length));
    server.store.put(rolesFor("second"));
    await until(() => usernameOf(watching) === "second");
    await watching.close();
    expect(told).toEqual([1]);
  });

  it("rejects what waits to be ready", async () => {
    server.hang(true);
    const watching = start();
    controller.abort(new Error("enough"));
    await expect(watching.ready).rejects.toThrow("enough");
  });
});

/** Sockets and timers, those of the server in this process among them. */
function openHandles(): number {
  return process.getActiveResourcesInfo().filter((kind) => /TCP|TLS|Timeout/.test(kind)).length;
}
