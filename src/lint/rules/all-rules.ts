// All rules: those about aws-auth, and those about the forms in which it is kept.
import type { Rule } from "../engine/rule.ts";
import { defaultRules } from "./index.ts";
import { sourceRules } from "./source-rules.ts";

export const allRules: readonly Rule[] = [...defaultRules, ...sourceRules];
