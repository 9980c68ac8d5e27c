// The back end MountedFile: the mappings of the server's configuration. Source: the reference's pkg/mapper/file/mapper.go.
import { readArn } from "../../identity/arn.ts";
import type { Mappings } from "../../schema/entries.ts";
import { lowerCase } from "../../text/fold.ts";
import type { MapperOptions } from "../mapper-options.ts";
import { Resolver } from "../resolver.ts";
import { notKnown, quotable } from "./answer.ts";
import type { ReadyBackEnd } from "./back-end.ts";
import { canonicalEntries, isSameInLowerCase, unknownEntries } from "./canonical-entries.ts";

/**
 * Differs from the ConfigMap: ARNs are canonicalized, so that a session's ARN is its role's; one that is not an identity's
 * keeps the server from starting; of users whose ARNs differ in case, the last one wins.
 *
 * @param refused What else keeps the server from starting.
 */
export function mountedFile(
  mappings: Mappings,
  options: MapperOptions,
  refused: string | undefined,
): ReadyBackEnd {
  const entries = canonicalEntries(mappings, ({ kind }) => kind === "user");
  const resolver = new Resolver(entries.mappings, options);
  const without = new Resolver({ ...mappings, roles: [], users: [] }, options);
  const open = unknownEntries(mappings);
  return {
    backEnd: "MountedFile",
    startFault: refused ?? (open === undefined ? startFaultOf(mappings) : undefined),
    ...(open === undefined ? { decider: { mappings: entries.mappings, resolver } } : {}),
    ask(caller) {
      if (open !== undefined) {
        const { identity } = without.resolve(caller);
        if (identity !== undefined) {
          return notKnown(
            identity,
            open,
            `whether the server starts is not known; it depends on ${quotable(open)}`,
          );
        }
      }
      return {
        resolver,
        finish: (resolution) =>
          resolution.mapping?.kind === "user" && !isSameInLowerCase(resolution)
            ? without.resolve(caller)
            : entries.asGiven(resolution),
      };
    },
  };
}

function startFaultOf({ roles, users }: Mappings): string | undefined {
  for (const role of roles) {
    const fault = role.kind === "sso" ? undefined : faultIn("mapRoles", role.index, role.roleArn);
    if (fault !== undefined) return fault;
  }
  for (const { index, userArn } of users) {
    const fault = faultIn("mapUsers", index, lowerCase(userArn));
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultIn(section: string, index: number, arn: string): string | undefined {
  const parsed = readArn(arn);
  return typeof parsed === "string" ? `${section}[${index}]: ${quotable(parsed)}` : undefined;
}
