/** To whom or how something was said. The first that is found counts. */
const VENUES = {
  post: /\b(?:posted|tweet\w*|(?:wrote|writes|writing|said|says) on (?:x|twitter|facebook|telegram|instagram|social media)|in a (?:social media )?post|on (?:his|her|its|their) (?:account|channel|page))\b/iu,
  press:
    /\b(?:(?:told|tells|telling|to) (?:\S+ )?(?:reporters|journalists)|press (?:conference|briefing)|news (?:conference|briefing)|press room)\b/iu,
  house:
    /\b(?:parliament|lawmakers|deputies|mps|senat\w+|upper house|lower house|(?:told|tells) (?:the |a )?(?:\S+ )?(?:assembly|committee|chamber|house|congress))\b/iu,
  interview:
    /\b(?:interview|podcast|told this newspaper|by (?:phone|telephone)|in an e-?mail|emails|emailed)\b/iu,
  paper:
    /\b(?:in a (?:\S+ )?(?:statement|letter|communiqué|press release)|(?:statement|letter|communiqué) (?:said|says|read|reads))\b/iu,
  crowd: /\b(?:rally|(?:told|tells) (?:the |a )?(?:\S+ )?(?:crowd|supporters|marchers))\b/iu,
  court: /\b(?:told (?:the |a )?(?:\S+ )?(?:court|jury|judge|inquiry)|in court|from the dock)\b/iu,
  medium:
    /\b(?:told|tells|telling|to) (?:the )?(?:\p{Lu}[\p{L}&’'-]+ ){0,3}(?:Radio|TV|Television|News|Times|Post|Herald|Today|Tribune|Gazette|Chronicle|Courier|Standard|Ledger|Agency|FM|Online|Telegraph|Express|Mail|Guardian|Observer|Daily|Journal|Broadcasting)\b|\b(?:told|tells) (?:the )?Radio \p{Lu}|\b(?:told|tells) (?:the )?(?:[\p{L}-]+ )?(?:news agency|broadcaster|newspaper|daily|magazine|paper)\b|\b(?:told|tells) (?:the )?[A-Z]{2,6}\b(?! )/u,
} as const;

export type Venue = keyof typeof VENUES;

/** @param beside the words right before a quotation, and those right behind it */
export function venueIn(...beside: readonly string[]): Venue | undefined {
  for (const venue of Object.keys(VENUES) as Venue[])
    if (beside.some((words) => VENUES[venue].test(words))) return venue;
  return undefined;
}
