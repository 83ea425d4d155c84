import { type Day, frDay } from "../core/day.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Charge, Dossier } from "../parcours/dossier.ts";
import type { Effectif } from "../parcours/effectifs.ts";
import { SANS_FIN } from "../parcours/etape.ts";
import type { Parcours } from "../parcours/parcours.ts";

/** An affectations row that somebody should add to the extraction, or correct: never applied by itself. */
export interface AffectationProposee extends Pick<Effectif, "apap" | "structure" | "debut"> {
  participant: string;
  /** `SANS_FIN`: he still follows the parcours. */
  fin: Day;
  /** French sentence: what says it. */
  raison: string;
}

/** Who a run of the register had in charge of a participant, at its arrêté. */
export interface Temoin {
  /** « 2026-06/v1 » */
  version: string;
  arrete: Day;
  charge: Charge;
}

/** Days that may pass between the leaving of an APAP and the coming of the next one. */
const VACANCE = 62;
/** Lines of one APAP in a row that make a stretch: one alone is a colleague who stood in. */
const LIGNES_MIN = 2;

/**
 * The rows that would give its past back to the APAP who had the parcours integrated last, exited or not: from its first
 * line (diagnostic included) to the day before the next APAP's first. What was sent says it before all, then the
 * lines that name an APAP, then the effectifs.
 */
export function affectationsDe(
  dossier: Dossier,
  contexte: Pick<Contexte, "arrete" | "effectifs">,
  temoins: readonly Temoin[],
): AffectationProposee[] {
  const parcours = dossier.parcours.at(-1);
  const apap = parcours?.row.apap ?? null;
  if (!parcours || apap === null) return [];
  const debut = Math.min(parcours.integration, parcours.contacts[0]?.date ?? parcours.integration);
  const cas = { dossier, parcours, apap, debut, effectifs: contexte.effectifs, arrete: contexte.arrete };
  const duRegistre = parRegistre(cas, temoins);
  if (duRegistre.length > 0) return duRegistre;
  if (dossier.affectations.length > 0) return [];
  const desLignes = parLignes(cas);
  return desLignes.length > 0 ? desLignes : parEffectifs(cas);
}

interface Cas {
  dossier: Dossier;
  parcours: Parcours;
  /** In charge today. */
  apap: string;
  /** The parcours' first line. */
  debut: Day;
  effectifs: readonly Effectif[];
  arrete: Day;
}

/** Runs that had somebody else in charge at their arrêté than today's data say of that day. */
function parRegistre(cas: Cas, temoins: readonly Temoin[]): AffectationProposee[] {
  const { dossier, parcours, apap } = cas;
  const siens = temoins.filter((t) => t.arrete >= parcours.integration && t.charge.apap !== null);
  const lignes: AffectationProposee[] = [];
  let debut = cas.debut;
  for (let i = 0; i < siens.length; i++) {
    const temoin = siens[i] as Temoin;
    const suivant = siens[i + 1] ?? null;
    const nom = temoin.charge.apap as string;
    if (suivant?.charge.apap === nom) continue;
    const ensuite = suivant?.charge.apap ?? apap;
    if (ensuite === nom) break;
    const fin = premierDe(cas, ensuite, temoin.arrete, suivant?.arrete ?? cas.arrete) - 1;
    if (dossier.chargeLe(temoin.arrete).apap !== nom) {
      lignes.push({
        participant: dossier.id,
        apap: nom,
        structure: temoin.charge.structure,
        debut,
        fin,
        raison: `référent au ${frDay(temoin.arrete)} (${temoin.version}), ${ensuite} depuis`,
      });
    }
    debut = fin + 1;
  }
  return lignes;
}

