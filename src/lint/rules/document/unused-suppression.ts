import { defineRule } from "../../engine/rule.ts";

const because = (why: string) => `this suppresses nothing: ${why}`;

/** The engine reports it, since only then is it known what the comments suppressed. */
export const unusedSuppression = defineRule({
  name: "unused-suppression",
  description: "a comment that switches a rule off where it finds nothing",
  level: "warning",
  fixes: false,
  messages: {
    nothing: ({ rule }: { rule: string }) => because(`${rule} finds nothing there`),
    "unknown-rule": ({ rule, meant }: { rule: string; meant?: string | undefined }) =>
      because(`there is no rule '${rule}'${meant === undefined ? "" : `; did you mean '${meant}'?`}`),
    "no-rule": () => because("it names no rule"),
    "unknown-directive": ({ directive }: { directive: string }) =>
      because(
        `there is no 'aws-auth-map-${directive}'; write aws-auth-map-disable, -disable-line or -disable-next-line`,
      ),
  },
  check() {},
});
