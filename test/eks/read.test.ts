// readEksCluster against an EKS on loopback: what it reads, and what it says where EKS does not answer.
import { EKSClient } from "@aws-sdk/client-eks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseAccessEntries } from "../../src/exports/access-entries.ts";
import { EksError, type ReadEksOptions, readEksCluster } from "../../src/exports/eks.ts";
import {
  answer,
  CALLER,
  CLUSTER_ARN,
  deny,
  type EksServer,
  MODE_ERROR,
  type Operation,
  refuse,
  type StubEntry,
  startEks,
} from "./eks-server.ts";

const ROLE = "arn:aws:iam::111122223333:role";
const POLICY = "arn:aws:eks::aws:cluster-access-policy";

const admin: StubEntry = {
  principalArn: `${ROLE}/team/admin`,
  username: "admin",
  kubernetesGroups: ["writers", "readers"],
  policies: [
    {
      policyArn: `${POLICY}/AmazonEKSViewPolicy`,
      accessScope: { type: "namespace", namespaces: ["b", "a"] },
    },
    { policyArn: `${POLICY}/AmazonEKSEditPolicy`, accessScope: { type: "namespace", namespaces: ["dev-*"] } },
    { policyArn: `${POLICY}/AmazonEKSAdminPolicy`, accessScope: { type: "cluster", namespaces: [] } },
  ],
};
const node: StubEntry = {
  principalArn: `${ROLE}/node`,
  type: "EC2_LINUX",
  username: "system:node:{{EC2PrivateDNSName}}",
  kubernetesGroups: ["system:nodes"],
};

let eks: EksServer;
beforeEach(async () => {
  eks = await startEks([node, admin]);
});
afterEach(() => eks.close());

/** A client of the tests' own waits for nothing and tries three times. */
function client(): EKSClient {
  return new EKSClient({
    region: "eu-west-1",
    endpoint: eks.url,
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrEXAMPLEKEY" },
    maxAttempts: 3,
  });
}

function read(options: Partial<ReadEksOptions> = {}) {
  return readEksCluster({ name: "production", region: "eu-west-1", client: client(), ...options });
}

const many = (count: number): StubEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    principalArn: `${ROLE}/r${String(index).padStart(4, "0")}`,
    kubernetesGroups: [`g${index % 7}`],
  }));

