// Clients of the authenticator. Each sends one request after the other, and checks each answer against the history.
import { once } from "node:events";
import { Agent, request } from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import { oneOf } from "../random.mjs";
import { ROLES } from "./history.mjs";

/**
 * @param {AbortSignal} signal Ends the clients.
 * @returns How many answers there were of each kind and status, and what was wrong with them.
 */
export async function runClients(count, { port, ca, history, makeToken, random, now, signal }) {
  const agent = new Agent({ ca, keepAlive: true });
  const statuses = {};
  const faults = [];
  const client = async (_, index) => {
    let oldest = 0;
    while (!signal.aborted) {
      const { kind, token, expected, ...asked } = question(`client-${index}`, makeToken, random);
      const sentAt = now();
      const answer = await post({ agent, port, token });
      statuses[`${kind} ${answer.status}`] = (statuses[`${kind} ${answer.status}`] ?? 0) + 1;
      const judged =
        expected === undefined
          ? history.judge({ ...asked, sentAt, oldest }, answer)
          : { fault: expected === answer.status ? undefined : `${kind}: status ${answer.status}` };
      if (judged.fault !== undefined) faults.push(judged.fault);
      oldest = judged.version ?? oldest;
      await sleep(random() * 20);
    }
  };
  await Promise.all(Array.from({ length: count }, client));
  agent.destroy();
  return { statuses, faults };
}

function question(session, makeToken, random) {
  const role = oneOf(random, ROLES);
  const kind =
    random() < 0.9 ? "known" : oneOf(random, ["spoilt", "expired", "unsigned", "throttled", "no-role"]);
  switch (kind) {
    case "known":
      return { kind, role, session, token: makeToken(role, session) };
    case "spoilt":
      return { kind, expected: 403, token: `k8s-aws-v1.${Math.floor(random() * 1e15).toString(36)}` };
    case "expired":
      return { kind, expected: 403, token: makeToken(role, session, { "X-Amz-Date": "20200101T000000Z" }) };
    case "unsigned":
      return { kind, expected: 403, token: makeToken("unsigned", session) };
    case "throttled":
      return { kind, expected: 429, token: makeToken("throttled", session) };
    case "no-role":
      return { kind, expected: 403, token: makeToken("a-role-without-an-entry", session) };
  }
}

async function post({ agent, port, token }) {
  const review = { apiVersion: "authentication.k8s.io/v1", kind: "TokenReview", spec: { token } };
  const outgoing = request({ host: "127.0.0.1", port, path: "/authenticate", method: "POST", agent });
  outgoing.end(JSON.stringify(review));
  const [incoming] = await once(outgoing, "response");
  let text = "";
  for await (const chunk of incoming.setEncoding("utf8")) text += chunk;
  return { status: incoming.statusCode, user: JSON.parse(text).status?.user };
}
