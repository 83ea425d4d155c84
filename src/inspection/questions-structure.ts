import { frNumber, frPercent } from "../core/format.ts";
import { normaliseHeader } from "../ingest/headers/normalise.ts";
import type { ContenuProfil } from "../ingest/profile.ts";
import { TABLE_NAMES, TABLES, type TableName } from "../tables/index.ts";
import { copieModifiable, nomDeFeuille } from "./brouillon.ts";
import { type Choix, type Dialogue, reponse } from "./dialogue.ts";
import { estDouteuse } from "./doutes.ts";
import type { ChampManquant, Deductible, FeuilleInspectee, Inspection, Proposition } from "./inspection.ts";
import { motifsDe } from "./motifs-fichiers.ts";

const IGNORER = "ignorer";
const PASSER = "passer";
const AUCUNE = "aucune";
const DEDUIRE = "deduire";
/** Score from which a proposed column is ticked beforehand. */
const COCHEE = 0.8;
/** Share of the contacts whose modality the text must tell for the deduction to be offered. */
const DEDUCTIBLE = 0.3;

/** A proposal about a column that several files may have. */
interface Proposee extends Proposition {
  entete: string;
}

/** The pattern that stands for a file, or a sheet. */
function motifDe(nom: string): string {
  return [...motifsDe([{ nom, tables: [] }]).keys()][0] ?? nom;
}

/** What makes two files of one kind: their headers. */
function signature({ colonnes }: FeuilleInspectee): string {
  return JSON.stringify(colonnes.map(({ entete }) => normaliseHeader(entete)));
}

/** « 0,82 » */
export function score(n: number): string {
  return frNumber(n, 2);
}

/**
 * Asks which table a sheet is, and which columns hold its required fields; then which other columns to take. A question is
 * asked once, whatever the number of files that raise it, and of times that they are looked at again.
 */
export class QuestionsStructure {
  readonly contenu: ReturnType<typeof copieModifiable>;
  private readonly posees = new Set<string>();
  /** Answer about each list of headers: files of one kind are asked about once. */
  private readonly choisies = new Map<string, TableName | typeof IGNORER | typeof PASSER>();
  /** Fields that an answer gave a column. */
  private readonly reliees = new Set<string>();
  private changements = 0;
  private deductible: Deductible | null = null;

  constructor(
    present: ContenuProfil,
    private readonly dialogue: Dialogue,
  ) {
    this.contenu = copieModifiable(present);
  }

  /** Asks what an inspection raises; true when an answer may change what the files are. Throws `Abandon`. */
  async poser({ fichiers, deductible }: Inspection): Promise<boolean> {
    const avant = this.changements;
    this.deductible = deductible;
    const optionnelles: Proposee[] = [];
    for (const { fichier, feuilles, laisse } of fichiers) {
      if (laisse) continue;
      for (const feuille of feuilles) {
        const nom = nomDeFeuille(fichier, feuille.feuille);
        if (estDouteuse(feuille)) await this.feuilleDouteuse(nom, feuille);
        if (feuille.etat !== "reconnue" && this.choisies.get(signature(feuille)) !== feuille.ressemble) continue;
        for (const manquant of feuille.manquants) await this.champManquant(nom, feuille, manquant);
        for (const { entete, propositions } of feuille.colonnes) {
          const [premiere] = propositions;
          if (premiere) optionnelles.push({ ...premiere, entete });
        }
      }
    }
    await this.autresColonnes(optionnelles);
    return this.changements > avant;
  }

  private premiereFois(question: string): boolean {
    if (this.posees.has(question)) return false;
    this.posees.add(question);
    return true;
  }

  private async feuilleDouteuse(nom: string, feuille: FeuilleInspectee): Promise<void> {
    const cle = signature(feuille);
    if (!this.premiereFois(nom)) return;
    const table = this.choisies.get(cle) ?? (await this.table(nom, feuille));
    this.choisies.set(cle, table);
    if (table === PASSER) return;
    this.changements++;
    // columns that only miss a name will be recognised by themselves once they are named
    if (feuille.etat === "incomplete" && table === feuille.ressemble) return;
    this.contenu.fichiers.set(motifDe(nom), table === IGNORER ? null : [table]);
  }

