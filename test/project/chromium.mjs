// Opens a page in headless Chromium. Not in TypeScript: playwright-core's types need those of the DOM, which would then
// be there for the sources too, and those run without.
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { chromium } from "playwright-core";

export const executablePath = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium-browser",
].find((path) => existsSync(path));

const ARGUMENTS = [
  // Chromium's sandbox does not start as root, as which containers run; the page is this repository's own.
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export async function evaluateBehind(script, expression) {
  const html = '<!doctype html><link rel="icon" href="data:,"><script src="/script.js"></script>';
  const server = createServer(({ url }, response) => {
    const [type, body] = url === "/script.js" ? ["text/javascript", script] : ["text/html", html];
    response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  // With a new profile, which is deleted with the browser.
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  try {
    const page = await browser.newPage();
    const complaints = [];
    const requests = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => requests.push(request.url()));
    const origin = `http://127.0.0.1:${server.address().port}`;
    await page.goto(origin);
    const value = await page.evaluate(expression);
    return {
      value,
      complaints,
      requests: requests.map((url) => url.replace(origin, "")).filter((url) => !url.startsWith("data:")),
      version: browser.version(),
    };
  } finally {
    await browser.close();
    server.close();
  }
}
