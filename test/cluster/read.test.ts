import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createMapper } from "../../src/exports/index.ts";
import { ClusterError, readAwsAuth, readConfigMap } from "../../src/exports/kubernetes.ts";
import { makeCertificate } from "../certificate.ts";
import { type ApiServer, startApiServer } from "./api-server.ts";

const ROLE = "arn:aws:iam::111122223333:role/admin";
const DATA = { mapRoles: `- rolearn: ${ROLE}\n  username: admin\n  groups: [admins]\n` };

let server: ApiServer;
beforeAll(async () => {
  server = await startApiServer();
  server.store.put(DATA);
});
afterAll(() => server.close());
afterEach(() => {
  server.hang(false);
  server.slow(0);
});

async function errorOf(options: Partial<Parameters<typeof readAwsAuth>[0]> = {}): Promise<ClusterError> {
  const error: unknown = await readAwsAuth({ kubeConfig: server.kubeConfig(), ...options }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ClusterError);
  return error as ClusterError;
}

describe("readAwsAuth", () => {
  it("gives what the cluster's aws-auth says", async () => {
    const awsAuth = await readAwsAuth({ kubeConfig: server.kubeConfig() });
    expect(createMapper(awsAuth).resolve(ROLE)).toMatchObject({ username: "admin", groups: ["admins"] });
  });

  it("reads another namespace and name too", async () => {
    server.store.put({ mapAccounts: "- '111122223333'" }, { namespace: "elsewhere", name: "other" });
    const options = { kubeConfig: server.kubeConfig(), namespace: "elsewhere", name: "other" };
    expect((await readAwsAuth(options)).accounts).toEqual(["111122223333"]);
  });

  it("takes a ConfigMap without data for an empty one", async () => {
    server.store.put(undefined, { name: "empty" });
    expect(await readAwsAuth({ kubeConfig: server.kubeConfig(), name: "empty" })).toEqual({
      roles: [],
      users: [],
      accounts: [],
      problems: [],
    });
  });

  it("waits for a slow body", async () => {
    server.slow(5);
    expect((await readConfigMap({ kubeConfig: server.kubeConfig() })).data).toEqual(DATA);
  });

  it("takes a server whose scheme is in upper case", async () => {
    const kubeConfig = server.kubeConfig({ server: server.url.replace("https", "HTTPS") });
    expect((await readConfigMap({ kubeConfig })).data).toEqual(DATA);
  });

  it("finds a server below a path", async () => {
    const kubeConfig = server.kubeConfig({ server: `${server.url}/` });
    expect((await readAwsAuth({ kubeConfig })).roles).toHaveLength(1);
  });

  it("refuses what is no KubeConfig at once", async () => {
    for (const kubeConfig of [undefined, {}, { contexts: [], context: () => {} }]) {
      await expect(readAwsAuth({ kubeConfig } as never)).rejects.toThrow(
        new TypeError(
          "kubeConfig is not a KubeConfig of @kubernetes/client-node; .context() of loadKubeConfig returns one",
        ),
      );
    }
  });

  it("stops with the reason of its signal", async () => {
    server.hang(true);
    const controller = new AbortController();
    const reading = readAwsAuth({ kubeConfig: server.kubeConfig(), signal: controller.signal });
    controller.abort(new Error("enough"));
    await expect(reading).rejects.toThrow("enough");
    await expect(readAwsAuth({ kubeConfig: server.kubeConfig(), signal: controller.signal })).rejects.toThrow(
      "enough",
    );
  });
});

