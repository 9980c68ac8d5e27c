// One GET of a server on this machine, over TLS.
import { Agent, request } from "node:https";

export interface Place {
  readonly port: number;
  /** PEM */
  readonly ca: string;
  readonly path: string;
}

export interface Answer {
  /** Undefined where there is no answer. */
  readonly status: number | undefined;
  readonly text: string;
}

export async function get(place: Place): Promise<Answer> {
  return await new Promise((resolve) => {
    const nothing = () => resolve({ status: undefined, text: "" });
    const options = { host: "127.0.0.1", agent: new Agent(), timeout: 2000, ...place };
    const outgoing = request(options, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
      });
      response.on("end", () => resolve({ status: response.statusCode, text }));
      response.on("error", nothing);
    });
    outgoing.on("timeout", () => outgoing.destroy());
    outgoing.on("error", nothing);
    outgoing.end();
  });
}

/** Whether a GET is answered with 200. */
export async function isWell(place: Place): Promise<boolean> {
  return (await get(place)).status === 200;
}
