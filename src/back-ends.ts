// What programs call where mappings are kept elsewhere than in the ConfigMap, or in several places.
import type { AwsAuth } from "./document/aws-auth.ts";
import { asAwsAuth, type MappingInput } from "./document/mapping-input.ts";
import { Explainer, type Explanation } from "./explain/explain.ts";
import type { BackEndResolution } from "./mapping/back-ends/answer.ts";
import { BackEndChain } from "./mapping/back-ends/chain.ts";
import { checkMapperOptions, type MapperOptions } from "./mapping/mapper-options.ts";
import { type BackEnd, backEndNames } from "./schema/back-end.ts";
import type { CallerIdentity } from "./schema/caller-identity.ts";

/** A back end of the authenticator's server, with what it serves. */
export interface BackEndInput {
  readonly backEnd: BackEnd;
  /** Its entries and accounts. Problems in it are as the back end has them: MountedFile and DynamicFile take all or nothing. */
  readonly awsAuth: MappingInput;
  /** For DynamicFile: whether entries are found by their `userid`, the server's setting dynamicfileUserIDStrict. Default false. */
  readonly userIdStrict?: boolean | undefined;
  /** Why the server refuses all of it, where that is known: part of a sentence. But for DynamicFile, it then does not start. */
  readonly refused?: string | undefined;
  /** Why what it serves is not known: a sentence. All that depends on it is then answered `unknown`. */
  readonly unknown?: string | undefined;
  /** The usernames that it refuses, the server's setting reservedPrefixConfig. Default: those of the options. */
  readonly reservedUsernamePrefixes?: readonly string[] | undefined;
}

/** Immutable. */
export interface BackEnds {
  /** The username and groups of an identity, as aws-iam-authenticator with these back ends would answer. Never throws. */
  resolve(identity: CallerIdentity | string): BackEndResolution;
  /** `resolve` for an `ec2PrivateDnsName` that returns a promise. Never rejects. */
  resolveAsync(identity: CallerIdentity | string): Promise<BackEndResolution>;
  /** The answer of `resolve`, and how it came about: no steps where neither a ConfigMap nor the server's configuration decided. Never throws. */
  explain(identity: CallerIdentity | string): BackEndExplanation;
}

export interface BackEndExplanation extends Omit<Explanation, "resolution"> {
  readonly resolution: BackEndResolution;
}

/**
 * @param backEnds In the order in which the server asks them: its setting `backendMode`.
 * @throws TypeError for options that are not valid, and for back ends that are none.
 */
export function createBackEnds(backEnds: readonly BackEndInput[], options: MapperOptions = {}): BackEnds {
  checkMapperOptions(options);
  if (backEnds.length === 0) throw new TypeError("give at least one back end");
  const given = backEnds.map((each) => {
    if (!backEndNames.includes(each.backEnd)) {
      throw new TypeError(`backEnd must be one of ${backEndNames.join(", ")}`);
    }
    const mappings = asAwsAuth(each.awsAuth);
    return { ...each, mappings, refused: each.refused ?? firstProblem(each.backEnd, mappings) };
  });
  const chain = new BackEndChain(given, options);
  return Object.freeze({
    resolve: (caller: CallerIdentity | string) => chain.resolve(caller),
    resolveAsync: (caller: CallerIdentity | string) => chain.resolveAsync(caller),
    explain(caller: CallerIdentity | string): BackEndExplanation {
      const resolution = chain.resolve(caller);
      const decider = chain.deciderOf(resolution.backEnd);
      const served = given.find(({ backEnd }) => backEnd === resolution.backEnd) ?? given[0];
      if (decider === undefined || served === undefined) return { resolution, steps: [], nearMisses: [] };
      const { mappings, resolver } = decider;
      const told = new Explainer({ ...served.mappings, ...mappings }, resolver).explain(caller);
      const isSame = told.resolution.mapped === resolution.mapped;
      return isSame ? { ...told, resolution } : { resolution, steps: [], nearMisses: [] };
    },
  });
}

/** What is lost of a ConfigMap is one entry or one section. These two back ends then take nothing. */
function firstProblem(
  backEnd: BackEnd,
  { problems }: Pick<Required<AwsAuth>, "problems">,
): string | undefined {
  if (backEnd !== "MountedFile" && backEnd !== "DynamicFile") return undefined;
  return problems[0]?.message;
}