describe("a cluster that answers", () => {
  it("gives the bundle, in an order of its own, without tags, times and certificates", async () => {
    const { bundle, denials } = await read();
    expect(denials).toEqual([]);
    expect(bundle).toEqual({
      cluster: {
        name: "production",
        arn: CLUSTER_ARN,
        accessConfig: {
          authenticationMode: "API_AND_CONFIG_MAP",
          bootstrapClusterCreatorAdminPermissions: true,
        },
      },
      accessEntries: [
        {
          principalArn: node.principalArn,
          clusterName: "production",
          type: "EC2_LINUX",
          username: "system:node:{{EC2PrivateDNSName}}",
          kubernetesGroups: ["system:nodes"],
          associatedAccessPolicies: [],
        },
        {
          principalArn: admin.principalArn,
          clusterName: "production",
          type: "STANDARD",
          username: "admin",
          kubernetesGroups: ["readers", "writers"],
          associatedAccessPolicies: [
            { policyArn: `${POLICY}/AmazonEKSAdminPolicy`, accessScope: { type: "cluster", namespaces: [] } },
            {
              policyArn: `${POLICY}/AmazonEKSEditPolicy`,
              accessScope: { type: "namespace", namespaces: ["dev-*"] },
            },
            {
              policyArn: `${POLICY}/AmazonEKSViewPolicy`,
              accessScope: { type: "namespace", namespaces: ["a", "b"] },
            },
          ],
        },
      ],
    });
  });

  it("gives the same text whatever the order of its answers", async () => {
    const first = JSON.stringify((await read()).bundle);
    eks.entries.reverse();
    expect(JSON.stringify((await read()).bundle)).toBe(first);
  });

  it("is read by parseAccessEntries without a doubt", async () => {
    const { bundle } = await read();
    const parsed = parseAccessEntries(bundle);
    expect(parsed.problems).toEqual([]);
    expect(parsed.holes).toBeUndefined();
    expect(parsed.mode).toBe("API_AND_CONFIG_MAP");
    expect(parsed.entries.map(({ username, policies }) => [username, policies.length])).toEqual([
      ["system:node:{{EC2PrivateDNSName}}", 0],
      ["admin", 3],
    ]);
  });

  it("may have 3,000 entries, which come in pages", async () => {
    eks.entries = many(3000);
    const progress: number[] = [];
    const { bundle } = await read({
      onProgress: (done, total) => {
        expect(total).toBe(3000);
        progress.push(done);
      },
    });
    expect(bundle.accessEntries?.map(({ principalArn }) => principalArn)).toEqual(
      eks.entries.map(({ principalArn }) => principalArn),
    );
    expect(eks.calls.filter(({ operation }) => operation === "ListAccessEntries")).toHaveLength(30);
    expect(eks.calls).toHaveLength(1 + 30 + 6000);
    expect(progress).toEqual(Array.from({ length: 3001 }, (_, index) => index));
  }, 60_000);

  it("is asked as many calls at once as is said, and no more", async () => {
    eks.entries = many(40);
    const held: (() => void)[] = [];
    let peak = 0;
    eks.fault = ({ operation, principalArn }, response) => {
      if (operation !== "DescribeAccessEntry") return false;
      held.push(() => answer(response, { accessEntry: { principalArn, type: "STANDARD" } }));
      peak = Math.max(peak, held.length);
      // Those who wait are answered once no other call comes.
      setTimeout(() => held.shift()?.(), 50);
      return true;
    };
    await read({ concurrency: 5 });
    expect(peak).toBe(5);
  });

  it("has no entries in the mode CONFIG_MAP, and is not asked for them", async () => {
    eks.mode = "CONFIG_MAP";
    const { bundle, denials } = await read();
    expect(bundle.accessEntries).toEqual([]);
    expect(bundle.unanswered).toBeUndefined();
    expect(denials).toEqual([]);
    expect(parseAccessEntries(bundle)).toMatchObject({ mode: "CONFIG_MAP", entries: [], problems: [] });
    expect(eks.calls.map(({ operation }) => operation)).toEqual(["DescribeCluster"]);
  });

  it("says that mode by refusing the list, where DescribeCluster is denied", async () => {
    eks.mode = "CONFIG_MAP";
    eks.fault = (call, response) => call.operation === "DescribeCluster" && deny(response, call);
    const { bundle } = await read();
    expect(bundle.cluster).toEqual({
      name: "production",
      accessConfig: { authenticationMode: "CONFIG_MAP" },
    });
    expect(bundle.accessEntries).toEqual([]);
    expect(MODE_ERROR).toContain("[API, API_AND_CONFIG_MAP]");
  });

  it.each<Operation>(["DescribeAccessEntry", "ListAssociatedAccessPolicies"])(
    "may delete an entry before %s",
    async (operation) => {
      eks.fault = (call) => {
        if (call.operation === operation && call.principalArn === admin.principalArn) eks.entries = [node];
        return false;
      };
      const { bundle, denials } = await read();
      expect(bundle.accessEntries?.map(({ principalArn }) => principalArn)).toEqual([node.principalArn]);
      expect(denials).toEqual([]);
      expect(bundle.unanswered).toBeUndefined();
    },
  );

  it("is asked again where it throttles or fails for a moment", async () => {
    eks.fault = (call, response) => {
      if (call.before > 0) return false;
      return call.operation === "DescribeCluster"
        ? refuse(response, 503, "ServiceUnavailableException", "")
        : refuse(response, 429, "ThrottlingException", "Rate exceeded");
    };
    const { bundle } = await read();
    expect(bundle.accessEntries).toHaveLength(2);
    expect(bundle.unanswered).toBeUndefined();
  }, 30_000);
});

