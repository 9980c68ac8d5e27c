// Runs the program that the format `cdk` writes, with a CfnAccessEntry that tells what it is given. What the CDK itself makes
// of such a program is in test/fixtures/migrate.
import { runInNewContext } from "node:vm";

interface Properties {
  readonly clusterName: string;
  readonly principalArn: string;
  readonly type: string;
  readonly username?: string;
  readonly kubernetesGroups?: readonly string[];
  readonly accessPolicies?: readonly {
    readonly policyArn: string;
    readonly accessScope: { readonly type: string; readonly namespaces?: readonly string[] };
  }[];
}

/** The entries, in the order in which they are made. */
export function runCdk(program: string) {
  const made = new Map<string, Properties>();
  class CfnAccessEntry {
    constructor(_: unknown, id: string, properties: Properties) {
      if (made.has(id)) throw new Error(`there is already a construct ${id}`);
      made.set(id, properties);
    }
  }
  const code = program
    .replace(/^import .*;$/gm, "")
    .replace("export function addAccessEntries(scope: Construct): void", "function addAccessEntries(scope)");
  runInNewContext(`"use strict"; ${code}; addAccessEntries({})`, { CfnAccessEntry });
  return [...made.values()].map(({ kubernetesGroups = [], accessPolicies = [], ...rest }) => ({
    ...rest,
    groups: [...kubernetesGroups],
    policies: [...accessPolicies].map(({ policyArn, accessScope: { type, namespaces = [] } }) => ({
      policyArn,
      scope: { type, namespaces: [...namespaces] },
    })),
  }));
}
