import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import type { NeighbourPlace } from "../../engine/surroundings.ts";
import { isWhole } from "../../knowledge/whole-map.ts";

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ : one object of a kind has a name. */
export const configmapInTwoFiles = defineRule({
  name: "configmap-in-two-files",
  description: "a second aws-auth ConfigMap in another file of the folder: each apply replaces the other",
  level: "error",
  fixes: false,
  messages: {
    beside: ({ file, line, more }: NeighbourPlace & { readonly more: number }) =>
      `${shorten(file)}:${line}${more === 0 ? "" : ` and ${more} more`} is this ConfigMap too: the one that is applied last replaces the other, and the entries of that are lost; keep all entries in one file`,
  },
  check({ configMaps }, report, _, { neighbours }) {
    const [first, ...others] = neighbours?.sameConfigMaps ?? [];
    const configMap = configMaps.findLast(isWhole);
    if (first === undefined || configMap === undefined) return;
    const { name, label } = configMap;
    report(name?.span ?? label, { found: "beside", file: first.file, line: first.line, more: others.length });
  },
});
