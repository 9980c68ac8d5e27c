// The source of shell scripts. What reads them is loaded where there is one.
import { languageOf } from "../../../document/languages.ts";
import type { Source } from "../../model/reading.ts";
import { isMakefile } from "./makefile.ts";

export const shell: Source = {
  name: "shell",
  what: "a shell script or a Makefile",
  reads:
    "heredocs and texts with aws-auth or entries, kubectl patch and create configmap, eksctl create iamidentitymapping, aws eks create-access-entry",
  recognizes: ({ file, text }) => {
    if (!MAPS.test(text)) return false;
    if (isMakefile(file)) return true;
    const language = languageOf(file);
    if (language === "shell") return !/\.ps1$/i.test(file);
    if (language !== undefined || /\.(?:md|markdown|txt|rst|adoc)$/i.test(file)) return false;
    return /^#!.*\b(?:ba|z|k|da)?sh\b/.test(text) || RUNS.test(text);
  },
  read: async (input) => {
    if (isMakefile(input.file)) {
      const { readMakefile } = await import("./read-makefile.ts");
      return await readMakefile(input);
    }
    const { readShell } = await import("./read-shell.ts");
    return await readShell(input);
  },
};

/** A script without any of these maps nobody. */
const MAPS =
  /\baws-auth\b|\biamidentitymappings?\b|\baccess-?entr(?:y|ies)\b|\bassociate-access-policy\b|\b(?:role|user)arn\b|\bmap(?:Roles|Users)\b/i;

/** A command at the beginning of a line. */
const RUNS =
  /^[ \t]*(?:sudo[ \t]+)?(?:cat[ \t][^\n]*<<|kubectl[ \t]+(?:apply|patch|create)[ \t]|eksctl[ \t]+create[ \t]|aws[ \t]+eks[ \t])/m;
