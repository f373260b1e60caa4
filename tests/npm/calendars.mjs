// Reads every calendar of a folder with ical.js and node-ical and compares each event with
// expected.json, which tests/calendars/expected.py worked out from the plans.
//   node calendars.mjs FOLDER
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import ICAL from "ical.js";
import nodeIcal from "node-ical";

const folder = process.argv[2] ?? process.env.CALENDARS;
const cases = JSON.parse(readFileSync(join(folder, "expected.json"), "utf-8"));
const bytesOf = (one) => readFileSync(join(folder, one.file), "utf-8");
const twoDigits = (number) => String(number).padStart(2, "0");
const inUtc = (date) => date.toISOString().replace(".000Z", "Z");
const asDay = (year, month, day) => `${year}-${twoDigits(month)}-${twoDigits(day)}`;

function icalTime(time) {
  if (time.isDate) return asDay(time.year, time.month, time.day);
  if (time.zone.tzid === "floating") return "floating";
  return inUtc(time.toJSDate());
}

/** UID to event, and how many there were. ical.js goes by the zones of the file alone. */
function byIcalJs(text) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  const read = Object.fromEntries(events.map((event) => [event.uid, {
    start: icalTime(event.startDate),
    end: icalTime(event.endDate),
    status: event.component.getFirstPropertyValue("status"),
    sequence: event.sequence,
    summary: event.summary,
    description: event.description,
  }]));
  return { count: events.length, read };
}

/** node-ical gives whole days as midnight of this machine's clock. */
function nodeTime(time, kind) {
  return kind === "date" ? asDay(time.getFullYear(), time.getMonth() + 1, time.getDate()) : inUtc(time);
}

/** It goes by the tables of Node, and keeps one event of each UID. */
function byNodeIcal(text) {
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one.type === "VEVENT");
  const read = Object.fromEntries(events.map((event) => [event.uid, {
    start: nodeTime(event.start, event.datetype),
    end: nodeTime(event.end, event.datetype),
    status: event.status,
    sequence: Number(event.sequence),
    summary: event.summary,
    description: event.description,
  }]));
  return { count: events.length, read };
}

const count = (text) => text.split("BEGIN:VEVENT\r\n").length - 1;

for (const [name, reader] of [["ical.js", byIcalJs], ["node-ical", byNodeIcal]]) {
  for (const one of cases) {
    test(`${name} reads what the plan says: ${one.name}`, () => {
      const text = bytesOf(one);
      const { count: found, read } = reader(text);
      assert.equal(found, Object.keys(one.events).length);
      assert.equal(count(text), found);
      assert.deepEqual(read, one.events);
    });
  }
}