/** First day of an APAP after another's last known one: a line that names him, his first day at work, else any line. */
function premierDe({ parcours, effectifs }: Cas, apap: string, apres: Day, jusquAu: Day): Day {
  const dedans = (jour: Day) => jour > apres && jour <= jusquAu;
  const ligne = parcours.contacts.find((c) => c.apap === apap && dedans(c.date));
  if (ligne) return ligne.date;
  const arrivee = effectifs.find((e) => e.apap === apap && dedans(e.debut));
  if (arrivee) return arrivee.debut;
  return parcours.contacts.find((c) => dedans(c.date) && c.apap === null)?.date ?? apres + 1;
}

/** Lines that name another APAP, at least twice in a row: from his first one when the APAP of today had the parcours before him. */
function parLignes({ dossier, parcours, apap, debut, effectifs }: Cas): AffectationProposee[] {
  const suites: { apap: string; premier: Day; dernier: Day; nombre: number }[] = [];
  for (const { apap: nom, date } of parcours.contacts) {
    if (nom === null) continue;
    const courante = suites.at(-1);
    if (courante?.apap === nom) {
      courante.nombre++;
      courante.dernier = date;
    } else suites.push({ apap: nom, premier: date, dernier: date, nombre: 1 });
  }
  const tenues = suites.filter((s, i) => s.nombre >= LIGNES_MIN || (s.apap === apap && i === suites.length - 1));
  const lignes: AffectationProposee[] = [];
  let du = debut;
  for (const [i, suite] of tenues.entries()) {
    const suivante = tenues[i + 1];
    if (suite.apap === suivante?.apap) continue;
    if (suite.apap === apap) {
      du = suivante?.premier ?? du;
      continue;
    }
    const depart = departDe(effectifs, suite.apap);
    const parti = depart >= suite.dernier && depart < SANS_FIN ? depart : null;
    const dernier = Math.max(suite.dernier, parcours.sortie ?? 0);
    // whom the list still names had left before him: nobody comes next
    const laisse = departDe(effectifs, apap);
    const seul = !suivante && parcours.sortie === null && laisse >= 0 && laisse < suite.premier;
    const fin = suivante
      ? Math.min(suivante.premier - 1, parti ?? SANS_FIN)
      : seul
        ? (parti ?? SANS_FIN)
        : Math.max(parti ?? 0, dernier);
    const ensuite = seul
      ? `${apap} n'est plus en poste depuis le ${frDay(laisse)}`
      : `${suivante?.apap ?? apap} ensuite`;
    lignes.push({
      participant: dossier.id,
      apap: suite.apap,
      structure: effectifs.find((e) => e.apap === suite.apap)?.structure ?? parcours.row.structure,
      debut: du,
      fin,
      raison: `${suite.nombre} lignes du ${frDay(suite.premier)} au ${frDay(suite.dernier)} à son nom, ${ensuite}`,
    });
    du = fin + 1;
  }
  return lignes;
}

/** Last day at work of an APAP; -1 when no effectifs row says so. */
function departDe(effectifs: readonly Effectif[], apap: string): Day {
  return effectifs.filter((e) => e.apap === apap).reduce<Day>((max, e) => Math.max(max, e.fin), -1);
}

/** An APAP in charge before his first day at work, in a structure that one other had left. */
function parEffectifs({ dossier, parcours, apap, debut, effectifs }: Cas): AffectationProposee[] {
  const arrivee = effectifs.filter((e) => e.apap === apap).reduce<Day>((min, e) => Math.min(min, e.debut), SANS_FIN);
  if (arrivee <= parcours.integration || arrivee === SANS_FIN) return [];
  const partis = effectifs.filter(
    (e) =>
      e.apap !== apap &&
      e.structure === parcours.row.structure &&
      e.fin < arrivee &&
      e.fin >= arrivee - VACANCE &&
      e.debut <= parcours.integration,
  );
  const [parti, autre] = partis;
  if (!parti || autre) return [];
  return [
    {
      participant: dossier.id,
      apap: parti.apap,
      structure: parti.structure,
      debut,
      fin: arrivee - 1,
      raison: `effectifs : ${apap} n'est en poste que depuis le ${frDay(arrivee)}, ${parti.apap} l'a été jusqu'au ${frDay(parti.fin)}`,
    },
  ];
}
