// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Akte

@Suite("Geschäftsgang: Einfügen, Zurücknehmen, erneut fragen") struct GangAenderungTests {
    typealias B = Gangbau

    @Test("Eingefügte Schritte nummerieren spätere um und kommen nie vor einen, der getan ist")
    func einfuegen() throws {
        var gang = try B.gang(B.schritt(.kenntnis), B.schritt(.bearbeitung, 1), B.schritt(.zda, 2))
        _ = try gang.antworten(1)
        try gang.einfuegen(B.schritt(.stellungnahme, 3), nach: 0, am: B.zeit)
        #expect(gang.woerter == ["kenntnis", "bearbeitung", "stellungnahme", "zda"])
        #expect(gang.schritte.map(\.nummer) == [1, 2, 3, 4] && gang.bild == "003 002 001 001")
        try gang.einfuegen(B.schritt(.kenntnis, 4, mit: true), nach: 2, am: B.zeit)
        #expect(gang.bild == "003 002 002 001 001")
        let vorher = gang
        #expect(throws: GangError.zdaNichtZuletzt) { try gang.einfuegen(B.schritt(.kenntnis), nach: 5, am: B.zeit) }
        #expect(gang == vorher)
    }

    @Test("Ändert sich der Entwurf, wird vor der Schlusszeichnung erneut gefragt, wer eine ältere Fassung gezeichnet hat")
    func erneutFragen() throws {
        var gang = try B.gang(B.schritt(.mitzeichnung, 1), B.schritt(.mitzeichnung, 2), B.schritt(.schlusszeichnung, 3))
        _ = try gang.antworten(1)
        _ = try gang.antworten(2, .mitgezeichnetMitAenderung, auf: B.v2, vermerk: "Absatz 3")
        #expect(gang.entwurfGeaendert(auf: B.v2, am: B.zeit) == 1)
        #expect(gang.woerter == ["mitzeichnung", "mitzeichnung", "mitzeichnung", "schlusszeichnung"])
        #expect(gang.bild == "003 003 002 001")
        #expect(gang.schritte[2].verfuegung.adressat == .person(B.wer[1]) && gang.schritte[2].wiederholt == gang.schritte[0].id)
        #expect(gang.schritte[0].bearbeitung?.fassung == B.v1)
        #expect(gang.entwurfGeaendert(auf: B.v2, am: B.zeit) == 0)
        _ = try gang.antworten(3, auf: B.v2)
        #expect(try gang.antworten(4, auf: B.v2) == [.dokumentAbschliessen(B.v2)])
    }

    @Test("Während einer Bearbeitung wird erst danach erneut gefragt")
    func waehrendBearbeitung() throws {
        var gang = try B.gang(B.schritt(.mitzeichnung, 1), B.schritt(.bearbeitung, 2), B.schritt(.schlusszeichnung, 3))
        _ = try gang.antworten(1)
        #expect(gang.entwurfGeaendert(auf: B.v2, am: B.zeit) == 1)
        #expect(gang.bild == "003 002 001 001" && gang.woerter[2] == "mitzeichnung")
    }

    @Test("Die Schlusszeichnung steht auf Mitzeichnungen derselben Fassung")
    func schlussAufNeuesterFassung() throws {
        var gang = try B.gang(B.schritt(.mitzeichnung, 1), B.schritt(.schlusszeichnung, 3))
        _ = try gang.antworten(1, auf: B.v1)
        #expect(throws: GangError.mitzeichnungFehlt) { _ = try gang.antworten(2, auf: B.v2) }
    }

    @Test("Die eigene letzte Antwort lässt sich zurücknehmen, solange danach niemand gehandelt hat")
    func zuruecknehmen() throws {
        var gang = try B.gang(B.schritt(.mitzeichnung, 1), B.schritt(.mitzeichnung, 2), B.schritt(.schlusszeichnung, 3))
        _ = try gang.antworten(1)
        #expect(throws: GangError.nichtMehrRuecknehmbar) { try gang.zuruecknehmen(gang.schritte[0].id, von: B.als(2)) }
        try gang.zuruecknehmen(gang.schritte[0].id, von: B.als(1))
        #expect(gang.bild == "003 002 001 001" && gang.schritte[0].zurueckgenommen != nil)
        #expect(gang.schritte[1].verfuegung.adressat == .person(B.wer[1]))
        _ = try gang.antworten(2)
        _ = try gang.antworten(3)
        #expect(throws: GangError.nichtMehrRuecknehmbar) { try gang.zuruecknehmen(gang.schritte[1].id, von: B.als(1)) }
        _ = try gang.antworten(4)
        #expect(throws: GangError.nichtMehrRuecknehmbar) { try gang.zuruecknehmen(gang.schritte[3].id, von: B.als(3)) }
    }