describe("an action that is denied", () => {
  const denied = (operation: Operation, arn?: string) => {
    eks.fault = (call, response) =>
      call.operation === operation &&
      (arn === undefined || call.principalArn === arn) &&
      deny(response, call);
  };

  it("ListAccessEntries: any entry may be there", async () => {
    denied("ListAccessEntries");
    const { bundle, denials } = await read();
    expect(denials).toEqual([
      {
        action: "eks:ListAccessEntries",
        principalArns: [],
        caller: CALLER,
        message: `eks:ListAccessEntries is denied, so it is not known who has an access entry; add it to the policy of ${CALLER}`,
      },
    ]);
    expect(bundle).not.toHaveProperty("accessEntries");
    const { holes, problems, mode } = parseAccessEntries(bundle);
    expect(holes).toHaveLength(1);
    expect(mode).toBe("API_AND_CONFIG_MAP");
    expect(problems.map(({ code, isLoss }) => [code, isLoss])).toEqual([["aws-error", true]]);
  });

  it("DescribeCluster: the mode is not known", async () => {
    denied("DescribeCluster");
    const { bundle, denials } = await read();
    expect(denials.map(({ message }) => message)).toEqual([
      `eks:DescribeCluster is denied, so the cluster's authentication mode is not known; add it to the policy of ${CALLER}`,
    ]);
    const parsed = parseAccessEntries(bundle);
    expect(parsed.mode).toBeUndefined();
    expect(parsed.holes).toBeUndefined();
    expect(parsed.entries).toHaveLength(2);
    expect(parsed.problems.map(({ code, isLoss }) => [code, isLoss])).toEqual([["aws-error", false]]);
  });

  it("DescribeAccessEntry of one entry: that entry has holes", async () => {
    denied("DescribeAccessEntry", admin.principalArn);
    const { bundle, denials } = await read();
    expect(denials.map(({ message }) => message)).toEqual([
      `eks:DescribeAccessEntry is denied for 1 of 2 entries, so their types, usernames and groups are not known; add it to the policy of ${CALLER}`,
    ]);
    expect(denials[0]?.principalArns).toEqual([admin.principalArn]);
    const [first, second] = parseAccessEntries(bundle).entries;
    expect(first?.holes).toBeUndefined();
    expect(second?.holes?.map(({ field }) => field)).toEqual(["type", "username", "groups"]);
    expect(second?.policies).toHaveLength(3);
  });

  it("ListAssociatedAccessPolicies: the policies are holes, and nodes have none", async () => {
    denied("ListAssociatedAccessPolicies");
    const { bundle, denials } = await read();
    expect(denials).toHaveLength(1);
    expect(denials[0]?.principalArns).toEqual([node.principalArn, admin.principalArn]);
    const [first, second] = parseAccessEntries(bundle).entries;
    expect(first?.holes).toBeUndefined();
    expect(second?.holes?.map(({ field }) => field)).toEqual(["policies"]);
  });

  it("all of them: no entry is said to be there or not", async () => {
    eks.fault = (call, response) => deny(response, call);
    const { bundle, denials } = await read();
    expect(denials.map(({ action }) => action)).toEqual(["eks:DescribeCluster", "eks:ListAccessEntries"]);
    expect(bundle).toEqual({
      cluster: { name: "production" },
      unanswered: [
        { operation: "DescribeCluster", code: "AccessDeniedException" },
        { operation: "ListAccessEntries", code: "AccessDeniedException" },
      ],
    });
  });

  it("both of an entry: only its principal is known", async () => {
    eks.fault = (call, response) => call.principalArn === admin.principalArn && deny(response, call);
    const { bundle } = await read();
    const entry = parseAccessEntries(bundle).entries.find((each) => each.principalArn === admin.principalArn);
    expect(entry?.holes?.map(({ field }) => field)).toEqual(["type", "username", "groups", "policies"]);
  });

  it("a caller's name is taken only where it is an ARN", async () => {
    eks.fault = (call, response) =>
      call.operation === "ListAccessEntries" &&
      refuse(response, 403, "AccessDeniedException", "User: \u001b[31mroot is not authorized to perform: x");
    const { denials } = await read();
    expect(denials[0]).not.toHaveProperty("caller");
    expect(denials[0]?.message).toMatch(/add it to the policy of whoever calls this$/);
  });
});

