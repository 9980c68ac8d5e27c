// Lines of a map that have the ARN of a role that the same text gives a path. STS leaves the path out of the ARNs of the
// role's sessions, so such a line matches no one: https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html
import { fold } from "../text/fold.ts";
import { groundIn } from "./embedded/ground.ts";
import { readGround, valueIn } from "./embedded/value.ts";
import { shown } from "./model/plain.ts";
import type { Slip, SourceDocument } from "./model/reading.ts";
import { isHolePiece, isMember, memberOf, type Place, type SourceValue } from "./model/value.ts";

export interface RoleWithPath {
  /** As the text calls it: `Deployer`, `aws_iam_role.deployer`. */
  readonly role: string;
  readonly path: string;
  /** What to write instead, as people write it in this form. */
  readonly right: string;
  /** The same for a program, where it can stand in the place of the expression. */
  readonly fix?: string | undefined;
}

/** @param roleOf The role with a path whose ARN a hole's expression is, such as `${Deployer.Arn}`. */
export function rolePathSlips(
  documents: readonly SourceDocument[],
  roleOf: (expression: string, at: Place, document: SourceDocument) => RoleWithPath | undefined,
): Slip[] {
  return documents.flatMap((document) => {
    const data = memberOf(document.content, "data");
    return ["mapRoles", "mapUsers"].flatMap((section) =>
      arnsIn(entriesOf(memberOf(data, section))).flatMap((arn) => {
        const hole = holeOf(arn);
        const found = hole && roleOf(hole.expression, hole.at, document);
        return hole && found ? [slipOf(found, hole.at)] : [];
      }),
    );
  });
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
