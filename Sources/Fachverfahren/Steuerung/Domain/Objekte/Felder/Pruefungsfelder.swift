// SPDX-License-Identifier: EUPL-1.2
import Core

/// An audit of the city, such as that by gpaNRW (strategie §5).
struct Pruefungsfelder: Felderform {
    let titel = Feld<String>("titel", "Titel", pflicht: true)
    let pruefer = Feld<ObjektID>("pruefer", "Prüferin", auf: .externer)
    let programm = Feld<ObjektID>("programm", "Programm", auf: .programm)
    let baustein = Feld<ObjektID>("baustein", "Baustein", auf: .baustein)
    let einleitung = Feld<String>("einleitung", "Einleitung im Bericht")
    let bericht = Feld<Datumsangabe>("bericht", "Bericht vom")
    let berichtstitel = Feld<String>("berichtstitel", "Titel des Berichts")
    let berichtsnummer = Feld<String>("berichtsnummer", "Nummer des Berichts")
}

/// A part with its areas; it may begin after an event instead of on a day.
struct Pruefungsteilfelder: Felderform {
    let titel = Feld<String>("titel", "Titel", pflicht: true)
    let pruefung = Feld<ObjektID>("pruefung", "Prüfung", pflicht: true, auf: .pruefung)
    let nummer = Feld<Int>("nummer", "Nummer", pflicht: true)
    let einleitung = Feld<String>("einleitung", "Einleitung der Bereiche")
    let bereiche = Feld<String>("bereiche", "Bereiche", .folge)
    let beginn = Feld<Datumsangabe>("beginn", "Beginn")
}

struct Pruefungsterminfelder: Felderform {
    let teil = Feld<ObjektID>("teil", "Teil", pflicht: true, auf: .pruefungsteil)
    let nummer = Feld<Int>("nummer", "Der wievielte Termin", pflicht: true)
    let bereich = Feld<String>("bereich", "Bereich", pflicht: true)
    let tag = Feld<Datumsangabe>("tag", "Tag", pflicht: true)
}

/// What an audit found.
struct Feststellungsfelder: Felderform {
    let text = Feld<String>("text", "Feststellung", pflicht: true)
    let pruefung = Feld<ObjektID>("pruefung", "Prüfung", pflicht: true, auf: .pruefung)
    let tag = Feld<Datumsangabe>("tag", "Vom")
    let stellungnahme = Feld<String>("stellungnahme", "Stellungnahme der Stadt")
}
