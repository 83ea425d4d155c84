import { frCount, frInteger, frPercent } from "../../../core/format.ts";
import { FEUILLES, PARAMETRES } from "../../../csf/grille.ts";
import { motsDe } from "../../../normes/vocabulaire.ts";
import { type CadreControle, champsParticipant, feuilleControle } from "../../controle/cadre.ts";
import { noteTitree } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, Cell, Sheet } from "../../document/model.ts";
import { type EtatCsf, type LigneScellee, parametresLisibles } from "../etat.ts";

/** « Tirage »: seed, population, filter, method and sample, so that anyone can draw it again. */
export function feuilleTirage(cadre: CadreControle, etat: EtatCsf, lignes: readonly LigneScellee[]): Sheet {
  const { parametres, tirage, personnes } = etat;
  const { methode, graine, taille, strates } = parametres;
  const items: { label: string; value: Cell }[] = [
    {
      label: "Population",
      value: `${frInteger(tirage.population)} participants avec un parcours ouvert au moins un jour de la période`,
    },
    { label: "Filtre", value: filtre(etat) },
    ...(methode !== "liste"
      ? [
          { label: "Graine", value: `${graine ?? ""}${etat.graineParDefaut ? " (par défaut : la période)" : ""}` },
          {
            label: etat.precision === null ? "Taille demandée" : "Taille proposée",
            value: `${taille ?? ""}${etat.precision === null ? "" : ` (la moindre qui donne ± ${frPercent(etat.precision.points)} à ${frPercent(etat.precision.attendu)} d'irréguliers)`}`,
          },
          { label: "Strates", value: strates.length === 0 ? "aucune" : strates.join(", ") },
        ]
      : [{ label: "Liste", value: "donnée par le gestionnaire (--liste) : rien n'est tiré au sort" }]),
    { label: "Échantillon", value: frCount(personnes.length, "participant") },
    { label: PARAMETRES, value: parametresLisibles(parametres, lignes) },
  ];
  const blocs: (Block | null)[] = [
    { kind: "valeurs", items },
    noteTitree("Pour refaire ce tirage", etapes(etat)),
    methode === "minutes" || strates.length > 0 ? parts(etat) : null,
    {
      id: "echantillon",
      titre: "Échantillon, dans l'ordre du tirage",
      ...lister(personnes, [
        // first, as wide as the labels above: a number there would stand alone in the middle
        champsParticipant(cadre, (p) => p.participant),
        champ("rang", "N°", "integer", (_, i) => i + 1),
        champ("strate", "Strate", "text", (p) => p.strate),
        champ("apap", "APAP", "text", (p) => p.apap ?? "Sans APAP"),
        champ("structure", "Structure", "text", (p) => p.structure ?? "Sans structure"),
        champ("sortie", "Sortie", "text", (p) => p.sortie),
        champ("minutes", "Minutes", "integer", (p) => p.minutes),
        champ("empreinte", "SHA-256", { kind: "prose", width: 46 }, (p) => (p.empreinte === "" ? null : p.empreinte)),
      ]),
      detaille: [{ chiffre: "participants tirés", vaut: tirage.tires.length }],
    },
  ];
  const constat = `${frCount(personnes.length, "participant")} dans l'échantillon, sur ${frInteger(tirage.population)}`;
  const head = { titre: "Tirage de l'échantillon", constat, protege: true, papier: 3 } as const;
  return feuilleControle(cadre, FEUILLES.tirage, head, blocs);
}

/** What the draw was limited to, in words; « aucun, … » when nothing. */
export function filtre(etat: Pick<EtatCsf, "parametres">): string {
  const dit = perimetre(etat);
  return dit === TOUS ? `aucun, ${TOUS}` : dit;
}

const TOUS = "toute l'extraction";

/** « structure Tremplin, APAP Anaïs », or all of the extraction. */
export function perimetre({ parametres: { apap, structure } }: Pick<EtatCsf, "parametres">): string {
  const parts = [...(structure === null ? [] : [`structure ${structure}`]), ...(apap === null ? [] : [`APAP ${apap}`])];
  return parts.length === 0 ? TOUS : parts.join(", ");
}

function selonMinutes({ parametres, tirage, report }: EtatCsf): string {
  const { logiciel } = motsDe(report);
  return `1. Prendre les ${frInteger(tirage.population)} participants de la population et les minutes de leurs rendez-vous de la période, dans ${logiciel} ; qui n'en a pas ne peut pas être tiré. 2. Pas = minutes restantes ÷ nombre restant à tirer ; qui porte au moins un pas est pris d'office, et le pas est recompté sans lui, jusqu'à ce que personne n'en porte un. 3. Trier les autres par le SHA-256 (UTF-8, hexadécimal) de « graine|identifiant », mettre leurs minutes bout à bout. 4. u = les 8 premiers chiffres hexadécimaux du SHA-256 de « ${parametres.graine ?? ""}|départ », divisés par 2^32. 5. Est tiré qui porte le point (k + u) × pas, pour k = 0, 1, 2…`;
}

/** How the draw is done again by hand, step by step, and whose its size is. */
export function etapes(etat: EtatCsf): string[] {
  const { parametres, tirage } = etat;
  const officiel =
    "La taille est celle que le gestionnaire a demandée : aucun texte ne la fixe ici, elle n'a rien d'officiel ; celle du contrôle relève de la convention et de l'autorité de gestion.";
  if (parametres.methode === "liste") return [officiel];
  if (parametres.methode === "minutes") return [selonMinutes(etat), officiel];
  return [
    `1. Prendre les ${frInteger(tirage.population)} participants de la population, par leur identifiant exact. 2. Pour chacun, calculer le SHA-256 (UTF-8, hexadécimal) du texte « graine|identifiant », par exemple : printf '%s' "${parametres.graine ?? ""}|IDENTIFIANT" | sha256sum. 3. Trier par cette empreinte, dans l'ordre du texte. 4. Garder les premiers.`,
    ...(parametres.strates.length === 0
      ? []
      : [
          "Avec des strates, le nombre à tirer est partagé entre elles selon leur taille, au plus fort reste (à égalité, dans l'ordre de leur nom), et les premiers de chacune sont gardés. L'APAP et la structure sont ceux en charge le dernier jour du parcours dans la période, d'après les passages de relais quand il y en a.",
        ]),
    "Une taille en pourcentage est arrondie au participant supérieur.",
    officiel,
  ];
}

/** What was drawn of each stratum. */
export function parts({ tirage }: EtatCsf): Block {
  return {
    id: "strates",
    titre: "Strates",
    ...lister(tirage.parts, [
      champ("nom", "Strate", "text", ({ nom }) => nom),
      champ("population", "Population", { kind: "integer", total: "somme" }, ({ population }) => population),
      champ("tires", "Tirés", { kind: "integer", total: "somme" }, ({ tires }) => tires),
      champ("part", "Part", { kind: "percent", calcul: { type: "ratio", num: "tires", den: "population" } }),
    ]),
    detaille: [
      { column: "population", chiffre: "population", vaut: tirage.population },
      { column: "tires", chiffre: "participants tirés", vaut: tirage.tires.length },
    ],
    total: "Ensemble",
  };
}
