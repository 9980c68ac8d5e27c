// How an answer of `createAccess` came about: which source decided and why, and what the other one would have given.
import type { AwsAuth } from "../document/aws-auth.ts";
import { Explainer } from "../explain/explain.ts";
import type { ExplainStep, NearMiss } from "../explain/explanation.ts";
import { filledSteps } from "../explain/filled-steps.ts";
import type { Identity } from "../identity/caller-identity.ts";
import type { Resolution } from "../mapping/resolution.ts";
import type { Resolver } from "../mapping/resolver.ts";
import type { Trace } from "../mapping/trace.ts";
import type { AccessEntry, AuthenticationMode } from "../schema/access-entry.ts";
import type { CallerIdentity } from "../schema/caller-identity.ts";
import type { AccessResolution, OtherAnswer } from "./access-answer.ts";
import type { AccessDecider } from "./access-decider.ts";
import type { Found } from "./entry-search.ts";
import { entrySteps, modeStep, whyDecided, whyNot } from "./explain-entry.ts";
import { nearEntries } from "./near-entries.ts";

/** What the source that did not decide would have given, and how. */
export interface OtherExplanation extends OtherAnswer {
  /** One line: why it does not count. */
  readonly why: string;
  readonly steps: readonly ExplainStep[];
}

/** The answer of `resolve`, how it came about, and what nearly matched. */
export interface AccessExplanation {
  readonly mode: AuthenticationMode;
  /** What `resolve` answers. */
  readonly resolution: AccessResolution;
  /** One line: why the source that decided did, or why none has anything. */
  readonly why: string;
  /** In the order of the decisions. The last one settled the answer. */
  readonly steps: readonly ExplainStep[];
  /** Absent where the other source has nothing for the identity. */
  readonly other?: OtherExplanation;
  /** What would have matched if it were written differently, of both sources. Best first, at most ten. */
  readonly nearMisses: readonly NearMiss[];
}

export interface ExplainerInput {
  readonly mode: AuthenticationMode;
  readonly document: Required<AwsAuth>;
  readonly map: Resolver;
  readonly entries: readonly AccessEntry[];
  readonly decider: AccessDecider;
}

const MOST_NEAR_MISSES = 10;

export class AccessExplainer {
  readonly #input: ExplainerInput;
  readonly #map: Explainer;

  constructor(input: ExplainerInput) {
    this.#input = input;
    this.#map = new Explainer(input.document, input.map);
  }

  /** Never throws. */
  explain(caller: CallerIdentity | string): AccessExplanation {
    const { mode, decider, entries } = this.#input;
    const told = this.#map.explain(caller);
    const { found, resolvers, finish } = decider.ask(caller);
    const { identity } = told.resolution;
    if (found === undefined || identity === undefined) {
      const { resolution, steps, nearMisses } = told;
      return { mode, resolution, why: "it is not known whose access is asked for", steps, nearMisses };
    }
    const traced = resolvers.slice(1).map((resolver) => {
      const trace: Trace = {};
      const resolution = resolver.resolve(caller, trace);
      return { resolver, resolution, trace };
    });
    const resolution = finish([told.resolution, ...traced.map((each) => each.resolution)]);
    const byEntry = entrySteps(
      { entries, found, identity, isDecided: isDecided(found, resolution) },
      stepsOfOnly(found, identity, traced),
    );
    const [arn, session, ...byMap] = told.steps;
    const isMapAsked = mode === "CONFIG_MAP" || (mode === "API_AND_CONFIG_MAP" && found.mayBeNone);
    const steps = [
      ...(arn && session ? [arn, session] : []),
      modeStep(mode),
      ...(mode === "CONFIG_MAP" ? [] : byEntry),
      ...(isMapAsked ? byMap : []),
    ];
    const { other } = resolution;
    const ofOther = other?.source === "aws-auth" ? byMap : byEntry;
    return {
      mode,
      resolution,
      why: whyDecided(mode, resolution, found),
      steps,
      ...(other && { other: { ...other, why: whyNot(mode, other.source, found), steps: ofOther } }),
      nearMisses:
        resolution.mapped === false ? this.#nearMisses(identity, found, resolution, told.nearMisses) : [],
    };
  }

  #nearMisses(
    identity: Identity,
    found: Found,
    { reason, other }: AccessResolution & { readonly mapped: false },
    ofMap: readonly NearMiss[],
  ): NearMiss[] {
    const { mode, entries } = this.#input;
    if (reason !== "not-mapped" && reason !== "user-id-mismatch") return [];
    const all = [...nearEntries({ mode, entries, found, identity, other }), ...(mode === "API" ? [] : ofMap)];
    return all.slice(0, MOST_NEAR_MISSES);
  }
}

/** Whether it is known which entry counts, or that none does. */
function isDecided({ holes }: Found, { mapped, accessEntry }: AccessResolution): boolean {
  return holes.length === 0 || (mapped !== null && accessEntry !== undefined);
}

interface Traced {
  readonly resolver: Resolver;
  readonly resolution: Resolution;
  readonly trace: Trace;
}

/** How the username and groups came about, where one entry alone may count. */
function stepsOfOnly({ claims }: Found, identity: Identity, traced: readonly Traced[]): ExplainStep[] {
  const [claim] = claims;
  const [only] = traced;
  if (claim === undefined || only === undefined || claims.length > 1) return [];
  const { resolution, trace, resolver } = only;
  if (resolution.mapped === null || resolution.mapping === undefined) return [];
  return filledSteps(resolution.mapping, identity, resolution, trace, resolver.settings);
}
