import { defineRule } from "../../engine/rule.ts";

/** `lint` itself reports it, since only then is it known what the comments suppressed. */
export const unusedSuppression = defineRule({
  name: "unused-suppression",
  description: "a comment that switches a rule off where it finds nothing",
  level: "warning",
  fixes: false,
  check() {},
});
