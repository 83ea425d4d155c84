import { frCount, frInteger } from "../../../core/format.ts";
import { REGLES_DU_DOSSIER } from "../../../csf/risque/causes.ts";
import type { Avant, Correction } from "../../../csf/risque/modele.ts";
import type { CadreNoms } from "../../controle/cadre.ts";
import { noteDepuis, sommesAvant, tableAvant, tableDepuis, tableParApap } from "../../csf/risque/avant.ts";
import { note } from "../../document/blocs.ts";
import type { Block, Note, Sheet } from "../../document/model.ts";
import { type Edition, feuille, VERS_DETAIL } from "../edition.ts";
import type { Socle } from "../socle.ts";

/**
 * « Avant le contrôle »: what a contrôle de service fait would find in the opération FSE+, by date, with what has been mended
 * since last month; the APAP's own, or everybody's. Null when the settings declare no opération FSE+.
 */
export function feuilleAvantControle(socle: Socle, edition: Edition): Sheet | null {
  if (socle.avant === null) return null;
  const { rang } = edition;
  const deTous = rang.portee === "ensemble";
  const avant = deTous ? socle.avant : limiter(socle.avant, rang.nom);
  const cadre = cadreDe(edition, avant);
  const { corrections, depuis } = avant;
  const liste = tableAvant(cadre, { ...avant, report: socle.report }, corrections, {
    usage: "edition",
    vers: VERS_DETAIL,
    avecApap: deTous,
    id: "avant",
    titre: "À mener, par date",
    detaille: sommesAvant(socle.avant.corrections, deTous ? undefined : rang.nom),
    filtre: true,
    figer: true,
  });
  const blocs: Block[] = [
    noteCorrections(corrections),
    ...(depuis === null ? [] : [noteDepuis(depuis, corrections)]),
    ...(deTous ? [tableParApap(avant)] : []),
    liste,
    ...(depuis === null || depuis.passees.length === 0 ? [] : [tableDepuis(cadre, depuis, deTous)]),
  ];
  return feuille(
    socle,
    edition,
    "Avant le contrôle",
    {
      titre: "Avant le contrôle de service fait",
      constat:
        corrections.length === 0
          ? "Rien à reprendre avant un contrôle"
          : `${frCount(corrections.length, "correction")} à mener avant un contrôle`,
      papier: 2,
    },
    blocs,
  );
}

function limiter({ corrections, depuis, population }: Avant, apap: string | null): Avant {
  const sienne = (c: Pick<Correction, "apap">) => c.apap === apap;
  return {
    corrections: corrections.filter(sienne),
    population,
    depuis: depuis && { ...depuis, passees: depuis.passees.filter((p) => sienne(p.correction)) },
  };
}

/** The names that the edition may show. */
function cadreDe(edition: Edition, { corrections, depuis }: Avant): CadreNoms {
  const noms = new Map<string, string>();
  for (const { participant } of [...corrections, ...(depuis?.passees ?? []).map((p) => p.correction)]) {
    const nom = edition.nom(participant);
    if (nom !== null) noms.set(participant, nom);
  }
  return { avecNoms: edition.avecNoms, noms };
}

function noteCorrections(corrections: readonly Correction[]): Note {
  const minutes = (aProuver: boolean) => corrections.reduce((n, c) => n + (c.aProuver === aProuver ? c.minutes : 0), 0);
  const [perdues, aProuver] = [minutes(false), minutes(true)];
  // the grid of a control refuses the record, and counts no minute of it
  const dossiers = corrections.reduce((n, c) => n + (REGLES_DU_DOSSIER.has(c.regle ?? "") ? c.minutes : 0), 0);
  const dont =
    dossiers === 0
      ? ""
      : `, dont ${frInteger(dossiers)} de dossiers dont l'éligibilité même est en cause, que la grille du contrôle ne compte pas`;
  const reste = aProuver === 0 ? "" : `, et ${frInteger(aProuver)} à prouver (feuilles non fournies)`;
  return note(
    corrections.length === 0
      ? "D'après l'extraction, un contrôle de service fait ne trouverait rien à reprendre."
      : `Ce qu'un contrôle de service fait de l'opération FSE+ trouverait aujourd'hui : ${frCount(corrections.length, "correction")}, ${frCount(perdues, "minute non retenue", "minutes non retenues")}${dont}${reste}. Les minutes disent où regarder ; elles ne sont jamais des euros.`,
  );
}
