import { wordsOf } from './words-of.ts'

// The lists are English; in other languages more is asked about, and nothing less is found.

/** Given names that the dictionary knows only as words. */
export const givenNames = wordsOf(`
  adam ahmed aidan alan albert alexander alfie alfred ali amir andre andreas andrew anthony anton antonio archie
  arnold arthur ashton austin barney ben benjamin bernard brad brandon brian bruce bruno bryan caleb calvin
  cameron carl carlos cecil charles charlie chen clifford clyde colin connor craig curtis cyril daniel darren dave
  david dennis derek diego dirk dmitri dominic donald doug douglas duncan dwight dylan edgar edmund eduardo edward
  eli elijah eric erik ernest ernie ethan evan felix fernando finn florian floyd francis franz fritz gabe gabriel
  gareth garrett gary gavin geoff gerald gil giovanni gordon graham greg gregory hal hank hans harvey hassan
  hector henry herbert herman hiroshi horace howard hugh hugo ian ibrahim igor irving isaac ivan jacob jaime jake
  james jared jason jasper javier jay jayden jed jeff jeffrey jens jeremy jerome jim joe joel johan johannes john
  johnny jonah jonas jonathan jonny jorge jose joseph josh joshua juan julian jurgen justin karl keith ken kenneth
  kevin kirk klaus kurt kyle larry lars lenny leo leon leonard lester levi lewis liam lloyd logan lorenzo louis
  luca lucas luis luke luther lyle malcolm manuel marco marcus mario markus martin marvin mateo mathias matt
  matthew maurice mauro michael miguel mike mikhail milan milo milton mitch mitchell mohamed mohammed monty morris
  muhammad nate nathan nathaniel ned neil nelson neville nicholas nico nigel noah nolan norman norris oliver omar
  oscar otto owen pablo pascal patrick paul pavel pedro percy pete peter philip pierre pietro quincy rafael ralph
  ramon randall raul raymond reuben reza rhys richard rick ricky robert roberto roderick rodney rodrigo roger
  roland ron ronald ross roy rudy rui rupert russ russell ryan samir samuel scott sebastian sergio seth shaun
  sheldon sid sidney silas simon stan stanley stefan stephen steve steven stuart sven sylvester terrence theo
  thomas tim timothy tobias todd tom tommaso tony travis trent trevor troy tyler uwe vernon victor vince vincent
  virgil vladimir wallace walter warren wayne wendell werner wesley william wolfgang wyatt xavier yusuf zac zach
  zachary zack zeke zoltan
`)

/** Words of little use but as a name: with a capital they are one. */
export const firstlyNames = 'bob harry jack jan jimmy max nick rob'.split(' ')

/** Names that are words as well. A capital within a sentence makes somebody of them. */
export const alsoNames = wordsOf(`
  ally alma amber angel art aura aurora barb bell bill bird birdie blossom brook bunny camel camellia carol chase
  cherry chuck cinnamon clement cliff con constant cookie coral crystal daisy dale dean dick doe doll dolly dot
  drew dusty earl ebony electra eve fan fern frank gale garland garnet gates gay gene gill ginger glad glen grant
  gray guy gypsy hazel heath heather holly homer hunter hyacinth iris ivory ivy jade jasmine jewel jo kit kitty
  lane lark laurel lavender lily marigold marina mark marshall mason mead melody merry miles muffin myrtle nettle
  olive opal page pansy pat pearl pen penny petunia pierce poet poppy raven ray reed rich robin rose rosemary ruby
  sage sandy sapphire scarlet shell sherry sonny star storm sue sunny teddy velvet viola violet wade will willow
  windy wren
`)

/** Names that are a virtue, a season or a place as well: with a capital they are asked about. */
export const mostlyWords = wordsOf(`
  adore april asia atlanta august autumn bliss brandy candy caprice chance charity chastity cherish christian
  dallas dawn destiny easter eden faith fidelity flora florence florida geneva georgia glory grace harmony honey
  honor hope joy june may mercy misty modesty odessa paris patience prudence serene sky stormy summer sunshine
  trinity valencia venus virginia
`)

/** Names that begin many sentences as words: only a capital within one makes them worth a question. */
export const seldomNames = wordsOf(`
  bee bride carry de del deny di don else em fancy fran happy lib lucky mag mil min mommy nan nanny nat pet row
  said sis sissy tabby tally true tuesday una van vi vida vita viva
`)

/** Places that are seldom anybody: with a capital they are asked about, and stay at first. */
export const placeNames = wordsOf(`
  america argentina australia austria belgium brazil britain bulgaria cambodia canada chile china colombia croatia
  cuba cyprus denmark egypt england estonia europe finland france germany ghana greece hungary iceland indonesia
  iran iraq ireland italy japan kenya korea latvia lebanon lithuania luxembourg malaysia malta mexico mongolia
  morocco nepal netherlands nigeria norway pakistan peru philippines poland portugal romania russia scotland
  serbia singapore slovakia slovenia spain sweden switzerland syria taiwan tanzania thailand tunisia uganda
  ukraine uruguay venezuela vietnam zimbabwe africa amsterdam athens baghdad bangkok barcelona beijing belfast
  belgrade berlin birmingham bratislava brisbane bristol brooklyn brussels bucharest budapest cairo california
  cambridge cardiff chicago copenhagen delhi dublin edinburgh frankfurt glasgow hamburg helsinki istanbul jakarta
  jerusalem johannesburg kyiv leeds leipzig lisbon liverpool ljubljana london lyon madrid manchester manila
  melbourne montreal moscow mumbai munich nairobi naples oslo oxford philadelphia phoenix prague riga rome
  rotterdam salzburg seattle seoul shanghai stockholm stuttgart tallinn texas tokyo toronto vancouver venice
  vienna vilnius warsaw washington yorkshire zagreb zurich
`)

/** Names that are months as well. */
export const monthNames = ['april', 'may', 'june', 'august']

/** Capitals that stand within sentences without naming anybody. */
export const neverNames = wordsOf(`
  i i'm i'd i'll i've monday tuesday wednesday thursday friday saturday sunday january february march july
  september october november december mum mom mam mama mummy mommy dad daddy papa grandma granny grandpa grandad
  granddad nan nana auntie aunt uncle god christmas easter ramadan eid diwali hanukkah passover english german
  french spanish italian internet ok okay mr mrs ms mx dr prof st american british irish scottish welsh dutch
  polish hungarian russian chinese japanese turkish greek european african asian arabic hebrew latin jewish muslim
  catholic buddhist hindu facebook instagram whatsapp google netflix youtube covid lent advent
  mondays tuesdays wednesdays thursdays fridays saturdays sundays
`)
