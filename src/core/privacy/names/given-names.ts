import { foldLetters } from '../leak/fold.js';

/**
 * Given names by which it is told where the surname stands in a name, and that a middle name is none: the most frequent
 * of each country of the Union, as its office of statistics publishes them.
 */
const names =
  'adam agata agnes agnieszka aino ainhoa aisha alberto aleksander aleksandra alessandro alessia alex alexander alexandra alexandre alfred ' +
  'alfredo alice alicia alina alma ana anastasia anders andras andre andrea andreas andreea andrei andrej andrejs andres andris ane anette ' +
  'angela angelika angelo anita anja ann anna annamaria anne anneli annika antal anthony anton antonella antonia antonin antonio antonis antti ' +
  'aoife artur arturo arvo astrid attila aurelie axel balazs balint barbara barbora bas beata beatrice beatriz bea ben bence benjamin berit ' +
  'bernard bernd bertrand birgit birgitte bjorn bogdan bojan borut boris brian brigita brigitte bruno camille carla carlo carlos carmen ' +
  'carolina caroline catarina catherine cecilia celine charles charlotte chiara christian christina christine christophe christos ciaran ' +
  'clara claude claudia claudio colin conor cristian cristina dagmar dan daniel daniela daniele darius david davide deirdre denis diana ' +
  'diego dieter dimitar dimitra dimitris dimitrios dirk dora doris dorota dorte edit eduard eduardo edward eeva eero egle eha eija eino ' +
  'elena eleni elin elina elisa elisabeth eliza elke ella ellen emil emilia emma emmanuel endre enrico eoin erik erika erich ernesto erzsebet ' +
  'esther eszter eugen eva evelina ewa fabio fabrice federica federico felix ferenc fernando filip filipa finn fiona florence florian ' +
  'francesca francesco francis francisco franck franco francois francoise frank franz frederic frederik frida friedrich gabor gabriel gabriela ' +
  'gabriele gaspar georg george georgi georgios gerard gergely gerhard gertrude giovanni gisela giulia giuseppe goran grazyna greta guido ' +
  'guillaume gunter gustav guy gyorgy hana hanna hannah hannes hans harald heidi heikki heinz helen helena helene helga helle henri henrik ' +
  'henry herbert hilde holger hugo ida ignacio igor ilona ilse ilze imre ines inga inge inger ingrid ioana ioannis ion irena irene irina iris ' +
  'isabel isabella isabelle istvan ivan ivana ivo iwona jaak jaan jack jacek jacob jacques jakob jakub james jan jana jane janis janez janina ' +
  'janne janos jari jaroslav jarmo javier jean jeanne jens jeroen jerzy jesper jessica jesus jiri joan joana joanna joao johan johann johanna ' +
  'johannes john jolanta jonas jorge jorgen jose josef josefa joseph josip jovana juan juha juhani julia julian juliana julie julien julija ' +
  'julius juris jurgen jussi jutta kaja kadri kaisa kalle karel karen kari karin karina karl karla karolina katarina katarzyna kate katerina ' +
  'katharina katja katrin kaspar kees kerstin kevin kim kirsi kirsten klaus kostas krzysztof kristian kristiina kristina kristjan krisztina ' +
  'lars lasse laszlo laura laurent lea leena leif lena leo leon leonardo leonor liam liga liis lina linda lisa loreta lorenzo louis louise ' +
  'luca lucas lucia lucie ludovic luis luisa luka lukas luz lydia maarja maarten maciej madis magda magdalena magnus maija maire malgorzata ' +
  'manfred manuel manuela mara marc marcel marcin marco marcos margarita margherita margit maria mariana marie marija marika marin marina ' +
  'mario marion maris marit marjan mark marko markus marta martha martin martina martins marton mate mateja mateusz mathias mathieu matija ' +
  'matteo matthias matti matilda maud maura maurizio max maximilian melanie mette michael michaela michal michel michele miguel mihai mihaela ' +
  'mihaly mihkel mika mikael mikko milan milos mina miriam mirjam miroslav mladen mojca monica monika morten nadia natalia nataša nathalie neil ' +
  'nele niamh nicola nicolas nicole niels nikola nikolai nikolaos nikolay nils nina noemi noora nora norbert nuno oana oili olga oliver olivia ' +
  'olivier ondrej orsolya oscar oskar otto pablo padraig paivi paola paolo panagiotis pascal patricia patrick patrik paul paula pauline paulo ' +
  'pavel pavla pawel pedro peeter pekka per peter petr petra petri petros petru philip philippe pia piero pierre pieter pilar pille piotr piret ' +
  'primoz rachel radek radka radu rafael raili raimonds raphael rasa rasmus raul rebecca reet regina reijo renata rene ricardo riccardo richard ' +
  'rita riina riitta robert roberta roberto robin roger roland roman rosa rosalind rosario rose ruta ruth ruud sabina sabine salvatore samuel sandra ' +
  'sandrine sanja santa sara sarah sari sebastian seppo sergio siegfried sigrid silke silvia simon simona simone siobhan sirje sofia solveig sonia ' +
  'soren stefan stefania stefano steffi stelian stephan stephane stephanie steven susanna susanne svetlana sven sylvie szilvia tadhg tamas tanja ' +
  'tatjana teresa thea theo theodor therese thierry thomas tiago tibor tiina tiit timo tina toivo tom tomas tomasz tomaz tommaso toomas torsten ' +
  'tuula tuomas ulla ulrich ulrike urska ursula uwe vaclav valdis valentina valentin valeria vanessa vasile vasiliki veera vera veronica veronika ' +
  'vesna victor victoria viktor viktoria vincent vincenzo virginie virpi vit vito vladimir vlasta walter wanda werner wilhelm wim wojciech wolfgang ' +
  'xavier yannick yannis yves yvonne zdenek zita zofia zoe zoltan zsofia zsuzsa zsuzsanna zuzana mary ada agne maurice nell nigel stella fay gus ' +
  'γιάννης γιώργος δημήτρης νίκος κώστας μαρία ελένη κατερίνα σοφία άννα βασίλης παναγιώτης χρήστος αντώνης ηλίας ιωάννα ειρήνη ' +
  'иван георги димитър петър мария елена ивана никола стоян васил христо александър светлана надежда анна ольга наталья сергей алексей ' +
  'дмитрий андрей владимир виктор татьяна ирина екатерина юлия олександр микола тарас оксана марко јован милан драган јелена';

/** Chinese, Korean, Vietnamese and Japanese family names, which come first. */
const eastern =
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang xi deng han feng cao peng zeng xiao tian ' +
  'dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ' +
  'nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong ly sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida';

let known: { readonly given: ReadonlySet<string>; readonly eastern: ReadonlySet<string> } | null = null;
function tables(): NonNullable<typeof known> {
  return (known ??= {
    given: new Set(names.split(' ').map(foldLetters)),
    eastern: new Set(eastern.split(' ')),
  });
}

/** Whether a word is a given name that many have. */
export function isGivenName(letters: string): boolean {
  return tables().given.has(letters);
}

/** Whether a word is a family name that stands before the given name. */
export function comesFirst(letters: string): boolean {
  return tables().eastern.has(letters);
}
