// Which parts of the files are in something that has been found, so that nothing is read twice, and nothing is lost.
import {
  isHolePiece,
  isMember,
  literalOf,
  type Member,
  type SourceValue,
  type TextValue,
  type WrittenPiece,
} from "../../model/value.ts";
import type { Found } from "./found.ts";

const IDENTITY = /^(?:role_?arn|user_?arn|principal_arn|arn)$/i;

/** By its key, or by its value where people have keys of their own, such as `iam_role`. */
function isIdentity({ key, value }: Member): boolean {
  return IDENTITY.test(literalOf(key) ?? "") || /^arn:/.test(literalOf(value) ?? "");
}

export class Coverage {
  readonly #starts = new Set<number>();

  /** @param found What stands in one of its values is covered. */
  constructor(found: Found) {
    for (const { content } of found.documents) this.#add(content);
    for (const entry of found.accessEntries) {
      this.#addAll(entry.principalArn, entry.type, entry.username, entry.groups);
      for (const policy of entry.policies) this.#addAll(policy.policyArn, policy.scope);
    }
    this.#addAll(...found.absent);
    for (const each of found.associations) this.#addAll(each.principalArn, each.policyArn, each.scope);
  }

  #addAll(...values: readonly (SourceValue | undefined)[]): void {
    for (const value of values) if (value !== undefined) this.#add(value);
  }

  #add(value: SourceValue): void {
    switch (value.kind) {
      case "text":
        this.#addText(value);
        return;
      case "list":
        for (const item of value.items) this.#add(item);
        return;
      case "map":
        for (const each of value.members) {
          if (!isMember(each)) continue;
          this.#addText(each.key);
          this.#add(each.value);
        }
        return;
      case "hole":
        this.#starts.add(value.at.start);
        return;
      case "scalar":
        return;
    }
  }

  #addText({ pieces }: TextValue): void {
    for (const piece of pieces) {
      if (isHolePiece(piece)) this.#starts.add(piece.at.start);
      else for (const start of lineStarts(piece)) this.#starts.add(start);
    }
  }

  hasText(text: TextValue): boolean {
    const written = text.pieces.filter((piece): piece is WrittenPiece => !isHolePiece(piece));
    if (written.length === 0) {
      return text.pieces.some((piece) => isHolePiece(piece) && this.#starts.has(piece.at.start));
    }
    return written.some((piece) => lineStarts(piece).some((start) => this.#starts.has(start)));
  }

  /** Whether a mapping is covered: one of its keys, or the identity in it, of which another mapping was made. */
  hasMap(value: SourceValue & { kind: "map" }): boolean {
    return value.members.some(
      (each) => isMember(each) && (this.hasText(each.key) || (isIdentity(each) && this.#touches(each.value))),
    );
  }

  /** Whether a file has something that is covered. */
  hasBetween(start: number, end: number): boolean {
    for (const offset of this.#starts) if (offset >= start && offset <= end) return true;
    return false;
  }

  notIn<T extends { readonly value: SourceValue }>(all: readonly T[]): readonly T[] {
    return all.filter(({ value }) => !this.#touches(value));
  }

  #touches(value: SourceValue): boolean {
    switch (value.kind) {
      case "text":
        return this.hasText(value);
      case "list":
        return value.items.some((item) => this.#touches(item));
      case "map":
        return (
          this.hasMap(value) || value.members.some((each) => isMember(each) && this.#touches(each.value))
        );
      case "hole":
        return this.#starts.has(value.at.start);
      case "scalar":
        return false;
    }
  }
}

/** Where the words of each line begin: what stands in a script is only a part of its text, and indented otherwise. */
function lineStarts({ text, toFile }: WrittenPiece): number[] {
  return [...text.matchAll(/^[ \t]*(?=[^ \t\n])/gm)].map(({ index, 0: indent }) =>
    toFile(index + indent.length),
  );
}

/** What a reading says of one file: what begins there, and what has a value there. */
export function hasPart(
  each: { readonly at: { readonly start: number } },
  alone: Found,
  file: { readonly base: number; readonly text: string },
): boolean {
  const end = file.base + file.text.length;
  if (each.at.start >= file.base && each.at.start <= end) return true;
  return new Coverage(alone).hasBetween(file.base, end);
}
