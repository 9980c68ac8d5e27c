// The forms that tools read, by their names.
import { ack } from "./ack.ts";
import { awsCli } from "./aws-cli/aws-cli.ts";
import { cdk } from "./cdk.ts";
import { cloudformation } from "./cloudformation.ts";
import { crossplane } from "./crossplane.ts";
import { eksctl } from "./eksctl.ts";
import type { ToolName } from "./format-names.ts";
import type { Migration } from "./migration.ts";
import { terraform } from "./terraform.ts";
import { terraformModule } from "./terraform-module.ts";

export const tools = {
  "aws-cli": awsCli,
  cloudformation,
  terraform,
  "terraform-module": terraformModule,
  eksctl,
  cdk,
  ack,
  crossplane,
} as const satisfies Record<ToolName, (migration: Migration) => string>;
