import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { slipsOf } from "../../knowledge/slips.ts";

/** Source: authentication.aws/k8s-1.12.yaml.template of https://github.com/kubernetes/kops */
export const kopsUnquotedUsername = defineRule({
  name: "kops-unquoted-username",
  description: "a username that is no text any more where kops writes it without quotes",
  level: "error",
  fixes: false,
  messages: {
    braces: ({ username }: { username: string }) =>
      `kops writes the username '${shorten(username)}' into its add-on without quotes, where '{' begins a mapping, and the add-on cannot be applied; put text in front: user:${shorten(username)}`,
    other: ({ username }: { username: string }) =>
      `kops writes the username '${shorten(username)}' into its add-on without quotes, where YAML does not read it as this text; choose a username that needs no quotes`,
  },
  check(_document, report, _options, { slips }) {
    for (const { span, data } of slipsOf(slips, "kops-unquoted-username")) {
      const { username: name } = data;
      const username = String(name);
      report(span, { found: username.startsWith("{") ? "braces" : "other", username });
    }
  },
});
