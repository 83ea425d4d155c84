/** What writes each format of a command: a format without its writer does not compile. */
export type Ecrivains<F extends string, Rendu = void | Promise<void>> = Readonly<Record<F, () => Rendu>>;
