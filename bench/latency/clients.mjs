// Clients that ask all the time, and check each answer: whether it is right, and how old the version is that has given it.
import { once } from "node:events";
import { Agent, request } from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import { identities } from "../documents.mjs";
import { WITNESS } from "./witness.mjs";

const CLIENTS = 10;
/** Each client waits between two questions, 10 ms on average. */
const PAUSE_MS = 20;

export const now = () => performance.timeOrigin + performance.now();

/**
 * @param {number[]} putAt When each version was put.
 * @returns `{ answers, stop }`. `answers` are `{ ms, sentAt, version, staleMs }`; the last two of the witness alone.
 */
export function startClients({ port, ca, roles, makeToken, random, putAt }) {
  const agent = new Agent({ ca, keepAlive: true });
  const known = identities(256, roles - 1).map(({ Arn }) => Arn.split("/")[1]);
  const answers = [];
  let isOver = false;

  async function client(_, index) {
    const session = `client-${index}`;
    while (!isOver) {
      const isWitness = random() < 0.5;
      const role = isWitness ? WITNESS : known[Math.floor(random() * known.length)];
      const body = JSON.stringify({
        apiVersion: "authentication.k8s.io/v1",
        kind: "TokenReview",
        spec: { token: makeToken(role, session) },
      });
      const sentAt = now();
      const answer = await post({ agent, port, body });
      const ms = now() - sentAt;
      const [, team, name] = /^(?:team-\d+|v(\d+)):(.*)$/.exec(answer.status.user?.username) ?? [];
      if (name !== session || isWitness !== (team !== undefined)) {
        throw new Error(`a wrong answer: ${JSON.stringify(answer)}`);
      }
      if (isWitness) {
        const version = Number(team);
        const supersededAt = putAt[version + 1] ?? Number.POSITIVE_INFINITY;
        answers.push({ ms, sentAt, version, staleMs: Math.max(0, sentAt - supersededAt), at: sentAt + ms });
      } else answers.push({ ms, sentAt });
      await sleep(random() * PAUSE_MS);
    }
  }

  const clients = Promise.all(Array.from({ length: CLIENTS }, client));
  return {
    answers,
    stop: async () => {
      isOver = true;
      await clients;
      agent.destroy();
    },
  };
}

async function post({ agent, port, body }) {
  const outgoing = request({ host: "127.0.0.1", port, path: "/authenticate", method: "POST", agent });
  outgoing.end(body);
  const [incoming] = await once(outgoing, "response");
  let text = "";
  for await (const chunk of incoming.setEncoding("utf8")) text += chunk;
  return JSON.parse(text);
}
