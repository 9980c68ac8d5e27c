// Which of a script's commands map identities.
import type { Word } from "unbash";
import { AWS_AUTH_NAME } from "../../../document/manifest.ts";
import type { TextValue } from "../../model/value.ts";
import type { FlaggedCall } from "./eksctl.ts";
import { flagsOf } from "./flags.ts";
import { namesAwsAuth } from "./kubectl.ts";
import type { Call } from "./script.ts";

export type CallKind =
  | "mapping"
  | "entry"
  | "eksctl-entry"
  | "policy"
  | "cluster"
  | "patch"
  | "configmap"
  | "other";

/** The program, and the words that follow each other in its arguments. */
const KINDS: readonly (readonly [CallKind, RegExp, readonly string[]])[] = [
  ["mapping", /^eksctl$/, ["create", "iamidentitymapping"]],
  ["eksctl-entry", /^eksctl$/, ["create", "accessentry"]],
  ["entry", /^aws$/, ["eks", "create-access-entry"]],
  ["policy", /^aws$/, ["eks", "associate-access-policy"]],
  ["cluster", /^aws$/, ["eks", "create-cluster"]],
  ["cluster", /^aws$/, ["eks", "update-cluster-config"]],
  ["patch", /^(?:kubectl|oc|k)$/, ["patch"]],
  ["configmap", /^(?:kubectl|oc|k)$/, ["create", "configmap"]],
  ["configmap", /^(?:kubectl|oc|k)$/, ["create", "cm"]],
];

/** Undefined for a command that maps nobody. One that writes another object is of the kind `other`. */
export function kindOfCall(
  call: Call,
  textOf: (word: Word) => TextValue,
): (FlaggedCall & { kind: CallKind }) | undefined {
  const { words } = call;
  if (PRINTS.test(words[0]?.value ?? "")) return undefined;
  for (const [kind, program, command] of KINDS) {
    const start = words.findIndex(({ value }) => program.test(value.slice(value.lastIndexOf("/") + 1)));
    if (start === -1) continue;
    const at = words.findIndex(
      (_, index) => index > start && command.every((word, offset) => words[index + offset]?.value === word),
    );
    if (at === -1) continue;
    const args = words.slice(at + command.length);
    const flags = flagsOf([...words.slice(start + 1, at), ...args], textOf);
    const isOther =
      (kind === "patch" && !namesAwsAuth(args)) || (kind === "configmap" && args[0]?.value !== AWS_AUTH_NAME);
    return { kind: isOther ? "other" : kind, call, flags };
  }
  return undefined;
}

/** What they print is no command. */
const PRINTS = /^(?:echo|printf|cat|grep|log|info)$/;
