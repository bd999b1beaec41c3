import { wordsOf } from './words-of.ts'

// Names from many languages, for the words of a list that has no capitals: most of them stand in it as well.

export const namesElsewhere = wordsOf(`
  aadi aarav aarush abdul abdullah abebe abena abhishek adaeze adebayo adil aditi aditya adrien aftab agnieszka
  agustin ahmad aicha aiden aisha aishwarya ajit akash akbar akiko akira akos akshay akua alejandro alessandro
  alessia alexandru alexei alexey alfonso alhassan alistair alvaro aman amina amira amit amrita anand ananya
  anders andras andrzej anika aniko anil anish anjali ankit anneke anouk ansgar antonis anupam anuradha anusha
  aoife apolline arash archana arjun armando arnaud arnav arne arpad arturo arun arvid aryan asha ashok ashraf
  asif asma athanasios attila aurelien axel aya ayaan ayan ayesha aylin ayse azadeh aziz babajide bahar bahram
  balazs bandi bartosz bashir beata bekele bence benedek benoit bhavna bilal bjorn bogdan boglarka bojan borbala
  boris botond brayden bronwyn bulent burak callum caoimhe carmelo cedric cengiz cerys chiara chidi chijioke chima
  chinedu chinonso chioma christos cian ciara cillian clive corentin cosimo cristian cristiano csaba csilla dafydd
  daiki daisuke damian damien danijel danilo danuta dario dariusz davide davit dawid declan deepa deepak deepika
  demetrios deniz deshawn desmond dhruv diarmuid didier dietmar dilip dimitar dimitri dimitris dinesh divya dmitry
  domenico dominik dorota dorottya dragan dragana drazen dusan edina edoardo efua ehsan eilidh eimear einar elham
  elif elliot eman emeka emil emiliano emilio emine emre endre eniko enrico enrique enzo ercan erzsebet esra
  esteban eszter etienne eugen evgeny ewa ewan ewelina eyal ezra fabian fabien fabio fabrizio fadi fahad faisal
  falk farhad farid farida faruk fatih fatima fatma fatou federico femi femke ferenc fergus ferhat fikret filip
  filippo fionn firas folake francesco francois frantisek frederic frederik freja freya friedrich fumiko furkan
  gabor gamal ganesh gaspar gaurav gemma gennady georgi georgios gergely gergo gheorghe gianluca gianni gintaras
  giorgio giorgos giulio giuseppe gizem gonzalo goran grazyna grzegorz guido guillaume guillermo gulsen gunnar
  gunther gustav gustavo gyorgy gyula hadiza hakan hakim halima hamid hamish hamza hanif hannes haruka haruki
  haruto hasan heike heinrich helmut hemant henrik henrique herve hideki hideo hikaru hiroki hiroko hitesh holger
  horst hossein huda huseyin hussain hussein iain ibolya ieuan ifeanyi ignacio ildiko ilias ilona imran imre indra
  ingo ioana ioannis irfan isha ishaan ishita ismail istvan itziar iva ivana iveta ivo iwona izabela jabari jacek
  jadwiga jakub jamal jamila jancsi janek janez janos jarek jaroslav jaswinder javed jaxon jelena jerzy jesper
  jiho jiri jitka joachim joao joaquin jolanta joost jordi joris josef jovana jozef jozsef juci judit julien junko
  justyna kacper kaito kamal kamil karan karim karthik kashif katarina katarzyna katka kaveh kavita kayden
  kazimierz keiko keisha kemal kenji kenta khadija khaled khalid kinga kiran kirsty kishore klaudia kofi koji
  kostas krishna kristof krisztian krisztina krzysztof kumar kunal kwabena kwame kwasi laci lajos lakshmi laszlo
  latoya laurent leif lennart leopold leszek levente linh ljubica lorcan lubomir ludovic ludwig luigi luka lukas
  lukasz lyudmila maarten macarena maciej magnus mahmoud mahmud makena malgorzata malik manfred manish manoj
  mansour marcel marcelo marcin marek mariela marija marijke mariusz marko martyna masato massimo matej mateja
  mateusz matteo matthias matthieu mattia matyas mauricio maurizio meena meera mehdi mehmet mehul meike melek
  micha mieke mihaela mihai mihaly miklos milica milos minh mirjam miroslav mitsuko mladen mohammad mohan mohsen
  mojca moritz morten mostafa mukesh murat musa mustafa nabil naoko narges nasrin natalia navid neha nejc nerea
  niamh nicolae nicolas niels nikhil nikola nikolai nikolaos nils nisha nitin nkechi noor norbert nuno nuri
  nwankwo oana odile oksana olaf ole oleg oleksandr olena oluwaseun omer orla orsi orsolya oskar osman padraig
  pankaj paolo parvin pascale patricio patryk pavlo pawel pelin peti petr petros pilar piotr pisti pooja prabhu
  pradeep prakash pranav prasad preeti priya priyanka przemek qasim rachid radek radu rafal raffaele raghav rahim
  rahul rainer raj raja rajesh rajiv rakesh rama ramesh rami ramin ranjit rashid rasmus ravi reka remi renato
  ricardo rishi ritu riya rocio rohan rohit romain rosario ruben rukmini ryszard saanvi sadia saeed safiya sagar
  sakura saleh salim salma salman saman samira samuele sandeep sandor sangeeta sanjay sanjeev sanna sanne saoirse
  sarika satoshi saurabh seamus selim semra serge sergei sergey serkan shabnam shahid shanice shanti sharmila
  shashi shinji shiv shreya shruti sian siddharth silke silvio sinead sipho skyler slavica slawomir slobodan
  snezana sohail soren spyros srinivas stanislav stefano steffen stelios stepan subhash sudha sudhir suleiman
  suman sumit sunil sunita suresh surya sushma svetlana swati szabolcs szilvia szymon tadeusz takashi takeshi
  tamas tamer tanja tarek tariq tatjana tatsuya tereza thabo thandi thiago thierry thijs thomasz thuy tibor
  tihomir timea tomas tomasz tomek tomislav tomoko torsten trung tuncay tunde turgut tyrone uchenna ueli ugo ulf
  ulrich umar umberto umesh unai urs urszula usha usman vaclav vaibhav valentin vanja varun vasile vasiliki
  vasilis vesna vibeke vihaan vijay vikas vikram viktor viktoria vinay vinod violeta viorica vishal vit vivek vlad
  vladislav vlado vojtech volker waleed wanjiru weronika wiebke wiktor wilfried wim wladyslaw wojciech wouter xavi
  xiomara xiu yael yaroslav yasemin yash yasin yasmina yesim yiannis yigit yoav yohan yosef youssef yuki yuri
  yuriy yuto yves zahra zainab zanele zbigniew zdenek zdravko zeynep zhanna ziggy zlata zlatko zofia zoran zsofi
  zsofia zsolt zsuzsa zsuzsanna zsuzsi
`)

