// What `can` is asked.
import type { ActionWords } from "../../input/action-question.ts";
import type { RightsQuestion } from "../../input/rights-question.ts";

export interface CanCommandOptions extends RightsQuestion {
  readonly identity: { readonly arn: string } | { readonly path: string };
  readonly accessKeyId: string | undefined;
  readonly ec2DnsNames: ReadonlyMap<string, string>;
  /** Undefined: all that the identity may do is listed. */
  readonly asked: ActionWords | undefined;
  readonly namespace: string | undefined;
  readonly format: "text" | "json";
}
