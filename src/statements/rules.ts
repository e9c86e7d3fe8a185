/** The number of these rules. Whoever changes which tellings are one, or how they are related, counts it up. */
export const RULES = 7;
