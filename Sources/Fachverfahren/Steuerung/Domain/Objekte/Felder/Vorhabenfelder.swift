// SPDX-License-Identifier: EUPL-1.2
import Core

/// The Steckbrief of a Vorhaben (strategie §2.2).
struct Vorhabenfelder: Felderform {
    let titel = Feld<String>("titel", "Titel", pflicht: true)
    let kurztitel = Feld<String>("kurztitel", "Kurztitel")
    let programm = Feld<ObjektID>("programm", "Programm", pflicht: true, auf: .programm)
    let bausteine = Feld<ObjektID>("bausteine", "Bausteine", .menge, auf: .baustein)
    let handlungsfeld = Feld<ObjektID>("handlungsfeld", "Handlungsfeld", auf: .handlungsfeld)
    let rang = Feld<Int>("rang", "Reihenfolge im Bericht")
    let wirkung = Feld<Wirkung>("wirkung", "Wirkung", .menge)
    let horizont = Feld<Horizont>("horizont", "Horizont")
    let stand = Feld<Vorhabenstand>("stand", "Stand")
    /// How it stands in one sentence, by those in charge; answers to requests come here.
    let sachstand = Feld<String>("sachstand", "Sachstand")
    let standgrund = Feld<String>("standgrund", "Grund des Stands")
    let ziele = Feld<String>("ziele", "Ziele und erwartete Wirkung", .folge)
    let federfuehrung = Feld<ObjektID>("federfuehrung", "Federführung", auf: .fachbereich)
    /// Whom requests go to; without it the Fachbereich in charge.
    let ansprechstelle = Feld<String>("ansprechstelle", "E-Mail der Zuständigen")
    let beteiligte = Feld<ObjektID>("beteiligte", "Beteiligte", .menge, auf: .fachbereich)
    let externe = Feld<ObjektID>("externe", "Beteiligte Externe", .menge, auf: .externer)
    let vergabeart = Feld<Vergabeart>("vergabeart", "Vergabeart")
    let prioritaet = Feld<Prioritaet>("prioritaet", "Priorität")
    let rechtsgrundlagen = Feld<String>("rechtsgrundlagen", "Rechtsgrundlagen", .menge)
    let pflichtfrist = Feld<Datumsangabe>("pflichtfrist", "Gesetzliche Frist")
    let auftraege = Feld<ObjektID>("auftraege", "Auftrag durch", .menge)
    let ampelZeit = Feld<Begruendet<Ampelfarbe>>("ampel_zeit", "Ampel Zeit")
    let ampelUmfang = Feld<Begruendet<Ampelfarbe>>("ampel_umfang", "Ampel Umfang")
    let ampelBudget = Feld<Begruendet<Ampelfarbe>>("ampel_budget", "Ampel Budget")
    let ampelRisiko = Feld<Begruendet<Ampelfarbe>>("ampel_risiko", "Ampel Risiko")
    let budgetPlan = Feld<Geld>("budget_plan", "Budget geplant")
    let budgetIst = Feld<Geld>("budget_ist", "Budget ausgegeben")
    let finanzierung = Feld<String>("finanzierung", "Finanzierung")
    let erfolgskriterien = Feld<String>("erfolgskriterien", "Messbarer Erfolg", .folge)
    let personal = Feld<String>("personal", "Personal und Personalrat")
    let datenschutz = Feld<String>("datenschutz", "Freigabe Datenschutz")
    let sicherheit = Feld<String>("sicherheit", "Freigabe Informationssicherheit")
    let kommunikation = Feld<String>("kommunikation", "Kommunikation")
    let entscheidungsbedarf = Feld<String>("entscheidungsbedarf", "Nötige Entscheidungen", .folge)
    /// What the portfolio is reckoned from (`Bewertung`).
    let faelle = Feld<Int>("faelle", "Fälle im Jahr")
    let minuten = Feld<Int>("minuten", "Je Fall gesparte Minuten der Bürgerinnen und Bürger")
    let stunden = Feld<Int>("stunden", "Im Jahr gesparte Stunden der Verwaltung")
    let risikominderung = Feld<Wirkstufe>("risikominderung", "Risikominderung")
    let strategiebeitrag = Feld<Wirkstufe>("strategiebeitrag", "Strategiebeitrag")
    let aufwand = Feld<Aufwandstufe>("aufwand", "Aufwand")
    let einstufung = Feld<Begruendet<Einstufung>>("einstufung", "Einstufung")
    let erfahrungen = Feld<String>("erfahrungen", "Erfahrungen", .folge)
}

/// A step of a Vorhaben with its planned and its real date. Both are stated again whenever they move, so the plan of any day is
/// known.
struct Meilensteinfelder: Felderform {
    let titel = Feld<String>("titel", "Titel", pflicht: true)
    let vorhaben = Feld<ObjektID>("vorhaben", "Vorhaben", pflicht: true, auf: .vorhaben)
    let art = Feld<Meilensteinart>("art", "Bedeutung", pflicht: true)
    let plan = Feld<Datumsangabe>("plan", "Geplant")
    let ist = Feld<Datumsangabe>("ist", "Erreicht")
    let grund = Feld<String>("grund", "Grund der Verschiebung")
    /// How a report tells it; may have places for its own fields, such as `{ist}`.
    let satz = Feld<String>("satz", "Satz im Bericht")
}

/// What came of a Meilenstein, or what is meant to.
struct Ergebnisfelder: Felderform {
    let text = Feld<String>("text", "Ergebnis", pflicht: true)
    let vorhaben = Feld<ObjektID>("vorhaben", "Vorhaben", pflicht: true, auf: .vorhaben)
    let meilenstein = Feld<ObjektID>("meilenstein", "Meilenstein", auf: .meilenstein)
    let gewissheit = Feld<Gewissheit>("gewissheit", "Gewissheit", pflicht: true)
    let vorlage = Feld<ObjektID>("vorlage", "Vorlage", auf: .vorlage)
    let rang = Feld<Int>("rang", "Reihenfolge")
}

/// A dependency between two Vorhaben, always with its reason.
struct Verzahnungsfelder: Felderform {
    let von = Feld<ObjektID>("von", "Vorhaben", pflicht: true, auf: .vorhaben)
    let mit = Feld<ObjektID>("mit", "hängt zusammen mit", pflicht: true, auf: .vorhaben)
    let art = Feld<Verzahnungsart>("art", "Art", pflicht: true)
    let grund = Feld<String>("grund", "Grund", pflicht: true)
    let gewissheit = Feld<Gewissheit>("gewissheit", "Gewissheit")
}
