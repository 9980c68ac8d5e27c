// Lines of a map that have the ARN of a role that the same text gives a path. STS leaves the path out of the ARNs of the
// role's sessions, so such a line matches no one: https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html
import { fold } from "../text/fold.ts";
import { groundIn } from "./embedded/ground.ts";
import { readGround, valueIn } from "./embedded/value.ts";
import { shown } from "./model/plain.ts";
import type { Slip, SourceDocument } from "./model/reading.ts";
import { isHolePiece, isMember, memberOf, type SourceValue } from "./model/value.ts";

export interface RoleWithPath {
  /** As the text calls it: `Deployer`, `aws_iam_role.deployer`. */
  readonly role: string;
  readonly path: string;
  /** The ARN without the path, as people write it in this form. */
  readonly right: string;
}

/** @param roleOf The role with a path whose ARN an expression is, such as `${Deployer.Arn}`. */
export function rolePathSlips(
  documents: readonly SourceDocument[],
  roleOf: (expression: string, document: SourceDocument) => RoleWithPath | undefined,
): Slip[] {
  return documents.flatMap((document) => {
    const data = memberOf(document.content, "data");
    return ["mapRoles", "mapUsers"].flatMap((section) =>
      arnsIn(entriesOf(memberOf(data, section))).flatMap((arn) => {
        const hole = holeOf(arn);
        const found = hole === undefined ? undefined : roleOf(hole, document);
        return found === undefined ? [] : [{ code: "iam-role-path", at: arn.at, data: { ...found } }];
      }),
    );
  });
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

/** The expression of the one hole that an ARN consists of. */
function holeOf(arn: SourceValue): string | undefined {
  if (arn.kind === "hole") return arn.hole.expression;
  const [piece, ...more] = arn.kind === "text" ? arn.pieces : [];
  return piece !== undefined && more.length === 0 && isHolePiece(piece) ? piece.hole.expression : undefined;
}
