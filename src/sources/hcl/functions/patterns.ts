// Regular expressions of Terraform's functions, as far as they mean the same in JavaScript.

/** Longer ones no one writes for a mapping. */
const MOST = 200;

/** Characters, classes, groups that capture, choices and anchors, as RE2 and JavaScript both know them. */
const SHARED =
  /^(?:[^\\[\](){}|^$.*+?/]|\/|\\[\\/.*+?()[\]{}|^$\-_:@dDwW]|\[\^?(?:[^\\[\]]|\\[\\/.*+?()[\]{}|^$\-dDwW])+\]|\((?!\?)|\)|[.|^$]|[*+?])+$/;

/** A group that repeats takes the engine of JavaScript very long for some texts. */
const REPEATED_GROUP = /\)[*+?]/;
/** Each of them can start everywhere. */
const MOST_REPEATED = 4;

/**
 * Undefined for what may mean something else in RE2, or may take long. Texts of mappings are short.
 * Source: https://developer.hashicorp.com/terraform/language/functions/regex
 */
export function regularExpression(pattern: string): RegExp | undefined {
  if (pattern.length > MOST || !SHARED.test(pattern) || REPEATED_GROUP.test(pattern)) return undefined;
  if ((pattern.match(/[*+]/g) ?? []).length > MOST_REPEATED) return undefined;
  try {
    return new RegExp(pattern, "gu");
  } catch {
    return undefined;
  }
}
