// The settings of the server that an answer depends on.
import * as z from "zod/mini";

export const serverSettingsSchema = z.object({
  /** Let `sso` entries count: the reference's feature gate SSORoleMatch. Default false, as on EKS. */
  ssoRoleMatch: z.exactOptional(z.boolean()),
  /** Usernames from entries that start with one of these are refused. Default none. */
  reservedUsernamePrefixes: z.exactOptional(z.readonly(z.array(z.string()))),
  /** Whether `<<Name>>` is read like `{{Name}}`. Default `both`; the reference reads `braces` alone. */
  templateDelimiters: z.exactOptional(z.enum(["both", "braces"])),
});

/** How the server is set up that is asked about. */
export type ServerSettings = Readonly<z.infer<typeof serverSettingsSchema>>;

/** `braces` reads `{{Name}}` alone, as the reference does; `both` reads `<<Name>>` like it. */
export type TemplateDelimiters = NonNullable<ServerSettings["templateDelimiters"]>;

/** All settings, with their defaults. */
export type Settings = Required<ServerSettings>;

export function settingsOf({
  ssoRoleMatch = false,
  reservedUsernamePrefixes = [],
  templateDelimiters = "both",
}: ServerSettings): Settings {
  return { ssoRoleMatch, reservedUsernamePrefixes: [...reservedUsernamePrefixes], templateDelimiters };
}
