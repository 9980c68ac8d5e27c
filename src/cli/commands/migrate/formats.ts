// The names of the forms, which the help lists before any of them is loaded.
import type { FormatName } from "../../../migrate/formats/index.ts";

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
] as const satisfies readonly FormatName[];
