// The calls of EKS that say who has access to a cluster. Each answer is checked: it may come from anyone.
import * as z from "zod/mini";
import {
  type EksAccessEntry,
  type EksAssociatedPolicy,
  type EksCluster,
  eksAccessEntrySchema,
  eksAssociatedPolicySchema,
  eksClusterSchema,
} from "../schema/eks.ts";
import type { EksClientLike } from "./eks-client-like.ts";
import { EksError } from "./eks-error.ts";
import { type Failure, failureOf } from "./failure.ts";
import { type Guarded, guard } from "./guard.ts";
import type { EksPackage } from "./packages.ts";

export interface CallOptions {
  readonly eks: EksPackage;
  readonly client: EksClientLike;
  readonly name: string;
  readonly region: string;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

export type Answer<Value> =
  | { readonly kind: "answer"; readonly value: Value }
  | Exclude<Failure, { kind: "fatal" }>;

/** No cluster has more than 3,000 entries (quota L-C56B9FC3), and no entry as many policies. */
const MAX_ITEMS = 30_000;

const principalSchema = z.string().check(z.regex(/^arn:[!-~]{1,2044}$/));
const clusterAnswer = z.object({ cluster: eksClusterSchema });
const entryAnswer = z.object({ accessEntry: eksAccessEntrySchema });
const namesPage = z.object({ accessEntries: z.array(principalSchema) });
const policiesPage = z.object({ associatedAccessPolicies: z.array(eksAssociatedPolicySchema) });
const tokenSchema = z.object({ nextToken: z.optional(z.nullable(z.string())) });

type Send = (command: Guarded) => Promise<unknown>;

/** Asks EKS about one cluster. Its methods throw EksError for what ends the reading, and the signal's reason. */
export class EksCalls {
  readonly #options: CallOptions;
  #host: string | undefined;

  constructor(options: CallOptions) {
    this.#options = options;
  }

  async describeCluster(): Promise<Answer<EksCluster>> {
    const { eks, name } = this.#options;
    return await this.#ask("DescribeCluster", async (send) => {
      const { cluster } = this.#read(
        clusterAnswer,
        "DescribeCluster",
        await send(new eks.DescribeClusterCommand({ name })),
      );
      if (cluster.name !== name) throw this.#unlikeEks("DescribeCluster");
      return cluster;
    });
  }

  /** The ARNs of all principals, each once. */
  async listAccessEntries(): Promise<Answer<readonly string[]>> {
    const { eks, name } = this.#options;
    return await this.#pages("ListAccessEntries", async (send, nextToken) => {
      const command = new eks.ListAccessEntriesCommand({ clusterName: name, maxResults: 100, nextToken });
      const page = await send(command);
      return { page, items: this.#read(namesPage, "ListAccessEntries", page).accessEntries };
    });
  }

  async describeAccessEntry(principalArn: string): Promise<Answer<EksAccessEntry>> {
    const { eks, name } = this.#options;
    return await this.#ask("DescribeAccessEntry", async (send) => {
      const answer = await send(new eks.DescribeAccessEntryCommand({ clusterName: name, principalArn }));
      const { accessEntry } = this.#read(entryAnswer, "DescribeAccessEntry", answer);
      if (accessEntry.principalArn !== principalArn) throw this.#unlikeEks("DescribeAccessEntry");
      return accessEntry;
    });
  }

  async listAssociatedAccessPolicies(principalArn: string): Promise<Answer<readonly EksAssociatedPolicy[]>> {
    const { eks, name } = this.#options;
    return await this.#pages("ListAssociatedAccessPolicies", async (send, nextToken) => {
      const page = await send(
        new eks.ListAssociatedAccessPoliciesCommand({
          clusterName: name,
          principalArn,
          maxResults: 100,
          nextToken,
        }),
      );
      return {
        page,
        items: this.#read(policiesPage, "ListAssociatedAccessPolicies", page).associatedAccessPolicies,
      };
    });
  }

  async #pages<Item>(
    operation: string,
    ask: (send: Send, nextToken: string | undefined) => Promise<{ page: unknown; items: readonly Item[] }>,
  ): Promise<Answer<readonly Item[]>> {
    return await this.#ask(operation, async (send) => {
      const found: Item[] = [];
      const seen = new Set<string>();
      for (let token: string | undefined; ; ) {
        const { page, items } = await ask(send, token);
        found.push(...items);
        token = this.#read(tokenSchema, operation, page).nextToken || undefined;
        if (token === undefined) return found;
        // A token that comes again, and pages without an end.
        if (seen.has(token) || found.length > MAX_ITEMS || seen.size > MAX_ITEMS / 10)
          throw this.#unlikeEks(operation);
        seen.add(token);
      }
    });
  }

  async #ask<Value>(operation: string, work: (send: Send) => Promise<Value>): Promise<Answer<Value>> {
    const { client, name, region, signal, timeoutMs } = this.#options;
    const limits = {
      timeoutMs,
      onHost: (host: string) => {
        this.#host = host;
      },
    };
    try {
      return {
        kind: "answer",
        value: await work((command) => client.send(guard(command, limits) as never, { abortSignal: signal })),
      };
    } catch (error) {
      signal.throwIfAborted();
      const failure = failureOf(error, { operation, cluster: name, region, host: this.#host, timeoutMs });
      if (failure.kind === "fatal") throw failure.error;
      return failure;
    }
  }

  #read<Value>(schema: z.ZodMiniType<Value>, operation: string, answer: unknown): Value {
    const read = schema.safeParse(answer);
    if (read.success) return read.data;
    throw this.#unlikeEks(operation);
  }

  #unlikeEks(operation: string): EksError {
    const { region } = this.#options;
    const server = this.#host ?? `EKS in ${region}`;
    return new EksError(
      "protocol",
      `${server} does not answer ${operation} as EKS does; is the endpoint right?`,
    );
  }
}
