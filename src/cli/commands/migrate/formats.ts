// The names of the formats, which the help lists before any of them is loaded.
import type { toolFormats } from "../../../migrate/formats/index.ts";

export type Format = "json" | keyof typeof toolFormats;

export const formatNames: readonly Format[] = [
  "json",
  "aws-cli",
  "cloudformation",
  "terraform",
  "terraform-module",
  "eksctl",
  "cdk",
  "ack",
  "crossplane",
];
