// The API server of latency.mjs, in a process of its own. It makes versions of a map, and says when each was put.
import { loadTestServers } from "../../scripts/load-typescript.mjs";
import { ACCOUNT, mapRoles } from "../documents.mjs";
import { WITNESS } from "./witness.mjs";

process.once("message", async ({ roles }) => {
  const { startApiServer } = await loadTestServers();
  const { store, ...server } = await startApiServer();
  const others = mapRoles(roles - 1);
  let version = 0;

  /** Each version differs from the one before it in the username of one entry and in the groups of another one. */
  function put() {
    version++;
    const edited = `Engineering-Team-${String(version % (roles - 1)).padStart(5, "0")}-Role\n`;
    const at = others.indexOf(edited);
    const groups = others.indexOf("  - viewers\n", at);
    const witness = `- rolearn: arn:aws:iam::${ACCOUNT}:role/${WITNESS}\n  username: v${version}:{{SessionName}}\n`;
    store.put({
      mapRoles: `${others.slice(0, groups)}  - version-${version}\n${others.slice(groups)}${witness}`,
    });
    // No one lists old versions, and a thousand of them take a lot of memory.
    store.compact();
    process.send({ version, at: performance.timeOrigin + performance.now() });
  }

  put();
  process.send({ kubeconfig: server.kubeConfig().exportConfig() });
  process.on("message", ({ edits }) => {
    for (let edit = 0; edit < edits; edit++) put();
  });
  process.once("disconnect", () => process.exit());
});
