// The authenticator's settings, on which an answer depends.
import * as z from "zod/mini";

export const serverSettingsSchema = z.object({
  /** Whether `sso` entries count: the reference's feature gate SSORoleMatch. Default false, as on EKS. */
  ssoRoleMatch: z.exactOptional(z.boolean()),
  /** A username from an entry is refused if it starts with one of these. An empty one is skipped. Default: none. */
  reservedUsernamePrefixes: z.exactOptional(z.array(z.string())),
  /** Whether `<<Name>>` is read like `{{Name}}`. Default `both`. The reference reads only `braces`. */
  templateDelimiters: z.exactOptional(z.enum(["both", "braces"])),
});

/** How the authenticator is set up. */
export interface ServerSettings extends Readonly<Omit<Given, "reservedUsernamePrefixes">> {
  readonly reservedUsernamePrefixes?: readonly string[];
}

type Given = z.infer<typeof serverSettingsSchema>;

/** `braces` reads only `{{Name}}`, as the reference does. `both` also reads `<<Name>>`. */
export type TemplateDelimiters = NonNullable<ServerSettings["templateDelimiters"]>;

/** All settings, with their defaults. */
export type Settings = Required<ServerSettings>;

export function settingsOf({
  ssoRoleMatch = false,
  reservedUsernamePrefixes = [],
  templateDelimiters = "both",
}: ServerSettings): Settings {
  const prefixes = reservedUsernamePrefixes.filter((prefix) => prefix !== "");
  return { ssoRoleMatch, reservedUsernamePrefixes: prefixes, templateDelimiters };
}
