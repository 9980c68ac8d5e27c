// The versions of the ConfigMap, and so the answers that are allowed. Usernames name the version that they come from.
import { mapRoles } from "../documents.mjs";

/** The roles that ask. Each version has most of them, and all the others. */
export const ROLES = Array.from({ length: 20 }, (_, index) => `role-${index}`);
export const arnOf = (role) => `arn:aws:iam::111122223333:role/${role}`;

const OTHERS = mapRoles(980);

/**
 * How long an older version may still answer after an edit or after the end of a fault. A version that is replaced sooner
 * may never be in use.
 */
const LATE_MS = 300;

export class History {
  #now;
  #versions = [];
  #faultyUntil = 0;

  constructor(now) {
    this.#now = now;
    this.edit("good", ROLES);
  }

  get length() {
    return this.#versions.length;
  }

  /**
   * @param kind With `broken`, the mapRoles of the new version does not parse.
   * @returns The data of the new version. Undefined with `deleted`.
   */
  edit(kind, roles) {
    const number = this.#versions.length;
    const at = this.#now();
    this.#versions.push({ number, kind, roles: new Set(roles), at, isCalm: this.#faultyUntil < at });
    if (kind === "deleted") return undefined;
    const entries = roles.map(
      (role) =>
        `- rolearn: ${arnOf(role)}\n  username: v${number}:{{SessionName}}\n  groups: [g${number}, ${role}]\n`,
    );
    const last = kind === "broken" ? "- username: {{SessionName}}\n" : "";
    return { mapRoles: OTHERS + entries.join("") + last };
  }

  /** Notes that the watch may miss edits for the next `ms` milliseconds. */
  fault(ms) {
    const now = this.#now();
    this.#faultyUntil = Math.max(this.#faultyUntil, now + ms);
    for (const version of this.#versions) version.isCalm &&= version.at < now - LATE_MS;
  }

  /**
   * @param asked `{ role, session, sentAt, oldest }`. Version `oldest` has answered before, so no older one may answer.
   * @returns `{ fault, version }`. `fault` says why the answer is wrong, if it is. `version` has answered, if that is known.
   */
  judge({ role, session, sentAt, oldest }, { status, user }) {
    const from = Math.max(oldest, this.#settledAt(sentAt));
    if (status === 403) return { fault: this.#mayDeny(role, from) ? undefined : "denied" };
    if (status !== 200) return { fault: `status ${status}` };
    const [, digits, name] = /^v(\d+):(.*)$/.exec(user.username) ?? [];
    const version = this.#versions[digits];
    const isWhole = name === session && user.groups.join() === `g${digits},${role}`;
    if (version === undefined || !isWhole) return { fault: `answer ${user.username} ${user.groups}` };
    if (version.kind !== "good") return { fault: `a ${version.kind} version is served` };
    if (!version.roles.has(role)) return { fault: "a version answers for a role that is not in it" };
    if (version.number >= from) return { version: version.number };
    const tenths = Math.ceil((sentAt - this.#versions[from].at) / 100);
    return { version: version.number, fault: `late: replaced ${tenths / 10} s before` };
  }

  #mayDeny(role, from) {
    return this.#versions
      .slice(from)
      .some(({ kind, roles }) => kind === "deleted" || (kind === "good" && !roles.has(role)));
  }

  /**
   * The newest version that must have been in use, or that must have ended what was in use, when a request was sent.
   * Broken versions do not count, since what was in use before is kept. A good version counts if it stayed the newest
   * for long enough: else the next one may have been taken in its place. A deletion always counts.
   */
  #settledAt(sentAt) {
    const isHeard = ({ at }) => Math.max(at, this.#faultyUntil) + LATE_MS < sentAt;
    const heard = this.#versions.findLastIndex(isHeard);
    // The event of a calm version has come. Another version is seen only in the list after a fault, if it is the newest.
    const isSettled = ({ kind, isCalm, at }, index) => {
      if (kind === "broken" || !(isCalm || index === heard)) return false;
      const until = this.#versions[index + 1]?.at ?? sentAt;
      return kind === "deleted" || until - at > LATE_MS;
    };
    return Math.max(0, this.#versions.slice(0, heard + 1).findLastIndex(isSettled));
  }
}
