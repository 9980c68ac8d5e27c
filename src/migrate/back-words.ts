// The reasons of the way back, in words for people.
import { oneLine } from "../text/printable.ts";
import { shorten } from "../text/shorten.ts";
import type { BackReason } from "./back-line.ts";

type Words = {
  readonly [Code in BackReason["code"]]: (reason: Extract<BackReason, { readonly code: Code }>) => string;
};

/** One or two sentences, on one line, fit to be printed. */
export function describeBackReason(reason: BackReason): string {
  // The table has the words of each code for the reasons of that code.
  const words = WORDS[reason.code] as (reason: BackReason) => string;
  return oneLine(words(reason));
}

const WORDS: Words = {
  "policy-becomes-masters": () =>
    "system:masters takes the place of AmazonEKSClusterAdminPolicy. Kubernetes asks no authorizer about that group, and impersonation keeps its rights",
  "policy-lost": ({ policyArn }) =>
    `A map has no policies. Bind a group to the rights of ${quote(policyArn)}, and name it in the line`,
  "bootstrappers-added": () => "AWS's lines for nodes have system:bootstrappers too, so this one has it",
  "angle-text": ({ text }) =>
    `In an entry, ${quote(text)} is text. In a map, EKS reads it so too, but some readers take it for a template`,
  "type-not-known": ({ type }) => `What entries of the type ${quote(type)} give is not documented`,
  "principal-not-known": ({ principalArn }) => `${quote(principalArn)} is not the ARN of a role or a user`,
  "not-known": ({ values }) =>
    `It depends on values that are not known: ${values.map(({ expression }) => quote(expression)).join(", ")}`,
};

function quote(text: string): string {
  return `'${shorten(text, MAX_QUOTED)}'`;
}

/** ARNs with a long path are still shown whole. */
const MAX_QUOTED = 200;
