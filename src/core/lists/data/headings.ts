/** What a column can hold. */
export const columnKeys = [
  ...['name', 'given', 'family', 'organisation', 'role', 'city', 'country', 'email', 'phone'],
  ...['consent', 'photo', 'online', 'delegation', 'url', 'pseudonym'],
] as const;

/** What a column holds. `photo` is consent to be photographed, `family` and `given` are parts of a name. */
export type ColumnKey =
  | 'name' | 'given' | 'family' | 'organisation' | 'role' | 'city' | 'country' | 'email' | 'phone'
  | 'consent' | 'photo' | 'online' | 'delegation' | 'url' | 'pseudonym'; // prettier-ignore

/**
 * How lists head their columns, in English, French, German, Spanish, Italian, Dutch, Portuguese and Polish. Case, accents
 * and signs do not count. `either` is the whole name, or the family name where there is a column for the given one, or the
 * given name where there is one for the family name: `Name;Vorname`, `Name;Surname`.
 */
export const headings: Readonly<Record<ColumnKey | 'either', string>> = {
  either: 'name,nom,nome,nombre,naam,nazwisko,names',
  name:
    'full name,name and surname,first and last name,name surname,participant,participant name,name of participant,' +
    'participants,person,delegate,attendee,guest,contact,nom complet,nom et prénom,prénom et nom,nom prénom,prénom nom,' +
    'participante,participant e,participants,personne,nom du participant,noms et prénoms,' +
    'vollständiger name,vor und nachname,vorname und name,name vorname,vorname nachname,vor und zuname,name und vorname,teilnehmer,teilnehmerin,teilnehmende,teilnehmer in,' +
    'nombre completo,nombre y apellidos,nombre y apellido,apellidos y nombre,participante,asistente,' +
    'nome completo,nome e cognome,cognome e nome,nominativo,partecipante,nome cognome,' +
    'volledige naam,voor en achternaam,naam deelnemer,deelnemer,voornaam en achternaam,voornaam en naam,' +
    'nome e apelido,nome e sobrenome,apelido e nome,nome do participante,' +
    'imię i nazwisko,nazwisko i imię,uczestnik,imie nazwisko,imię nazwisko,uczestniczka,imiona i nazwiska',
  given:
    'given name,given names,first name,firstname,forename,christian name,prénom,prénoms,prenom,vorname,vornamen,rufname,' +
    'nombre de pila,nombres,primer nombre,nome di battesimo,voornaam,roepnaam,nome próprio,primeiro nome,imię,imiona',
  family:
    'family name,last name,lastname,surname,second name,nom de famille,nom d usage,nachname,familienname,zuname,' +
    'apellido,apellidos,primer apellido,cognome,cognomi,achternaam,familienaam,apelido,apelidos,sobrenome,último nome,nazwisko rodowe',
  organisation:
    'organisation,organization,institution,employer,company,affiliation,body,authority,municipality,agency,entity,association,' +
    'organisation name,name of organisation,organization name,institution name,partner,partner organisation,place of work,' +
    'organisme,établissement,employeur,structure,société,entreprise,collectivité,service,administration,' +
    'einrichtung,institution,arbeitgeber,firma,behörde,dienststelle,verein,träger,organisationsname,unternehmen,stelle,' +
    'organización,institución,empresa,entidad,organismo,ayuntamiento,centro,' +
    'organizzazione,ente,istituzione,azienda,società,associazione,ente di appartenenza,' +
    'organisatie,instelling,werkgever,bedrijf,instantie,dienst,gemeente,' +
    'organização,instituição,entidade,organismo,empresa,câmara municipal,' +
    'organizacja,instytucja,firma,pracodawca,urząd,jednostka,podmiot,organizacji,instytucji,nazwa firmy,miejsce pracy',
  role:
    'role,function,position,job,job title,post,occupation,profession,title and function,responsibility,professional role,professional title,' +
    'fonction,poste,rôle,qualité,métier,intitulé du poste,titre,' +
    'funktion,rolle,position,amt,beruf,tätigkeit,aufgabe,stellung,dienststellung,berufsbezeichnung,amtsbezeichnung,dienstbezeichnung,' +
    'cargo,función,puesto,rol,profesión,ocupación,' +
    'ruolo,funzione,incarico,carica,qualifica,mansione,professione,posizione,' +
    'functie,rol,beroep,functietitel,functieomschrijving,' +
    'função,cargo,papel,profissão,' +
    'funkcja,stanowisko,rola,zawód',
  city:
    'city,town,city town,place,location,municipality city,home city,city of origin,' +
    'ville,commune,localité,ville d origine,lieu,' +
    'stadt,ort,wohnort,gemeinde,herkunftsort,stadt ort,dienstort,' +
    'ciudad,localidad,municipio,población,' +
    'città,comune,località,sede,' +
    'stad,plaats,woonplaats,' +
    'cidade,localidade,município,concelho,' +
    'miasto,miejscowość,gmina',
  country:
    'country,nation,state,country of origin,nationality,country code,' +
    'pays,pays d origine,nationalité,land,herkunftsland,staat,nationalität,staatsangehörigkeit,' +
    'país,nacionalidad,país de origen,paese,nazione,stato,nazionalità,nationaliteit,land van herkomst,' +
    'país de origem,nacionalidade,kraj,państwo,narodowość,kraj pochodzenia',
  email:
    'email,e mail,mail,email address,e mail address,mail address,electronic mail,' +
    'courriel,adresse mail,adresse email,adresse e mail,adresse électronique,mél,' +
    'e mail adresse,emailadresse,mailadresse,elektronische post,' +
    'correo,correo electrónico,dirección de correo,dirección de correo electrónico,' +
    'posta elettronica,indirizzo email,indirizzo e mail,indirizzo di posta elettronica,' +
    'e mailadres,emailadres,mailadres,' +
    'correio eletrónico,correio eletrônico,endereço de email,endereço de e mail,correio electrónico,endereço eletrónico,endereço electrónico,' +
    'adres e mail,adres email,poczta elektroniczna,adres mailowy,poczty elektronicznej',
  phone:
    'phone,telephone,tel,phone number,telephone number,mobile,mobile phone,cell,cell phone,tel no,mobile number,contact number,tel number,' +
    'téléphone,tél,portable,numéro de téléphone,téléphone portable,tél portable,gsm,tél mobile,n tél,' +
    'telefon,telefonnummer,handy,mobil,handynummer,mobiltelefon,rufnummer,mobilnummer,telefonnr,tel nr,tel nummer,diensttelefon,' +
    'teléfono,móvil,número de teléfono,teléfono móvil,celular,tfno,tlf,tlfno,' +
    'telefono,cellulare,numero di telefono,recapito telefonico,' +
    'telefoon,telefoonnummer,mobiel,gsm nummer,mobiele nummer,06 nummer,' +
    'telefone,telemóvel,número de telefone,contacto telefónico,contato telefônico,tlm,' +
    'numer telefonu,telefon komórkowy,nr telefonu,komórka,nr tel,tel komórkowy,telefon kontaktowy',
  consent:
    'consent,agreement,permission,consent given,consent to be named,consent to publication,consent publication,gdpr,gdpr consent,' +
    'may be named,named in report,publish name,agrees,agreed,consent name,data protection,privacy,be named,publish my name,my name being published,name being published,name may be published,' +
    'consentement,accord,autorisation,accord de publication,rgpd,accord rgpd,accord nom,autorisation de publication,nom soit publié,publication du nom,publication de son nom,publication de mon nom,' +
    'einwilligung,zustimmung,einverständnis,einverstanden,dsgvo,datenschutz,namensnennung,nennung des namens,veröffentlichung des namens,' +
    'consentimiento,autorización,acuerdo,permiso,publicación del nombre,publicar mi nombre,' +
    'consenso,autorizzazione,liberatoria,privacy,' +
    'toestemming,akkoord,instemming,avg,' +
    'consentimento,autorização,acordo,publicação do nome,publicar o nome,' +
    'zgoda,rodo,zgoda rodo,zgoda na publikację',
  photo:
    'consent photo,photo consent,photo,photos,photographs,pictures,image rights,consent to photographs,photo permission,consent image,photography,' +
    'droit à l image,droit image,accord photo,autorisation photo,consentement photo,image,' +
    'foto,fotos,fotoerlaubnis,fotografie,fotografien,einwilligung foto,bildrechte,fotoeinwilligung,recht am bild,' +
    'derechos de imagen,consentimiento foto,imagen,' +
    'consenso foto,liberatoria foto,immagini,consenso immagini,' +
    'toestemming foto,beeldrecht,' +
    'consentimento foto,direitos de imagem,fotografia,' +
    'zgoda na wizerunek,zgoda na zdjęcia,wizerunek,zdjęcia,wizerunku,zdjęć',
  online:
    'online,remote,virtual,mode,attendance,participation,in person or online,mode of attendance,' +
    'en ligne,à distance,mode de participation,présence,distanciel,' +
    'teilnahmeart,digital,virtuell,fernteilnahme,' +
    'en línea,modalidad,asistencia,a distancia,' +
    'in linea,modalità,da remoto,' +
    'op afstand,deelnamevorm,' +
    'modalidade,em linha,presença,' +
    'zdalnie,tryb,forma udziału,zdalny,udział zdalny',
  delegation:
    'delegation,group,team,délégation,groupe,équipe,gruppe,abordnung,fraktion,' +
    'delegación,grupo,delegazione,gruppo,delegatie,groep,delegação,delegacja,grupa',
  url:
    'website,web,url,web site,homepage,web page,linkedin,site web,site internet,webseite,internetseite,' +
    'sitio web,página web,sito,sito web,sito internet,site,strona,strona internetowa,página,webpagina',
  pseudonym: 'pseudonym,alias,pseudonyme,deckname,seudónimo,pseudonimo,pseudoniem,pseudónimo,pseudonim',
};

