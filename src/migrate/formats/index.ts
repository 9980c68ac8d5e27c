// The formats in which a migration is written.
import { ack } from "./ack.ts";
import { awsCli } from "./aws-cli/aws-cli.ts";
import { cdk } from "./cdk.ts";
import { cloudformation } from "./cloudformation.ts";
import { crossplane } from "./crossplane.ts";
import { eksctl } from "./eksctl.ts";
import type { Migration } from "./migration.ts";
import { terraform } from "./terraform.ts";
import { terraformModule } from "./terraform-module.ts";

/** Those of tools. `json`, the plan itself, is beside them. */
export const toolFormats = {
  "aws-cli": awsCli,
  cloudformation,
  terraform,
  "terraform-module": terraformModule,
  eksctl,
  cdk,
  ack,
  crossplane,
} satisfies Record<string, (migration: Migration) => string>;
