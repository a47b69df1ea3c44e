// SPDX-License-Identifier: EUPL-1.2
import Buergerportal
import Core
import Foundation
import Testing

@Suite("Bekanntgabe durch Abruf im Bürgerportal")
struct AbrufTests {
    private func montag() throws -> Bekanntgabe { try Hilfe.benachrichtigt(Hilfe.entwurf(.abruf), am: Hilfe.zeit("2026-11-23")) }

    @Test("Abgerufen am Mittwoch, 25.11.2026: bekannt gegeben am Donnerstag, 26.11.2026")
    func tagDanach() throws {
        let b = try montag().anwenden(Hilfe.abruf(), jetzt: Hilfe.zeit("2026-11-25", 23, 59))
        #expect(b.stand(am: try Hilfe.zeit("2026-11-25", 23, 59)).deutsch == "abgerufen")
        #expect(b.stand(am: try Hilfe.zeit("2026-11-26", 0, 0)).deutsch == "bekannt gegeben am 26.11.2026")
    }

    @Test("Nicht abgerufen: der 3.12. ist der letzte Tag, am 4.12. um 0 Uhr ist die Bereitstellung beendet")
    func zehnTage() throws {
        let b = try montag()
        let letzter = try Hilfe.zeit("2026-12-03", 23, 59), schluss = try Hilfe.zeit("2026-12-04", 0, 0)
        #expect(b.stand(am: letzter) == b.zustand)
        #expect(try b.anwenden(Hilfe.abruf(), jetzt: letzter).zustand == .abgerufen(t2: letzter))
        #expect(b.naechsterZeitablauf() == schluss)
        #expect(b.stand(am: schluss) == .fristVerstrichen(am: schluss, grund: .nichtAbgerufen))
        #expect(throws: BekanntgabeError.bereitstellungBeendet) { try b.anwenden(Hilfe.abruf(), jetzt: schluss) }
        #expect(b.aufgabe(am: schluss) == .neuerVersuch(grund: .nichtAbgerufen))
    }

    @Test("Nach verstrichener Frist führt der Weg über die Post doch noch zur Bekanntgabe")
    func danachPost() throws {
        let t = try Hilfe.zeit("2026-12-04")
        let b = try montag().anwenden(.erneut(weg: .post, zustimmung: .keineAngabe), jetzt: t)
            .anwenden(.bereitgestellt(nachweis: "Postausgang 7"), jetzt: t)
        #expect(b.stand(am: try Hilfe.zeit("2026-12-08")).deutsch == "bekannt gegeben am 08.12.2026")
        #expect(b.verlauf.map(\.ereignis).contains(.zeitablauf))
    }

    @Test(
        "Ein Gast mit Zugangscode, Fremde und die Verwaltung selbst können nicht abrufen",
        arguments: [
            (Abrufer.gast("buerger:anna"), BekanntgabeError.gastcodeGenuegtNicht), (.konto("buerger:otto"), .nichtBerechtigt),
            (.andere("mitarbeiter:m"), .nichtBerechtigt),
            (.bevollmaechtigt("buerger:otto", fuer: "buerger:eva"), .nichtBerechtigt),
        ])
    func unbefugt(abrufer: Abrufer, fehler: BekanntgabeError) throws {
        let b = try montag()
        #expect(throws: fehler) { try b.anwenden(Hilfe.abruf(abrufer), jetzt: Hilfe.zeit("2026-11-24")) }
    }

    @Test("Zu niedriges Niveau oder andere Bytes zählen nicht; die bevollmächtigte Person zählt")
    func niveauUndInhalt() throws {
        let b = try montag(), t = try Hilfe.zeit("2026-11-24")
        #expect(throws: BekanntgabeError.niveauZuNiedrig) { try b.anwenden(Hilfe.abruf(niveau: .ohne), jetzt: t) }
        #expect(throws: BekanntgabeError.falscherInhalt) { try b.anwenden(Hilfe.abruf(sha: "b"), jetzt: t) }
        #expect(
            try b.anwenden(Hilfe.abruf(.bevollmaechtigt("buerger:otto", fuer: "buerger:anna")), jetzt: t).zustand
                == .abgerufen(t2: t))
    }

    @Test(
        "Ohne Zustimmung wird nicht zum Abruf bereitgestellt, nach Ausschluss nicht ins Nutzerkonto",
        arguments: [
            (Bekanntgabeweg.abruf, Zustimmung.keineAngabe), (.abruf, .ausgeschlossen(am: Zeitpunkt(millisekunden: 0))),
            (.elektronisch, .keineAngabe), (.postfachNutzerkonto, .ausgeschlossen(am: Zeitpunkt(millisekunden: 0))),
        ])
    func zustimmung(weg: Bekanntgabeweg, zustimmung: Zustimmung) throws {
        let entwurf = Hilfe.entwurf(weg, zustimmung: zustimmung)
        #expect(throws: BekanntgabeError.wegNichtEroeffnet) { try Hilfe.bereitgestellt(entwurf, am: Hilfe.zeit("2026-11-23")) }
    }

    @Test("Eine unzustellbare Benachrichtigung hält die zehn Tage an und erzeugt noch am selben Tag eine Aufgabe")
    func unzustellbar() throws {
        let b = try montag().anwenden(
            .benachrichtigungGescheitert(nachrichtenID: "m1", grund: "550"), jetzt: Hilfe.zeit("2026-11-24"))
        let tag = try #require(Kalendertag(iso: "2026-11-24"))
        #expect(b.aufgabe(am: tag.um(12, 0)) == .benachrichtigen(faellig: tag, nachFehlschlag: true))
        #expect(b.stand(am: try Hilfe.zeit("2026-12-24")) == b.zustand)
        #expect(throws: BekanntgabeError.unbekannteNachricht) {
            try b.anwenden(.benachrichtigungGescheitert(nachrichtenID: "fremd", grund: ""), jetzt: tag.um(13, 0))
        }
    }

    @Test("Das Nachweisblatt zeigt die Schritte in ihrer Reihenfolge mit Rechenweg und übersteht das Speichern")
    func nachweis() throws {
        let b = try montag().anwenden(Hilfe.abruf(), jetzt: Hilfe.zeit("2026-11-25"))
        let blatt = b.nachweisblatt(am: try Hilfe.zeit("2026-11-26"))
        #expect(blatt.zeilen.map(\.titel) == ["Freigegeben", "Bereitgestellt", "Benachrichtigung abgesandt", "Abgerufen"])
        #expect(
            blatt.berechnung.contains { $0.tag.iso == "2026-12-03" } && blatt.berechnung.contains { $0.tag.iso == "2026-11-26" })
        #expect(blatt.klagefristEnde?.iso == "2026-12-28")
        #expect(try JSONDecoder().decode(Bekanntgabe.self, from: JSONEncoder().encode(b)) == b)
        #expect(try JSONDecoder().decode(Nachweisblatt.self, from: JSONEncoder().encode(blatt)) == blatt)
    }
}
