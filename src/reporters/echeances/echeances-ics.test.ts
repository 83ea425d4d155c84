import { afterEach, expect, test, vi } from "vitest";
import { jour } from "../rapport-fixture.ts";
import { agenda, echeance } from "./agenda-fixture.ts";
import { echeancesIcs } from "./echeances-ics.ts";

afterEach(() => {
  vi.useRealTimers();
});

/** Properties of the events, unfolded. */
function evenements(ics: string): Record<string, string>[] {
  return ics
    .replaceAll("\r\n ", "")
    .split("BEGIN:VEVENT")
    .slice(1)
    .map((bloc) =>
      Object.fromEntries(
        bloc
          .split("\r\n")
          .filter((ligne) => ligne.includes(":"))
          .map((ligne) => [ligne.slice(0, ligne.indexOf(":")), ligne.slice(ligne.indexOf(":") + 1)]),
      ),
    );
}

test("an échéance is an all-day event on its day, without a time zone, that blocks nothing", () => {
  const [e] = evenements(echeancesIcs(agenda([echeance()])));
  expect(e).toMatchObject({
    "DTSTART;VALUE=DATE": "20261031",
    DTSTAMP: "20261020T000000Z",
    SUMMARY: "P0042 : Entretien du mois",
    DESCRIPTION: "Recevoir en face à face en octobre 2026. (Règle ENT-01.)",
    TRANSP: "TRANSPARENT",
    CLASS: "PRIVATE",
  });
  expect(e).not.toHaveProperty("DTEND");
});

test.each([
  [
    "the day before: on the day of reference, and says since when",
    "2026-10-19",
    "20261020",
    "EN RETARD\\, P0042 : Entretien du mois",
  ],
  ["the day itself is not overdue", "2026-10-20", "20261020", "P0042 : Entretien du mois"],
])("%s", (_, day, start, summary) => {
  const [e] = evenements(echeancesIcs(agenda([echeance({ jour: jour(day) })])));
  expect(e?.["DTSTART;VALUE=DATE"]).toBe(start);
  expect(e?.["SUMMARY"]).toBe(summary);
});

test("no name of the APAP or structure, no parcours: the participant's id alone", () => {
  const ics = echeancesIcs(agenda([echeance()]));
  expect(ics).not.toMatch(/MODÈLE|Association|P0042-1/);
});

test("a later run keeps the UID, another échéance has another, equal ones are told apart", () => {
  const uids = (au: string, ...list: Parameters<typeof echeance>[0][]) =>
    evenements(echeancesIcs(agenda(list.map(echeance), { au: jour(au) }))).map((e) => e["UID"]);
  const [un] = uids("2026-10-20", {});
  expect(uids("2026-10-27", { apap: "Noé RELAIS", preuves: [] })).toEqual([un]);
  expect(un).toMatch(/^[0-9a-f]{32}@plie$/);
  expect(uids("2026-10-20", { participant: "P1" })).not.toContain(un);
  expect(uids("2026-10-20", { jour: jour("2026-11-30") })).not.toContain(un);
  expect(new Set(uids("2026-10-20", {}, {})).size).toBe(2);
});

test("never reads the clock nor chance: the same agenda gives the same bytes", () => {
  const list = [echeance(), echeance({ participant: "P1", genre: "VEILLE" })];
  vi.useFakeTimers({ now: 0 });
  const un = echeancesIcs(agenda(list));
  vi.setSystemTime(2e12);
  expect(echeancesIcs(agenda(list))).toBe(un);
});

test("lines are of 75 octets at most, cut between characters, and end in CRLF", () => {
  const action = "é".repeat(200) + "🙂".repeat(40);
  const ics = echeancesIcs(agenda([echeance({ action })]));
  for (const ligne of ics.split("\r\n")) expect(Buffer.byteLength(ligne)).toBeLessThanOrEqual(75);
  expect(ics.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(evenements(ics)[0]?.["DESCRIPTION"]).toContain(action);
});

test("an id cannot add a property of its own", () => {
  const ics = echeancesIcs(agenda([echeance({ participant: "P1\r\nATTACH:http://x\u0000;,\\\n" })]));
  expect(ics).not.toMatch(/^ATTACH/m);
  expect(evenements(ics)[0]?.["SUMMARY"]).toBe("P1 ATTACH:http://x \\;\\,\\\\  : Entretien du mois");
});

test("nothing due: an empty calendar that opens", () => {
  expect(echeancesIcs(agenda([]))).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
});
