import { parseTypedDay } from "../../core/day.ts";
import { estObjet } from "../../core/objet.ts";
import type { ResultatRegle } from "../../core/report.ts";
import { compareBy } from "../../core/text.ts";
import { traduireIds } from "../../registre/referents.ts";
import type { Correction, CorrectionPassee, Depuis, LigneRisque, RisquePrecedent } from "./modele.ts";

/** Reads what `csf --risque --format json` or `mensuel` wrote; null when it is something else. */
export function lireRisquePrecedent(json: unknown, version: string | null): RisquePrecedent | null {
  if (!estObjet(json) || !Array.isArray(json["corrections"])) return null;
  const arrete = parseTypedDay(String(json["arrete"]));
  if (arrete === null) return null;
  const corrections = json["corrections"].flatMap((c: unknown): RisquePrecedent["corrections"][number][] => {
    if (!estObjet(c)) return [];
    const texte = (cle: string) => (typeof c[cle] === "string" ? String(c[cle]) : null);
    const [cle, participant, quoi] = [texte("cle"), texte("participant"), texte("quoi")];
    const date = parseTypedDay(texte("date") ?? "");
    if (cle === null || participant === null || quoi === null || date === null) return [];
    return [
      {
        cle,
        participant,
        quoi,
        date,
        apap: texte("apap"),
        structure: texte("structure"),
        regle: texte("regle"),
        minutes: Number(c["minutes"] ?? 0),
      },
    ];
  });
  return { version, arrete, corrections };
}

/**
 * What became of last month's corrections. One that is no longer asked for is mended only if its record is still there, its
 * day still in the period, its rule run, and nothing keeps it from being judged.
 */
export function depuisPrecedent(
  lu: RisquePrecedent,
  lignes: readonly LigneRisque[],
  regles: readonly ResultatRegle[],
  debut: number,
): Depuis {
  const presents = new Set(lignes.map((l) => l.participant));
  const precedent = aujourdhui(lu, presents);
  const actuelles = new Set(lignes.flatMap((l) => l.corrections.map((c) => c.cle)));
  const avant = new Set(precedent.corrections.map((c) => c.cle));
  const parId = new Map(regles.map((r) => [r.id, r]));
  const passees = precedent.corrections
    .filter((c) => !actuelles.has(c.cle))
    .map((correction): CorrectionPassee => {
      const { participant, regle, date } = correction;
      if (!presents.has(participant) || date < debut) return { correction, devenir: "hors_champ" };
      const lue = regle === null ? undefined : parId.get(regle);
      const retenu =
        regle !== null &&
        (lue === undefined ||
          lue.etat !== "executee" ||
          lue.nonJuges.some(
            (n) => n.participant === participant || (n.participant === null && n.apap === correction.apap),
          ));
      return { correction, devenir: retenu ? "plus_juge" : "corrige" };
    })
    .sort(compareBy(({ correction }) => [correction.apap, correction.date, correction.cle]));
  const { version, arrete } = precedent;
  return { version, arrete, nouvelles: new Set([...actuelles].filter((cle) => !avant.has(cle))), passees };
}

/** The corrections of an earlier run under the ids that the extraction gives its people today. */
function aujourdhui(lu: RisquePrecedent, presents: ReadonlySet<string>): RisquePrecedent {
  const traduire = traduireIds(
    lu.corrections.map((c) => c.participant),
    presents,
  );
  const corrections = lu.corrections.map((c) => {
    const participant = traduire(c.participant);
    if (participant === c.participant) return c;
    const cle = c.cle
      .split("|")
      .map((partie) =>
        partie === c.participant ? participant : partie.replace(`${c.participant}-`, `${participant}-`),
      )
      .join("|");
    return { ...c, participant, cle };
  });
  return { ...lu, corrections };
}

/** The corrections of every record, in the order of the list « Avant le contrôle »: by APAP, then day. */
export function avantLeControle(lignes: readonly LigneRisque[]): Correction[] {
  return lignes.flatMap((l) => l.corrections).sort(compareBy((c) => [c.apap, c.date, c.participant, c.cle]));
}
