// An STS for tests, over TLS, and a fetch that reaches it under STS's own host names.
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, request } from "node:https";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { makeCertificate } from "../certificate.ts";
import { CLUSTER_ID } from "./tokens.ts";

/** Where an STS for tests listens, and what its clients have to trust. */
export interface StsAddress {
  readonly port: number;
  readonly ca: string;
}

export interface StsServer {
  readonly address: StsAddress;
  readonly fetch: typeof globalThis.fetch;
  /** What it was asked, in order. */
  readonly requests: readonly IncomingMessage[];
  /** Answers the requests to come; `undefined` as it is told by `whoIs`. */
  answer: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  /** Who an access key belongs to. */
  whoIs: (accessKeyId: string) => { Arn: string; Account: string; UserId: string } | undefined;
  readonly close: () => Promise<void>;
}

export const ALICE = {
  Arn: "arn:aws:sts::111122223333:assumed-role/Admin/alice",
  Account: "111122223333",
  UserId: "AROAEXAMPLEEXAMPLE123:alice",
};

export async function startSts(): Promise<StsServer> {
  const { key, cert, ca } = await makeCertificate([
    "sts.amazonaws.com",
    "sts.us-west-2.amazonaws.com",
    "sts.us-east-1.amazonaws.com",
  ]);
  const requests: IncomingMessage[] = [];
  const server = createServer({ key, cert }, (incoming, response) => {
    requests.push(incoming);
    (sts.answer ?? answerTruly)(incoming, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  function answerTruly(incoming: IncomingMessage, response: ServerResponse): void {
    const query = new URL(incoming.url ?? "", "https://sts").searchParams;
    const caller = sts.whoIs((query.get("X-Amz-Credential") ?? "").split("/")[0] ?? "");
    const isAuthentic = incoming.headers["x-k8s-aws-id"] === CLUSTER_ID && caller !== undefined;
    response.writeHead(isAuthentic ? 200 : 403, { "content-type": "application/json" });
    response.end(JSON.stringify(isAuthentic ? answerFor(caller) : SIGNATURE_ERROR));
  }

  const address = { port, ca };
  const sts: StsServer = {
    address,
    fetch: stsFetch(address),
    requests,
    answer: undefined,
    whoIs: () => ALICE,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return sts;
}

export function answerFor(caller: { Arn: string; Account: string; UserId: string }): object {
  return {
    GetCallerIdentityResponse: {
      GetCallerIdentityResult: caller,
      ResponseMetadata: { RequestId: "01234567-89ab-cdef-0123-456789abcdef" },
    },
  };
}

/** As STS words it, what was signed included. */
const SIGNATURE_ERROR = {
  Error: {
    Code: "SignatureDoesNotMatch",
    Message: "The Canonical String for this request should have been 'GET\n/\n…X-Amz-Security-Token=secret…'",
    Type: "Sender",
  },
  RequestId: "01234567-89ab-cdef-0123-456789abcdef",
};

/** Reaches the STS under STS's own names: Node's own fetch takes no certificate authority and no other address. */
export function stsFetch(address: StsAddress): typeof globalThis.fetch {
  return (input, init) => fetchFrom(address, input, init);
}

async function fetchFrom(
  { port, ca }: StsAddress,
  input: Parameters<typeof globalThis.fetch>[0],
  init: Parameters<typeof globalThis.fetch>[1] = {},
): Promise<Response> {
  const { hostname, pathname, search } = new URL(String(input));
  const outgoing = request({
    host: "127.0.0.1",
    port,
    ca,
    servername: hostname,
    path: pathname + search,
    method: init.method ?? "GET",
    headers: { ...(init.headers as Record<string, string>), host: hostname },
    agent: false,
    ...(init.signal ? { signal: init.signal } : {}),
  });
  outgoing.end();
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  const status = incoming.statusCode ?? 0;
  const body = [204, 304].includes(status) ? null : (Readable.toWeb(incoming) as ReadableStream<Uint8Array>);
  return new Response(body, { status });
}
