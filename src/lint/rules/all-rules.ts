// All rules: those about aws-auth, those about the forms in which it is kept, and those about access entries.
import type { Rule } from "../engine/rule.ts";
import { defaultRules } from "./index.ts";
import { formRules } from "./source-rules.ts";

export const allRules: readonly Rule[] = [...defaultRules, ...formRules];
