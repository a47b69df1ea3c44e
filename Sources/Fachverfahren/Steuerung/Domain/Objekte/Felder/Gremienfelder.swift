// SPDX-License-Identifier: EUPL-1.2
import Core

/// A body of the council. It is renamed, succeeded and loses or gains competences (strategie §1).
struct Gremiumfelder: Felderform {
    let titel = Feld<String>("titel", "Name", pflicht: true)
    let kuerzel = Feld<String>("kuerzel", "Kurzzeichen", pflicht: true)
    let art = Feld<Gremienart>("art", "Art")
    let zustaendigkeiten = Feld<String>("zustaendigkeiten", "Zuständigkeiten", .menge)
    let staendigeThemen = Feld<String>("staendige_themen", "Ständige Tagesordnungspunkte", .menge)
    let nachfolger = Feld<ObjektID>("nachfolger", "Nachfolger", .menge, auf: .gremium)
}

struct Sitzungsfelder: Felderform {
    let gremium = Feld<ObjektID>("gremium", "Gremium", pflicht: true, auf: .gremium)
    let tag = Feld<Datumsangabe>("tag", "Tag", pflicht: true)
    /// As `17:00`.
    let beginn = Feld<String>("beginn", "Beginn")
    let ende = Feld<String>("ende", "Ende")
    let ort = Feld<ObjektID>("ort", "Ort", auf: .ort)
    let stand = Feld<Sitzungsstand>("stand", "Stand")
    let faelltAus = Feld<Bool>("faellt_aus", "Fällt aus")
    let oeffentlich = Feld<Bool>("oeffentlich", "Öffentlich")
}

/// A motion of a group or faction.
struct Antragsfelder: Felderform {
    let titel = Feld<String>("titel", "Betreff", pflicht: true)
    let nummer = Feld<String>("nummer", "Nummer")
    let antragsteller = Feld<String>("antragsteller", "Gestellt von", pflicht: true)
    let tag = Feld<Datumsangabe>("tag", "Vom", pflicht: true)
    let gremium = Feld<ObjektID>("gremium", "An", auf: .gremium)
    let fraktion = Feld<ObjektID>("fraktion", "Fraktion oder Gruppe", auf: .fraktion)
    let begruendung = Feld<String>("begruendung", "Begründung")
    let stellungnahme = Feld<String>("stellungnahme", "Stellungnahme der Verwaltung")
    /// What it wants to change or add to.
    let zu = Feld<ObjektID>("zu", "Änderung oder Ergänzung zu")
    let oeffentlich = Feld<Bool>("oeffentlich", "Öffentlich")
}

struct Vorlagenfelder: Felderform {
    let titel = Feld<String>("titel", "Betreff", pflicht: true)
    /// Given when it is brought in.
    let nummer = Feld<String>("nummer", "Nummer")
    let art = Feld<Vorlagenart>("art", "Art")
    let aktenzeichen = Feld<String>("aktenzeichen", "Aktenzeichen")
    let tag = Feld<Datumsangabe>("tag", "Vom")
    let beschlussentwurf = Feld<String>("beschlussentwurf", "Beschlussentwurf", .folge)
    let begruendung = Feld<String>("begruendung", "Begründung")
    let finanzielles = Feld<String>("finanzielles", "Finanzielle Auswirkungen")
    /// An office or a role, no name of a person.
    let gezeichnet = Feld<String>("gezeichnet", "Gezeichnet")
    let vorhaben = Feld<ObjektID>("vorhaben", "Vorhaben", .menge, auf: .vorhaben)
    /// The Antrag it answers, or an earlier Vorlage.
    let zu = Feld<ObjektID>("zu", "Zu Antrag oder Vorlage")
    let federfuehrung = Feld<ObjektID>("federfuehrung", "Federführung", auf: .fachbereich)
    let oeffentlich = Feld<Bool>("oeffentlich", "Öffentlich")
}

struct Beschlussfelder: Felderform {
    let titel = Feld<String>("titel", "Gegenstand", pflicht: true)
    let gremium = Feld<ObjektID>("gremium", "Gremium", pflicht: true, auf: .gremium)
    let tag = Feld<Datumsangabe>("tag", "Vom", pflicht: true)
    let ergebnis = Feld<Beschlussergebnis>("ergebnis", "Ergebnis")
    /// Which standing item of the agenda it made.
    let thema = Feld<String>("thema", "Ständiger Tagesordnungspunkt")
    let punkte = Feld<String>("punkte", "Beschlusspunkte", .folge)
    let abstimmung = Feld<String>("abstimmung", "Abstimmung")
    let zu = Feld<ObjektID>("zu", "Zu Antrag oder Vorlage")
    let zustaendig = Feld<ObjektID>("zustaendig", "Zuständig", auf: .fachbereich)
    let frist = Feld<Datumsangabe>("frist", "Umsetzung")
    let erledigt = Feld<Datumsangabe>("erledigt", "Erledigt")
    let verzugsgrund = Feld<String>("verzugsgrund", "Grund des Verzugs")
    let punkt = Feld<ObjektID>("punkt", "Tagesordnungspunkt", auf: .tagesordnungspunkt)
    let stand = Feld<Umsetzungsstand>("stand", "Stand der Umsetzung")
    let sachstand = Feld<String>("sachstand", "Sachstand")
    /// When its end was reported to the Gremium; from then on it is archived.
    let berichtet = Feld<Datumsangabe>("berichtet", "Abschluss berichtet")
    let oeffentlich = Feld<Bool>("oeffentlich", "Öffentlich")
}

/// What somebody told the council or the public about the programme, without a decision.
struct Mitteilungsfelder: Felderform {
    let titel = Feld<String>("titel", "Gegenstand", pflicht: true)
    let tag = Feld<Datumsangabe>("tag", "Vom")
    /// An office or a role, no name of a person.
    let von = Feld<String>("von", "Von")
    let gremium = Feld<ObjektID>("gremium", "An", auf: .gremium)
    let punkte = Feld<String>("punkte", "Inhalt", .folge)
    let vorhaben = Feld<ObjektID>("vorhaben", "Vorhaben", .menge, auf: .vorhaben)
    let zu = Feld<ObjektID>("zu", "Zu")
    let oeffentlich = Feld<Bool>("oeffentlich", "Öffentlich")
}
