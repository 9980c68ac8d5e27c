// What an answer about an identity is made from, and the exit status for it.
import type { ClusterAccess } from "../../access/create-access.ts";
import type { AwsAuth, CallerIdentity } from "../../exports/index.ts";
import type { BackEndResolution, BackEnds } from "../../exports/sources.ts";
import { type ExitStatus, exitStatus } from "../output/outcome.ts";
import type { AccessSources } from "./access-sources.ts";

export interface AskedDocument {
  readonly awsAuth: AwsAuth;
  /** Its name in messages. */
  readonly name: string;
}

/** By aws-auth alone, or by the back ends of a server. */
export interface Asked {
  readonly mapper: Pick<BackEnds, "resolve" | "explain">;
  readonly access?: undefined;
  readonly caller: CallerIdentity;
  /** The document that an answer is by, or the first one. */
  readonly documentOf: (resolution: BackEndResolution) => AskedDocument;
  /** Problems, a line each. */
  readonly remarks: readonly string[];
  /** The exit status for an answer. */
  readonly statusOf: StatusOf;
}

/** By aws-auth and access entries together. */
export interface AskedAccess {
  readonly access: ClusterAccess;
  readonly sources: AccessSources;
  readonly caller: CallerIdentity;
  /** Problems, a line each. */
  readonly remarks: readonly string[];
  /** The exit status for an answer. */
  readonly statusOf: StatusOf;
}

type StatusOf = (resolution: { readonly mapped: boolean | null }) => ExitStatus;

/** @param sectionLost Whether an entry that is not found may be in a section that could not be read. */
export function statusFor(sectionLost: boolean): StatusOf {
  return ({ mapped }) =>
    mapped
      ? exitStatus.mapped
      : mapped === null || sectionLost
        ? exitStatus.couldNotRun
        : exitStatus.notMapped;
}
