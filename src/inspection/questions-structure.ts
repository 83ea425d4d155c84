import { normaliseHeader } from "../ingest/headers/normalise.ts";
import { motifsDe } from "../ingest/motifs-fichiers.ts";
import type { ContenuProfil } from "../ingest/profile.ts";
import { TABLE_NAMES, TABLES, type TableName, titreDuChamp } from "../tables/index.ts";
import { copieModifiable, nomDeFeuille } from "./brouillon.ts";
import { type Choix, type Dialogue, reponse } from "./dialogue.ts";
import { estDouteuse } from "./doutes.ts";
import { fusionner, relier } from "./fusionner.ts";
import type { ChampManquant, Deductible, FeuilleInspectee, Inspection, Proposition } from "./inspection.ts";
import { demanderChamp, demanderColonne, score, valeursDe } from "./questions-colonnes.ts";

const IGNORER = "ignorer";
const PASSER = "passer";
const OUI = "oui";
const REVOIR = "revoir";
const AUTRE = "autre";
const AUCUNE: readonly Choix[] = [
  { valeur: IGNORER, libelle: "Ce fichier n'est pas à lire" },
  { valeur: PASSER, libelle: "Je ne sais pas" },
];
/** Score from which a proposed column is ticked beforehand. */
const COCHEE = 0.8;
/** Share of the contacts whose modality the text must tell for the deduction to be offered. */
const DEDUCTIBLE = 0.3;
const VALEURS_MONTREES = 3;

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

