import type { Funding } from '../language/declaration.js';

export type Scheme = NonNullable<Funding['scheme']>;

/** What a report owes to the scheme that paid for it. */
export interface SchemeRules {
  readonly emblem: boolean;
  /** Which family of sentences stands beside the emblem, if any must. */
  readonly statement: 'union' | 'justice' | null;
  /** Which family of disclaimers must be printed, if any must. */
  readonly disclaimer: 'grant' | 'justice' | null;
  /** Whether the number of the grant agreement belongs to the acknowledgement. */
  readonly grant: boolean;
  /** Whether the Union pays a part only when the document does not say; `co_funded` overrules it. */
  readonly partly: boolean;
  /** Who grants, as its disclaimer has it; null where the programme has several and none is usual. */
  readonly authority: string | null;
}

/**
 * Cohesion policy: Regulation (EU) 2021/1060, articles 47 and 50, Annex IX, points 1.1, 1.2 and 1.7: on all material for
 * the public or participants, printed or digital, the emblem and beside it the statement, written in full. No
 * disclaimer. These grants are a share of the cost, hence `partly`; Interreg's own emblem always says "Co-funded".
 * Programmes ask for more, such as the logo of the programme: that is the author's to add.
 */
const cohesion: SchemeRules = {
  emblem: true,
  statement: 'union',
  disclaimer: null,
  grant: false,
  partly: true,
  authority: null,
};

/**
 * Grants that the Commission and its agencies manage, 2021-2027: model grant agreement, article 17.2 (emblem and
 * statement, translated into local languages where appropriate), article 17.3 (disclaimer) and Annex 5; overview by
 * CINEA, https://cinea.ec.europa.eu.
 */
const direct: SchemeRules = {
  emblem: true,
  statement: 'union',
  disclaimer: 'grant',
  grant: false,
  partly: false,
  authority: null,
};

export const schemes: Readonly<Record<Scheme, SchemeRules>> = {
  /**
   * Justice Programme 2014-2020, Regulation (EU) No 1382/2013: its grant agreement, article 22, asks for the emblem, the
   * name of the programme beside it, and a disclaimer of its own.
   */
  justice: {
    emblem: true,
    statement: 'justice',
    disclaimer: 'justice',
    grant: false,
    partly: false,
    authority: null,
  },
  /** Networks and twinnings of towns are granted by EACEA, other strands by the Commission. */
  cerv: { ...direct, authority: 'EACEA' },
  /** Granted by CINEA. */
  life: { ...direct, authority: 'CINEA' },
  /** Granted by EACEA, or by a national agency, which the author must then name. */
  erasmus: { ...direct, authority: 'EACEA' },
  /** Many authorities grant. Horizon 2020, articles 29.4 and 38.1.2, has the number in the acknowledgement. */
  horizon: { ...direct, grant: true },
  interreg: cohesion,
  urbact: cohesion,
  eui: cohesion,
  /** Whoever it is, what they ask for is not known here. */
  other: { emblem: false, statement: null, disclaimer: null, grant: false, partly: false, authority: null },
};
