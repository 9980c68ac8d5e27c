// The source of kustomizations that generate aws-auth, or rename it.
// https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
import { isKustomization } from "../../../objects/kustomization.ts";
import type { Source } from "../../model/reading.ts";

export const kustomize: Source = {
  name: "kustomize",
  what: "a kustomization that makes aws-auth",
  reads: "configMapGenerator with the files that it names, patches in the text, namePrefix and nameSuffix",
  recognizes: ({ file, text }) =>
    GENERATES.test(text) || (isKustomization(file) && (RENAMES.test(text) || PATCHES.test(text))),
  read: async (input) => {
    const { readKustomize } = await import("./read-kustomize.ts");
    return readKustomize(input);
  },
};

const GENERATES =
  /^["']?configMapGenerator["']?[ \t]*:[\s\S]*\bname["']?[ \t]*:[ \t]*["']?[\w.-]*aws-auth\b/m;
const RENAMES = /^["']?name(?:Prefix|Suffix)["']?[ \t]*:/m;
const PATCHES = /^["']?patches\w*["']?[ \t]*:[\s\S]*(?:\baws-auth\b|\bmap(?:Roles|Users)\b)/m;
