import { defineRule } from "../../engine/rule.ts";

const because = (why: string) => `this comment suppresses nothing: ${why}`;

/** The engine reports it, since only then is it known what the comments suppressed. */
export const unusedSuppression = defineRule({
  name: "unused-suppression",
  description: "a comment that does not suppress what it names",
  level: "warning",
  fixes: false,
  messages: {
    nothing: ({ rule }: { rule: string }) => because(`${rule} finds nothing there`),
    "unknown-rule": ({ rule, meant }: { rule: string; meant?: string | undefined }) =>
      because(`there is no rule '${rule}'${meant === undefined ? "" : `; did you mean '${meant}'?`}`),
    held: ({ rule, canBeAllowed }: { rule: string; canBeAllowed: boolean }) =>
      because(
        `no comment can switch ${rule} off${canBeAllowed ? ", unless the configuration makes it suppressible" : ""}`,
      ),
    unread: ({ rule }: { rule: string }) =>
      `this comment does not suppress all that it names: here ${rule} says what could not be read, and no comment can switch that off`,
    "no-reason": () =>
      because('the configuration asks for a reason, and there is none; add one after " -- "'),
    "no-comments": () => because("the configuration allows no comment to suppress findings"),
    "no-rule": () => because("it names no rule"),
    "unknown-directive": ({ directive }: { directive: string }) =>
      because(
        `there is no 'aws-auth-map-${directive}'; write aws-auth-map-disable, -disable-line or -disable-next-line`,
      ),
  },
  check() {},
});
