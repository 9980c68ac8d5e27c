// Who an identity becomes.
import { type Resolution, type RoleMapping, toTokenReview, type UserMapping } from "../../index.ts";
import type { Outcome } from "../outcome.ts";
import { ask, type IdentityQuestion } from "../question.ts";
import { messageLine, showName, table, toJson } from "../terminal.ts";

export interface ResolveOptions extends IdentityQuestion {
  readonly format: "text" | "json" | "tokenreview";
}

export async function resolve(options: ResolveOptions): Promise<Outcome> {
  const { mapper, caller, name, problems, remarks, statusOf } = await ask(options);
  const resolution = mapper.resolve(caller);
  return {
    result: format(resolution, options.format, { name, problems }),
    remarks,
    status: statusOf(resolution),
  };
}

function format(
  resolution: Resolution,
  format: ResolveOptions["format"],
  document: { name: string; problems: unknown },
): string {
  switch (format) {
    case "text":
      return describe(resolution, document.name);
    case "json":
      return toJson({ ...resolution, problems: document.problems });
    case "tokenreview":
      return toJson({
        apiVersion: "authentication.k8s.io/v1",
        kind: "TokenReview",
        status: toTokenReview(resolution),
      });
  }
}

function describe(resolution: Resolution, documentName: string): string {
  const identity: string[][] =
    resolution.identity === undefined ? [] : [["identity:", showName(resolution.identity.canonicalArn)]];
  if (!resolution.mapped) {
    const { message, reason, mapping } = resolution;
    const entry = mapping === undefined ? [] : [["entry:", describeEntry(mapping, documentName)]];
    return `not mapped: ${messageLine(message)}\n${table([["reason:", reason], ...entry, ...identity])}`;
  }
  const { username, groups, mapping } = resolution;
  const account = showName(resolution.identity.accountId);
  const groupRows =
    groups.length === 0
      ? [["groups:", "<none>"]]
      : groups.map((group, index) => [index === 0 ? "groups:" : "", showName(group)]);
  return table([
    ["username:", showName(username)],
    ...groupRows,
    [
      "entry:",
      mapping === undefined
        ? `mapAccounts, which lists ${account} (${documentName})`
        : describeEntry(mapping, documentName),
    ],
    ...identity,
  ]);
}

function describeEntry(mapping: RoleMapping | UserMapping, documentName: string): string {
  const section = "userArn" in mapping ? "mapUsers" : "mapRoles";
  const line = mapping.source === undefined ? "" : `:${mapping.source.start.line}`;
  return `${section}[${mapping.index}] (${documentName}${line})`;
}
