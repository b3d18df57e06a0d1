"""German counted nouns: lemmas that no short rule gives, and the rules for the others."""

from __future__ import annotations

IRREGULAR = {
    "kinder": "Kind", "kindern": "Kind", "männer": "Mann", "männern": "Mann", "häuser": "Haus",
    "häusern": "Haus",
    "länder": "Land", "ländern": "Land", "dörfer": "Dorf", "dörfern": "Dorf", "städte": "Stadt",
    "städten": "Stadt",
    "mitglieder": "Mitglied", "mitgliedern": "Mitglied", "menschen": "Mensch", "leute": "Mensch",
    "leuten": "Mensch", "personen": "Person", "frauen": "Frau", "tote": "Tote", "toten": "Tote",
    "toter": "Tote",
    "todesopfer": "Tote", "todesopfern": "Tote", "verletzter": "Verletzte", "schüsse": "Schuss",
    "schüssen": "Schuss", "züge": "Zug", "zügen": "Zug", "brände": "Brand", "bränden": "Brand",
    "bücher": "Buch",
    "büchern": "Buch", "bilder": "Bild", "bildern": "Bild", "kräfte": "Kraft", "kräften": "Kraft",
    "plätze": "Platz", "plätzen": "Platz", "sitze": "Sitz", "sitzen": "Sitz", "söhne": "Sohn",
    "töchter": "Tochter",
    "mütter": "Mutter", "väter": "Vater", "brüder": "Bruder", "ärzte": "Arzt", "ärzten": "Arzt",
    "gäste": "Gast",
    "gästen": "Gast", "bäume": "Baum", "bäumen": "Baum", "schiffe": "Schiff", "schiffen": "Schiff",
    "staaten": "Staat", "jungen": "Junge", "kollegen": "Kollege", "zeugen": "Zeuge", "kunden": "Kunde",
    "schulen": "Schule", "drohnen": "Drohne", "seiten": "Seite", "familien": "Familie", "wagen": "Wagen",
    "wohnungen": "Wohnung", "truppen": "Truppe", "waffen": "Waffe", "stimmen": "Stimme", "klassen": "Klasse",
    "aktien": "Aktie", "bürger": "Bürger", "namen": "Name", "straßen": "Straße", "bomben": "Bombe",
    "firmen": "Firma", "räume": "Raum", "räumen": "Raum", "sätze": "Satz", "punkte": "Punkt",
    "punkten": "Punkt",
    "herzen": "Herz", "bauern": "Bauer", "nachbarn": "Nachbar", "tiere": "Tier", "boote": "Boot",
    "kühe": "Kuh",
    "orte": "Ort", "brücken": "Brücke", "kirchen": "Kirche", "kliniken": "Klinik", "autos": "Auto",
    "zeichen": "Zeichen", "unternehmen": "Unternehmen", "verfahren": "Verfahren", "abkommen": "Abkommen",
    "treffen": "Treffen", "themen": "Thema", "viren": "Virus", "museen": "Museum", "zentren": "Zentrum",
}  # fmt: skip

_HEADS = (
    "fälle:fall fällen:fall gänge:gang gängen:gang züge:zug zügen:zug schläge:schlag schlägen:schlag "
    "träge:trag "
    "trägen:trag stände:stand ständen:stand bände:band bänden:band wände:wand wänden:wand räume:raum "
    "räumen:raum "
    "flüge:flug flügen:flug sprünge:sprung sprüngen:sprung stürze:sturz stürzen:sturz würfe:wurf würfen:wurf "
    "märkte:markt märkten:markt köpfe:kopf köpfen:kopf böden:boden gärten:garten läden:laden mängel:mangel "
    "vögel:vogel rennen:rennen einkommen:einkommen vermögen:vermögen leben:leben vorhaben:vorhaben "
    "tage:tag tagen:tag "
    "unternehmen:unternehmen verfahren:verfahren abkommen:abkommen treffen:treffen zeichen:zeichen "
    "wagen:wagen "
    "kinder:kind kindern:kind männer:mann männern:mann häuser:haus häusern:haus länder:land ländern:land "
    "mitglieder:mitglied mitgliedern:mitglied plätze:platz plätzen:platz städte:stadt städten:stadt "
    "kräfte:kraft "
    "kräften:kraft schüsse:schuss schüssen:schuss brände:brand bränden:brand ärzte:arzt ärzten:arzt "
    "gäste:gast "
    "gästen:gast bäume:baum bäumen:baum bücher:buch büchern:buch bilder:bild bildern:bild dörfer:dorf "
    "dörfern:dorf "
    "hänge:hang hängen:hang orte:ort orten:ort punkte:punkt punkten:punkt werte:wert werten:wert "
    "texte:text texten:text "
    "berichte:bericht berichten:bericht schritte:schritt schritten:schritt produkte:produkt "
    "produkten:produkt "
    "projekte:projekt projekten:projekt elemente:element dokumente:dokument dokumenten:dokument "
    "freunde:freund "
    "freunden:freund beine:bein beinen:bein verse:vers versen:vers feinde:feind feinden:feind hefte:heft "
    "heften:heft "
    "häfen:hafen söhne:sohn töchter:tochter räder:rad rädern:rad felder:feld feldern:feld gelder:geld "
    "gräber:grab gräbern:grab blätter:blatt löcher:loch ämter:amt ämtern:amt güter:gut gütern:gut "
    "betten:bett "
    "boote:boot booten:boot jahre:jahr jahren:jahr staaten:staat leute:mensch leuten:mensch drohnen:drohne"
)
HEADS = {plural: single for plural, _, single in (pair.partition(":") for pair in _HEADS.split())}
"""Last parts of compounds with an umlaut or an ending no rule gives."""

