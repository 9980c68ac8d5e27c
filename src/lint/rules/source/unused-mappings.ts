import { defineRule } from "../../engine/rule.ts";
import { slipsOf } from "../../knowledge/slips.ts";

interface Unused {
  readonly field: string;
  /** The back end that would read them. */
  readonly needs: string;
  /** The mode that is written. */
  readonly mode?: string;
}

/**
 * Sources: awsValidateIAMAuthenticator and authentication.aws/k8s-1.12.yaml.template of https://github.com/kubernetes/kops,
 * pkg/awsiamauth of https://github.com/aws/eks-anywhere, BuildMapperChain in the reference's pkg/server/server.go
 */
export const unusedMappings = defineRule({
  name: "unused-mappings",
  description:
    "mappings of kops, EKS Anywhere or a server's configuration that no back end of the authenticator reads",
  level: "error",
  fixes: false,
  messages: {
    unused: ({ field, needs, mode }: Unused) =>
      `no one gets in by ${field}: the back end ${needs} reads them, and backendMode ${
        mode === undefined ? "does not name it" : `is ${mode}`
      }; add ${needs} to backendMode`,
  },
  check(_document, report, _options, { slips }) {
    for (const { span, data } of slipsOf(slips, "unused-mappings")) {
      const { field, needs, mode } = data;
      report(span, {
        found: "unused",
        field: String(field),
        needs: String(needs),
        ...(mode !== undefined && { mode: String(mode) }),
      });
    }
  },
});
