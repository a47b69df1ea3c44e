// SPDX-License-Identifier: EUPL-1.2
import Core

/// A grant, with what it is bound to and by when its use must be proved.
struct Foerderungsfelder: Felderform {
    let titel = Feld<String>("titel", "Titel", pflicht: true)
    let vorhaben = Feld<ObjektID>("vorhaben", "Vorhaben", .menge, auf: .vorhaben)
    let geber = Feld<String>("geber", "Geber")
    let bescheid = Feld<String>("bescheid", "Bescheid")
    let betrag = Feld<Geld>("betrag", "Betrag")
    let zweckbindung = Feld<Datumsangabe>("zweckbindung", "Zweckbindung")
    let verwendungsnachweis = Feld<Datumsangabe>("verwendungsnachweis", "Verwendungsnachweis")
}

struct Risikofelder: Felderform {
    let titel = Feld<String>("titel", "Titel", pflicht: true)
    let vorhaben = Feld<ObjektID>("vorhaben", "Vorhaben", pflicht: true, auf: .vorhaben)
    let ampel = Feld<Begruendet<Ampelfarbe>>("ampel", "Ampel")
    let eintritt = Feld<Risikohoehe>("eintritt", "Eintrittswahrscheinlichkeit")
    let schaden = Feld<Risikohoehe>("schaden", "Schaden, wenn es eintritt")
    let gegenmassnahme = Feld<String>("gegenmassnahme", "Gegenmaßnahme")
    let zustaendig = Feld<ObjektID>("zustaendig", "Zuständig", auf: .fachbereich)
}

/// A measure of effect; its series is the statements of `wert` over time. Values are in thousandths of the unit.
struct Kennzahlfelder: Felderform {
    let titel = Feld<String>("titel", "Was gemessen wird", pflicht: true)
    let warum = Feld<String>("warum", "Warum es wichtig ist")
    let vorhaben = Feld<ObjektID>("vorhaben", "Vorhaben", .menge, auf: .vorhaben)
    let einheit = Feld<String>("einheit", "Einheit", pflicht: true)
    let ausgangswert = Feld<Int>("ausgangswert", "Ausgangswert")
    let zielwert = Feld<Int>("zielwert", "Ziel")
    let wert = Feld<Int>("wert", "Wert")
    let erhebung = Feld<Datumsangabe>("erhebung", "Erhebungszeitpunkt")
}

/// What goes along with the Vorhaben: training, agreements, equipment, talk (strategie §2.4).
struct Massnahmenfelder: Felderform {
    let titel = Feld<String>("titel", "Titel", pflicht: true)
    let vorhaben = Feld<ObjektID>("vorhaben", "Vorhaben", .menge, auf: .vorhaben)
    let art = Feld<Massnahmenart>("art", "Art", pflicht: true)
    let zielgruppe = Feld<String>("zielgruppe", "Zielgruppe")
    let botschaft = Feld<String>("botschaft", "Botschaft")
    let kanal = Feld<String>("kanal", "Kanal")
    let zeitpunkt = Feld<Datumsangabe>("zeitpunkt", "Zeitpunkt")
    let zustaendig = Feld<ObjektID>("zustaendig", "Zuständig", auf: .fachbereich)
    let wirkungsmessung = Feld<String>("wirkungsmessung", "Woran man die Wirkung misst")
    let erledigt = Feld<Datumsangabe>("erledigt", "Erledigt")
}
