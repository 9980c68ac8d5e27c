// Which kinds of nodes may use a role, by its trust policy.
import type { RoleTrust } from "../engine/surroundings.ts";
import type { NodeKind } from "./node-roles.ts";

/** Services whose machines are nodes. In some regions and partitions, their names end otherwise. */
const NODE_SERVICES = {
  ec2: /^ec2\./,
  fargate: /^eks-fargate-pods\./,
  hybrid: /^(?:rolesanywhere|ssm)\./,
} as const;

export type NodeService = keyof typeof NODE_SERVICES;

/** Which kinds of machines can use a role with this trust policy. */
export function nodeServicesOf({ services }: RoleTrust): NodeService[] {
  const kinds = Object.keys(NODE_SERVICES) as NodeService[];
  return kinds.filter((kind) => services.some((service) => NODE_SERVICES[kind].test(service)));
}

/** Whether nodes with such a username can use the role. True where that is not known. */
export function canBeNode(trust: RoleTrust | undefined, kind: NodeKind): boolean {
  if (trust === undefined || trust.isOpen) return true;
  const can = nodeServicesOf(trust);
  return kind === "instance" ? can.includes("ec2") : can.length > 0;
}