/**
 * Asks which table a sheet is, and which columns hold its fields: first what the recognition of all the files proposes, as a
 * whole, then column by column. A question is asked once, whatever the number of files that raise it, and of times that they
 * are looked at again; an answer that the values contradict is refused, and asked again.
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
        if (feuille.propositions.length > 0) {
          if (await this.proposition(nom, feuille)) continue;
        } else if (estDouteuse(feuille)) await this.feuilleDouteuse(nom, feuille);
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

  /** What a sheet would be, whole: one question for all the files of one kind. True when it is settled. */
  private async proposition(nom: string, feuille: FeuilleInspectee): Promise<boolean> {
    const cle = signature(feuille);
    const deja = this.choisies.get(cle);
    if (deja !== undefined) {
      if (this.premiereFois(nom) && deja !== PASSER) this.donner(nom, feuille, deja);
      return deja === IGNORER || deja === PASSER || !this.posees.has(`autre ${cle}`);
    }
    this.premiereFois(nom);
    const choix: Choix[] = [
      { valeur: OUI, libelle: "Oui, c'est juste" },
      { valeur: REVOIR, libelle: "Oui, mais je revois les colonnes une par une" },
      { valeur: AUTRE, libelle: "Non, c'est une autre table" },
      ...AUCUNE,
    ];
    const dites = feuille.propositions.map(({ question }) => question).join("\n");
    const message = `${dites}\n${this.tableau(feuille)}\nEst-ce juste ?`;
    const choisi = reponse(await this.dialogue.choisir({ message, choix, initiale: OUI }));
    const premiere = feuille.propositions[0]?.tables[0] ?? PASSER;
    if (choisi === AUTRE) this.posees.add(`autre ${cle}`);
    const sienne = choisi === IGNORER || choisi === PASSER ? choisi : premiere;
    const table = choisi === AUTRE ? await this.table(nom, feuille) : sienne;
    this.choisies.set(cle, table);
    if (table !== PASSER) this.donner(nom, feuille, table);
    if (table === IGNORER || table === PASSER) return true;
    if (choisi === AUTRE) return false;
    for (const proposition of feuille.propositions) {
      fusionner(this.contenu, choisi === OUI ? proposition.profil : proposition.formesSeules);
      if (choisi === OUI) for (const { table: t, champ } of proposition.liaisons) this.reliees.add(`${t}.${champ}`);
    }
    if (choisi === REVOIR) await this.revoir(nom, feuille);
    return true;
  }

  /** Each column, what it would be and some values. */
  private tableau({ colonnes, propositions }: FeuilleInspectee): string {
    const liaisons = propositions.flatMap((p) => p.liaisons);
    const lignes = colonnes.flatMap((colonne) => {
      const [propose] = liaisons.filter(({ entete }) => entete === colonne.entete);
      if (!propose) return [];
      const dit = propose.champ === null ? "à ignorer" : titreDuChamp(propose.table, propose.champ);
      return [`  ${colonne.entete} → ${dit} : ${valeursDe(colonne, VALEURS_MONTREES)}`];
    });
    return [...new Set(lignes)].join("\n");
  }

  /** The tables of a file, in the profile. */
  private donner(nom: string, { propositions }: FeuilleInspectee, table: TableName | typeof IGNORER): void {
    this.changements++;
    const proposees = propositions.flatMap((p) => p.tables);
    const tables = table === IGNORER ? null : proposees[0] === table ? [...new Set(proposees)] : [table];
    this.contenu.fichiers.set(motifDe(nom), tables);
  }

  /** Column by column, then what each answer says. */
  private async revoir(nom: string, feuille: FeuilleInspectee): Promise<void> {
    const liaisons = feuille.propositions.flatMap((p) => p.liaisons);
    for (const colonne of feuille.colonnes) {
      if (colonne.entete === "" || colonne.champs.length > 0) continue;
      const champ = await demanderColonne(nom, feuille, colonne, this.dialogue);
      if (champ === null) continue;
      // a column that names the participant serves every table of its sheet, as it was proposed
      const meme = liaisons.filter((l) => l.entete === colonne.entete);
      if (meme.some((l) => l.table === champ.table && l.champ === champ.champ)) {
        for (const l of meme) this.relier(l.table, l.entete, l.champ);
      } else this.relier(champ.table, colonne.entete, champ.champ);
    }
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
    { ressemble, refus, propositions }: FeuilleInspectee,
  ): Promise<TableName | typeof IGNORER | typeof PASSER> {
    const premiere = ressemble === null ? [] : [ressemble];
    const tables = [...premiere, ...TABLE_NAMES.filter((t) => t !== ressemble)];
    const choix: Choix[] = [
      ...tables.map((t) => ({
        valeur: t,
        libelle: `${TABLES[t].titre} (${t})`,
        ...(t === ressemble ? { indice: "la plus proche" } : {}),
      })),
      ...AUCUNE,
    ];
    const message = `« ${nom} » n'est pas reconnu. Quelle table contient-il ?`;
    const choisi = reponse(
      await this.dialogue.choisir({
        message: refus !== null && propositions.length === 0 ? `${refus}\n${message}` : message,
        choix,
        initiale: ressemble ?? PASSER,
      }),
    );
    if (choisi === IGNORER) return IGNORER;
    return TABLE_NAMES.find((t) => t === choisi) ?? PASSER;
  }

  private async champManquant(nom: string, feuille: FeuilleInspectee, manquant: ChampManquant): Promise<void> {
    const { table, champ } = manquant;
    if (this.reliees.has(`${table}.${champ}`) || !this.premiereFois(JSON.stringify([nom, table, champ]))) return;
    const part = this.partDeductible();
    const deductible = table === "entretiens" && champ === "modalite" && part >= DEDUCTIBLE ? part : null;
    const choisi = await demanderChamp(nom, feuille, manquant, deductible, this.dialogue);
    if (choisi === null) return;
    if (choisi.deduire) {
      this.contenu.deduction = true;
      this.changements++;
    } else this.relier(table, choisi.entete, champ);
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

  private relier(table: TableName, entete: string, champ: string | null): void {
    relier(this.contenu, table, entete, champ);
    if (champ !== null) this.reliees.add(`${table}.${champ}`);
    this.changements++;
  }
}
