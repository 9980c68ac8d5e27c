import type { Rule } from "../rule.ts";
import { missingArn } from "./missing-arn.ts";
import { rolePath } from "./role-path.ts";
import { unusedSuppression } from "./unused-suppression.ts";
import { yamlSyntax } from "./yaml-syntax.ts";

export { unusedSuppression };

/** Every rule, in the order in which they are listed. */
export const defaultRules: readonly Rule[] = [
  yamlSyntax,
  missingArn,
  rolePath,
  unusedSuppression,
] as readonly Rule[];
