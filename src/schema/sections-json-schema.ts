// The JSON Schema of what stands in an aws-auth section, for editors. It ships with the package. It is stricter than
// the reference, which skips unknown keys in silence and takes a key in any case.
import * as z from "zod/mini";
import { roleEntrySchema, ssoEntrySchema, userEntrySchema } from "./entries.ts";

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

/** The keys of the mappings, and which of them it takes. */
const mappings = new Map<unknown, { keys: Readonly<Record<string, string>>; rest: object }>([
  [
    roleEntrySchema,
    {
      keys: {
        rolearn: "The role's ARN without its path: arn:aws:iam::111122223333:role/NAME",
        sso: "The roles of a permission set, instead of rolearn; EKS ignores it",
        ...shared,
      },
      rest: { required: ["username"], oneOf: [{ required: ["rolearn"] }, { required: ["sso"] }] },
    },
  ],
  [
    userEntrySchema,
    {
      keys: { userarn: "The user's ARN: arn:aws:iam::111122223333:user/NAME", ...shared },
      rest: { required: ["userarn", "username"] },
    },
  ],
  [
    ssoEntrySchema,
    {
      keys: {
        permissionSetName: "The permission set's name",
        accountID: "The twelve digits of the account, in quotes",
        partition: "The AWS partition; aws if it is left out",
      },
      rest: { required: ["permissionSetName", "accountID"] },
    },
  ],
]);

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
  names.add(account, { description: "The twelve digits of an AWS account, in quotes" });
  const { $schema, ...schema } = z.toJSONSchema(z.union([mapRoles, mapUsers, mapAccounts]), {
    io: "input",
    metadata: names,
    override: ({ zodSchema, jsonSchema }) => {
      const mapping = mappings.get(zodSchema);
      if (mapping === undefined) return;
      const properties = Object.entries(jsonSchema.properties ?? {}).map(([key, property]) => [
        key,
        typeof property === "object" ? { ...property, description: mapping.keys[key] } : property,
      ]);
      Object.assign(jsonSchema, mapping.rest, {
        properties: Object.fromEntries(properties),
        additionalProperties: false,
      });
    },
  });
  return { $schema, $id: id, title: "A section of the aws-auth ConfigMap", ...schema };
}
