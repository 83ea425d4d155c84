import { type Day, frDay } from "../core/day.ts";
import { firstDay, isoMonth, lastDay, type Month, monthOf } from "../core/month.ts";
import { csvCanoniques } from "./csv-canonique.ts";
import { generateExtraction } from "./generer.ts";
import { type Fichier, type Ligne, type Lignes, ligne } from "./modele.ts";

/** Days after a month's end on which its extraction is made. */
const DELAI = 5;
/** Days after which a forgotten line is typed. */
const RETARD = 25;
/** One held interview out of so many is typed late. */
const UN_SUR = 12;

export const SUCCESSEUR = "Sauge TISSERELLE";

/** What happens in the last months of a fictional PLIE, as whoever tries the register finds it. */
export interface MoisSuccessifs {
  /** The extraction of each month, the first first. */
  mois: readonly { mois: Month; fichiers: Fichier[] }[];
  /** The APAP who leaves at the end of the first month. */
  parti: string;
  /** Participant of the interview that the last month corrects into an absence, and its day. */
  corrige: { participant: string; date: Day };
  /** Participant whose sortie of the first month is typed in the second. */
  sorti: string;
}

/**
 * Three successive extractions of one small PLIE, each as its case software would give it five days after the month's end:
 * interviews typed late, a sortie typed a month after, an APAP who leaves and is overwritten by his successor, an
 * interview corrected. The same bytes each time.
 */
export function moisSuccessifs(): MoisSuccessifs {
  const x = generateExtraction({ participants: 24, mois: 10, graine: 7, anomalies: 0, apaps: 2, structures: 1 });
  const dernier = monthOf(x.arrete);
  const premier = dernier - 2;
  const { lignes } = x;
  const [, parti = ""] = [...new Set(lignes.effectifs.map((e) => e.apap ?? ""))];
  retarder(lignes.entretiens, premier, dernier);
  const sortie = lignes.parcours.find((p) => p.date_sortie_reelle === null && p.apap !== parti);
  const corrige = lignes.entretiens.find(
    (e) => tenu(e) && monthOf(jourDe(e)) === premier && e.apap !== parti && e.participant !== sortie?.participant,
  );
  if (!sortie || !corrige) throw new Error("the seed gives nothing to tell");
  const le = firstDay(premier) + 19;
  Object.assign(sortie, {
    date_sortie_reelle: le,
    nature_sortie: "Autre",
    motif_sortie: "Déménagement",
    date_saisie_sortie: le + RETARD,
  });
  lignes.entretiens = lignes.entretiens.filter((e) => e.participant !== sortie.participant || jourDe(e) <= le);
  const mois = [premier, premier + 1, dernier].map((m) => {
    const coupees = couper(lignes, lastDay(m) + DELAI);
    if (m > premier) remplacer(coupees, parti, lastDay(premier));
    if (m === dernier) for (const e of coupees.entretiens) if (e.id === corrige.id) e.presence = "ABSENT";
    return { mois: m, fichiers: csvCanoniques({ ...x, lignes: coupees }) };
  });
  return {
    mois,
    parti,
    corrige: { participant: corrige.participant ?? "", date: jourDe(corrige) },
    sorti: sortie.participant ?? "",
  };
}

const jourDe = (e: Ligne<"entretiens">): Day => e.date ?? 0;
const tenu = (e: Ligne<"entretiens">) => e.modalite === "FACE_A_FACE" && e.presence === "PRESENT";

/** Some interviews are typed once their month has been sent. */
function retarder(entretiens: readonly Ligne<"entretiens">[], premier: Month, dernier: Month): void {
  const siens = entretiens.filter((e) => tenu(e) && monthOf(jourDe(e)) >= premier && monthOf(jourDe(e)) < dernier);
  for (const [n, e] of siens.entries()) {
    if (n % UN_SUR === 0) e.date_saisie = Math.max(jourDe(e), lastDay(monthOf(jourDe(e))) - DELAI) + RETARD;
  }
}

