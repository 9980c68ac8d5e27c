// Files and certificates that a kubeconfig names: what is wrong with them is told as what it is.
import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { KubeConfig } from "@kubernetes/client-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectionError } from "../../src/cluster/cluster-error.ts";
import { loadKubeConfig, readAwsAuth, watchAwsAuth } from "../../src/exports/kubernetes.ts";
import { type Certificate, makeCertificate } from "../certificate.ts";
import { runBeside, temporaryFolder } from "../cli/command.ts";
import { type ApiServer, startApiServer } from "./api-server.ts";

const folder = temporaryFolder();
let server: ApiServer;
let client: Certificate;
let expired: Certificate;
let future: Certificate;
beforeAll(async () => {
  server = await startApiServer();
  server.store.put({ mapAccounts: "- '111122223333'" });
  client = await makeCertificate(["alice"]);
  expired = await makeCertificate(["alice"], { from: -20, to: -10 });
  future = await makeCertificate(["alice"], { from: 10, to: 20 });
});
afterAll(() => server.close());

type Settings = Readonly<Record<string, string>>;

/** A kubeconfig file as people write it. */
function kubeconfig({ cluster = {}, user = {} }: { cluster?: Settings; user?: Settings }): string {
  const ca = { "certificate-authority-data": Buffer.from(server.ca).toString("base64") };
  const hasOwnCa = "certificate-authority" in cluster;
  return folder.write(
    "kubeconfig",
    JSON.stringify({
      "current-context": "test",
      clusters: [{ name: "c", cluster: { server: server.url, ...(hasOwnCa ? {} : ca), ...cluster } }],
      users: [{ name: "u", user: { ...(Object.keys(user).length === 0 ? { token: server.token } : user) } }],
      contexts: [{ name: "test", context: { cluster: "c", user: "u" } }],
    }),
  );
}

async function errorOf(path: string): Promise<unknown> {
  const kubeConfig = (await loadKubeConfig({ path })).context();
  return await readAwsAuth({ kubeConfig }).catch((error: unknown) => error);
}

const base64 = (text: string) => Buffer.from(text).toString("base64");
const inKubeconfig = ({ cert, key }: { cert: string; key: string }) => ({
  "client-certificate-data": base64(cert),
  "client-key-data": base64(key),
});

