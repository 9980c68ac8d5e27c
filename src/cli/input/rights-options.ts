// Options of commands that are about rights: RBAC, and the namespace.
import { type Command, Option } from "commander";
import {
  type AccessFlags,
  accessChoice,
  documentBeside,
  filesOption,
  takesAccess,
} from "./access-options.ts";
import { type DocumentFlags, takesDocument } from "./document-options.ts";
import type { RightsQuestion } from "./rights-question.ts";
import { type ServerFlags, serverSettings, takesServerSettings } from "./server-options.ts";

/** The options as commander gives them. */
export interface RightsFlags extends DocumentFlags, AccessFlags, ServerFlags {
  readonly rbac: readonly string[];
  readonly namespace?: string;
  readonly allNamespaces?: boolean;
  readonly subresource?: string;
}

export function takesRights(command: Command): Command {
  takesDocument(command)
    .addOption(filesOption("--rbac <path>", "the cluster's roles and bindings: a file, a folder or a glob"))
    .addOption(new Option("-n, --namespace <name>", "in which namespace (default: default)"))
    .addOption(new Option("-A, --all-namespaces", "in all namespaces together").conflicts("namespace"))
    .addOption(new Option("--subresource <name>", "a subresource, such as log or scale"));
  return takesServerSettings(takesAccess(command));
}

export function rightsQuestion(flags: RightsFlags, command: Command): RightsQuestion {
  return {
    document: documentBeside(flags, command),
    access: accessChoice(flags, command),
    settings: serverSettings(flags),
    rbac: flags.rbac,
  };
}

/** `""` for all namespaces; undefined where none is named. */
export function namespaceOf({ namespace, allNamespaces }: RightsFlags): string | undefined {
  return allNamespaces === true ? "" : namespace;
}
