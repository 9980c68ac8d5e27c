// Several back ends in the server's order. Source: doMapping and BuildMapperChain in the reference's pkg/server/server.go.

import type { BackEnd } from "../../schema/back-end.ts";
import type { CallerIdentity } from "../../schema/caller-identity.ts";
import type { Mappings } from "../../schema/entries.ts";
import type { MapperOptions } from "../mapper-options.ts";
import { Resolver } from "../resolver.ts";
import { type BackEndRefusal, type BackEndResolution, doesNotStart, notKnown, quotable } from "./answer.ts";
import { type Answer, NO_MAPPINGS, type Question, type ReadyBackEnd } from "./back-end.ts";
import { crd } from "./crd.ts";
import { dynamicFile } from "./dynamic-file.ts";
import { mountedFile } from "./mounted-file.ts";

/** A back end, with what it serves. */
export interface BackEndMappings {
  readonly backEnd: BackEnd;
  readonly mappings: Mappings;
  readonly userIdStrict?: boolean | undefined;
  readonly refused?: string | undefined;
  readonly unknown?: string | undefined;
  /** Default: those of the options. */
  readonly reservedUsernamePrefixes?: readonly string[] | undefined;
}

function ready({ backEnd, mappings, ...of }: BackEndMappings, given: MapperOptions): ReadyBackEnd {
  const { userIdStrict = false, refused, unknown, reservedUsernamePrefixes } = of;
  if (unknown !== undefined) return notGiven(backEnd, unknown);
  const options = reservedUsernamePrefixes === undefined ? given : { ...given, reservedUsernamePrefixes };
  switch (backEnd) {
    case "EKSConfigMap": {
      const resolver = new Resolver(mappings, options);
      return {
        backEnd,
        startFault: refused,
        decider: { mappings, resolver },
        ask: () => ({ resolver, finish: (resolution) => resolution }),
      };
    }
    case "MountedFile":
      return mountedFile(mappings, options, refused);
    case "DynamicFile":
      return dynamicFile(mappings, options, { userIdStrict, refused });
    case "CRD":
      return { ...crd(mappings, options), startFault: refused };
  }
}

function notGiven(backEnd: BackEnd, why: string): ReadyBackEnd {
  const resolver = new Resolver(NO_MAPPINGS, {});
  return {
    backEnd,
    ask(caller) {
      const answer = resolver.resolve(caller);
      if (answer.identity === undefined) return answer;
      return notKnown(answer.identity, `what ${backEnd} serves`, why);
    },
  };
}

/**
 * The first back end that maps an identity decides. After each, its own list of accounts is asked: an account that an earlier one
 * lists beats an entry of a later one. An entry that refuses ends the search; an entry for another ARN does not.
 */
export class BackEndChain {
  readonly #backEnds: readonly ReadyBackEnd[];
  readonly #startFault: BackEndRefusal | undefined;

  /** @param backEnds In the server's order; at least one. */
  constructor(backEnds: readonly BackEndMappings[], options: MapperOptions) {
    this.#backEnds = backEnds.map((each) => ready(each, options));
    const fault = this.#backEnds.find(({ startFault }) => startFault !== undefined)?.startFault;
    this.#startFault = fault === undefined ? undefined : doesNotStart(fault);
  }

  /** What decides where a back end does; undefined where it is not a resolver of mappings alone. */
  deciderOf(backEnd: BackEnd | undefined): ReadyBackEnd["decider"] {
    const only = this.#backEnds.length === 1 ? this.#backEnds[0] : undefined;
    return (only ?? this.#backEnds.find((each) => each.backEnd === backEnd))?.decider;
  }

  resolve(caller: CallerIdentity | string): BackEndResolution {
    const search = new Search(this.#startFault);
    for (const { backEnd, ask } of this.#backEnds) {
      const asked = ask(caller);
      if (search.ends(backEnd, isQuestion(asked) ? asked.finish(asked.resolver.resolve(caller)) : asked))
        break;
    }
    return search.answer(this.#backEnds);
  }

  async resolveAsync(caller: CallerIdentity | string): Promise<BackEndResolution> {
    const search = new Search(this.#startFault);
    for (const { backEnd, ask } of this.#backEnds) {
      const asked = ask(caller);
      const answer = isQuestion(asked) ? asked.finish(await asked.resolver.resolveAsync(caller)) : asked;
      if (search.ends(backEnd, answer)) break;
    }
    return search.answer(this.#backEnds);
  }
}

function isQuestion(asked: Answer | Question): asked is Question {
  return "resolver" in asked;
}

class Search {
  #settled: BackEndResolution | undefined;
  /** Said where no other back end maps the identity. */
  #mismatch: BackEndResolution | undefined;
  #notMapped: Answer | undefined;

  constructor(startFault: BackEndRefusal | undefined) {
    this.#settled = startFault;
  }

  /** Takes down what a back end answers, and says whether no other has to be asked. */
  ends(backEnd: BackEnd, answer: Answer): boolean {
    if (this.#settled !== undefined) return true;
    if (answer.mapped === false && answer.reason === "not-mapped") this.#notMapped = answer;
    else if (answer.mapped === false && answer.reason === "user-id-mismatch")
      this.#mismatch ??= { ...answer, backEnd };
    else if (answer.identity === undefined) this.#settled = answer;
    else this.#settled = { ...answer, backEnd };
    return this.#settled !== undefined;
  }

  answer(backEnds: readonly ReadyBackEnd[]): BackEndResolution {
    const found = this.#settled ?? this.#mismatch;
    if (found !== undefined) return found;
    const answer = this.#notMapped as Answer; // there is at least one back end
    if (answer.identity === undefined || answer.mapped !== false) return answer;
    const { canonicalArn, accountId } = answer.identity;
    const names = backEnds.map(({ backEnd }) => backEnd).join(", ");
    const message = `${quotable(canonicalArn)} has no entry in ${names}, and no mapAccounts lists ${quotable(accountId)}`;
    return { ...answer, message };
  }
}
