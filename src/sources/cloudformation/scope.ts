// A template with what the intrinsic functions need to know of each other.
import type { YamlValue } from "../../go-yaml/value.ts";
import type { SourceValue, TextValue } from "../model/value.ts";
import type { Template } from "./template.ts";

export interface Scope {
  readonly template: Template;
  /** Undefined for `AWS::NoValue`: whatever has that value is not there. */
  readonly evaluate: (value: YamlValue) => SourceValue | undefined;
  /** A value as a text: a number's is its digits as they are written. Undefined where it may be anything else. */
  readonly textFrom: (value: YamlValue) => TextValue | undefined;
  /** What `Ref` gives of resources that have a name of their own, as far as it has been looked up. */
  readonly names: Map<string, TextValue | undefined>;
  /** Whether so many more pieces of texts may be put together. A template could ask for more than memory holds. */
  readonly spend: (pieces: number) => boolean;
}
