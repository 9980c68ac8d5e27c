import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAwsAuth, watchAwsAuth } from "../../src/exports/kubernetes.ts";
import { makeCertificate } from "../certificate.ts";
import { type ApiServer, startApiServer } from "./api-server.ts";

let server: ApiServer;
beforeAll(async () => {
  server = await startApiServer();
  server.store.put({ mapAccounts: "- '111122223333'" });
});
afterAll(() => server.close());

/** A kubeconfig whose credential plugin is a line of JavaScript. */
function kubeConfigWith(script: string) {
  const kubeConfig = server.kubeConfig();
  const exec = {
    apiVersion: "client.authentication.k8s.io/v1",
    command: process.execPath,
    args: ["-e", script],
    env: [],
  };
  // The client caches by the user's name.
  kubeConfig.users = [{ name: script, exec }] as unknown as typeof kubeConfig.users;
  kubeConfig.contexts = [{ name: "test", cluster: "test", user: script }];
  return kubeConfig;
}

const print = (text: string) => `console.log(${JSON.stringify(text)})`;

describe("a credential plugin", () => {
  it("gives the token that the server is asked with", async () => {
    const credential = { apiVersion: "x", kind: "ExecCredential", status: { token: server.token } };
    const kubeConfig = kubeConfigWith(print(JSON.stringify(credential)));
    expect((await readAwsAuth({ kubeConfig })).accounts).toEqual(["111122223333"]);
  });

  it.each([
    // As aws does, with an empty line before it.
    [
      "console.error('\\nUnable to locate credentials.\\nmore'); process.exitCode = 255",
      "cannot be used: Unable to locate credentials.;",
    ],
    ["process.exitCode = 3", "cannot be used: their plugin failed without a message;"],
    [print("k8s-aws-v1.c2VjcmV0"), "cannot be used: their plugin did not print JSON;"],
    [print('{"status":{"token":"c2VjcmV0'), "cannot be used: their plugin did not print JSON;"],
    [print("{}"), "cannot be used: their plugin did not print an ExecCredential;"],
  ])("that fails (%s) is told in one line, without what it printed", async (script, piece) => {
    const reading = readAwsAuth({ kubeConfig: kubeConfigWith(script) });
    const error = await reading.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "credentials", message: expect.stringMatching(/^[ -~]+$/) });
    expect(String(error)).toContain(piece);
    expect(String(error)).not.toMatch(/k8s-aws|c2V/);
  });

  it("that hangs is waited for no longer than an answer, and not started again while it runs", async () => {
    const kubeConfig = server.kubeConfig();
    let started = 0;
    kubeConfig.applyToHTTPSOptions = () => {
      started++;
      return new Promise(() => {});
    };
    const stopping = new AbortController();
    const watch = watchAwsAuth({ kubeConfig, signal: stopping.signal, timeoutMs: 20, maxRetryDelayMs: 1 });
    const messages: string[] = [];
    await new Promise<void>((resolve) => {
      watch.on("disconnected", ({ error }) => messages.push(error.message) === 3 && resolve());
    });
    stopping.abort();
    await watch.stopped;
    expect(new Set(messages)).toEqual(
      new Set([
        "the credential plugin of the kubeconfig did not answer within 20 ms; does kubectl work with this context?",
      ]),
    );
    expect(started).toBe(1);
  });

  it("whose credentials come as the reading is given up lets no request wait for its answer", async () => {
    server.hang(true);
    for (let steps = 0; steps < 12; steps++) {
      const kubeConfig = server.kubeConfig();
      const stopping = new AbortController();
      kubeConfig.applyToHTTPSOptions = async (options) => {
        options.headers = { authorization: `Bearer ${server.token}` };
        options.ca = server.ca;
        void later(steps, () => stopping.abort(new Error("enough")));
      };
      await expect(readAwsAuth({ kubeConfig, signal: stopping.signal })).rejects.toThrow("enough");
    }
    server.hang(false);
  });
});

/** Between any two steps of what waits for the same. */
async function later(steps: number, work: () => void): Promise<void> {
  for (let step = 0; step < steps; step++) await undefined;
  work();
}

it("a server that wants another client certificate is not called untrusted", async () => {
  const { key, cert, ca } = await makeCertificate(["127.0.0.1"]);
  const picky = createServer({ key, cert, requestCert: true, ca: server.ca }).listen(0, "127.0.0.1");
  await once(picky, "listening");
  const address = `https://127.0.0.1:${(picky.address() as AddressInfo).port}`;
  const kubeConfig = server.kubeConfig({ server: address, caData: ca });
  const error = await readAwsAuth({ kubeConfig }).catch((thrown: unknown) => thrown);
  picky.close();
  expect(error).toMatchObject({ code: "untrusted" });
  expect(String(error)).toContain(`${address} refuses the TLS connection (ERR_SSL_`);
  expect(String(error)).toContain("does it accept the kubeconfig's client certificate?");
});

it("a password in the server's address is in no message", async () => {
  for (const address of ["https://admin:hunter2@127.0.0.1:1", "https://admin:hunter2@127.0.0.1:1/path\n/"]) {
    const kubeConfig = server.kubeConfig({ server: address });
    const error = await readAwsAuth({ kubeConfig }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "unreachable" });
    expect(String(error)).toMatch(/^ClusterError: https:\/\/127\.0\.0\.1:1[/a-z]* cannot/);
  }
});