  private async table(
    nom: string,
    { ressemble, refus }: FeuilleInspectee,
  ): Promise<TableName | typeof IGNORER | typeof PASSER> {
    const premiere = ressemble === null ? [] : [ressemble];
    const tables = [...premiere, ...TABLE_NAMES.filter((t) => t !== ressemble)];
    const choix: Choix[] = [
      ...tables.map((t) => ({
        valeur: t,
        libelle: `${TABLES[t].titre} (${t})`,
        ...(t === ressemble ? { indice: "la plus proche" } : {}),
      })),
      { valeur: IGNORER, libelle: "Ce fichier n'est pas à lire" },
      { valeur: PASSER, libelle: "Je ne sais pas" },
    ];
    const message = `« ${nom} » n'est pas reconnu. Quelle table contient-il ?`;
    const choisi = reponse(
      await this.dialogue.choisir({
        message: refus ? `${refus}\n${message}` : message,
        choix,
        initiale: ressemble ?? PASSER,
      }),
    );
    if (choisi === IGNORER) return IGNORER;
    return TABLE_NAMES.find((t) => t === choisi) ?? PASSER;
  }

  private async champManquant(
    nom: string,
    feuille: FeuilleInspectee,
    { table, champ, titre, propositions }: ChampManquant,
  ): Promise<void> {
    if (this.reliees.has(`${table}.${champ}`) || !this.premiereFois(JSON.stringify([nom, table, champ]))) return;
    const proches = new Map(propositions.map((p) => [p.entete, p]));
    const libres = feuille.colonnes.filter((c) => c.champs.length === 0 && c.entete !== "").map((c) => c.entete);
    const entetes = [...proches.keys(), ...libres.filter((e) => !proches.has(e))];
    const choix: Choix[] = entetes.map((entete) => {
      const proche = proches.get(entete);
      const vues = feuille.colonnes.find((c) => c.entete === entete)?.exemples ?? [];
      const valeurs = vues.length === 0 ? "toujours vide" : [...new Set(vues)].join(", ");
      const pourquoi = proche ? `${score(proche.score)}, ${proche.raison} ; ` : "";
      return { valeur: entete, libelle: entete, indice: pourquoi + valeurs };
    });
    const part = this.partDeductible();
    if (table === "entretiens" && champ === "modalite" && part >= DEDUCTIBLE) {
      choix.push({ valeur: DEDUIRE, libelle: `La déduire du texte du suivi (${frPercent(part, 0)} des contacts)` });
    }
    choix.push({ valeur: AUCUNE, libelle: "Aucune de ces colonnes" });
    const message = `${nom} : quelle colonne donne « ${titre} » (${champ}) ?`;
    const choisi = reponse(await this.dialogue.choisir({ message, choix, initiale: entetes[0] ?? AUCUNE }));
    if (choisi === DEDUIRE) {
      this.contenu.deduction = true;
      this.changements++;
    } else if (choisi !== AUCUNE) this.relier(table, choisi, champ);
  }

  private partDeductible(): number {
    const { deductible } = this;
    const modalite = deductible?.champs.find(({ champ }) => champ === "modalite");
    return deductible && modalite && deductible.lignes > 0 ? modalite.nombre / deductible.lignes : 0;
  }

  /** The columns that no field holds and that resemble one, all together. */
  private async autresColonnes(proposees: readonly Proposee[]): Promise<void> {
    const uniques = new Map<string, Proposee>();
    for (const p of proposees) {
      const cle = JSON.stringify([p.table, normaliseHeader(p.entete)]);
      if (!uniques.has(cle) && !this.prise(p) && this.premiereFois(cle)) uniques.set(cle, p);
    }
    if (uniques.size === 0) return;
    const choix = [...uniques].map(([valeur, p]) => ({
      valeur,
      libelle: `${p.entete} → ${p.champ} (${p.table})`,
      indice: `${score(p.score)}, ${p.raison}`,
    }));
    const cochees = [...uniques].filter(([, p]) => p.score >= COCHEE).map(([cle]) => cle);
    const message = "Ces colonnes ne sont pas comprises. Lesquelles prendre comme proposé ?";
    for (const cle of reponse(await this.dialogue.cocher({ message, choix, cochees }))) {
      const p = uniques.get(cle);
      if (p && !this.prise(p)) this.relier(p.table, p.entete, p.champ);
    }
  }

  private prise({ table, champ, entete }: Proposee): boolean {
    const forme = normaliseHeader(entete);
    const connues = [...(this.contenu.colonnes.get(table)?.keys() ?? [])].map(normaliseHeader);
    return connues.includes(forme) || this.reliees.has(`${table}.${champ}`);
  }

  private relier(table: TableName, entete: string, champ: string): void {
    const colonnes = this.contenu.colonnes.get(table) ?? new Map<string, string | null>();
    colonnes.set(entete, champ);
    this.contenu.colonnes.set(table, colonnes);
    this.reliees.add(`${table}.${champ}`);
    this.changements++;
  }
}
