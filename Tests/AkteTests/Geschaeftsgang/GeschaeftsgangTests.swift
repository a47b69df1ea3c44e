// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Akte

@Suite("Geschäftsgang: Reihenfolge und Zeichnung") struct GeschaeftsgangTests {
    typealias B = Gangbau

    @Test("Schritte kommen nacheinander an die Reihe, gleichzeitige zusammen, und am Ende ist der Gang abgeschlossen")
    func reihenfolge() throws {
        var gang = try B.gang(
            B.schritt(.bearbeitung), B.schritt(.mitzeichnung, 1), B.schritt(.mitzeichnung, 2, mit: true),
            B.schritt(.schlusszeichnung, 3))
        #expect(gang.bild == "002 001 001 001")
        _ = try gang.antworten(1)
        #expect(gang.bild == "003 002 002 001")
        _ = try gang.antworten(3)
        #expect(gang.bild == "003 002 003 001")
        _ = try gang.antworten(2)
        #expect(gang.bild == "003 003 003 002")
        #expect(try gang.antworten(4) == [.dokumentAbschliessen(B.v1)])
        #expect(gang.zustand == .beendet && gang.schritte.map(\.nummer) == [1, 2, 3, 4])
    }

    @Test("Antworten kann man nur, wenn man an der Reihe ist, und nur mit einem Ergebnis, das zur Verfügung passt")
    func anDerReihe() throws {
        var gang = try B.gang(B.schritt(.kenntnis), B.schritt(.mitzeichnung, 1))
        #expect(throws: GangError.nichtAnDerReihe) { _ = try gang.antworten(2) }
        #expect(throws: GangError.ergebnisPasstNicht) { _ = try gang.antworten(1, .mitgezeichnet) }
        _ = try gang.antworten(1)
        #expect(throws: GangError.vermerkFehlt(.abgelehnt)) { _ = try gang.antworten(2, .abgelehnt) }
        #expect(throws: GangError.vermerkFehlt(.mitgezeichnetMitAenderung)) {
            _ = try gang.antworten(2, .mitgezeichnetMitAenderung)
        }
    }

    @Test("Ungültige Wege werden beim Beginn abgelehnt")
    func ungueltig() {
        #expect(throws: GangError.ohneSchritte) { _ = try B.gang() }
        #expect(throws: GangError.mehrereSchlusszeichnungen) {
            _ = try B.gang(B.schritt(.schlusszeichnung), B.schritt(.schlusszeichnung, 1))
        }
        #expect(throws: GangError.mitzeichnungNachSchluss) {
            _ = try B.gang(B.schritt(.schlusszeichnung), B.schritt(.mitzeichnung, 1))
        }
        #expect(throws: GangError.schlusszeichnungNichtAllein) {
            _ = try B.gang(B.schritt(.mitzeichnung), B.schritt(.schlusszeichnung, 1, mit: true))
        }
        #expect(throws: GangError.zdaNichtZuletzt) { _ = try B.gang(B.schritt(.zda), B.schritt(.kenntnis)) }
        #expect(throws: GangError.brauchtDokument("mitzeichnung")) { _ = try B.gang(B.schritt(.mitzeichnung), dokument: false) }
        #expect(throws: GangError.terminFehlt) { _ = try B.gang(B.schritt(.wiedervorlage)) }
        #expect(throws: GangError.zuVieleSchritte(60)) { _ = try B.gang((0..<61).map { _ in B.schritt(.kenntnis) }) }
    }

    @Test("Eine Ablehnung geht zur Bearbeitung zurück und wird danach erneut erbeten; zwei zugleich machen nur eine Runde")
    func ablehnung() throws {
        var gang = try B.gang(
            B.schritt(.mitzeichnung, 1), B.schritt(.mitzeichnung, 2, mit: true), B.schritt(.schlusszeichnung, 3))
        _ = try gang.antworten(1, .abgelehnt, vermerk: "Frist fehlt")
        #expect(gang.bild == "003 002 001 001 001")
        _ = try gang.antworten(2, .abgelehnt, vermerk: "Betrag falsch")
        #expect(
            gang.woerter == ["mitzeichnung", "mitzeichnung", "bearbeitung", "mitzeichnung", "mitzeichnung", "schlusszeichnung"])
        #expect(gang.schritte[2].verfuegung.adressat == .person(B.wer[5]) && gang.schritte[2].verfuegung.text == "Frist fehlt")
        _ = try gang.antworten(3)
        #expect(gang.bild == "003 003 003 002 002 001")
    }

    @Test("Eine abgelehnte Schlusszeichnung schließt das Dokument nicht ab und bleibt die einzige")
    func schlussAbgelehnt() throws {
        var gang = try B.gang(B.schritt(.mitzeichnung, 1), B.schritt(.schlusszeichnung, 3))
        _ = try gang.antworten(1)
        #expect(try gang.antworten(2, .abgelehnt, vermerk: "Bitte kürzer").isEmpty)
        #expect(gang.woerter == ["mitzeichnung", "schlusszeichnung", "bearbeitung", "schlusszeichnung"])
        _ = try gang.antworten(3)
        #expect(try gang.antworten(4) == [.dokumentAbschliessen(B.v1)])
    }

    @Test("Ein übersprungener Schritt bleibt mit Grund stehen; die Schlusszeichnung lässt sich nicht überspringen")
    func ueberspringen() throws {
        var gang = try B.gang(B.schritt(.stellungnahme, 1), B.schritt(.schlusszeichnung, 3))
        try gang.ueberspringen(gang.schritte[0].id, grund: "im Urlaub", von: B.als(5))
        #expect(gang.bild == "004 002")
        #expect(gang.schritte[0].bearbeitung?.bearbeiter == B.wer[5] && gang.schritte[0].bearbeitung?.vermerk == "im Urlaub")
        #expect(throws: GangError.schlusszeichnungNichtUeberspringbar) {
            try gang.ueberspringen(gang.schritte[1].id, grund: "eilig", von: B.als(5))
        }
    }

    @Test("Der Termin zählt von dem Tag an, an dem der Schritt an die Reihe kommt")
    func termin() throws {
        var gang = try B.gang(B.schritt(.kenntnis), B.schritt(.stellungnahme, 1, tage: 5))
        #expect(gang.schritte[1].verfuegung.termin == nil)
        _ = try gang.antworten(1)
        #expect(gang.schritte[1].verfuegung.termin == B.zeit.tag.plus(tage: 5))
    }

    @Test("Wiedervorlage und z. d. A. wirken erst, wenn ihr Schritt erledigt ist")
    func folgen() throws {
        let tag = B.zeit.tag.plus(tage: 9)
        var gang = try B.gang(B.schritt(.wiedervorlage, 2, termin: tag), B.schritt(.zda, 3), dokument: false)
        #expect(try gang.antworten(1) == [.wiedervorlage(tag, text: nil, fuer: .person(B.wer[2]))])
        #expect(try gang.antworten(2) == [.vorgangSchliessen])
    }
}