_STEMS = "ion ent ant ist at ung heit keit schaft tät or ell ur oph urg arch ik ein ei enz anz ess eur eit"
SUFFIXES = (
    ("chen", "chen"), ("lein", "lein"), ("liche", "liche"), ("lichen", "liche"), ("deutsche", "deutsche"),
    ("iften", "ift"),
    ("innen", "in"), ("nissen", "nis"), ("nisse", "nis"),
    *((f"{stem}en", stem) for stem in _STEMS.split()),
    ("ern", "er"), ("eln", "el"), ("ten", "te"), ("en", "e"), ("sse", "ss"), ("ien", "ie"),
    ("te", "te"), ("nde", "nde"), ("ke", "ke"), ("e", ""), ("os", "o"), ("ys", "y"), ("is", "i"), ("ts", "t"),
    ("ms", "m"), ("ps", "p"), ("ks", "k"), ("rs", "r"), ("ns", "n"),
)  # fmt: skip

PEOPLE = frozenset(
    [
        "menschen",
        "mensch",
        "personen",
        "person",
        "verletzte",
        "verletzten",
        "verletzter",
        "tote",
        "toten",
        "toter",
        "todesopfer",
        "opfer",
        "vermisste",
        "vermissten",
        "vermisster",
        "kinder",
        "kind",
        "frauen",
        "frau",
        "männer",
        "mann",
        "soldaten",
        "soldat",
        "zivilisten",
        "polizisten",
        "polizist",
        "bürger",
        "festnahmen",
        "festnahme",
        "fälle",
        "fällen",
        "infizierte",
        "infizierten",
        "erkrankte",
        "erkrankten",
        "zeugen",
        "zeuge",
        "überlebende",
        "überlebenden",
        "tatverdächtige",
        "tatverdächtigen",
        "verdächtige",
        "verdächtigen",
        "geiseln",
        "geisel",
        "flüchtlinge",
        "geflüchtete",
        "geflüchteten",
        "schüler",
        "studenten",
        "patienten",
        "mitarbeiter",
        "beschäftigte",
        "beschäftigten",
        "einwohner",
        "bewohner",
        "schüsse",
        "schwerverletzte",
        "schwerverletzten",
        "leichtverletzte",
        "leichtverletzten",
        "verluste",
        "anschläge",
        "angriffe",
        "treffer",
        "einsprüche",
        "gegenstimmen",
        "gegenstimme",
        "enthaltungen",
        "enthaltung",
        "nein-stimmen",
        "todesfälle",
        "todesfall",
        "neuinfektionen",
        "drohnen",
        "drohne",
        "raketen",
        "rakete",
        "gefangene",
        "gefangenen",
        "häuser",
        "gebäude",
        "tore",
        "tor",
        "punkte",
        "gegentore",
        "gegentor",
        "stimmen",
        "stimme",
        "sitze",
        "sitz",
        "mandate",
        "mandat",
        "abgeordnete",
        "abgeordneten",
        "anzeigen",
        "anzeige",
        "unfälle",
        "unfall",
        "brände",
    ]
)
