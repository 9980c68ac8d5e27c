// A back end, ready to be asked: which of its entries counts for an identity, as a resolver of its own decides.
import type { Identity } from "../../identity/caller-identity.ts";
import type { BackEnd } from "../../schema/back-end.ts";
import type { CallerIdentity } from "../../schema/caller-identity.ts";
import type { Mapping, Mappings } from "../../schema/entries.ts";
import type { MapperOptions } from "../mapper-options.ts";
import type { Resolution } from "../resolution.ts";
import { Resolver } from "../resolver.ts";
import type { BackEndRefusal } from "./answer.ts";

export type Answer = Resolution | BackEndRefusal;

/** The resolver to ask for an identity, and what becomes of its answer. */
export interface Question {
  readonly resolver: Resolver;
  readonly finish: (resolution: Resolution) => Answer;
}

export interface ReadyBackEnd {
  readonly backEnd: BackEnd;
  /** Why the server does not start with it. */
  readonly startFault?: string | undefined;
  /** Where a resolver of mappings decides: both, for those who explain the answer. */
  readonly decider?: { readonly mappings: Mappings; readonly resolver: Resolver };
  /** The answer, or whom to ask for it. */
  ask(caller: CallerIdentity | string): Answer | Question;
}

export const NO_MAPPINGS: Mappings = { roles: [], users: [], accountItems: [] };

/** An answer that is about a stand-in, about the entry as it was given. */
export function about<Each extends Answer>(answer: Each, mapping: Mapping): Each {
  return answer.mapping === undefined ? answer : { ...answer, mapping };
}

/** The question of what one entry gives to an identity, whatever ARN it is written with. */
export function entryAlone(mapping: Mapping, identity: Identity, options: MapperOptions): Question {
  const { username, groups, index, holes } = mapping;
  const open = holes?.filter(({ field }) => field === "username" || field === "groups");
  const standIn = {
    kind: "user",
    userArn: identity.canonicalArn,
    username,
    groups,
    index,
    ...(open && { holes: open }),
  } as const;
  const resolver = new Resolver({ ...NO_MAPPINGS, users: [standIn] }, options);
  return { resolver, finish: (resolution) => about(resolution, mapping) };
}
