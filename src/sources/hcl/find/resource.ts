// A resource, with its values.
import type { Place, SourceValue } from "../../model/value.ts";

export interface Resource {
  readonly type: string;
  /** `module.eks.kubernetes_config_map.aws_auth[0]` */
  readonly address: string;
  readonly at: Place;
  readonly value: SourceValue;
  readonly isPossible: boolean;
}