/** The parts of a family name that have columns of their own, and whether they stand before the rest of it. */
export const partsOfFamily = {
  before: 'tussenvoegsel,tussenvoegsels,voorvoegsel,voorvoegsels,namenszusatz,name prefix,surname prefix',
  behind: 'segundo apellido,second surname,apellido 2,apellido materno,second family name',
} as const;

/** What heads an employer, or a city where another column has the employer. */
export const cityOrEmployer = 'municipality,gemeente,ayuntamiento,câmara municipal,collectivité';

/** Words after which a city, a telephone or a name is not that by which somebody is known. */
export const ofAnotherMatter =
  'birth,naissance,geburt,geburtsort,geburtsland,nacimiento,nascita,geboorte,nascimento,urodzenia,arrival,arrivée,ankunft,anreise,' +
  'llegada,arrivo,aankomst,chegada,przyjazd,przyjazdu,departure,départ,abreise,salida,partenza,vertrek,partida,wyjazd,wyjazdu,' +
  'emergency,urgence,notfall,notfallkontakt,emergencia,emergenza,noodgeval,noodcontact,emergência,hotel,hôtel,passport,passeport,' +
  'invoice,billing,facture,facturation,rechnung,factura,fattura,factuur,fatura,faktura,' +
  'post code,age group,blood group,transport';

