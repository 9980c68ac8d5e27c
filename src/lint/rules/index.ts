import type { Rule } from "../rule.ts";
import { configmapName } from "./configmap-name.ts";
import { configmapSize } from "./configmap-size.ts";
import { dedentedEntry } from "./dedented-entry.ts";
import { extraDocument } from "./extra-document.ts";
import { missingArn } from "./missing-arn.ts";
import { rolePath } from "./role-path.ts";
import { sectionName } from "./section-name.ts";
import { sectionNotList } from "./section-not-list.ts";
import { sectionNotText } from "./section-not-text.ts";
import { severalConfigmaps } from "./several-configmaps.ts";
import { unquotedTemplate } from "./unquoted-template.ts";
import { unusedSuppression } from "./unused-suppression.ts";
import { wrongType } from "./wrong-type.ts";
import { yamlSyntax } from "./yaml-syntax.ts";

export { unusedSuppression };

/** Every rule, in the order in which they are listed. */
export const defaultRules = [
  // The document
  yamlSyntax,
  sectionNotText,
  sectionName,
  sectionNotList,
  extraDocument,
  dedentedEntry,
  configmapName,
  severalConfigmaps,
  configmapSize,
  // An entry
  missingArn,
  wrongType,
  // ARNs
  rolePath,
  // Templates
  unquotedTemplate,
  // Comments
  unusedSuppression,
] as readonly Rule[];
