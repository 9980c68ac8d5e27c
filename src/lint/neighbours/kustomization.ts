// Which files a kustomization puts together. https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/

import { itemsAt, textAt } from "../../objects/fields.ts";
import { readObjects } from "../../objects/objects.ts";
import { folderOf } from "./paths.ts";

export interface Kustomization {
  /** Files that are built side by side, and files that only change them. */
  readonly resources: ReadonlySet<string>;
  readonly patches: ReadonlySet<string>;
}

export function readKustomization(file: string, text: string): Kustomization | undefined {
  const [content] = readObjects(text).contents;
  if (content?.chunk === undefined) return undefined;
  const { value } = content;
  const texts = (key: string) =>
    itemsAt(value, key).flatMap((item) =>
      item.kind === "scalar" && typeof item.value === "string" ? [item.value] : [],
    );
  const paths = (names: readonly (string | undefined)[]) =>
    new Set(names.flatMap((name) => (name === undefined ? [] : [pathFrom(file, name)])));
  return {
    resources: paths([...texts("resources"), ...texts("bases")]),
    patches: paths([
      ...texts("patchesStrategicMerge"),
      ...["patches", "patchesJson6902"].flatMap((key) =>
        itemsAt(value, key).map((patch) => textAt(patch, "path")),
      ),
    ]),
  };
}

/** The path of a file, from the folder of another one; without `./` at its start. */
export function pathFrom(file: string, name: string): string {
  const path = [...folderOf(file)];
  for (const part of name.split("/")) {
    if (part === ".." && path.length > 0 && path.at(-1) !== "..") path.pop();
    else if (part !== "." && part !== "") path.push(part);
  }
  return path.join("/");
}
