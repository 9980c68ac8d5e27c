// Reads the RBAC objects of manifests, or of a program.
import { faultMessage } from "../go-yaml/fault-words.ts";
import { readObjects, TOO_MANY_DOCUMENTS } from "../objects/objects.ts";
import { rangeAtPath } from "../objects/place.ts";
import { plainValue } from "../objects/plain.ts";
import {
  type AnyRbacObject,
  type ClusterRole,
  type ClusterRoleBinding,
  RBAC_GROUP,
  type RbacObjects,
  type Role,
  type RoleBinding,
} from "../schema/rbac.ts";
import { locateIn, type SourceRange } from "../text/position.ts";
import { MAX_LENGTH, tooLarge } from "../text/size.ts";
import { decodeRbac } from "./decode.ts";
import { keyOfName } from "./last-of-each-name.ts";
import { type Fault, nameOf, type RbacProblem, refused } from "./problem.ts";
import { faultsOf } from "./validate.ts";

/** RBAC objects in the order in which they were given, and what is wrong with them. */
export interface Rbac extends RbacObjects {
  readonly problems: readonly RbacProblem[];
}

export interface ReadRbacOptions {
  /** The file's name, for origins and problems. */
  readonly file?: string | undefined;
  /** Where a Role or RoleBinding is applied that names no namespace. Default `default`, as kubectl's is. */
  readonly namespace?: string | undefined;
}

/**
 * Reads manifests, YAML or JSON: several documents, Lists, objects of other kinds among them. Content never makes it throw:
 * whatever is wrong is in `problems`. What the API server would refuse is kept, with a problem.
 *
 * @param input The text, or objects as a program has them. With `kind`; `apiVersion` may be left out.
 */
export function readRbac(
  input: string | readonly unknown[],
  { file, namespace = "default" }: ReadRbacOptions = {},
): Rbac {
  const reader = new Reader(file, namespace);
  if (typeof input === "string") reader.readText(input);
  else for (const [index, value] of input.entries()) reader.readValue(value, [index]);
  return reader.result();
}

type Place = (path: readonly (string | number)[]) => SourceRange;

class Reader {
  readonly #file: { readonly file?: string };
  readonly #namespace: string;
  readonly #objects: AnyRbacObject[] = [];
  readonly #problems: RbacProblem[] = [];

  constructor(file: string | undefined, namespace: string) {
    this.#file = file === undefined ? {} : { file };
    this.#namespace = namespace;
  }

  readText(text: string): void {
    if (text.length > MAX_LENGTH) {
      this.#problems.push({ code: "too-large", message: tooLarge(text), lost: "text", ...this.#file });
      return;
    }
    const locate = locateIn(text);
    const rangeFrom = (start: number, end: number) => ({ start: locate(start), end: locate(end) });
    const { tooMany, faults, contents } = readObjects(text);
    if (tooMany) {
      const message = TOO_MANY_DOCUMENTS;
      this.#problems.push({ code: "too-many-documents", message, lost: "text", ...this.#file });
    }
    for (const { fault, chunk } of faults) {
      const range = rangeFrom(chunk.base + fault.start, chunk.base + fault.end);
      this.#problems.push({
        code: "unreadable",
        message: faultMessage(fault),
        lost: "document",
        ...this.#file,
        range,
      });
    }
    for (const content of contents) {
      if (content.chunk === undefined) continue;
      const { chunk } = content;
      this.readValue(
        plainValue(content.value),
        [],
        (path) => {
          const [start, end] = rangeAtPath(content.value, path);
          return rangeFrom(chunk.base + start, chunk.base + end);
        },
        content.listKind,
      );
    }
  }

  /** @param path To the object, in what was given. */
  readValue(value: unknown, path: readonly (string | number)[], place?: Place, listKind?: string): void {
    const decoded = decodeRbac(value, listKind);
    if (decoded === undefined) return;
    const object = decoded.object && this.#placed(decoded.object, path, place);
    for (const fault of [...decoded.faults, ...(object ? faultsOf(object) : [])])
      this.#tell(fault, object, place);
    if (object === undefined) return;
    if (place !== undefined && listKind === undefined && !hasApiVersion(value)) {
      const message = `a ${object.kind} has no apiVersion: write ${RBAC_GROUP}/v1`;
      this.#tell(refused("missing-api-version", message, []), object, place);
    }
    if (object.metadata.namespace !== decoded.object?.metadata.namespace) {
      const message = `a ${object.kind} has no namespace, so it is read as in ${this.#namespace}: write metadata.namespace`;
      this.#tell({ code: "missing-namespace", message, lost: "nothing", path: ["metadata"] }, object, place);
    }
    this.#objects.push(object);
  }

  /** With its origin, and a namespace where its kind has one. */
  #placed(object: AnyRbacObject, path: readonly (string | number)[], place?: Place): AnyRbacObject {
    const range = place?.([]);
    const origin = { source: "manifest", ...this.#file, path, ...(range && { range }) };
    const isNamespaced = object.kind === "Role" || object.kind === "RoleBinding";
    const namespace = isNamespaced ? { namespace: object.metadata.namespace ?? this.#namespace } : {};
    return { ...object, metadata: { ...object.metadata, ...namespace }, origin };
  }

  #tell({ path, ...fault }: Fault, object: AnyRbacObject | undefined, place?: Place): void {
    const range = place?.(path);
    this.#problems.push({
      ...fault,
      ...(object && { object: nameOf(object) }),
      path,
      ...this.#file,
      ...(range && { range }),
    });
  }

  result(): Rbac {
    const rbac = {
      roles: this.#objects.filter((each): each is Role => each.kind === "Role"),
      clusterRoles: this.#objects.filter((each): each is ClusterRole => each.kind === "ClusterRole"),
      roleBindings: this.#objects.filter((each): each is RoleBinding => each.kind === "RoleBinding"),
      clusterRoleBindings: this.#objects.filter(
        (each): each is ClusterRoleBinding => each.kind === "ClusterRoleBinding",
      ),
    };
    return { ...rbac, problems: [...this.#problems, ...this.#duplicates()] };
  }

  #duplicates(): RbacProblem[] {
    const last = new Map(this.#objects.map((object) => [keyOf(object), object]));
    return this.#objects.flatMap((object): RbacProblem[] => {
      const name = nameOf(object);
      if (name.name === "" || last.get(keyOf(object)) === object) return [];
      const { range } = object.origin ?? {};
      const message = `a later ${name.kind} has the same name, ${name.name}, and takes the place of this one`;
      return [
        {
          code: "duplicate-object",
          message,
          lost: "nothing",
          object: name,
          ...this.#file,
          ...(range && { range }),
        },
      ];
    });
  }
}

function keyOf(object: AnyRbacObject): string {
  return `${object.kind} ${keyOfName(object)}`;
}

function hasApiVersion(value: unknown): boolean {
  return typeof value === "object" && value !== null && "apiVersion" in value;
}