describe("where there is no answer, one line says what to do", () => {
  const isOneLine = ({ message }: ClusterError) => {
    expect(message).toMatch(/^[ -~]+$/);
    expect(message).not.toMatch(/\bat .+:\d+/);
    expect(message).not.toContain(server.token);
  };

  it.each<[string, string, () => Promise<ClusterError>]>([
    ["not-found", "no ConfigMap kube-system/missing", () => errorOf({ name: "missing" })],
    [
      "forbidden",
      'no permission to read the ConfigMap kube-system/aws-auth (configmaps "aws-auth" is forbidden: User "alice"',
      () => {
        server.failNext(1, { status: 403 });
        return errorOf();
      },
    ],
    ["unauthorized", "renew them", () => errorOf({ kubeConfig: server.kubeConfig({ token: "expired" }) })],
    [
      "credentials",
      "contains a line break",
      () => errorOf({ kubeConfig: server.kubeConfig({ token: `${server.token}\n` }) }),
    ],
    [
      "throttled",
      "try again later",
      () => {
        server.failNext(1, { status: 429, retryAfter: 7 });
        return errorOf();
      },
    ],
    [
      "server",
      "answers with 500 (an error on the server)",
      () => {
        server.failNext(1, { status: 500 });
        return errorOf();
      },
    ],
    [
      "server",
      "answers with 502",
      () => {
        server.failNext(1, { status: 502, body: "<html>\u001b[31mBad Gateway</html>" });
        return errorOf();
      },
    ],
    [
      "protocol",
      "is the kubeconfig's server right?",
      () => {
        server.failNext(1, { status: 404, body: "<html>nothing here</html>" });
        return errorOf();
      },
    ],
    [
      "protocol",
      "does not answer like a Kubernetes API server",
      () => {
        server.failNext(1, { status: 200, body: "<html>log in</html>" });
        return errorOf();
      },
    ],
    [
      "protocol",
      "does not answer like a Kubernetes API server",
      () => {
        server.failNext(1, { status: 200, body: { kind: "ConfigMap", metadata: {}, data: { mapRoles: 1 } } });
        return errorOf();
      },
    ],
    [
      "protocol",
      "longer than 16 MiB",
      () => {
        server.failNext(1, { status: 200, body: " ".repeat(17 * 1024 * 1024) });
        return errorOf();
      },
    ],
    [
      "timeout",
      "did not answer within 100 ms",
      () => {
        server.hang(true);
        return errorOf({ timeoutMs: 100 });
      },
    ],
    [
      "timeout",
      "did not answer within 200 ms",
      () => {
        server.slow(1000);
        return errorOf({ timeoutMs: 200 });
      },
    ],
    [
      "unreachable",
      "cannot be reached (ECONNREFUSED)",
      () => errorOf({ kubeConfig: server.kubeConfig({ server: "https://127.0.0.1:1" }) }),
    ],
    [
      "unreachable",
      "cannot be reached (E",
      () => errorOf({ kubeConfig: server.kubeConfig({ server: "https://cluster.invalid" }) }),
    ],
    [
      "untrusted",
      "certificate-authority must be the cluster's",
      async () => {
        const { ca: caData } = await makeCertificate(["127.0.0.1"]);
        return errorOf({ kubeConfig: server.kubeConfig({ caData }) });
      },
    ],
    [
      "untrusted",
      "(ERR_TLS_CERT_ALTNAME_INVALID)",
      () =>
        errorOf({ kubeConfig: server.kubeConfig({ server: server.url.replace("127.0.0.1", "localhost") }) }),
    ],
    [
      "kubeconfig",
      "not an https URL",
      () => errorOf({ kubeConfig: server.kubeConfig({ server: "ftp://127.0.0.1" }) }),
    ],
    ...["htps://admin:hunter2@10.0.0.1", "//admin:hunter2@10.0.0.1", "admin:hunt@er2@10.0.0.1"].map(
      (address): [string, string, () => Promise<ClusterError>] => [
        "kubeconfig",
        "the kubeconfig's server '***@10.0.0.1' is not an https URL",
        () => errorOf({ kubeConfig: server.kubeConfig({ server: address }) }),
      ],
    ),
    [
      "kubeconfig",
      "no cluster for the context 'gone'",
      () => {
        const kubeConfig = server.kubeConfig();
        kubeConfig.setCurrentContext("gone");
        return errorOf({ kubeConfig });
      },
    ],
    [
      "credentials",
      "does kubectl work with this context?",
      () => {
        const kubeConfig = server.kubeConfig();
        kubeConfig.users = [
          {
            name: "tester",
            exec: { apiVersion: "client.authentication.k8s.io/v1", command: "no-such-plugin", args: [] },
          },
        ] as unknown as typeof kubeConfig.users;
        return errorOf({ kubeConfig });
      },
    ],
    [
      "timeout",
      "the credential plugin of the kubeconfig did not answer within 100 ms",
      () => {
        const kubeConfig = server.kubeConfig();
        kubeConfig.applyToHTTPSOptions = () => new Promise(() => {});
        return errorOf({ kubeConfig, timeoutMs: 100 });
      },
    ],
  ])("%s: …%s…", async (code, piece, provoke) => {
    const error = await provoke();
    expect(error).toMatchObject({ code });
    expect(error.message).toContain(piece);
    isOneLine(error);
  });

  it("which names the server that speaks no TLS", async () => {
    const plain = createServer((_, response) => response.end("hello")).listen(0, "127.0.0.1");
    await new Promise((resolve) => plain.once("listening", resolve));
    const address = `https://127.0.0.1:${(plain.address() as AddressInfo).port}`;
    const error = await errorOf({ kubeConfig: server.kubeConfig({ server: address }) });
    plain.close();
    expect(error.message).toContain(address);
    isOneLine(error);
  });

  it("which is the refusal's, also where its text does not come", async () => {
    server.failNext(1, { status: 503 });
    server.slow(1000);
    const error = await errorOf({ timeoutMs: 200 });
    expect(error).toMatchObject({ code: "server" });
    expect(error.message).toContain("answers with 503");
  });

  it("and keeps how long the server wishes to be left alone", async () => {
    server.failNext(1, { status: 429, retryAfter: 7 });
    expect((await errorOf()).retryAfterMs).toBe(7000);
  });
});
