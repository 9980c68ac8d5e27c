// What `kubectl apply --server-side` does to a live object.
// Source: Updater.Apply of sigs.k8s.io/structured-merge-diff/merge/update.go; the managers around it in
// k8s.io/apimachinery/pkg/util/managedfields/internal; kubectl's way from client-side apply to it in
// k8s.io/kubectl/pkg/cmd/apply/apply.go and k8s.io/client-go/util/csaupgrade.
import { isObject, type JsonObject, memberOf, resourceVersionOf, textOf } from "./json.ts";
import { LAST_APPLIED, lastAppliedTo, withLastApplied } from "./last-applied.ts";
import {
  type Fields,
  fieldsOf,
  isTexts,
  LAST_APPLIED_FIELD,
  type Owner,
  ownersOf,
  withFields,
} from "./managed-fields.ts";
import { type ApplyMode, DEFAULT_MANAGER, type Foretold, refusedByServer } from "./outcome.ts";
import { shapeFault } from "./shape.ts";
import { invalid } from "./validate.ts";

type ServerSide = ApplyMode & { readonly as: "server-side apply" };

interface State {
  readonly fields: Fields;
  readonly owners: readonly Owner[];
}

export function applyServerSide(live: JsonObject | undefined, file: JsonObject, mode: ServerSide): Foretold {
  const metadata = memberOf(file, "metadata");
  if ((memberOf(metadata, "managedFields") ?? null) !== null) {
    return refusedByServer("metadata.managedFields must not be set");
  }
  const fault = shapeFault(file);
  if (fault !== undefined) return refusedByServer(fault);
  if (live === undefined) {
    const isOther = textOf(metadata, "uid") !== undefined;
    const why = isOther ? "metadata.uid belongs to an object that does not exist" : invalid(file, undefined);
    return why === undefined ? { outcome: "applied", after: file } : refusedByServer(why);
  }
  // The API server checks the uid against the live one.
  const uid = textOf(metadata, "uid");
  const base = uid === undefined ? live : { ...live, metadata: { ...metadataOf(live), uid } };
  const first = applyOnce(stateOf(live), file, mode);
  if ("conflicts" in first) return refusedByServer(describeConflicts(first.conflicts));
  const after = withFields(base, first.fields);
  const why = invalid(after, live);
  if (why !== undefined) return refusedByServer(why);
  return { outcome: "applied", after: afterMigration(after, first, file, mode) ?? after };
}

function metadataOf(object: JsonObject): JsonObject {
  const metadata = memberOf(object, "metadata");
  return isObject(metadata) ? metadata : {};
}

function stateOf(live: JsonObject): State {
  const fields = fieldsOf(live);
  const owners = ownersOf(live);
  if (owners.length > 0) return { fields, owners };
  // An object that names no owner is owned by one with this name.
  const all = { manager: "before-first-apply", operation: "Update", subresource: "" } as const;
  return { fields, owners: [{ ...all, fields: new Set(fields.keys()) }] };
}

interface Conflict {
  readonly manager: string;
  readonly field: string;
}

function applyOnce(state: State, file: JsonObject, mode: ServerSide): State | { conflicts: Conflict[] } {
  const { fieldManager, forceConflicts } = mode;
  const applied = fieldsOf(file);
  const isMine = ({ manager, operation, subresource }: Owner) =>
    manager === fieldManager && operation === "Apply" && subresource === "";
  const others = state.owners.filter((owner) => !isMine(owner));
  const changed = new Set(
    [...applied].flatMap(([field, value]) => (state.fields.get(field) === value ? [] : [field])),
  );
  const conflicts = others.flatMap(({ manager, fields }) =>
    [...fields].filter((field) => changed.has(field)).map((field) => ({ manager, field })),
  );
  const allowed = fieldManager === DEFAULT_MANAGER ? unchangedSinceApplied(state) : new Set<string>();
  const refused = conflicts.filter(({ field }) => !allowed.has(field));
  if (!forceConflicts && refused.length > 0) return { conflicts: refused };
  const fields = new Map([...state.fields, ...applied]);
  const isOwned = (field: string) => others.some((owner) => owner.fields.has(field));
  // What the file no longer has goes, unless another one owns it too.
  for (const field of state.owners.find(isMine)?.fields ?? []) {
    if (!isTexts(field) && !applied.has(field) && !isOwned(field)) fields.delete(field);
  }
  if (fieldManager === DEFAULT_MANAGER && fields.has(LAST_APPLIED_FIELD)) {
    fields.set(LAST_APPLIED_FIELD, lastAppliedText(file));
  }
  const isGone = (field: string) => state.fields.has(field) && !fields.has(field);
  const mine = { manager: fieldManager, operation: "Apply", subresource: "" } as const;
  const owners = others.map((owner) => ({
    ...owner,
    fields: new Set([...owner.fields].filter((field) => !changed.has(field) && !isGone(field))),
  }));
  return { fields, owners: [...owners, { ...mine, fields: new Set(applied.keys()) }] };
}

