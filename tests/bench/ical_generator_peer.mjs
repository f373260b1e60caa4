// Writes the events of the calendar benchmark with ical-generator and says how long that took.
//   node tests/bench/ical_generator_peer.mjs EVENTS COUNT     EVENTS: the output of titrate_bench_inputs events
// The least of three runs, as JSON. Times are written in UTC, without a zone, which is less than titrate
// writes. The package is installed by tests/npm/run.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../npm/package.json", import.meta.url));
const { default: ical } = require("ical-generator");
const { version } = JSON.parse(readFileSync(new URL("../npm/package-lock.json", import.meta.url)))
  .packages["node_modules/ical-generator"];

const events = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const count = Number(process.argv[3]);
const first = Date.UTC(2026, 10, 23);
const stamp = new Date(Date.UTC(2026, 10, 20));
const minute = 60_000;
const days = 3000;

function write() {
  const calendar = ical({ prodId: "-//Titrate//Bench//EN" });
  for (let index = 0; index < count; ++index) {
    const words = events[index % events.length];
    const start = first + ((index % days) * 1440 + words.minute) * minute;
    calendar.createEvent({
      id: words.uid.slice(0, -6) + String(index).padStart(6, "0"),
      stamp,
      lastModified: stamp,
      sequence: words.sequence,
      start: new Date(start),
      end: new Date(start + words.minutes * minute),
      summary: words.summary,
      description: words.description,
      categories: [{ name: "Exercise" }],
      class: "PRIVATE",
      status: "CONFIRMED",
      transparency: "OPAQUE",
    });
  }
  return calendar.toString();
}

const times = [];
let bytes = 0;
for (let run = 0; run < 3; ++run) {
  const since = process.cpuUsage();
  bytes = Buffer.byteLength(write());
  const used = process.cpuUsage(since);
  times.push((used.user + used.system) / 1e6);
}
console.log(JSON.stringify({ seconds: Math.min(...times), bytes, version }));
