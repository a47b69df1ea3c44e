// SPDX-License-Identifier: EUPL-1.2
import Core

/// A faction or group of the council.
struct Fraktionsfelder: Felderform {
    let titel = Feld<String>("titel", "Name", pflicht: true)
    let kuerzel = Feld<String>("kuerzel", "Kurzzeichen")
}

/// Somebody who takes part in the work of the council.
struct Personenfelder: Felderform {
    let titel = Feld<String>("titel", "Name", pflicht: true)
    let vorname = Feld<String>("vorname", "Vorname")
    let nachname = Feld<String>("nachname", "Nachname")
    let anrede = Feld<String>("anrede", "Anrede")
    let grade = Feld<String>("grade", "Akademische Grade", .menge)
    let aufgaben = Feld<String>("aufgaben", "Aufgaben in der Stadt", .menge)
    let oeffentlich = Feld<Bool>("oeffentlich", "Öffentlich")
}

/// Belongs to a body or faction for the days for which `person` holds.
struct Mitgliedschaftsfelder: Felderform {
    let person = Feld<ObjektID>("person", "Person", pflicht: true, auf: .person)
    let gruppe = Feld<ObjektID>("gruppe", "Gremium oder Fraktion", pflicht: true)
    let rolle = Feld<String>("rolle", "Rolle")
    let stimmrecht = Feld<Bool>("stimmrecht", "Stimmberechtigt")
    let fuer = Feld<ObjektID>("fuer", "Für", auf: .fraktion)
}

/// A term of the council: the days for which its name holds.
struct Wahlperiodenfelder: Felderform {
    let titel = Feld<String>("titel", "Name", pflicht: true)
}

/// Where people meet.
struct Ortsfelder: Felderform {
    let titel = Feld<String>("titel", "Bezeichnung", pflicht: true)
    let strasse = Feld<String>("strasse", "Straße und Hausnummer")
    let raum = Feld<String>("raum", "Raum")
    let postleitzahl = Feld<String>("postleitzahl", "Postleitzahl")
    let ort = Feld<String>("ort", "Ort")
}

/// An item of an agenda.
struct Tagesordnungspunktfelder: Felderform {
    let titel = Feld<String>("titel", "Gegenstand", pflicht: true)
    let sitzung = Feld<ObjektID>("sitzung", "Sitzung", pflicht: true, auf: .sitzung)
    let rang = Feld<Int>("rang", "Reihenfolge", pflicht: true)
    let nummer = Feld<String>("nummer", "Nummer")
    let oeffentlich = Feld<Bool>("oeffentlich", "Öffentlich")
    /// When it came onto an agenda that was out already.
    let nachtrag = Feld<Datumsangabe>("nachtrag", "Nachtrag vom")
    /// Which standing item of the Gremium it is.
    let thema = Feld<String>("thema", "Ständiger Tagesordnungspunkt")
}

/// One step on the way of an Antrag or a Vorlage through the bodies.
struct Beratungsfelder: Felderform {
    let gegenstand = Feld<ObjektID>("gegenstand", "Antrag oder Vorlage", pflicht: true)
    let gremium = Feld<ObjektID>("gremium", "Gremium", pflicht: true, auf: .gremium)
    let rolle = Feld<Beratungsrolle>("rolle", "Zuständigkeit", pflicht: true)
    let rang = Feld<Int>("rang", "Reihenfolge", pflicht: true)
    let punkt = Feld<ObjektID>("punkt", "Tagesordnungspunkt", auf: .tagesordnungspunkt)
}

/// How one group voted on a Beschluss or on a part of it.
struct Stimmenfelder: Felderform {
    let beschluss = Feld<ObjektID>("beschluss", "Beschluss", pflicht: true, auf: .beschluss)
    /// Left out for a vote on the whole.
    let teil = Feld<String>("teil", "Teil")
    let gruppe = Feld<String>("gruppe", "Gruppe", pflicht: true)
    let rang = Feld<Int>("rang", "Reihenfolge", pflicht: true)
    let dafuer = Feld<Int>("dafuer", "Dafür", pflicht: true)
    let dagegen = Feld<Int>("dagegen", "Dagegen", pflicht: true)
    let enthaltungen = Feld<Int>("enthaltungen", "Enthaltungen", pflicht: true)
}

/// What somebody wants to know of an item before its Sitzung, and what the office answers.
struct Fragenfelder: Felderform {
    let titel = Feld<String>("titel", "Frage", pflicht: true)
    let punkt = Feld<ObjektID>("punkt", "Tagesordnungspunkt", pflicht: true, auf: .tagesordnungspunkt)
    let von = Feld<String>("von", "Gestellt von")
    let tag = Feld<Datumsangabe>("tag", "Gestellt am")
    let antwort = Feld<String>("antwort", "Antwort")
    let beantwortet = Feld<Datumsangabe>("beantwortet", "Beantwortet am")
}
