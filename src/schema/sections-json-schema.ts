// The JSON Schema of an aws-auth section, for editors. It ships with the package. It is stricter than the reference,
// which silently ignores unknown keys and accepts keys in any case.
import * as z from "zod/mini";
import { roleEntrySchema, ssoEntrySchema, userEntrySchema } from "./entries.ts";
import { describeProperties } from "./json-schema.ts";

const account = z.string().check(z.regex(/^[0-9]{12}$/));
const mapRoles = z.array(roleEntrySchema);
const mapUsers = z.array(userEntrySchema);
const mapAccounts = z.array(account);

const shared = {
  username:
    "The Kubernetes username. It may contain templates such as {{SessionName}}; quote it if it begins with one",
  groups: "The Kubernetes groups",
  userid: "Not used for any decision",
};

/** For each name in `$defs`: a description of each key, and which keys are required. */
const definitionParts = {
  roleEntry: {
    keys: {
      rolearn: "The role's ARN, without the role's path: arn:aws:iam::111122223333:role/NAME",
      sso: "The roles of a permission set, instead of rolearn; EKS ignores it",
      ...shared,
    },
    required: { required: ["username"], oneOf: [{ required: ["rolearn"] }, { required: ["sso"] }] },
  },
  userEntry: {
    keys: { userarn: "The user's ARN: arn:aws:iam::111122223333:user/NAME", ...shared },
    required: { required: ["userarn", "username"] },
  },
  ssoEntry: {
    keys: {
      permissionSetName: "The permission set's name",
      accountID: "The 12 digits of the account, in quotes",
      partition: "The AWS partition; the default is aws",
    },
    required: { required: ["permissionSetName", "accountID"] },
  },
};

/**
 * The schema of a list of role entries, user entries or accounts. Each list also has its own schema in it, such as
 * `#/$defs/mapRoles`.
 *
 * @param id The schema's own URL, for `$id`.
 */
export function sectionsJsonSchema(id: string): object {
  const names = z.registry<{ id?: string; description?: string }>();
  names.add(mapRoles, { id: "mapRoles", description: "Who the sessions of IAM roles become" });
  names.add(mapUsers, { id: "mapUsers", description: "Who IAM users become" });
  names.add(mapAccounts, {
    id: "mapAccounts",
    description: "Accounts whose identities get in with their own ARN as username, and without groups",
  });
  names.add(roleEntrySchema, { id: "roleEntry" });
  names.add(userEntrySchema, { id: "userEntry" });
  names.add(ssoEntrySchema, { id: "ssoEntry" });
  names.add(account, { description: "The 12 digits of an AWS account, in quotes" });
  const sections = z.union([mapRoles, mapUsers, mapAccounts]);
  const { $schema, ...schema } = z.toJSONSchema(sections, { io: "input", metadata: names });
  const definitions = schema.$defs as Readonly<
    Record<keyof typeof definitionParts, z.core.JSONSchema.BaseSchema>
  >;
  for (const [name, { keys, required }] of Object.entries(definitionParts)) {
    const definition = definitions[name as keyof typeof definitionParts];
    const descriptions: ReadonlyMap<string, string> = new Map(Object.entries(keys));
    describeProperties(definition, (key) => descriptions.get(key));
    Object.assign(definition, required, { additionalProperties: false });
  }
  return { $schema, $id: id, title: "A section of the aws-auth ConfigMap", ...schema };
}
