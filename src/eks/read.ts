// Reads who has access to a live EKS cluster by access entries, and whether it reads them at all.
import pMap from "p-map";
import { isEksClusterName } from "../identity/eks-cluster-name.ts";
import type { EksBundle, EksCluster, EksUnanswered } from "../schema/eks.ts";
import { checkRegion } from "../token/check-options.ts";
import { bundleOf, type KnownEntry } from "./bundle.ts";
import { type Answer, EksCalls } from "./calls.ts";
import { ownClient } from "./client.ts";
import { denialsOf, type EksDenial } from "./denials.ts";
import type { EksClientLike } from "./eks-client-like.ts";
import { loadEks } from "./packages.ts";

export interface ReadEksOptions {
  /** The cluster's name, not its ARN. */
  readonly name: string;
  /** Such as `eu-west-1`. */
  readonly region: string;
  /** A profile of ~/.aws/config, whose credentials are taken and no others. Default: the SDK's chain. */
  readonly profile?: string | undefined;
  /** An `EKSClient` of @aws-sdk/client-eks. Default: one for the region and the profile, which tries a call up to 8 times. */
  readonly client?: EksClientLike | undefined;
  /** How many calls are under way at once. Default 8. */
  readonly concurrency?: number | undefined;
  /** Is told how many entries have been read, and how many there are. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The longest time for one answer, in milliseconds. Default 30 seconds. */
  readonly timeoutMs?: number | undefined;
}

export interface EksReading {
  /** For `parseAccessEntries`. What EKS did not answer is absent in it, and listed in `unanswered`. */
  readonly bundle: EksBundle;
  /** Actions that are denied. What they would say is not known. */
  readonly denials: readonly EksDenial[];
}

/**
 * Asks EKS for a cluster's authentication mode and its access entries with their policies: `DescribeCluster`,
 * `ListAccessEntries`, and for each entry `DescribeAccessEntry` and `ListAssociatedAccessPolicies`. In the mode `CONFIG_MAP`
 * EKS lists no entries, and there are none. An entry that is deleted meanwhile is left out.
 *
 * It needs the packages @aws-sdk/client-eks and, without `client`, @aws-sdk/credential-providers. The endpoint is the SDK's
 * (also AWS_ENDPOINT_URL_EKS).
 *
 * @throws EksError Its message is one line that says what to do. That an action is denied does not throw.
 * @throws TypeError for options with which no cluster can be read.
 * @throws The signal's reason, where it is aborted.
 */
export async function readEksCluster(options: ReadEksOptions): Promise<EksReading> {
  const { name, region, concurrency = 8, onProgress, signal, timeoutMs = 30_000 } = options;
  checkName(name);
  checkRegion(region);
  if (!(Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= 50))
    throw new TypeError("concurrency is not a whole number from 1 to 50");
  if (!(timeoutMs > 0 && timeoutMs < 2 ** 31)) throw new TypeError("timeoutMs is not a time in milliseconds");
  signal?.throwIfAborted();
  const eks = await loadEks();
  const { client, end } =
    options.client === undefined ? ownClient(eks, options) : { client: options.client, end() {} };
  // What is under way is ended with the reading, however that ends.
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  signal?.addEventListener("abort", abort, { once: true });
  try {
    if (signal?.aborted) abort();
    const calls = new EksCalls({ eks, client, name, region, signal: controller.signal, timeoutMs });
    return await new Reading(calls, name).read(concurrency, controller.signal, onProgress);
  } finally {
    signal?.removeEventListener("abort", abort);
    controller.abort();
    end();
  }
}

function checkName(name: unknown): void {
  if (typeof name === "string" && isEksClusterName(name)) return;
  throw new TypeError(
    "name is not the name of an EKS cluster: up to 100 letters, digits, - and _, and no ARN",
  );
}

class Reading {
  readonly #calls: EksCalls;
  readonly #name: string;
  readonly #unanswered: EksUnanswered[] = [];
  readonly #callers = new Map<string, string>();

  constructor(calls: EksCalls, name: string) {
    this.#calls = calls;
    this.#name = name;
  }

  async read(
    concurrency: number,
    signal: AbortSignal,
    onProgress: ReadEksOptions["onProgress"],
  ): Promise<EksReading> {
    const described = this.#note("DescribeCluster", await this.#calls.describeCluster());
    const cluster = described ?? { name: this.#name };
    if (cluster.accessConfig?.authenticationMode === "CONFIG_MAP") return this.#result(cluster, []);
    const listed = await this.#calls.listAccessEntries();
    if (listed.kind === "config-map") {
      return this.#result({ ...cluster, accessConfig: { authenticationMode: "CONFIG_MAP" } }, []);
    }
    const principals = this.#note("ListAccessEntries", listed);
    if (principals === undefined) return this.#result(cluster, undefined);
    const all = [...new Set(principals)];
    let done = 0;
    onProgress?.(done, all.length);
    const entries = await pMap(
      all,
      async (principalArn) => {
        const entry = await this.#readEntry(principalArn);
        onProgress?.(++done, all.length);
        return entry;
      },
      { concurrency, signal },
    );
    return this.#result(
      cluster,
      entries.flatMap((entry) => entry ?? []),
    );
  }

  /** Undefined where it is deleted meanwhile. */
  async #readEntry(principalArn: string): Promise<KnownEntry | undefined> {
    const entry = await this.#calls.describeAccessEntry(principalArn);
    if (entry.kind === "gone") return undefined;
    const policies = await this.#calls.listAssociatedAccessPolicies(principalArn);
    if (policies.kind === "gone") return undefined;
    return {
      principalArn,
      described: this.#note("DescribeAccessEntry", entry, principalArn),
      policies: this.#note("ListAssociatedAccessPolicies", policies, principalArn),
    };
  }

  /** What EKS answers, or undefined, with a note that it does not. */
  #note<Value>(operation: string, answer: Answer<Value>, principalArn?: string): Value | undefined {
    if (answer.kind === "answer") return answer.value;
    const code = "code" in answer ? answer.code : "InvalidRequestException";
    this.#unanswered.push({ operation, code, ...(principalArn === undefined ? {} : { principalArn }) });
    const caller = answer.kind === "denied" ? answer.caller : undefined;
    if (caller !== undefined) this.#callers.set(operation, caller);
    return undefined;
  }

  #result(cluster: EksCluster, entries: readonly KnownEntry[] | undefined): EksReading {
    return {
      bundle: bundleOf({ cluster, entries, unanswered: this.#unanswered }),
      denials: denialsOf(this.#unanswered, this.#callers, entries?.length ?? 0),
    };
  }
}
