import { frCount, frInteger } from "../../core/format.ts";
import type { IndicateurId } from "../../indicators/index.ts";
import { champ, lister } from "../document/lister.ts";
import type { Cell } from "../document/model.ts";
import { ENSEMBLE, type Rang } from "../editions/chiffres.ts";
import { nomRang } from "../editions/libelles.ts";
import type { Socle } from "../editions/socle.ts";
import { sommesDe } from "../editions/sommes.ts";
import type { Page } from "./pages.ts";

const STRUCTURES = { ou: [{ column: "nom", egal: nomRang(ENSEMBLE), sauf: true }] } as const;

/** « Structures »: the same figures for each, and for the whole. */
export function pageStructures({ chiffres, spans, structures }: Socle): Page {
  const fraction = (rang: Rang, indicateur: "conformite" | "taux_sorties_positives"): Cell => {
    const ventilation = indicateur === "taux_sorties_positives" ? { forme: "caen" } : {};
    const figure = chiffres.figure(rang, { indicateur, ventilation }, spans.cumul);
    if (figure?.numerateur == null || !figure.denominateur)
      return { motif: figure?.raison ?? "non calculé", texte: figure?.denominateur === 0 ? "–" : "n.c." };
    const texte = `${frInteger(figure.numerateur)} sur ${frInteger(figure.denominateur)}`;
    return figure.reserve === null ? texte : { texte, motif: figure.reserve };
  };
  const nombre = (indicateur: IndicateurId, key: string, titre: string, periode: string) =>
    champ(key, titre, "integer", (rang: Rang) => chiffres.affiche(rang, { indicateur }, periode));
  const aDroite = { kind: "text", align: "right" } as const;
  const rangs = [...structures, ENSEMBLE];
  const series = (["entrees", "sorties"] as const).map((indicateur) => ({
    nom: chiffres.catalogue.titre({ indicateur }),
    values: structures.map((rang) => chiffres.nombre(rang, { indicateur }, spans.cumul)),
  }));
  return {
    sujet: "Structures",
    constat: constat(chiffres, spans, structures),
    phrases: ["Sur de petits nombres, une fraction dit plus qu'un taux : elle est donnée seule."],
    graphique: series.every(({ values }) => values.every((n) => n === 0))
      ? null
      : {
          type: "bar",
          titre: "Entrées et sorties depuis janvier",
          alt: "Barres : entrées et sorties depuis janvier, par structure.",
          categories: structures.map(nomRang),
          series,
          etiquettes: true,
        },
    tables: [
      {
        ...lister(rangs, [
          champ("nom", "Structure", { kind: "prose", width: 30 }, nomRang),
          nombre("file_active", "file", "File active", spans.courant),
          nombre("entrees", "entrees", "Entrées", spans.cumul),
          nombre("sorties", "sorties", "Sorties", spans.cumul),
          champ("taux", "Positives et dynamiques", aDroite, (rang) => fraction(rang, "taux_sorties_positives")),
          champ("conformite", "Entretiens dus tenus", aDroite, (rang) => fraction(rang, "conformite")),
        ]),
        tones: rangs.map((rang) => (rang === ENSEMBLE ? "fort" : null)),
        detaille: sommesDe(chiffres, ENSEMBLE, [
          { ...STRUCTURES, column: "file", chiffre: "file_active", periode: spans.courant },
          { ...STRUCTURES, column: "entrees", chiffre: "entrees", periode: spans.cumul },
          { ...STRUCTURES, column: "sorties", chiffre: "sorties", periode: spans.cumul },
        ]),
      },
    ],
  };
}

/** « Tremplin des Deux Rives : 109 parcours de la file active sur 168 », the structure of most; how many they are otherwise. */
function constat(chiffres: Socle["chiffres"], spans: Socle["spans"], structures: readonly Rang[]): string {
  const file = (rang: Rang) => chiffres.nombre(rang, { indicateur: "file_active" }, spans.courant);
  const total = file(ENSEMBLE);
  const [premiere] = [...structures].sort((a, b) => (file(b) ?? 0) - (file(a) ?? 0));
  if (total === null) return "La part de chaque structure ne peut pas être calculée";
  if (structures.length < 2 || !premiere || total === 0)
    return `${frCount(structures.length, "structure accompagne", "structures accompagnent")} les parcours du PLIE`;
  return `${nomRang(premiere)} : ${frInteger(file(premiere) ?? 0)} parcours de la file active sur ${frInteger(total)}`;
}