/** What a list says of somebody whose name is not known yet. */
export const noNames =
  /^(?:n\.? ?n\.?|tb[acdn]|to be (?:confirmed|announced|defined|determined|named|decided)|à (?:confirmer|définir|préciser|désigner)|à désigner|noch offen|offen|folgt|wird nachgereicht|unbekannt|por (?:confirmar|definir|designar)|da (?:confermare|definire|nominare)|nog (?:te bepalen|onbekend)|a (?:confirmar|definir|designar)|do (?:potwierdzenia|ustalenia)|vacant|vacancy|inconnu|unknown|x+|\?+|-+|–|—|\.+)$/iu;

/** How sums below a table begin. */
export const sums =
  /^(?:(?:grand |sub)?total|sum|somme|summe|gesamt|insgesamt|suma|totale|totaal|razem|ogółem|łącznie)(?![\p{L}\p{N}])/iu;

/** Yes and no, and from elsewhere, as lists say it in the eight languages. */
export const answers = {
  yes: 'yes,y,oui,o,ja,j,sí,si,sì,s,sim,tak,t,x,✓,✔,☑,☒,1,true,vrai,wahr,verdadero,vero,waar,verdadeiro,prawda,ok,okay,agreed,agree,agrees,d accord,accord,einverstanden,zugestimmt,acuerdo,de acuerdo,acconsento,consenso,akkoord,toegestaan,concordo,aceito,zgoda,given,granted,erteilt,donné,accordé,yes please,signed,signé,unterschrieben,firmado,firmato,getekend,assinado,podpisano',
  no: 'no,n,non,nein,nee,não,nao,nie,0,false,faux,falsch,falso,onwaar,fałsz,none,refused,refuse,refus,refusé,abgelehnt,verweigert,rechazado,rifiutato,geweigerd,recusado,odmowa,not given,nicht erteilt,withdrawn,widerrufen,✗,✘,✕,☐',
  online:
    'online,remote,remotely,virtual,virtually,zoom,teams,video,webex,en ligne,à distance,distanciel,visio,virtuell,digital,per video,en línea,a distancia,telemático,da remoto,in remoto,a distanza,op afstand,em linha,remoto,zdalnie,zdalny,on line',
} as const;
