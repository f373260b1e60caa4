// Builds the handout of every example and opens it in Chromium, wide and as narrow as a phone:
// axe-core finds nothing, no script stands in it, nothing is requested, nothing runs off the side.
//
//   node tests/npm/accessibility.mjs build/dev/planner/titrate [CASE...]
//
// About ten seconds for each handout; with case files named, only those.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const titrate = process.argv[2] ?? join(root, "build", "dev", "planner", "titrate");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
const widths = [1000, 360];

// Texts that would become markup, leave the page or turn the line if they were not made harmless.
const hostile = `<script>fetch('https://example.org')</script>" onload="x" & \u05d0\u05d1 <b>`;

const named = process.argv.slice(3);
const examples = named.length > 0 ? named : readdirSync(join(root, "examples"))
  .filter((name) => name.endsWith(".yaml") && !name.includes("check-ins"))
  .map((name) => join(root, "examples", name));

function handout(caseFile, folder) {
  const page = join(folder, basename(caseFile, ".yaml") + ".html");
  execFileSync(titrate, ["plan", caseFile, "--protocols", join(root, "protocols"), "-o", page]);
  return page;
}

function hostileCase(folder) {
  const text = readFileSync(join(root, "examples", "achilles-runner.yaml"), "utf8");
  const file = join(folder, "hostile.yaml");
  const goal = `goal: ${JSON.stringify(hostile)}`;
  writeFileSync(file, text.replace(/^goal:.*$/m, goal));
  return file;
}

const faults = [];
let checks = 0;
function check(holds, words) {
  checks += 1;
  if (!holds) faults.push(words);
}

async function look(browser, file, width) {
  const name = `${basename(file)} at ${width} px`;
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  check(requests.length === 1, `${name} asks for more than itself: ${requests.slice(1)}`);
  check((await page.locator("script, iframe, object, embed, link, img").count()) === 0,
        `${name} holds a script or something from elsewhere`);
  const handlers = await page.evaluate(() => [...document.querySelectorAll("*")]
    .flatMap((each) => [...each.attributes]).filter((each) => /^on|^href|^src/.test(each.name)).length);
  check(handlers === 0, `${name} has ${handlers} attributes that act or lead elsewhere`);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  check(over <= 0, `${name} runs ${over} px off the side`);
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => axe.run(document, { runOnly: tags }), rules);
  for (const each of found.violations)
    faults.push(`${name}: ${each.id}, ${each.help}: ${each.nodes[0].html.slice(0, 150)}`);
  check(found.passes.length > 15, `${name}: axe-core looked at ${found.passes.length} rules only`);
  await context.close();
}

const folder = mkdtempSync(join(tmpdir(), "titrate-handouts-"));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  for (const file of [...examples, hostileCase(folder)]) {
    const page = handout(file, folder);
    for (const width of widths) await look(browser, page, width);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
for (const fault of faults) console.error(fault);
console.log(`${examples.length + 1} handouts, ${checks} checks, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
