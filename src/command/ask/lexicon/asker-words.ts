import { listed, nounForms } from './listed.ts';

/** Who asks, or for whom: offices and desks. Before a person's name they are a title. */
export const ROLES: ReadonlySet<string> = new Set([
  ...nounForms(
    'prof undersigned shift crew newsdesk guest ambassador minister deputy/deputies secretary/secretaries director editor chief boss/bosses head colleague supervisor professor teacher lecturer student intern attache counsellor consul officer official manager analyst reporter journalist correspondent producer host anchor presenter spokesperson spokesman/spokesmen spokeswoman/spokeswomen client reader viewer listener partner chair chairman chairwoman clerk committee commission cabinet team desk section department unit division bureau office embassy/embassies mission consulate delegation ministry/ministries directorate newsroom press-office board class/classes group member delegate visitor guest principal assistant aide adviser advisor researcher scholar fellow president chancellor general commander senator representative mp mep dg hq hom dcm fm pm',
  ),
  ...listed('foreign prime high excellency'),
]);

/** What an answer is for: papers, meetings and the like. */
export const OCCASIONS: ReadonlySet<string> = new Set([
  ...nounForms(
    'paper thesis/theses essay dissertation seminar memo note email mail letter speech/speeches talk lecture class/classes course module exam project presentation slide deck handout podcast show programme program segment bulletin newsletter blog column feature article story/stories piece draft report dossier file folder cable telegram dispatch/dispatches brief briefing meeting call lunch dinner breakfast visit trip conference presser interview panel debate hearing session committee workshop webinar deadline homework assignment research work job study/studies review update digest record book chapter background morning afternoon evening tomorrow tonight wrap wraps cutline caption chyron ticker strap intro quarterly monthly weekly annual internal use embargo behalf graphic chart map infographic table diagram poster follow-up followup yearbook bulletin demarche memorandum brochure leaflet dinner reception panel roundtable hearing testimony statement speech conversation discussion exchange letter mail chat op-ed oped editorial commentary script package voiceover voice-over stand-up two-way live clip reel thread post tweet factsheet fact-sheet backgrounder noon midnight shift lesson lessons tutorial quiz debate class assembly club society blog vlog request instruction enquiry/enquiries inquiry/inquiries query/queries',
  ),
  "o'clock",
]);