describe("a file that a kubeconfig names and that cannot be read", () => {
  it.each([
    ["certificate-authority", () => ({ cluster: { "certificate-authority": "none.pem" } })],
    ["client-certificate", () => ({ user: { "client-certificate": "none.pem", "client-key": "none.key" } })],
    [
      "client-key",
      () => ({ user: { "client-certificate-data": base64(client.cert), "client-key": "none.pem" } }),
    ],
  ])("is named: %s", async (setting, settings) => {
    expect(await errorOf(kubeconfig(settings()))).toMatchObject({
      code: "kubeconfig",
      message: `the kubeconfig's ${setting} is ${folder.path("none.pem")}: no such file`,
    });
  });

  it("is named where it is a folder, too", async () => {
    folder.write("folder/file", "");
    expect(await errorOf(kubeconfig({ cluster: { "certificate-authority": "folder" } }))).toMatchObject({
      code: "kubeconfig",
      message: `the kubeconfig's certificate-authority is ${folder.path("folder")}: it cannot be read (EISDIR)`,
    });
  });

  it("is named by the command, in a line", async () => {
    const path = kubeconfig({ cluster: { "certificate-authority": "none.pem" } });
    const { status, stdout, stderr } = await runBeside(["get", "--kubeconfig", path, "--context", "test"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe(
      `test/kube-system/aws-auth: error: the kubeconfig's certificate-authority is ${folder.path("none.pem")}: no such file\n`,
    );
  });

  it("is told apart from a credential plugin that is not there", async () => {
    const config = new KubeConfig();
    config.loadFromString(
      JSON.stringify({
        "current-context": "test",
        clusters: [{ name: "c", cluster: { server: server.url } }],
        users: [{ name: "missing", user: { exec: { command: "no-such-plugin" } } }],
        contexts: [{ name: "test", context: { cluster: "c", user: "missing" } }],
      }),
    );
    const error = await readAwsAuth({ kubeConfig: config }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "credentials" });
  });
});

describe("a certificate or key that is damaged", () => {
  const garbage = "-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n";
  it.each([
    ["client-certificate", () => ({ user: inKubeconfig({ ...client, cert: garbage }) })],
    ["client-key", () => ({ user: inKubeconfig({ ...client, key: "none" }) })],
  ])("is named: %s", async (setting, settings) => {
    expect(await errorOf(kubeconfig(settings()))).toMatchObject({
      code: "kubeconfig",
      message: expect.stringMatching(
        new RegExp(`^the kubeconfig's ${setting} is not PEM, or is damaged \\(ERR_OSSL_\\w+\\)$`),
      ),
    });
  });

  it("is named in what is said of trust, where it is the authority's", async () => {
    const cluster = { "certificate-authority-data": base64(garbage) };
    expect(await errorOf(kubeconfig({ cluster }))).toMatchObject({
      code: "untrusted",
      message: expect.stringContaining("the kubeconfig's certificate-authority must be the cluster's"),
    });
  });

  it("is told apart from a pair that does not go together", async () => {
    const user = inKubeconfig({ cert: client.cert, key: expired.key });
    expect(await errorOf(kubeconfig({ user }))).toMatchObject({
      code: "kubeconfig",
      message: expect.stringContaining("client-certificate and client-key do not match (ERR_OSSL_"),
    });
  });
});

describe("a client certificate that an API server does not take", () => {
  // The server of these tests goes by tokens alone, as one goes on that finds no valid certificate.
  it("has its date told where it is over", async () => {
    const error = await errorOf(kubeconfig({ user: inKubeconfig(expired) }));
    expect(error).toMatchObject({ code: "unauthorized" });
    expect(String(error)).toMatch(
      /^ClusterError: https:\/\/127\.0\.0\.1:\d+ does not accept your credentials: the kubeconfig's client certificate expired on \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ; renew it$/,
    );
    const [, date = ""] = /expired on (\S+);/.exec(String(error)) ?? [];
    expect(Math.round((Date.now() - Date.parse(date)) / 86_400_000)).toBe(10);
  });

  it("has its date told where it is still to come", async () => {
    const error = await errorOf(kubeconfig({ user: inKubeconfig(future) }));
    expect(String(error)).toMatch(
      /client certificate is not valid before \S+Z; is this machine's clock right\?$/,
    );
  });

  it("is not blamed where it is valid", async () => {
    const error = await errorOf(kubeconfig({ user: inKubeconfig(client) }));
    expect(error).toMatchObject({ code: "unauthorized" });
    expect(String(error)).toMatch(/renew them$/);
  });

  it("is not looked at where the server lets in", async () => {
    const user = { ...inKubeconfig(expired), token: server.token };
    expect(await errorOf(kubeconfig({ user }))).toMatchObject({ accounts: ["111122223333"] });
  });

  it("has its date told where the server breaks off", async () => {
    const { key, cert, ca } = await makeCertificate(["127.0.0.1"]);
    const picky = createServer({ key, cert, requestCert: true, ca: expired.ca }).listen(0, "127.0.0.1");
    await once(picky, "listening");
    const cluster = {
      server: `https://127.0.0.1:${(picky.address() as AddressInfo).port}`,
      "certificate-authority-data": base64(ca),
    };
    const error = await errorOf(kubeconfig({ cluster, user: inKubeconfig(expired) }));
    const other = await errorOf(kubeconfig({ cluster, user: inKubeconfig(client) }));
    picky.close();
    expect(String(error)).toMatch(/client certificate expired on \S+Z; renew it$/);
    expect(String(other)).not.toContain("expired");
  });

  it("has its date told where the server says that it is over", () => {
    const refused = Object.assign(new Error(), { code: "ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED" });
    expect(connectionError(refused, "https://a", "expired on 2026-01-31T00:00:00Z; renew it").message).toBe(
      "https://a refuses the TLS connection (ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED): the kubeconfig's client certificate expired on 2026-01-31T00:00:00Z; renew it",
    );
    const unreachable = Object.assign(new Error(), { code: "ECONNREFUSED" });
    expect(connectionError(unreachable, "https://a", "expired").message).not.toContain("expired");
  });
});

it("a server's certificate that is over is told as that", async () => {
  const { key, cert, ca } = await makeCertificate(["127.0.0.1"], { from: -20, to: -10 });
  const old = createServer({ key, cert }).listen(0, "127.0.0.1");
  await once(old, "listening");
  const cluster = {
    server: `https://127.0.0.1:${(old.address() as AddressInfo).port}`,
    "certificate-authority-data": base64(ca),
  };
  const error = await errorOf(kubeconfig({ cluster }));
  old.close();
  expect(error).toMatchObject({ code: "untrusted" });
  expect(String(error)).toContain("has expired (CERT_HAS_EXPIRED); renew it, or check this machine's clock");
});

describe("a reader without permission is told what to ask for", () => {
  it("get, where it reads once", async () => {
    server.failNext(1, { status: 403 });
    const reading = readAwsAuth({ kubeConfig: server.kubeConfig() });
    await expect(reading).rejects.toThrow(/; ask for permission to get it$/);
  });

  it("get, where it is a command", async () => {
    server.failNext(1, { status: 403 });
    const { status, stderr } = await runBeside(["get", "--kubeconfig", kubeconfig({}), "--context", "test"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/; ask for permission to get it\n$/);
  });

  it("list and watch, where it watches", async () => {
    const stopping = new AbortController();
    server.failNext(1, { status: 403 });
    const watch = watchAwsAuth({ kubeConfig: server.kubeConfig(), signal: stopping.signal });
    const message = await new Promise<string>((resolve) => {
      watch.on("disconnected", ({ error }) => resolve(error.message));
    });
    stopping.abort();
    await watch.stopped;
    expect(message).toMatch(/; ask for permission to list and watch it$/);
  });
});
