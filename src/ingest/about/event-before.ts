/** What happens, and has its time behind it: "the fire in December", "the crash on 28 February". */
const EVENTS =
  'crash|fire|attack|attacks|shooting|sinking|riots?|strikes?|vote|storm|floods?|flooding|war|elections?|explosion|blast|collapse|accident|disaster|siege|murder|killings?|deaths?|raid|arrests?|protests?|blackout|outage|earthquake|quake|leak|spill|outbreak|coup|battle|massacre|bombing|invasion|defeat|victory|resignations?|ruling|verdict|trial|failure|closure|takeover|merger|winter|summer|spring|autumn|games|landslide|derailment|killed|lost|shut|closed|built|bought|held|taken|seized|destroyed';
const EVENT = new RegExp(
  `\\b(?:${EVENTS})\\s+(?:(?:in|at|on|near|off)\\s+(?:the\\s+)?\\p{Lu}\\S*\\s+)?$`,
  'iu',
);

/** Whether a time stands right behind what happened then, which is seldom the saying. */
export function isEventBefore(lead: string): boolean {
  return EVENT.test(lead);
}
