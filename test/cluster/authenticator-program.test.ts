// The example as a program: settings from the environment, lines of JSON, an end in good order.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeCertificate } from "../certificate.ts";
import { type ApiServer, startApiServer } from "./api-server.ts";

const program = fileURLToPath(new URL("../../examples/authenticator/server.mjs", import.meta.url));

let apiServer: ApiServer;
let folder: string;
let settings: Record<string, string>;
beforeAll(async () => {
  apiServer = await startApiServer();
  apiServer.store.put({ mapRoles: "" });
  folder = await mkdtemp(join(tmpdir(), "aws-auth-map-"));
  const { key, cert } = await makeCertificate(["127.0.0.1"]);
  const file = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  settings = {
    CLUSTER_ID: "production",
    TLS_CERT: await file("server.pem", cert),
    TLS_KEY: await file("server-key.pem", key),
    KUBECONFIG: await file("kubeconfig", apiServer.kubeConfig().exportConfig()),
    LISTEN: "127.0.0.1:0",
  };
});
afterAll(async () => {
  await apiServer.close();
  await rm(folder, { recursive: true });
});

/** Runs it until it ends; `onLine` may make it. */
async function run(
  changes: Record<string, string>,
  onLine = (_event: string, _kill: (signal: NodeJS.Signals) => void) => {},
) {
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, [program], { env: { PATH, ...settings, ...changes } });
  const ended = once(child, "exit");
  const events: Record<string, unknown>[] = [];
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const entry = JSON.parse(line);
      events.push(entry);
      onLine(entry.event, (signal) => void child.kill(signal));
    }
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const [status, signal] = await ended;
  return { status, signal, events, errors };
}

it.each(["SIGTERM", "SIGINT"] as const)("serves until %s, and ends with 0", async (signal) => {
  const seen = new Set<string>();
  const ending = await run({}, (event, kill) => {
    if (seen.size < 2 && ["listening", "connected"].includes(event) && seen.add(event).size === 2)
      kill(signal);
  });
  expect(ending).toMatchObject({ status: 0, signal: null, errors: "" });
  expect(ending.events.at(-1)).toMatchObject({ event: "stopping", signal });
});

it.each<[string, () => Record<string, string>, string]>([
  ["whose port is taken", () => ({ LISTEN: apiServer.url.replace("https://", "") }), "EADDRINUSE"],
  ["without a cluster", () => ({ CLUSTER_ID: "" }), "set CLUSTER_ID"],
  ["without an address", () => ({ LISTEN: "localhost" }), "LISTEN is not HOST:PORT"],
  ["in no partition", () => ({ PARTITION: "aws-mars" }), "partition is not one of aws,"],
  ["without its certificate", () => ({ TLS_CERT: "/nowhere/server.pem" }), "ENOENT"],
  ["with a kubeconfig for a certificate", () => ({ TLS_CERT: join(folder, "kubeconfig") }), "PEM"],
])("a server %s says why, and ends", async (_, changes, piece) => {
  const { status, events, errors } = await run(changes());
  expect({ status, errors }).toEqual({ status: 1, errors: "" });
  const event = events.find(({ level }) => level === "error");
  expect(event).toMatchObject({ event: "cannot-start", message: expect.stringContaining(piece) });
});
