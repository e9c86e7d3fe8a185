/** Given names that, over most languages of news, only women or only men bear. What both bear is left out. */
export const WOMEN: ReadonlySet<string> = names(`
abigail ada adele agnes aisha aisling alejandra alice alicia alina alma amalia amanda amelia amina amira amy ana anastasia
andrea angela anika anita anjali anna anne annette annika antonia anya astrid audrey aurora ayesha aylin barbara beata
beatrice beatriz bella bernadette beth bianca birgit bridget brigitte britta camilla carla carmen carol carolina caroline
cassandra catarina catherine cecilia celeste celia celine chantal charlotte chiara chioma chloe christina christine clara
claudia colette cordelia cristina daniela daphne deborah delia denise diana dina dolores dominika dora doris dorothea
dorothy ebru edith eileen elaine eleanor elena eleni elif elisa elisabeth elise eliza elizabeth ella ellen elsa elvira emilia emily emma
erica erika esra estelle esther eugenia eva evelyn fatima fatma fatou felicity fiona florence frances francesca freya frida gabriela
gabriella gail galina georgia gerda gertrude gisela giulia gloria grace greta gudrun gwen hanna hannah harriet hatice hazel heather hedwig
heidi helen helena helene helga henrietta hilda hilde ida ifeoma ilaria imogen ingrid irena irene irina iris irma isabel
isabella isla ivana jacqueline jana jane janet janice jasmine jeanne jelena jemima jennifer jessica joan joanna johanna josephine joyce
judith julia juliana julie juliet jutta karen karin karina katarina kate katerina katharina katherine kathleen katja katrin kavita kirsten klara
ksenia lakshmi lara larisa larissa laura leah leila lena leonora leticia leyla lidia lila lilian liliana lily linda lisa liv livia
lorena lotte louisa louise lucia lucy ludmila luisa lydia madeleine magdalena maja malin mara margaret margarita margot maria mariam mariana
marianne marie marina marion marisol marit marlene marta martha martina mary mathilda matilda maud maya meera megan melanie melissa mercy
mia michelle mila milena miranda miriam mira moira molly monica monika nadia nadezhda nadine nancy naomi natalia natalie
natasha nell niamh nina noemi noora nora olga olivia ophelia paloma pamela patricia paula pauline penelope petra phoebe
pilar polly priscilla priya rachel ramona rebecca regina renata rita roberta rosa rosalind rosalie rose rosemary roxana
ruth sabina sabine sally salma salome samantha samira sandra sara sarah saskia selma shirley sibylle sigrid signe silvia simone sinead sofia
sonia sophia sophie stella stephanie susan susana susanna svetlana sybil sylvia tamar tamara tania tanya tatiana teresa
thea theodora theresa tina ursula valentina valeria vanessa vera verena veronica victoria violet viola virginia vivienne wanda
wendy wilhelmina winifred xenia yasmin yolanda yvette yvonne zainab zara zeynep zoe zofia`);

export const MEN: ReadonlySet<string> = names(`
aaron abdul abdullah abel abraham adam adrian ahmad ahmed alan albert alberto alejandro aleksander aleksandr alessandro alexander alexei alfonso
alfred ali allan alvaro amir anatoly anders andreas andrei andres andrew andrzej angus anselm anthony anton antonio anwar archibald armando
arnold arthur arturo arvid august axel barnaby bartholomew basil benedict benjamin bernard bernd bertrand bjorn boris bradley
brian bruce bruno bryan burak carl carlo carlos cedric cemal charles christoph christopher clemens colin conrad cornelius craig
cyril damien daniel darius dario david declan derek desmond diego dieter dimitri dmitri dmitry dominic donald douglas duncan edgar
eduard eduardo edward edwin egon elias emil emilio emmanuel emre enrico enrique erik ernest ernst erwin esteban ethan eugene
fabian farid federico felix ferdinand fernando filip florian francesco francisco franco frank frantisek fred frederick fredrik friedrich
fritz gareth gavin geoffrey georg george georgi gerald gerard gerhard giacomo giorgio giovanni giuseppe goran gordon graham
gregor gregory guido guillermo gunnar gunther gustav guy hakan hakim hamid hannes hans harald hari harold harry hasan hassan hector
heinrich heinz hendrik henri henrik henry herbert herman hermann holger horst howard hubert hugh hugo husain hussein hwang ian ibrahim
ignacio igor ilias imran imre isaac isaiah ismail ivan ivo jack jacob jakob jakub james jamal jan jarek jason javier jeffrey jeremy
jerome joachim joaquim joaquin johan johann johannes john jonas jonathan jorge jose josef joseph joshua josiah juan julian julius jurgen
kamal karel karim karl kaspar keith kenneth kevin khalid klaus konrad konstantin kumar kurt lars laszlo laurence lawrence leif
leonard leonardo leopold liam lorenzo louis luca lucas ludwig luigi luis lukas magnus mahmoud malcolm manfred manuel marcel marco
marcus marek mario marius mark markus martin mateo mathias matteo matthew matthias maurice max maximilian mehmet michael michal miguel
mikael mikhail milan milos mohamed mohammed morten moses muhammad murat musa mustafa nathan nathaniel neil nelson nicholas nico nicolas niels nigel
nikolai nikolaus nils norman oleg oliver olivier omar orlando oscar oskar osman otto owen pablo paolo patrick paul pavel pawel pedro per
peter petr philip philipp pierre pieter piotr rafael rahul rainer raj rajesh ralph ramiro ramon rashid raymond rene ricardo richard
robert roberto roderick rodrigo roger roland rolf roman ronald ruben rudolf rufus rupert rustam ryan salvador samir samuel santiago
saul sebastian selim serge sergei sergey sergio seth severin simon solomon soren stanislav stefan stephen steve steven stuart suleiman sven
tarek tariq terence teodor theo theodor theodore thomas tibor tim timothy tobias todd tom tomas tommaso tony torsten tristan ulf ulrich
umberto vaclav valentin victor viktor vincent vito vitaly vladimir volker walter werner wilfred wilhelm wilfried william winston wolfgang
xavier yannick yuri yusuf zoltan`);

function names(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
