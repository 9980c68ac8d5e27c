// Lines of a map that have the ARN of a role that the same text gives a path. STS leaves the path out of the ARNs of the
// role's sessions, so such a line matches no one: https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html
import { fold } from "../text/fold.ts";
import { groundIn } from "./embedded/ground.ts";
import { readGround, valueIn } from "./embedded/value.ts";
import { shown } from "./model/plain.ts";
import type { Slip, SourceDocument } from "./model/reading.ts";
import {
  isHolePiece,
  isMember,
  memberOf,
  type Place,
  type SourceValue,
  type TextValue,
} from "./model/value.ts";

export interface RoleWithPath {
  /** As the text calls it: `Deployer`, `aws_iam_role.deployer`. */
  readonly role: string;
  readonly path: string;
  /** What to write instead, as people write it in this form. */
  readonly right: string;
  /** The same for a program, where it can stand in the place of the expression. */
  readonly fix?: string | undefined;
}

/** A role with a path, and how to write it in the place of an expression. */
export interface RoleLookup {
  /** The role whose ARN an expression is, such as `${Deployer.Arn}`. */
  byArn(expression: string, at: Place, document: SourceDocument): RoleWithPath | undefined;
  /** The role that an ARN ends with, such as `:role/ci/deployer`. Default: there is none. */
  byEnd?(end: string): Pick<RoleWithPath, "role" | "path"> | undefined;
}

export function rolePathSlips(documents: readonly SourceDocument[], roles: RoleLookup): Slip[] {
  return documents.flatMap((document) => {
    const data = memberOf(document.content, "data");
    return ["mapRoles", "mapUsers"].flatMap((section) =>
      arnsIn(entriesOf(memberOf(data, section))).flatMap((arn) => {
        const hole = holeOf(arn);
        const found = hole && roles.byArn(hole.expression, hole.at, document);
        if (hole && found) return [slipOf(found, hole.at)];
        return arn.kind === "text" ? writtenOut(arn, roles, document) : [];
      }),
    );
  });
}

/** An ARN of which the account or the partition is not known. One that is known is the matter of the rule `role-path`. */
function writtenOut(arn: TextValue, roles: RoleLookup, { isGenerated = false }: SourceDocument): Slip[] {
  const text = shown(arn);
  const role = arn.pieces.some(isHolePiece) ? roles.byEnd?.(text.slice(text.indexOf(":role/"))) : undefined;
  if (role === undefined) return [];
  const { path } = role;
  for (const piece of arn.pieces) {
    const index = isHolePiece(piece) ? -1 : piece.text.indexOf(`:role${path}`);
    if (isHolePiece(piece) || index === -1) continue;
    const start = index + ":role/".length;
    const at = { start: piece.toFile(start), end: piece.toFile(start + path.length - 1) };
    return [slipOf({ ...role, right: text.replace(path, "/"), fix: isGenerated ? undefined : "" }, at)];
  }
  return [];
}

function slipOf({ fix, ...data }: RoleWithPath, at: Place): Slip {
  return { code: "iam-role-path", at, data, ...(fix === undefined ? {} : { fix: { at, text: fix } }) };
}

function entriesOf(section: SourceValue | undefined): readonly SourceValue[] {
  if (section?.kind === "list") return section.items;
  if (section?.kind !== "text" || !section.pieces.some(isHolePiece)) return [];
  const ground = groundIn(section);
  const reading = readGround(ground);
  const entries = reading.ok ? valueIn(reading.value, ground, section.at) : undefined;
  return entries?.kind === "list" ? entries.items : [];
}

function arnsIn(entries: readonly SourceValue[]): SourceValue[] {
  return entries.flatMap((entry) =>
    entry.kind === "map"
      ? entry.members.flatMap((each) =>
          isMember(each) && ["rolearn", "userarn"].includes(fold(shown(each.key))) ? [each.value] : [],
        )
      : [],
  );
}

/** The one hole that an ARN consists of. */
function holeOf(arn: SourceValue): { readonly expression: string; readonly at: Place } | undefined {
  if (arn.kind === "hole") return { expression: arn.hole.expression, at: arn.at };
  const [piece, ...more] = arn.kind === "text" ? arn.pieces : [];
  if (piece === undefined || more.length > 0 || !isHolePiece(piece)) return undefined;
  return { expression: piece.hole.expression, at: piece.at };
}
