// The JSON Schema of what stands in an aws-auth section, for editors. It ships with the package. It is stricter than
// the reference, which skips unknown keys in silence and takes a key in any case.
import * as z from "zod/mini";
import { roleEntrySchema, ssoEntrySchema, userEntrySchema } from "./entries.ts";
import { describeProperties } from "./json-schema.ts";

const account = z.string().check(z.regex(/^[0-9]{12}$/));
const mapRoles = z.array(roleEntrySchema);
const mapUsers = z.array(userEntrySchema);
const mapAccounts = z.array(account);

const shared = {
  username:
    "The Kubernetes username, templates such as {{SessionName}} included; quote it where it begins with one",
  groups: "The Kubernetes groups",
  userid: "Not read for a decision",
};

/** By their names in `$defs`: their keys, and what is required of them. */
const mappings = {
  roleEntry: {
    keys: {
      rolearn: "The role's ARN without its path: arn:aws:iam::111122223333:role/NAME",
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
      accountID: "The twelve digits of the account, in quotes",
      partition: "The AWS partition; aws if it is left out",
    },
    required: { required: ["permissionSetName", "accountID"] },
  },
};

/**
 * A list of role entries, of user entries, or of accounts: each is also there on its own, as `#/$defs/mapRoles`.
 *
 * @param id The schema's own address.
 */
export function sectionsJsonSchema(id: string): object {
  const names = z.registry<{ id?: string; description?: string }>();
  names.add(mapRoles, { id: "mapRoles", description: "Who the sessions of IAM roles become" });
  names.add(mapUsers, { id: "mapUsers", description: "Who IAM users become" });
  names.add(mapAccounts, {
    id: "mapAccounts",
    description: "Accounts whose identities get in under their own ARN, without groups",
  });
  names.add(roleEntrySchema, { id: "roleEntry" });
  names.add(userEntrySchema, { id: "userEntry" });
  names.add(ssoEntrySchema, { id: "ssoEntry" });
  names.add(account, { description: "The twelve digits of an AWS account, in quotes" });
  const sections = z.union([mapRoles, mapUsers, mapAccounts]);
  const { $schema, ...schema } = z.toJSONSchema(sections, { io: "input", metadata: names });
  const definitions = schema.$defs as Readonly<Record<keyof typeof mappings, z.core.JSONSchema.BaseSchema>>;
  for (const [name, { keys, required }] of Object.entries(mappings)) {
    const mapping = definitions[name as keyof typeof mappings];
    const descriptions: ReadonlyMap<string, string> = new Map(Object.entries(keys));
    describeProperties(mapping, (key) => descriptions.get(key));
    Object.assign(mapping, required, { additionalProperties: false });
  }
  return { $schema, $id: id, title: "A section of the aws-auth ConfigMap", ...schema };
}