/** Names of families that are no words. */
export const familyNames = wordsOf(`
  adams almeida alvarez andersen anderson andersson bailey bakker balogh bauer becker begum bennett bianchi
  bondarenko bonnet boyd bradley braun bryant carter castillo castro celik cerny chavez chevalier chowdhury cole
  coleman collins colombo conti costa crawford cunningham daniels davis demir desai devries dixon dubois dunn
  durand dvorak edwards elliott ellis eriksson esposito evans farkas ferguson fernandez ferrari ferreira fischer
  fontaine fournier gallo garcia gardner gibson giordano girard gonzales gonzalez greco griffin gupta hamilton
  hansen harris harrison hart hartmann hawkins hayes henderson hernandez herrera hicks hoffman hoffmann hofmann
  holmes horak horvath huang hughes hussain iqbal ivanov jackson jansen janssen jenkins jensen jimenez johansson
  johnson jones juhasz karlsson kaya kennedy khan klein kobayashi koch kohler korhonen kovacs kowalczyk kowalski
  kozlov krause kruger kucera kumar kuznetsov lambert lange larsen larsson lebedev lefebvre lehmann leroy liu
  lopez maier malik mancini marino martinez mcdonald medina mehta mendoza mensah meyer molnar moreau moreno
  morozov mueller murray myers müller nagy nakamura nemeth neumann nguyen nichols nielsen nilsson novak novotny
  nowak okafor okonkwo oliveira olsen olson olsson osei owens ozturk papadopoulos papp patel patterson payne
  pedersen pereira persson peters peterson petrov phillips popov powell prochazka rahman ramirez ramos reddy
  reynolds ribeiro ricci richardson richter roberts robertson robinson rodriguez rogers romano romero rossi
  rousseau ruiz russo sanders santos sato schmidt schneider schroder schulz schwarz shah sharma shaw shevchenko
  simmons simpson singh smirnov smith snyder sokolov souza spencer stephens stevens stewart sullivan suzuki
  svoboda szabo takacs tanaka taylor thompson torres toth tran tucker varga vasquez virtanen visser volkov wagner
  wang watanabe watson webb weber williams wilson wisniewski wolf wright yamamoto yang yilmaz zhang zhao zhou
  zimmermann
`)
