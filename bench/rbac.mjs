// What RBAC answers cost: `can` beside a bare look-up, and everything about many principals beside one pass over their bindings.
import { createAuthorizer, readRbac, strengthOf } from "aws-auth-map/rbac";
import { measurePairs } from "./measure.mjs";

const CALLS = 20_000;
const ROUNDS = 21;
const NAMESPACES = 100;
const PRINCIPALS = 500;

const rule = (verbs, resources, apiGroup = "") => ({ verbs, apiGroups: [apiGroup], resources });

/** `count` bindings of `subjects` groups to 50 ClusterRoles: every tenth one for the cluster, the others in 100 namespaces. */
export function rbacOf(count, subjects = count) {
  const roles = Array.from({ length: 50 }, (_, index) => ({
    kind: "ClusterRole",
    metadata: { name: `role-${index}` },
    rules: [
      rule(["get", "list", "watch"], ["pods", "services", `things-${index}`]),
      rule(["create", "delete"], ["deployments", "statefulsets"], "apps"),
      rule(["get"], ["configmaps"]),
    ],
  }));
  const bindings = Array.from({ length: count }, (_, index) => ({
    kind: index % 10 === 9 ? "ClusterRoleBinding" : "RoleBinding",
    metadata: { name: `b-${index}`, ...(index % 10 === 9 ? {} : { namespace: `ns-${index % NAMESPACES}` }) },
    subjects: [{ kind: "Group", name: `team-${index % subjects}` }],
    roleRef: { kind: "ClusterRole", name: `role-${index % 50}` },
  }));
  return [...roles, ...bindings];
}

/** @returns Questions a second of both sides. The floor asks a Map for the groups' bindings, and compares verb and resource. */
export function measureCan(bindings) {
  const authorizer = createAuthorizer(readRbac(rbacOf(bindings)));
  const asked = Array.from({ length: 1024 }, (_, index) => {
    const at = (index * 7) % bindings;
    const groups = ["system:authenticated", `team-${at}`];
    const namespace = `ns-${at % NAMESPACES}`;
    const resource = index % 2 === 0 ? "pods" : "secrets";
    return [
      { username: `user-${index}`, groups },
      { verb: "get", resource, namespace },
    ];
  });
  const byGroup = new Map(
    Array.from({ length: bindings }, (_, index) => [`team-${index}`, rule(["get"], ["pods"])]),
  );
  let [allowed, found] = [0, 0];
  const ours = () => {
    for (let call = 0; call < CALLS; call++) {
      const [user, action] = asked[call & 1023];
      if (authorizer.can(user, action).allowed) allowed++;
    }
  };
  const floor = () => {
    for (let call = 0; call < CALLS; call++) {
      const [{ groups }, { verb, resource }] = asked[call & 1023];
      for (const group of groups) {
        const held = byGroup.get(group);
        if (held?.verbs.includes(verb) && held.resources.includes(resource)) found++;
      }
    }
  };
  globalThis.gc?.();
  const result = measurePairs(ROUNDS, ours, floor);
  if (allowed === 0 || allowed !== found)
    throw new Error(`${allowed} are allowed, and the floor finds ${found}`);
  return {
    ours: (CALLS / result.ours) * 1000,
    floor: (CALLS / result.floor) * 1000,
    ratio: 1 / result.ratio,
  };
}

const objects = () => rbacOf(2000, PRINCIPALS);
const users = Array.from({ length: PRINCIPALS }, (_, index) => ({
  username: `user-${index}`,
  groups: [`team-${index}`, "system:authenticated"],
}));
const namespaces = Array.from({ length: NAMESPACES }, (_, index) => `ns-${index}`);

/**
 * 500 principals, 2,000 bindings, 100 namespaces.
 *
 * @param what `read`: reads and indexes. `rulesFor`, `strengthOf`: of each principal in each namespace. `whoCan`: 50
 *   questions in each namespace.
 * @returns Milliseconds. The floor is a pass over the bindings for each principal.
 */
export function measureReport(what) {
  const given = objects();
  const authorizer = createAuthorizer(readRbac(given));
  let seen = 0;
  const run = {
    read: () => createAuthorizer(readRbac(given)),
    rulesFor: () => {
      for (const user of users) for (const each of namespaces) seen += authorizer.rulesFor(user, each).length;
    },
    strengthOf: () => {
      for (const user of users)
        for (const each of namespaces) seen += strengthOf(authorizer, user, each).length;
    },
    whoCan: () => {
      for (const namespace of namespaces) {
        for (let index = 0; index < 50; index++) {
          seen += authorizer.whoCan({ verb: "get", resource: `things-${index}`, namespace }).length;
        }
      }
    },
  }[what];
  const floor = () => {
    for (const { groups } of users) {
      for (const { subjects } of given)
        if (subjects !== undefined && groups.includes(subjects[0].name)) seen++;
    }
  };
  globalThis.gc?.();
  const result = measurePairs(5, run, floor);
  if (seen === 0) throw new Error("nothing was found");
  return result;
}

/** Bytes that this process has taken at most: run alone, all of the above. */
export function memory() {
  return process.resourceUsage().maxRSS * 1024;
}
