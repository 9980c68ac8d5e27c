// How identities are resolved, as the server that is asked about is set up.
import { nearest } from "../text/spelling.ts";
import type { TemplateDelimiters } from "./template.ts";

export interface MapperOptions {
  /** Let `sso` entries count: the reference's feature gate SSORoleMatch. Default false, as on EKS. */
  readonly ssoRoleMatch?: boolean;
  /** Usernames from entries that start with one of these are refused. Default none. */
  readonly reservedUsernamePrefixes?: readonly string[];
  /**
   * The private DNS name of an EC2 instance, for `{{EC2PrivateDNSName}}`; undefined where there is no such instance.
   * Without it that template refuses. A promise is for `resolveAsync`.
   */
  readonly ec2PrivateDnsName?: (instanceId: string) => string | undefined | Promise<string | undefined>;
  /** Whether `<<Name>>` is read like `{{Name}}`. Default `both`; the reference reads `braces` alone. */
  readonly templateDelimiters?: TemplateDelimiters;
}

/** What each option takes, in words, and whether a value is that. */
const options: Readonly<Record<keyof MapperOptions, readonly [takes: string, (value: unknown) => boolean]>> =
  {
    ssoRoleMatch: ["true or false", (value) => typeof value === "boolean"],
    reservedUsernamePrefixes: ["a list of text", (value) => Array.isArray(value) && value.every(isText)],
    ec2PrivateDnsName: ["a function", (value) => typeof value === "function"],
    templateDelimiters: ["'both' or 'braces'", (value) => value === "both" || value === "braces"],
  };
const names = Object.keys(options) as (keyof MapperOptions)[];

function isText(value: unknown): boolean {
  return typeof value === "string";
}

/**
 * For programs without types. An option that is misspelt would be one that is not set, and some of them refuse people.
 *
 * @throws TypeError
 */
export function checkMapperOptions(given: MapperOptions): void {
  for (const [key, value] of Object.entries(given)) {
    const name = nearest(key, names);
    if (name === undefined || value === undefined) continue;
    if (name !== key) throw new TypeError(`there is no option '${key}'; did you mean ${name}?`);
    const [takes, isRight] = options[name];
    if (!isRight(value)) throw new TypeError(`${name} takes ${takes}`);
  }
}
