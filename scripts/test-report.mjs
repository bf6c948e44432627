// Reads the result files (trx) of one folder and prints failures, slow tests and, as the last line, `N passed, N failed`.
// Usage: node test-report.mjs FOLDER [--extra-passed N] [--extra-failed N]. Exit code 1 when anything failed.
// A skipped test counts as failed: nothing is skipped silently.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const entities = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decode(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? whole);
  });
}

function attribute(head, name) {
  return decode(new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1] ?? "");
}

function element(body, name) {
  return decode(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(body)?.[1] ?? "").trim();
}

/** "hh:mm:ss.fffffff" to seconds; 0 when the runner gave none. */
function seconds(duration) {
  const parts = duration.split(":").map(Number);
  return parts.length === 3 ? parts[0] * 3600 + parts[1] * 60 + parts[2] : 0;
}

function readResults(file) {
  const results = [];
  const pattern = /<UnitTestResult((?:\s[\w:]+="[^"]*")*)\s*(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g;
  for (const [, head, body = ""] of readFileSync(file, "utf8").matchAll(pattern)) {
    results.push({
      name: attribute(head, "testName"),
      outcome: attribute(head, "outcome"),
      seconds: seconds(attribute(head, "duration")),
      message: element(body, "Message") || element(body, "StdOut"),
      stack: element(body, "StackTrace"),
    });
  }
  return results;
}

function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? 0 : Number(process.argv[at + 1]);
}

const indent = (text, lines) => text.split("\n").slice(0, lines).map((line) => `    ${line.trimEnd()}`).join("\n");

function printFailure(result) {
  console.log(`\n${result.outcome === "Failed" ? "FAILED" : `NOT RUN (${result.outcome})`}  ${result.name}`);
  if (result.message) console.log(indent(result.message, 30));
  const ownFrames = result.stack.replace(/^\s*at System\.Reflection\..*\n?/gm, "");
  if (ownFrames) console.log(indent(ownFrames, 12));
}

const folder = process.argv[2];
const files = readdirSync(folder).filter((name) => name.endsWith(".trx")).sort();
const results = files.flatMap((name) => readResults(join(folder, name)));
const failures = results.filter((result) => result.outcome !== "Passed");
const slowest = results.filter((result) => result.seconds >= 1).sort((a, b) => b.seconds - a.seconds).slice(0, 10);

failures.forEach(printFailure);
if (slowest.length > 0) {
  console.log("\nSlowest tests:");
  for (const { name, seconds: taken } of slowest) console.log(`  ${taken.toFixed(1).padStart(6)} s  ${name}`);
}
const passed = results.length - failures.length + option("--extra-passed");
const failed = failures.length + option("--extra-failed");
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
