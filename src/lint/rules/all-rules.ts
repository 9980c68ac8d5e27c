// All rules: those about aws-auth, those about the forms in which it is kept, those about access entries, and those about RBAC.
import type { Rule } from "../engine/rule.ts";
import { defaultRules } from "./index.ts";
import { rbacRules } from "./rbac-rules.ts";
import { formRules } from "./source-rules.ts";

export const allRules: readonly Rule[] = [...defaultRules, ...formRules, ...rbacRules];
