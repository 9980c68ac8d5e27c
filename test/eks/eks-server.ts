// An EKS API for tests, on loopback: clusters' modes and access entries, in pages, with the faults that a test asks for.
// Shapes: https://docs.aws.amazon.com/eks/latest/APIReference/API_Operations.html
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface StubEntry {
  readonly principalArn: string;
  readonly type?: string;
  readonly username?: string;
  readonly kubernetesGroups?: readonly string[];
  readonly policies?: readonly {
    policyArn: string;
    accessScope: { type: string; namespaces: readonly string[] };
  }[];
}

export type Operation =
  | "DescribeCluster"
  | "ListAccessEntries"
  | "DescribeAccessEntry"
  | "ListAssociatedAccessPolicies";

export interface Call {
  readonly operation: Operation;
  readonly principalArn: string | undefined;
  /** How often this call has come before. */
  readonly before: number;
}

export interface EksServer {
  /** For AWS_ENDPOINT_URL_EKS. */
  readonly url: string;
  readonly host: string;
  mode: string;
  entries: StubEntry[];
  /** What it was asked, in order. */
  readonly calls: Call[];
  /** Answers a call in another way; says whether it has. */
  fault: ((call: Call, response: ServerResponse, incoming: IncomingMessage) => boolean) | undefined;
  readonly close: () => Promise<void>;
}

export const CALLER = "arn:aws:sts::111122223333:assumed-role/auditor/ci";
export const CLUSTER_ARN = "arn:aws:eks:eu-west-1:111122223333:cluster/production";
export const MODE_ERROR =
  "The cluster's authentication mode must be set to one of [API, API_AND_CONFIG_MAP] to perform this operation.";

/** Answers as EKS does where it refuses. */
export function refuse(response: ServerResponse, status: number, code: string, message: string): true {
  response.writeHead(status, { "content-type": "application/json", "x-amzn-errortype": code });
  response.end(JSON.stringify({ message }));
  return true;
}

export function deny(response: ServerResponse, { operation }: Pick<Call, "operation">): true {
  const message = `User: ${CALLER} is not authorized to perform: eks:${operation} on resource: ${CLUSTER_ARN}`;
  return refuse(response, 403, "AccessDeniedException", message);
}

export function answer(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
}

export async function startEks(entries: StubEntry[] = []): Promise<EksServer> {
  const times = new Map<string, number>();
  const server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? "", "http://eks");
    const { cluster, operation, principalArn } = partsOf(url.pathname);
    const key = `${operation} ${principalArn ?? ""} ${url.searchParams.get("nextToken") ?? ""}`;
    const call: Call = { operation, principalArn, before: times.get(key) ?? 0 };
    times.set(key, call.before + 1);
    stub.calls.push(call);
    if (stub.fault?.(call, response, incoming) === true) return;
    if (cluster !== "production") {
      refuse(response, 404, "ResourceNotFoundException", `No cluster found for name: ${cluster}.`);
      return;
    }
    answerTruly(stub, call, url, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stub: EksServer = {
    url: `http://${host}`,
    host,
    mode: "API_AND_CONFIG_MAP",
    entries,
    calls: [],
    fault: undefined,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return stub;
}

function partsOf(path: string): { cluster: string; operation: Operation; principalArn: string | undefined } {
  const [, cluster = "", list, arn, policies] =
    /^\/clusters\/([^/]+)(\/access-entries(?:\/([^/]+)(\/access-policies)?)?)?$/.exec(path) ?? [];
  const principalArn = arn === undefined ? undefined : decodeURIComponent(arn);
  if (list === undefined) return { cluster, operation: "DescribeCluster", principalArn };
  if (arn === undefined) return { cluster, operation: "ListAccessEntries", principalArn };
  const operation = policies === undefined ? "DescribeAccessEntry" : "ListAssociatedAccessPolicies";
  return { cluster, operation, principalArn };
}

function answerTruly(
  stub: EksServer,
  { operation, principalArn }: Call,
  url: URL,
  response: ServerResponse,
): void {
  if (operation === "DescribeCluster") {
    answer(response, {
      cluster: {
        name: "production",
        arn: CLUSTER_ARN,
        version: "1.33",
        endpoint: "https://example.gr7.eu-west-1.eks.amazonaws.com",
        certificateAuthority: { data: "LS0tSECRET" },
        createdAt: 1_700_000_000.5,
        tags: { owner: "payments" },
        accessConfig: { authenticationMode: stub.mode, bootstrapClusterCreatorAdminPermissions: true },
      },
    });
    return;
  }
  if (stub.mode === "CONFIG_MAP") {
    refuse(response, 400, "InvalidRequestException", MODE_ERROR);
    return;
  }
  if (operation === "ListAccessEntries") {
    const start = Number(url.searchParams.get("nextToken") ?? 0);
    const end = start + Number(url.searchParams.get("maxResults") ?? 100);
    answer(response, {
      accessEntries: stub.entries.slice(start, end).map((entry) => entry.principalArn),
      ...(end < stub.entries.length ? { nextToken: String(end) } : {}),
    });
    return;
  }
  const entry = stub.entries.find((each) => each.principalArn === principalArn);
  if (entry === undefined) {
    const message =
      "The specified principalArn could not be found. You can view your available access entries with 'list-access-entries'.";
    refuse(response, 404, "ResourceNotFoundException", message);
    return;
  }
  answer(response, operation === "DescribeAccessEntry" ? describe(entry) : associations(entry, url));
}

function describe({ principalArn, type = "STANDARD", username, kubernetesGroups = [] }: StubEntry) {
  return {
    accessEntry: {
      clusterName: "production",
      principalArn,
      kubernetesGroups,
      accessEntryArn: "arn:aws:eks:eu-west-1:111122223333:access-entry/production/role/111122223333/x/1",
      createdAt: 1_700_000_000.5,
      modifiedAt: 1_700_000_000.5,
      tags: { owner: "payments" },
      username: username ?? principalArn,
      type,
    },
  };
}

/** In pages of 2, though more may be asked for: EKS may answer with less. */
function associations({ principalArn, policies = [] }: StubEntry, url: URL) {
  const start = Number(url.searchParams.get("nextToken") ?? 0);
  const page = policies.slice(start, start + 2);
  return {
    clusterName: "production",
    principalArn,
    associatedAccessPolicies: page.map((policy) => ({ ...policy, associatedAt: 1.5, modifiedAt: 1.5 })),
    ...(start + 2 < policies.length ? { nextToken: String(start + 2) } : {}),
  };
}
