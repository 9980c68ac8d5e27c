// examples/authenticator/make-certificates.sh: what it makes is what a TLS client takes, and no more.
import { execFileSync, spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { connect, createServer } from "node:tls";
import { beforeAll, describe, expect, it } from "vitest";
import { repository, temporaryFolder } from "../cli/command.ts";

const script = join(repository, "examples", "authenticator", "make-certificates.sh");
const temporary = temporaryFolder();

function hasOpenssl(): boolean {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync("sh", [script, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

const why = hasOpenssl() ? "" : " (not run: there is no openssl here)";
describe.skipIf(why !== "")(`make-certificates.sh${why}`, () => {
  let folder: string;
  const text = (name: string) => readFileSync(join(folder, name), "utf8");
  beforeAll(() => {
    folder = temporary.path("tls");
    expect(run(folder, "127.0.0.1", "::1", "auth.example.com")).toMatchObject({ status: 0, stderr: "" });
  });

  it("makes a CA, and a certificate of the names that it is given", () => {
    const ca = new X509Certificate(text("ca.pem"));
    const server = new X509Certificate(text("server.pem"));
    expect(ca.ca).toBe(true);
    expect(server.ca).toBe(false);
    expect(server.verify(ca.publicKey)).toBe(true);
    expect(server.checkIP("127.0.0.1")).toBe("127.0.0.1");
    expect(server.checkIP("::1")).toBe("::1");
    expect(server.checkHost("auth.example.com")).toBe("auth.example.com");
    expect(server.checkHost("example.com")).toBeUndefined();
    expect(server.checkIP("10.0.0.1")).toBeUndefined();
    // https://www.iana.org/assignments/smi-numbers: serverAuth, and nothing else.
    expect(server.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1"]);
  });

  it("keeps keys to their owner, and leaves nothing else behind", () => {
    expect(readdirSync(folder).sort()).toEqual(["ca-key.pem", "ca.pem", "server-key.pem", "server.pem"]);
    for (const name of ["ca-key.pem", "server-key.pem"])
      expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
  });

  it("is believed by a client that trusts the CA, by its names alone", async () => {
    const server = createServer({ key: text("server-key.pem"), cert: text("server.pem") }, (socket) =>
      socket.end(),
    );
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const ask = async (options: object) => {
      const socket = connect({ port, host: "127.0.0.1", ca: text("ca.pem"), ...options });
      try {
        await once(socket, "secureConnect");
        return "believed";
      } catch (error) {
        return (error as { code: string }).code;
      } finally {
        socket.destroy();
      }
    };
    expect(await ask({})).toBe("believed");
    expect(await ask({ servername: "auth.example.com" })).toBe("believed");
    expect(await ask({ servername: "other.example.com" })).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
    expect(await ask({ ca: [] })).not.toBe("believed");
    server.close();
  });

  it("keeps a CA that is there, so that a certificate can be renewed", () => {
    const again = temporary.path("again");
    expect(run(again, "127.0.0.1").status).toBe(0);
    const before = ["ca.pem", "ca-key.pem", "server.pem", "server-key.pem"].map((name) =>
      readFileSync(join(again, name), "utf8"),
    );
    chmodSync(join(again, "server-key.pem"), 0o644);
    expect(run(again, "127.0.0.2").status).toBe(0);
    // A group that could read it still can; others cannot.
    expect(statSync(join(again, "server-key.pem")).mode & 0o777).toBe(0o640);
    const after = ["ca.pem", "ca-key.pem", "server.pem", "server-key.pem"].map((name) =>
      readFileSync(join(again, name), "utf8"),
    );
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after[2]).not.toBe(before[2]);
    expect(after[3]).not.toBe(before[3]);
    const renewed = new X509Certificate(after[2] ?? "");
    expect(renewed.checkIP("127.0.0.2")).toBe("127.0.0.2");
    expect(renewed.verify(new X509Certificate(before[0] ?? "").publicKey)).toBe(true);
  });

  it.each([
    ["without names", ["FOLDER"], "usage: "],
    ["with a name of two", ["FOLDER", "a b"], "'a b' is not a name or an IP address"],
    ["with an empty name", ["FOLDER", ""], "'' is not a name or an IP address"],
    ["with an extension for a name", ["FOLDER", "a,URI:x"], "'a,URI:x' is not a name or an IP address"],
    ["with a line in a name", ["FOLDER", "a\nbasicConstraints"], "is not a name or an IP address"],
    ["with an address that is none", ["FOLDER", "300.1.1.1"], "bad ip address"],
  ])("%s it says why, and makes no certificate", (name, args, message) => {
    const place = temporary.path(name);
    const { status, stdout, stderr } = run(...args.map((arg) => (arg === "FOLDER" ? place : arg)));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(existsSync(join(place, "server.pem"))).toBe(false);
  });

  it("makes no second CA beside half of one", () => {
    const half = temporary.path("half");
    temporary.write("half/ca.pem", text("ca.pem"));
    const { status, stderr } = run(half, "127.0.0.1");
    expect(status).toBe(2);
    expect(stderr).toContain("has one of ca.pem and ca-key.pem, but not the other");
    expect(readdirSync(half)).toEqual(["ca.pem"]);
  });
});
