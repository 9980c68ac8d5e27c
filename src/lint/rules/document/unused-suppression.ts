import { defineRule } from "../../engine/rule.ts";

const because = (why: string) => `this suppresses nothing: ${why}`;

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
        `${rule} cannot be switched off from inside a file${canBeAllowed ? ", unless the configuration makes it suppressible" : ""}`,
      ),
    unread: ({ rule }: { rule: string }) =>
      `this does not suppress everything: ${rule} reports something here that could not be read, and a comment cannot switch that off`,
    "no-reason": () =>
      because('the configuration requires a reason, but this comment has none; write one after " -- "'),
    "no-comments": () => because("the configuration does not allow comments to suppress findings"),
    "no-rule": () => because("it does not name a rule"),
    "unknown-directive": ({ directive }: { directive: string }) =>
      because(
        `there is no 'aws-auth-map-${directive}'; write aws-auth-map-disable, -disable-line or -disable-next-line`,
      ),
  },
  check() {},
});
