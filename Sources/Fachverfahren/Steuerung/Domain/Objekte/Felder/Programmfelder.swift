// SPDX-License-Identifier: EUPL-1.2
import Core

struct Programmfelder: Felderform {
    let titel = Feld<String>("titel", "Titel", pflicht: true)
    let gremium = Feld<ObjektID>("gremium", "Berichtet an", auf: .gremium)
    let federfuehrung = Feld<ObjektID>("federfuehrung", "Federführung", auf: .fachbereich)
    let ueberschriftUmgesetzt = Feld<String>("ueberschrift_umgesetzt", "Überschrift der umgesetzten Vorhaben")
    let ueberschriftAktuell = Feld<String>("ueberschrift_aktuell", "Überschrift der laufenden Vorhaben")
    /// How much each factor counts in the portfolio (`Gewichte`).
    let gewichtPflicht = Feld<Int>("gewicht_pflicht", "Gewicht: Pflicht")
    let gewichtBuergernutzen = Feld<Int>("gewicht_buergernutzen", "Gewicht: Bürgernutzen")
    let gewichtInternerNutzen = Feld<Int>("gewicht_interner_nutzen", "Gewicht: interner Nutzen")
    let gewichtRisikominderung = Feld<Int>("gewicht_risikominderung", "Gewicht: Risikominderung")
    let gewichtStrategiebeitrag = Feld<Int>("gewicht_strategiebeitrag", "Gewicht: Strategiebeitrag")
    let gewichtAufwand = Feld<Int>("gewicht_aufwand", "Gewicht: Aufwand")
    let gewichtAbhaengigkeit = Feld<Int>("gewicht_abhaengigkeit", "Gewicht: Abhängigkeiten")
}

/// A part of the report with its number, such as `3.1`.
struct Bausteinfelder: Felderform {
    let titel = Feld<String>("titel", "Titel", pflicht: true)
    let programm = Feld<ObjektID>("programm", "Programm", pflicht: true, auf: .programm)
    let nummer = Feld<String>("nummer", "Nummer", pflicht: true)
    let rang = Feld<Int>("rang", "Reihenfolge", pflicht: true)
}

struct Handlungsfeldfelder: Felderform {
    let titel = Feld<String>("titel", "Titel", pflicht: true)
    let programm = Feld<ObjektID>("programm", "Programm", pflicht: true, auf: .programm)
    let ziel = Feld<String>("ziel", "Strategisches Ziel")
}

/// What a Gremium ordered, in its parts and their order.
struct Auftragsfelder: Felderform {
    let titel = Feld<String>("titel", "Titel", pflicht: true)
    let programm = Feld<ObjektID>("programm", "Programm", pflicht: true, auf: .programm)
    let baustein = Feld<ObjektID>("baustein", "Baustein", auf: .baustein)
    let bestandteile = Feld<String>("bestandteile", "Bestandteile", .folge)
    let anlass = Feld<ObjektID>("anlass", "Anlass")
}

/// A part of the administration. A new name is a new statement of `titel`; a new body is a successor.
struct Fachbereichsfelder: Felderform {
    let titel = Feld<String>("titel", "Name", pflicht: true)
    let kuerzel = Feld<String>("kuerzel", "Kurzzeichen", pflicht: true)
    let email = Feld<String>("email", "E-Mail")
    let nachfolger = Feld<ObjektID>("nachfolger", "Nachfolger", .menge, auf: .fachbereich)
}

/// An edition of the report that was laid before a Gremium, with the order of its Bausteine.
struct Ausgabefelder: Felderform {
    let programm = Feld<ObjektID>("programm", "Programm", pflicht: true, auf: .programm)
    let tag = Feld<Datumsangabe>("tag", "Vom", pflicht: true)
    let gremium = Feld<ObjektID>("gremium", "Vorgelegt", auf: .gremium)
    let gliederung = Feld<ObjektID>("gliederung", "Gliederung", .folge, auf: .baustein)
}

struct Externenfelder: Felderform {
    let titel = Feld<String>("titel", "Name", pflicht: true)
    let kuerzel = Feld<String>("kuerzel", "Kurzzeichen")
}
