// How identities are resolved: the server's settings, and what only a running program has.
import { type ServerSettings, serverSettingsSchema } from "../schema/settings.ts";
import { nearest } from "../text/spelling.ts";

export interface MapperOptions extends ServerSettings {
  /**
   * The private DNS name of an EC2 instance, for `{{EC2PrivateDNSName}}`. It returns undefined if there is no such
   * instance. Without this option, an entry with that template refuses everyone. Only `resolveAsync` takes a promise.
   */
  readonly ec2PrivateDnsName?: (instanceId: string) => string | undefined | Promise<string | undefined>;
}

/** What each option takes, in words. */
const TAKES: Readonly<Record<keyof MapperOptions, string>> = {
  ssoRoleMatch: "true or false",
  reservedUsernamePrefixes: "a list of text",
  ec2PrivateDnsName: "a function",
  templateDelimiters: "'both' or 'braces'",
};
const names = Object.keys(TAKES) as (keyof MapperOptions)[];

/**
 * For programs without types. A misspelt option would be an option that is not set, and some of them refuse people.
 *
 * @throws TypeError
 */
export function checkMapperOptions(given: MapperOptions): void {
  for (const [key, value] of Object.entries(given)) {
    const name = nearest(key, names);
    if (name === undefined || value === undefined) continue;
    if (name !== key) throw new TypeError(`there is no option '${key}'; did you mean ${name}?`);
    const isRight =
      name === "ec2PrivateDnsName"
        ? typeof value === "function"
        : serverSettingsSchema.shape[name].safeParse(value).success;
    if (!isRight) throw new TypeError(`${name} must be ${TAKES[name]}`);
  }
}
