// Which section of aws-auth an ARN belongs into, by the resource that it names.
import { isHolePiece, type SourceValue } from "../model/value.ts";

/** Stands for a hole. No ARN has it. */
const UNKNOWN = "\0";

/**
 * Undefined for text that names neither a role nor a user, and where a hole decides. The rule is that of eksctl (pkg/iam):
 * six parts between colons, and the sixth begins with `role` or `user`.
 */
export function arnSection(arn: SourceValue | undefined): "mapRoles" | "mapUsers" | undefined {
  if (arn?.kind !== "text") return undefined;
  const text = arn.pieces.map((piece) => (isHolePiece(piece) ? UNKNOWN : piece.text)).join("");
  const resource = /^[^:]*(?::[^:]*){4}:(.*)$/s.exec(text)?.[1] ?? "";
  const [kind] = resource.split("/", 1);
  if (kind === "role") return "mapRoles";
  return kind === "user" ? "mapUsers" : undefined;
}