/** What was typed by a day: copies, without what came after. */
function couper(lignes: Lignes, le: Day): Lignes {
  const parcours = lignes.parcours
    .filter((p) => (p.date_integration ?? 0) <= le)
    .map((p) => {
      const saisie = p.date_saisie_sortie ?? p.date_sortie_reelle;
      const connue = saisie === null || saisie <= le;
      return connue ? { ...p } : { ...p, ...SANS_SORTIE };
    });
  const ids = new Set(parcours.map((p) => p.participant));
  const connu = ({ participant }: { participant: string | null }) => ids.has(participant);
  return {
    ...lignes,
    parcours,
    participants: lignes.participants.filter((p) => ids.has(p.id)),
    entretiens: lignes.entretiens
      .filter((e) => connu(e) && Math.max(jourDe(e), e.date_saisie ?? 0) <= le)
      .map((e) => ({ ...e })),
    etapes: lignes.etapes
      .filter((e) => connu(e) && (e.date_prescription ?? e.date_debut ?? le) <= le && (e.date_debut ?? le) <= le)
      .map((e) => ({ ...e, date_fin: e.date_fin !== null && e.date_fin <= le ? e.date_fin : null })),
    veilles: lignes.veilles.filter((v) => connu(v) && (v.date_debut ?? 0) <= le),
    effectifs: lignes.effectifs.map((e) => ({ ...e })),
    affectations: [],
    emargements: [],
    entretiens_cd14: [],
    mises_en_relation: [],
    absences_apap: [],
  };
}

const SANS_SORTIE = {
  date_sortie_reelle: null,
  nature_sortie: null,
  motif_sortie: null,
  argumentation_sortie: null,
  justificatif_sortie: null,
  document_sortie_signe: null,
  date_commission_sortie: null,
  situation_sortie: null,
  date_saisie_sortie: null,
} satisfies Partial<Ligne<"parcours">>;

/** The successor's name overwrites that of the APAP who left, on the parcours and on the lines typed since. */
function remplacer(lignes: Lignes, parti: string, depart: Day): void {
  for (const p of lignes.parcours) if (p.apap === parti) p.apap = SUCCESSEUR;
  for (const e of lignes.entretiens) if (e.apap === parti && jourDe(e) > depart) e.apap = SUCCESSEUR;
  for (const e of lignes.effectifs) {
    if (e.apap !== parti) continue;
    e.date_fin = depart;
    lignes.effectifs.push(ligne("effectifs", { ...e, apap: SUCCESSEUR, date_debut: depart + 1, date_fin: null }));
    break;
  }
}

/**
 * The register's sample as it is written: a folder by month, and what happens in it.
 * @public bundled by scripts/make-samples.mjs
 */
export function fichiersDuRegistre(): Fichier[] {
  const joue = moisSuccessifs();
  const fichiers = joue.mois.flatMap(({ mois, fichiers: siens }) =>
    siens.map(({ name, bytes }) => ({ name: `${isoMonth(mois)}/${name}`, bytes })),
  );
  return [...fichiers, { name: "LISEZMOI.md", bytes: new TextEncoder().encode(lisezmoi(joue)) }];
}

function lisezmoi({ mois, parti, corrige, sorti }: MoisSuccessifs): string {
  const [premier = "", deuxieme = "", dernier = ""] = mois.map((m) => isoMonth(m.mois));
  return `# Trois mois d'un PLIE fictif

Pour essayer le registre : la même petite équipe (24 participants, deux APAP, une structure), trois extractions de suite, telles que le logiciel métier les aurait données cinq jours après la fin de chaque mois. Personne n'existe.

\`\`\`
plie mensuel samples/registre/${premier} --mois ${premier}
plie cloturer ${premier}
plie mensuel samples/registre/${deuxieme} --mois ${deuxieme}
plie mensuel samples/registre/${dernier} --mois ${dernier}
plie suivi sorties
\`\`\`

Ce qui s'y passe, et que le mois doit dire (feuille « Chiffres rectifiés ») :

| quand | quoi | cause affichée |
| --- | --- | --- |
| ${deuxieme}, ${dernier} | des entretiens saisis après l'envoi de leur mois | saisi après l'envoi |
| ${deuxieme} | la sortie de ${sorti}, du mois d'avant | sortie saisie ou corrigée après l'envoi |
| ${deuxieme} | ${parti} est parti, ${SUCCESSEUR} a pris son nom sur les parcours | passage de relais ; \`donnees/affectations-proposees.csv\` propose les lignes |
| ${dernier} | l'entretien de ${corrige.participant} du ${frDay(corrige.date)} est corrigé en absence | ligne modifiée depuis |

Copiez \`affectations-proposees.csv\` dans le dossier de ${deuxieme}, refaites le mois (il devient v2) : ${parti} garde ses chiffres de ${premier}.
`;
}
