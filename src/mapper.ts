// What programs call: who an identity becomes, and why.
import { asAwsAuth, type MappingInput } from "./document/mapping-input.ts";
import { Explainer, type Explanation } from "./explain/explain.ts";
import { checkMapperOptions, type MapperOptions } from "./mapping/mapper-options.ts";
import type { Resolution } from "./mapping/resolution.ts";
import { Resolver } from "./mapping/resolver.ts";
import type { CallerIdentity } from "./schema/caller-identity.ts";

/** Immutable. A lookup's cost does not grow with the number of entries. */
export interface Mapper {
  /**
   * The username and groups of an identity, as aws-iam-authenticator would answer. Never throws.
   *
   * @param identity GetCallerIdentity's answer (and the access key id), or an ARN alone.
   */
  resolve(identity: CallerIdentity | string): Resolution;
  /**
   * The answer of `resolve`, each decision that led to it, and where nothing matched what would have, had it been
   * written otherwise. It looks at every entry: for people, not for the login path. Never throws.
   */
  explain(identity: CallerIdentity | string): Explanation;
  /** `resolve` for an `ec2PrivateDnsName` that returns a promise. Never rejects. */
  resolveAsync(identity: CallerIdentity | string): Promise<Resolution>;
}

/**
 * Builds the mapper for what `parseAwsAuth` has read. Later changes to `awsAuth` do not reach it.
 *
 * @throws TypeError for options that are not valid, and for input that `parseAwsAuth` would not return.
 */
export function createMapper(awsAuth: MappingInput, options: MapperOptions = {}): Mapper {
  checkMapperOptions(options);
  const mappings = asAwsAuth(awsAuth);
  const resolver = new Resolver(mappings, options);
  const explainer = new Explainer(mappings, resolver);
  return Object.freeze({
    resolve: (caller: CallerIdentity | string) => resolver.resolve(caller),
    explain: (caller: CallerIdentity | string) => explainer.explain(caller),
    resolveAsync: (caller: CallerIdentity | string) => resolver.resolveAsync(caller),
  });
}
