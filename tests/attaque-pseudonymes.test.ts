import { createHash, createHmac } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvCanoniques } from "../src/exemple/csv-canonique.ts";
import { generateExtraction } from "../src/exemple/generer.ts";
import { Jetons } from "../src/pseudonymes/jetons.ts";
import { Dossier, plieIncomplet as plie } from "./session.ts";

/** What an attacker holds: the real list, and what was handed out, but not the key. */
const extraction = generateExtraction({ participants: 200, mois: 12, graine: 5, anomalies: 0 });
const CLE = "3c".repeat(32);

let dossier: Dossier;
let dits: string;

beforeAll(async () => {
  dossier = new Dossier();
  const source = dossier.joindre("extraction");
  mkdirSync(source);
  for (const { name, bytes } of csvCanoniques(extraction)) writeFileSync(join(source, name), bytes);
  const cle = dossier.ecrire("essai.cle", `cle-plie-1:${CLE}\n`);
  const options = ["--cle", cle, "--arrete", "2026-10-31"];
  dits = (await plie("pseudonymiser", source, "--sortie", dossier.joindre("remis"), ...options)).out;
  await plie("pseudonymiser", source, "--sortie", dossier.joindre("decale"), ...options, "--decaler-dates");
});

afterAll(() => dossier.supprimer());

type Rangee = Record<string, string>;

function lire(...chemin: string[]): Rangee[] {
  const [entete, ...lignes] = readFileSync(dossier.joindre(join(...chemin)), "utf8")
    .replace("\ufeff", "")
    .trimEnd()
    .split(/\r?\n/)
    .map((ligne) => ligne.split(";"));
  return lignes.map((cellules) => Object.fromEntries(entete?.map((nom, i) => [nom, cellules[i] ?? ""]) ?? []));
}

const jetons = new Jetons(Buffer.from(CLE, "hex"));
/** Share of guesses (pseudonym → id) that are right, by the key that the attacker has not. */
function part(devines: readonly (readonly [string, string])[], sur: number): number {
  return devines.filter(([pseudonyme, id]) => jetons.participant(id) === pseudonyme).length / sur;
}

const colonne = (rangees: readonly Rangee[], nom: string) => rangees.map((r) => r[nom] ?? "");