    @Test("Eine zurückgenommene Ablehnung nimmt mit, was sie ausgelöst hat")
    func ablehnungZurueck() throws {
        var gang = try B.gang(B.schritt(.mitzeichnung, 1), B.schritt(.schlusszeichnung, 3))
        _ = try gang.antworten(1, .abgelehnt, vermerk: "falsch")
        #expect(gang.woerter.count == 4)
        try gang.zuruecknehmen(gang.schritte[0].id, von: B.als(1))
        #expect(gang.woerter == ["mitzeichnung", "mitzeichnung", "schlusszeichnung"] && gang.bild == "003 002 001")
    }

    @Test(
        "Was immer geschieht: Getanes bleibt, Nummern laufen durch, und schlussgezeichnet wird nur einmal und zuletzt",
        arguments: 0..<150)
    func eigenschaften(keim: Int) throws {
        var zufall = Zufall(keim: UInt64(keim))
        var gang = try B.gang(
            (0..<Int.random(in: 1...5, using: &zufall)).map { _ in
                B.schritt(
                    [.kenntnis, .bearbeitung, .stellungnahme, .mitzeichnung].randomElement(using: &zufall) ?? .kenntnis,
                    Int.random(in: 0...4, using: &zufall), mit: Bool.random(using: &zufall))
            } + [B.schritt(.schlusszeichnung, 0), B.schritt(.absenden, 1)])
        var nr = 1
        for _ in 0..<40 {
            let vorher = gang
            let fassung = Fassung(nr: nr, sha256: "\(nr)")
            let laufend = gang.laufende.randomElement(using: &zufall)
            switch Int.random(in: 0...9, using: &zufall) {
            case 0 where !gang.schritte.contains(where: \.istSchlussgezeichnet):
                nr += 1
                _ = gang.entwurfGeaendert(auf: Fassung(nr: nr, sha256: "\(nr)"), am: B.zeit)
            case 1:
                let neu = B.schritt(.mitzeichnung, Int.random(in: 0...4, using: &zufall), mit: Bool.random(using: &zufall))
                try? gang.einfuegen(neu, nach: Int.random(in: 0...8, using: &zufall), am: B.zeit)
            case 2:
                if let laufend { try? gang.ueberspringen(laufend.id, grund: "x", von: B.als(5)) }
            case 3:
                if let letzte = gang.schritte.last(where: { $0.bearbeitung?.folge == gang.naechsteFolge - 1 }) {
                    let person = letzte.bearbeitung?.bearbeiter ?? B.wer[0]
                    try? gang.zuruecknehmen(letzte.id, von: Handelnder(person: person, kennung: "k", zeit: B.zeit))
                }
            default:
                guard let laufend else { continue }
                let ergebnis = laufend.wirkung.ergebnisse.randomElement(using: &zufall) ?? .erledigt
                _ = try gang.antworten(laufend.nummer, ergebnis, auf: fassung, vermerk: "v")
            }
            pruefe(gang, vorher, fassung)
        }
    }

    private func pruefe(_ gang: Geschaeftsgang, _ vorher: Geschaeftsgang, _ fassung: Fassung) {
        #expect(gang.schritte.map(\.nummer) == Array(1...gang.schritte.count))
        #expect(Set(gang.schritte.map(\.id)).count == gang.schritte.count)
        for alt in vorher.schritte where alt.status.istFest {
            var neu = gang.schritte.first { $0.id == alt.id }
            if alt.zurueckgenommen == nil { neu?.zurueckgenommen = nil }
            #expect(neu == alt, "Ein getaner Schritt hat sich geändert.")
        }
        #expect((gang.zustand == .laufend) == gang.schritte.contains(where: \.istOffen))
        #expect(gang.zustand != .laufend || !gang.laufende.isEmpty)
        let schluss = gang.schritte.filter(\.istSchlussgezeichnet)
        #expect(schluss.count <= 1)
        if let schluss = schluss.first {
            // Everyone who signed had signed this very version, or was asked again.
            for schritt in gang.schritte
            where schritt.istGezeichnet && schritt.bearbeitung?.fassung != schluss.bearbeitung?.fassung {
                #expect(gang.schritte.contains { $0.wiederholt == schritt.id })
            }
        }
    }
}
