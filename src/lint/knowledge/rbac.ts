// What several rules about RBAC ask.
import type { LintText } from "../../document/nodes.ts";
import type { Span } from "../../document/source.ts";
import { reservedPrefixOf } from "../../identity/reserved-names.ts";
import type { ClusterRole, ClusterRoleBinding, Role, RoleBinding } from "../../schema/rbac.ts";
import { nearest } from "../../text/spelling.ts";
import type { OwnRbac, PlacedRbac, RbacBeside } from "../engine/rbac.ts";
import type { Remark } from "../engine/rule.ts";
import { meantTemplate } from "./meant-template.ts";
import { findMeantTemplate, isPlaceholder } from "./placeholders.ts";

export interface PlacedSubject {
  readonly kind: string;
  readonly name: string;
  /** Its name, or else where it begins. */
  readonly span: Span;
  readonly text: LintText | undefined;
  readonly kindText: LintText | undefined;
  readonly binding: RoleBinding | ClusterRoleBinding;
  readonly of: PlacedRbac;
}

export function bindingsIn({ objects }: OwnRbac) {
  return objects.flatMap((each) => {
    const { object } = each;
    return object.kind === "RoleBinding" || object.kind === "ClusterRoleBinding" ? [{ ...each, object }] : [];
  });
}

export function rolesIn({ objects }: OwnRbac) {
  return objects.flatMap((each): (PlacedRbac & { readonly object: Role | ClusterRole })[] => {
    const { object } = each;
    return object.kind === "Role" || object.kind === "ClusterRole" ? [{ ...each, object }] : [];
  });
}

/** Those that have a name, and that nobody has still to fill in. */
export function subjectsIn(own: OwnRbac): PlacedSubject[] {
  return bindingsIn(own).flatMap(({ object: binding, ...of }) =>
    binding.subjects.flatMap(({ kind, name }, index) => {
      if (name === "" || isPlaceholder(name)) return [];
      const path = ["subjects", index, "name"];
      return [
        {
          kind,
          name,
          span: of.span(path),
          text: of.text(path),
          kindText: of.text(["subjects", index, "kind"]),
          binding,
          of: { ...of, object: binding },
        },
      ];
    }),
  );
}

/** Whether a template of aws-auth was meant by a piece of the name, misspelt or in other brackets. */
export function isMeantAsTemplate(name: string): boolean {
  const [, content] = /\{\{([\s\w]*)\}\}/.exec(name) ?? [];
  return (
    (content !== undefined && meantTemplate(content) !== undefined) || findMeantTemplate(name) !== undefined
  );
}

/** Whether a name is one that people choose: not one of Kubernetes or AWS, no template, nothing to be filled in. */
export function isChosenName(name: string): boolean {
  return (
    name !== "" &&
    reservedPrefixOf(name) === undefined &&
    !/\{\{|\}\}|<</.test(name) &&
    !isPlaceholder(name) &&
    !isMeantAsTemplate(name)
  );
}

/** A run may not have all that a cluster has. A cluster has it. */
export function levelIn({ isLive }: Pick<RbacBeside, "isLive">): Pick<Remark, "severity"> {
  return isLive ? { severity: "error" } : {};
}

export function inRun(isLive: boolean): string {
  return isLive ? "in the cluster" : "in the files of this run";
}

/** Comparing each name with each other one takes time by their square. */
const MOST_COMPARED = 300_000;

/**
 * The nearest of many names; undefined once too many have been compared. Names that are too short are near to any, and
 * `team-a` and `team-b`, or `web1` and `web2`, are two names rightly.
 */
export function nearestAmong(known: Iterable<string>): (name: string) => string | undefined {
  const names = [...known].filter(isChosenName);
  let left = MOST_COMPARED;
  return (name) => {
    left -= names.length;
    if (left < 0 || name.length < 3) return undefined;
    const found = nearest(name, names, Math.max(1, Math.floor(name.length / 4)));
    return found !== undefined && mayBeSlip(name, found) ? found : undefined;
  };
}

function mayBeSlip(name: string, other: string): boolean {
  if (name.replace(/\D/g, "") !== other.replace(/\D/g, "")) return false;
  const [words, others] = [name, other].map((each) => each.split(/[^\p{L}\p{N}]+/u));
  if (words === undefined || others === undefined || words.length !== others.length) return true;
  return words.every((word, index) => word === others[index] || word.length > 2);
}
