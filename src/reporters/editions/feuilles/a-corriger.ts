import { frCount } from "../../../core/format.ts";
import { type Constat, GRAVITES } from "../../../core/report.ts";
import { FEUILLE_RETOUR } from "../../../core/retours.ts";
import { discrete } from "../../document/blocs.ts";
import { aFiltrer, type Champ, champ, lister } from "../../document/lister.ts";
import type { Block, Sheet, Table } from "../../document/model.ts";
import { apapsDe, type Edition, feuille, papierApresSuite } from "../edition.ts";
import { nomRang } from "../libelles.ts";
import { AUTRE_STRUCTURE, SENSIBLES } from "../mentions.ts";
import { nommes, type Socle } from "../socle.ts";
import { constatsDuRang, sommesDesConstats } from "../sommes.ts";
import { preuve, quand } from "./anomalies.ts";
import { celluleEtat, champRepere, champsReponse, corrigeLeDe, enFormulaire } from "./reponses.ts";
import { compter, tableConstats } from "./synthese.ts";
import { titreConstats } from "./titres.ts";

/** « À corriger » of one APAP: own constats, most serious first, with what to do. */
export function feuilleACorrigerApap(socle: Socle, edition: Edition, constats: readonly Constat[]): Sheet {
  return feuilleRetour(socle, edition, constats, [
    {
      id: "corriger",
      relue: true,
      ...lister(parGravite(constats), [
        ...QUOI,
        edition.avecNoms && champ("nom", "NOM Prénom", "text", (c) => c.participant && edition.nom(c.participant)),
        champ("quand", "Quand", "text", (c) => quand(c)),
        champ("constat", "Constat", { kind: "prose", width: 44 }, (c) => c.message),
        champ("faire", "Que faire", { kind: "prose", width: 44 }, (c) => c.remede),
        champ("ou", "Où", { kind: "text", width: 24 }, (c) => preuve(c, socle.report)),
        champ("etat", "État", { kind: "prose", width: 18 }, (c) => celluleEtat(socle, c)),
        champsReponse(socle.report.arrete, (c) => corrigeLeDe(socle, c)),
        champRepere(),
      ]),
      ...aFiltrer(3),
      detaille: sommesDesConstats(constatsDuRang(socle, edition.rang), "raison"),
      vide: "Rien à corriger ce mois-ci.",
    },
  ]);
}

/** « À corriger » of a structure: counts per APAP, then the lines by identifier, without any personal value. */
export function feuilleACorrigerStructure(socle: Socle, edition: Edition, constats: readonly Constat[]): Sheet {
  const apaps = apapsDe(socle, edition);
  const siens = new Set(nommes(apaps).map((a) => a.nom));
  // without APAP, or of an APAP that is not listed: one row
  const autres = constats.filter((c) => c.apap === null || !siens.has(c.apap));
  const lignes = constats.filter((c) => !SENSIBLES.test(c.regle));
  const liste: Table = {
    id: "corriger",
    titre: "Lignes à corriger, par identifiant",
    relue: true,
    ...lister(parGravite(lignes), [
      champ("apap", "APAP", "text", (c) => apapAffiche(c, siens)),
      ...QUOI,
      champ("quand", "Quand", "text", (c) => quand(c)),
      champ("justifie", "Justifié", "text", (c) => (c.justification === null ? null : "oui")),
      champ("etat", "État", { kind: "prose", width: 18 }, (c) => celluleEtat(socle, c)),
      champ("constat", "Constat", { kind: "prose", width: 44 }, (c) => socle.titres.get(c.regle) ?? ""),
      champ("faire", "Que faire", { kind: "prose", width: 44 }, (c) => c.remede),
      // a reason may tell what the structure is not to know
      champsReponse(socle.report.arrete, (c) => corrigeLeDe(socle, c), true),
      // the mark of an APAP's constat names him
      champRepere((c) => c.participant !== null || siens.has(c.apap ?? "")),
    ]),
    ...aFiltrer(),
    detaille: sommesDesConstats(
      constatsDuRang(socle, edition.rang).filter((c) => !SENSIBLES.test(c.regle)),
      "justifie",
    ),
    vide: "Rien à corriger ce mois-ci.",
  };
  return feuilleRetour(socle, edition, constats, [
    tableConstats(
      "Constats par APAP",
      "APAP",
      apaps,
      (r) => (r.nom === null ? autres : constats.filter((c) => c.apap === r.nom)),
      edition.rang,
      constats,
    ),
    lignes.length < constats.length ? discrete(nonListes(constats.filter((c) => SENSIBLES.test(c.regle)))) : null,
    liste,
  ]);
}

/** « 6 constats comptés ci-dessus ne sont pas listés ici (6 majeurs) … »: with them, the list sums to its counts. */
function nonListes(caches: readonly Constat[]): string {
  const { justifies, ...n } = compter(caches);
  const dont = [
    ...GRAVITES.flatMap((g) => (n[g] > 0 ? frCount(n[g], g) : [])),
    ...(justifies > 0 ? [frCount(justifies, "justifié")] : []),
  ].join(", ");
  const combien = frCount(
    caches.length,
    "constat compté ci-dessus n'est pas listé ici",
    "constats comptés ci-dessus ne sont pas listés ici",
  );
  return `${combien} (${dont}) : donnée sensible du participant, que chaque APAP a dans son édition.`;
}

/** What a constat is and of whom. */
const QUOI: readonly Champ<Constat>[] = [
  champ("gravite", "Gravité", "text", (c) => ({ value: c.gravite, tone: c.gravite })),
  champ("regle", "Règle", "text", (c) => c.regle),
  champ("participant", "Identifiant", "text", (c) => c.participant),
];

/** The sheet that is filled and sent back, whatever it lists. */
function feuilleRetour(
  socle: Socle,
  edition: Edition,
  constats: readonly Constat[],
  blocs: readonly (Block | null)[],
): Sheet {
  const entete = { constat: titreConstats(constats), papier: papierApresSuite(socle, 2, 1) };
  return enFormulaire(feuille(socle, edition, FEUILLE_RETOUR, entete, blocs), edition);
}

function apapAffiche(c: Constat, siens: ReadonlySet<string>): string {
  if (c.apap === null) return nomRang({ portee: "apap", nom: null });
  return siens.has(c.apap) ? c.apap : AUTRE_STRUCTURE;
}

/** The most serious first, the justified ones last. */
export function parGravite(constats: readonly Constat[]): Constat[] {
  const rang = (c: Constat) => (c.justification ? GRAVITES.length : GRAVITES.indexOf(c.gravite));
  return [...constats].sort((a, b) => rang(a) - rang(b));
}