describe("without the key", () => {
  it("the order of the lines names nobody", () => {
    for (const table of ["participants", "parcours"] as const) {
      const champ = table === "participants" ? "id" : "participant";
      const vrais = colonne(lire("extraction", `${table}.csv`), champ);
      const remis = colonne(lire("remis", `${table}.csv`), champ);
      expect(remis).toHaveLength(vrais.length);
      expect(
        part(
          remis.map((p, i) => [p, vrais[i] ?? ""]),
          vrais.length,
        ),
      ).toBeLessThan(0.03);
      // nor the order in which persons first appear
      const premiers = [[...new Set(remis)], [...new Set(vrais)]] as const;
      expect(
        part(
          premiers[0].map((p, i) => [p, premiers[1][i] ?? ""]),
          vrais.length,
        ),
      ).toBeLessThan(0.03);
    }
  });

  it("no dictionary of ids gives a pseudonym", () => {
    const pseudonymes = new Set(colonne(lire("remis", "participants.csv"), "id").map((p) => p.replace("P-", "")));
    const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const jeton = (octets: Buffer) => [...octets.subarray(0, 10)].map((o) => ALPHABET[o & 31]).join("");
    const essais = colonne(lire("extraction", "participants.csv"), "id").flatMap((id) =>
      [id, id.toLowerCase(), `participant\n${id.toUpperCase()}`].flatMap((texte) => [
        createHash("sha256").update(texte).digest(),
        ...["", "plie", "cle-plie-1:", "0".repeat(64)].map((cle) => createHmac("sha256", cle).update(texte).digest()),
      ]),
    );
    expect(essais.filter((octets) => pseudonymes.has(jeton(octets)))).toEqual([]);
    // the attack itself works: with the key it finds everybody
    const avec = colonne(lire("extraction", "participants.csv"), "id").map((id) =>
      jeton(createHmac("sha256", Buffer.from(CLE, "hex")).update(`participant\n${id.toUpperCase()}`).digest()),
    );
    expect(avec.filter((j) => pseudonymes.has(j)).length).toBe(avec.length);
  });

  /** Who has the same day of entry and the same first two days of contact as one person of the list, and no other. */
  function parLesDates(dossierRemis: string): number {
    const trace = (racine: string) => {
      const contacts = lire(racine, "entretiens.csv");
      const parId = new Map<string, string[]>();
      for (const { participant = "", date = "" } of contacts)
        parId.set(participant, [...(parId.get(participant) ?? []), date]);
      const entrees = new Map(
        lire(racine, "parcours.csv").map((r) => [r["participant"] ?? "", r["date_integration"] ?? ""]),
      );
      const iso = (jour: string) => jour.split("/").reverse().join("-");
      return new Map(
        [...entrees].map(([id, entree]) => [id, [entree, ...(parId.get(id) ?? [])].map(iso).sort().slice(0, 3).join()]),
      );
    };
    const vrais = trace("extraction");
    const remis = trace(dossierRemis);
    const parTrace = new Map<string, string[]>();
    for (const [id, t] of vrais) parTrace.set(t, [...(parTrace.get(t) ?? []), id]);
    const devines = [...remis].flatMap(([p, t]) => {
      const candidats = parTrace.get(t) ?? [];
      return candidats.length === 1 ? [[p, candidats[0] ?? ""] as const] : [];
    });
    return part(devines, remis.size);
  }

  it("dates that are kept name nearly everybody, which is said; moved, nobody", () => {
    expect(parLesDates("remis")).toBeGreaterThan(0.8);
    expect(dits.replace(/\s+/g, " ")).toMatch(
      /Qui peut être reconnu : .* ; \d+ si l'on connaît aussi le jour d'entrée/,
    );
    expect(parLesDates("decale")).toBeLessThan(0.02);
  });

  it("durations and weekdays stay when dates move", () => {
    const jours = (racine: string) => {
      const parcours = new Map<string, number>();
      for (const r of lire(racine, "parcours.csv")) {
        const [d, f] = [r["date_integration"], r["date_sortie_prevue"]].map((j) => {
          const [a = "", m = "", jour = ""] = /\//.test(j ?? "")
            ? (j ?? "").split("/").reverse()
            : (j ?? "").split("-");
          return Date.UTC(Number(a), Number(m) - 1, Number(jour)) / 86_400_000;
        });
        if (d !== undefined && f !== undefined && f > 0)
          parcours.set(`${r["participant"]}`, (f - d) * 10 + (((d % 7) + 7) % 7));
      }
      return parcours;
    };
    const [vrais, decales] = [jours("extraction"), jours("decale")];
    expect(vrais.size).toBeGreaterThan(20);
    for (const [id, mesure] of vrais) expect(decales.get(jetons.participant(id))).toBe(mesure);
  });

  it("counts the rare values that remain as an attacker would", () => {
    const rangees = lire("remis", "participants.csv");
    const traits = (r: Rangee) =>
      [
        /\d{4}/.exec(r["date_naissance"] ?? "")?.[0],
        r["sexe"],
        r["nationalite"],
        r["rqth"],
        r["niveau_formation"],
        r["code_postal"]?.slice(0, 2),
      ].join();
    const parId = new Map(rangees.map((r) => [r["id"] ?? "", traits(r)]));
    const nombres = new Map<string, number>();
    for (const t of parId.values()) nombres.set(t, (nombres.get(t) ?? 0) + 1);
    const rares = [...parId.values()].filter((t) => (nombres.get(t) ?? 0) < 3).length;
    expect(dits.replace(/\s+/g, " ")).toContain(
      `Qui peut être reconnu : ${rares} personnes sur ${parId.size} sont moins de 3`,
    );
  });
});