describe("what ends the reading", () => {
  async function failure(options: Partial<ReadEksOptions> = {}): Promise<EksError> {
    const error = await read(options).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(EksError);
    expect(error).not.toHaveProperty("cause");
    return error as EksError;
  }

  const SECRET = "x-amz-security-token:IQoJb3JpZ2luX2VjEXAMPLE";

  it.each([
    [403, "ExpiredTokenException", "expired", /have expired \(ExpiredTokenException\); renew them/],
    [403, "UnrecognizedClientException", "unauthorized", /does not accept your AWS credentials/],
    [403, "IncompleteSignature", "unauthorized", /is the clock right\?$/],
    [500, "ServerException", "server", /answers DescribeCluster with 500 ServerException; try again later$/],
    [
      429,
      "ThrottlingException",
      "throttled",
      /had too many requests, after several tries of DescribeCluster/,
    ],
    [400, "ClientException", "server", /with 400 ClientException/],
  ])(
    "%i %s is %s",
    async (status, code, expected, words) => {
      eks.fault = (_, response) => refuse(response, status, code, `'GET ${SECRET}'`);
      const error = await failure();
      expect(error.code).toBe(expected);
      expect(error.message).toMatch(words);
      expect(error.message).not.toContain("IQoJ");
      expect(error.message).not.toContain("\n");
    },
    30_000,
  );

  it("a cluster that is not there", async () => {
    const error = await failure({ name: "staging" });
    expect(error.code).toBe("not-found");
    expect(error.message).toBe(
      "EKS in eu-west-1 has no cluster staging; are the name, the region and the account right?",
    );
  });

  it("a cluster that goes while its entries are read", async () => {
    eks.fault = ({ operation }, response) =>
      operation === "DescribeAccessEntry" &&
      refuse(response, 404, "ResourceNotFoundException", "No cluster found for name: production.");
    expect((await failure()).code).toBe("not-found");
  });

  it("an endpoint that nobody listens at", async () => {
    const gone = await startEks();
    await gone.close();
    const other = new EKSClient({
      region: "eu-west-1",
      endpoint: gone.url,
      credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrEXAMPLEKEY" },
      maxAttempts: 1,
    });
    const error = await failure({ client: other });
    expect(error.code).toBe("unreachable");
    expect(error.message).toBe(
      `${gone.host} cannot be reached (ECONNREFUSED); is the region eu-west-1 right? is a VPN or a proxy needed?`,
    );
  });

  it.each<[string, (operation: Operation) => unknown]>([
    ["not JSON", () => '{"cluster": '],
    ["a page of HTML", () => "<html>log in</html>"],
    ["null", () => "null"],
    ["of another cluster", () => ({ cluster: { name: "other" } })],
    ["without a cluster", () => ({})],
    [
      "a list of numbers",
      (operation) => (operation === "ListAccessEntries" ? { accessEntries: [1] } : undefined),
    ],
    [
      "a list that is none",
      (operation) => (operation === "ListAccessEntries" ? { accessEntries: "arn:x" } : undefined),
    ],
    ["no list", (operation) => (operation === "ListAccessEntries" ? {} : undefined)],
    [
      "about another principal",
      (operation) =>
        operation === "DescribeAccessEntry" ? { accessEntry: { principalArn: `${ROLE}/other` } } : undefined,
    ],
    [
      "with groups that are no texts",
      (operation) =>
        operation === "DescribeAccessEntry"
          ? { accessEntry: { principalArn: node.principalArn, kubernetesGroups: [{}] } }
          : undefined,
    ],
    [
      "with a token that comes again",
      (operation) => (operation === "ListAccessEntries" ? { accessEntries: [], nextToken: "1" } : undefined),
    ],
  ])("an answer that is not EKS's: %s", async (_, say) => {
    eks.fault = ({ operation }, response) => {
      const value = say(operation);
      if (value === undefined) return false;
      if (typeof value === "string")
        response.writeHead(200, { "content-type": "application/json" }).end(value);
      else answer(response, value);
      return true;
    };
    const error = await failure();
    expect(error.code).toBe("protocol");
    expect(error.message).toMatch(
      /^127\.0\.0\.1:\d+ does not answer \w+ as EKS does; is the endpoint right\?$/,
    );
  });

  it("pages without an end", async () => {
    let page = 0;
    eks.fault = ({ operation }, response) => {
      if (operation !== "ListAccessEntries") return false;
      answer(response, { accessEntries: Array(1000).fill(node.principalArn), nextToken: String(page++) });
      return true;
    };
    expect((await failure()).code).toBe("protocol");
    expect(page).toBeLessThan(40);
  });

  it("an answer without an end", async () => {
    let isClosed = false;
    eks.fault = (_, response) => {
      const more = () => {
        while (!isClosed && response.write(Buffer.alloc(65_536, 32)));
      };
      response.on("drain", more).on("close", () => {
        isClosed = true;
      });
      more();
      return true;
    };
    const error = await failure();
    expect(error.code).toBe("protocol");
    expect(error.message).toContain("with more than EKS ever says");
    await expect.poll(() => isClosed).toBe(true);
  });

  it.each(["head", "body"])("a server whose %s does not come", async (part) => {
    eks.fault = (_, response) => {
      if (part === "body")
        response.writeHead(200, { "content-type": "application/json" }).write('{"cluster":');
      return true;
    };
    const error = await failure({ timeoutMs: 200 });
    expect(error.code).toBe("timeout");
    expect(error.message).toMatch(/^127\.0\.0\.1:\d+ did not answer DescribeCluster within 200 ms$/);
  });

  it("the signal, with its reason, and nothing more is asked", async () => {
    eks.entries = many(50);
    const controller = new AbortController();
    const reason = new Error("enough");
    const reading = read({
      signal: controller.signal,
      concurrency: 2,
      onProgress: (done) => {
        if (done === 5) controller.abort(reason);
      },
    });
    await expect(reading).rejects.toBe(reason);
    const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
    // What was under way may still arrive.
    await pause();
    const asked = eks.calls.length;
    expect(asked).toBeLessThan(20);
    await pause();
    expect(eks.calls.length).toBe(asked);
  });

  it("a signal that is aborted already", async () => {
    const reason = new Error("enough");
    await expect(read({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(eks.calls).toEqual([]);
  });
});

it.each<[Partial<ReadEksOptions>, RegExp]>([
  [{ name: "" }, /^name is not the name of an EKS cluster/],
  [{ name: CLUSTER_ARN }, /and no ARN$/],
  [{ name: "../x" }, /^name is not/],
  [{ region: "evil.example/#" }, /^region is not the name of a region/],
  [{ concurrency: 0 }, /^concurrency is not a whole number/],
  [{ concurrency: 1.5 }, /^concurrency is not/],
  [{ timeoutMs: -1 }, /^timeoutMs is not/],
])("refuses %j", async (options, words) => {
  await expect(read(options)).rejects.toThrow(TypeError);
  await expect(read(options)).rejects.toThrow(words);
  expect(eks.calls).toEqual([]);
});
