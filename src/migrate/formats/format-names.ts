// The names of the forms, which the command's help lists before any of them is loaded.

export const formatNames = [
  "json",
  "aws-cli",
  "cloudformation",
  "terraform",
  "terraform-module",
  "eksctl",
  "cdk",
  "ack",
  "crossplane",
] as const;

export type FormatName = (typeof formatNames)[number];

/** All but `json`, which is the plan itself. */
export type ToolName = Exclude<FormatName, "json">;