function lastAppliedText(file: JsonObject): string {
  const annotations = memberOf(memberOf(withLastApplied(file), "metadata"), "annotations");
  return textOf(annotations, LAST_APPLIED) ?? "";
}

/** Fields that are as they were applied client-side, with which a conflict does not count. */
function unchangedSinceApplied({ fields }: State): ReadonlySet<string> {
  const lastApplied = lastAppliedTo(withFields({}, fields));
  if (lastApplied.found !== "configuration" || shapeFault(lastApplied.configuration) !== undefined) {
    return new Set();
  }
  const before = fieldsOf(lastApplied.configuration);
  return new Set([...before].flatMap(([field, value]) => (fields.get(field) === value ? [field] : [])));
}

/**
 * The first time after client-side apply, kubectl takes over what the owners of its annotation own, and applies the file
 * once more. That takes out what was applied client-side and is not in the file. If it fails, kubectl only warns.
 *
 * @returns Undefined where nothing more happens.
 */
function afterMigration(
  after: JsonObject,
  { fields, owners }: State,
  file: JsonObject,
  mode: ServerSide,
): JsonObject | undefined {
  const names = new Set(
    owners
      .filter(({ operation, fields: owned }) => operation === "Update" && owned.has(LAST_APPLIED_FIELD))
      .map(({ manager }) => manager),
  );
  // A file with a resourceVersion no longer fits: taking over has changed it.
  if (names.size === 0 || resourceVersionOf(file) !== undefined) {
    return undefined;
  }
  const isTaken = ({ manager, operation, subresource }: Owner) =>
    names.has(manager) && operation === "Update" && subresource === "";
  const taken = new Set(owners.filter(isTaken).flatMap((owner) => [...owner.fields]));
  const isAnnotationApplied = owners.some(
    (owner) => owner.operation === "Apply" && owner.fields.has(LAST_APPLIED_FIELD),
  );
  const annotation = {
    manager: "kubectl-last-applied",
    operation: "Apply",
    subresource: "",
    fields: new Set(
      mode.fieldManager === DEFAULT_MANAGER && !isAnnotationApplied ? [LAST_APPLIED_FIELD] : [],
    ),
  } as const;
  const kept = owners
    .filter((owner) => !isTaken(owner))
    .map((owner) =>
      owner.manager === mode.fieldManager && owner.operation === "Apply" && owner.subresource === ""
        ? { ...owner, fields: new Set([...owner.fields, ...taken]) }
        : owner,
    );
  const second = applyOnce({ fields, owners: [...kept, annotation] }, file, mode);
  if ("conflicts" in second) return undefined;
  const result = withFields(after, second.fields);
  return invalid(result, after) === undefined ? result : undefined;
}

function describeConflicts(conflicts: readonly Conflict[]): string {
  const shown = conflicts.slice(0, 5).map(({ manager, field }) => `${field} belongs to '${manager}'`);
  const more = conflicts.length > 5 ? ` and ${conflicts.length - 5} more` : "";
  return `${shown.join(", ")}${more}; --force-conflicts takes it over`;
}
