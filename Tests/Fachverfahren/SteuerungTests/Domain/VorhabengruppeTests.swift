// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Steuerung

@Suite("Vorhaben im Bericht: die Daten entscheiden, wo eines steht")
struct VorhabengruppeTests {
    private static let programm = ObjektID(Probe.zeit(1))
    private static let id = ObjektID(Probe.zeit(2))

    private static func aussage(_ setzung: Setzung, _ art: Objektart) -> Feldaussage {
        Feldaussage(
            art: art, linie: Linienschluessel(objekt: setzung.objekt, feld: setzung.feld, glied: setzung.glied),
            aussage: Aussage(
                id: AussageID(Probe.zeit(3)), gilt: setzung.gilt, bekannt: .ab(Probe.zeit(3)), wert: setzung.wert,
                quelle: setzung.quelle, wer: "mitarbeiter:1", erfasst: Probe.zeit(3)))
    }

    /// A picture with one Vorhaben and the Meilensteine given.
    private static func bild(
        am tag: String, stand: Vorhabenstand?, _ steine: [(Meilensteinart, Datumsangabe)] = []
    ) -> Stichtagsbild {
        let felder = Vorhabenfelder(), steinfelder = Meilensteinfelder()
        let gilt = Geltungszeit.ab(Probe.iso("2018-01-01"))
        var aussagen = [
            felder.titel.setzen(id, "Muster", gilt, Probe.quelle), felder.programm.setzen(id, programm, gilt, Probe.quelle),
            felder.stand.setzen(id, stand, gilt, Probe.quelle), felder.wirkung.dazu(id, .innen, gilt, Probe.quelle),
            felder.ampelZeit.setzen(id, Begruendet(.gelb, grund: "Personal fehlt"), .ab(Probe.iso("2018-05-01")), Probe.quelle),
        ].map { aussage($0, .vorhaben) }
        for (nr, stein) in steine.enumerated() {
            let steinID = ObjektID(Probe.zeit(10 + nr))
            aussagen += [
                steinfelder.titel.setzen(steinID, "Stein \(nr)", gilt, Probe.quelle),
                steinfelder.vorhaben.setzen(steinID, id, gilt, Probe.quelle),
                steinfelder.art.setzen(steinID, stein.0, gilt, Probe.quelle),
                steinfelder.ist.setzen(steinID, stein.1, gilt, Probe.quelle),
            ].map { aussage($0, .meilenstein) }
        }
        return Stichtagsbild(stichtag: Probe.iso(tag), kenntnis: Probe.zeit(3), aussagen: aussagen)
    }

    private struct Fall {
        let tag: String
        let stand: Vorhabenstand?
        var beginn: String?
        var produktiv: String?
        var voraussichtlich = false
        let gruppe: Vorhabengruppe
    }

    private static let faelle: [Fall] = [
        Fall(tag: "2020-03-01", stand: nil, gruppe: .nichtBegonnen),
        Fall(tag: "2020-03-01", stand: .beauftragt, gruppe: .nichtBegonnen),
        Fall(tag: "2020-03-01", stand: .umsetzung, gruppe: .aktuell),
        Fall(tag: "2020-03-01", stand: nil, beginn: "2020-03-01", gruppe: .aktuell),
        Fall(tag: "2020-02-29", stand: nil, beginn: "2020-03-01", gruppe: .nichtBegonnen),
        Fall(tag: "2020-03-01", stand: .umsetzung, produktiv: "2020-03-01", gruppe: .umgesetzt),
        Fall(tag: "2020-02-29", stand: .umsetzung, produktiv: "2020-03-01", gruppe: .aktuell),
        Fall(tag: "2020-03-01", stand: .umsetzung, produktiv: "2020-03-01", voraussichtlich: true, gruppe: .aktuell),
        // Said to be done, but nothing says since when.
        Fall(tag: "2020-03-01", stand: .umgesetzt, gruppe: .aktuell),
        Fall(tag: "2020-03-01", stand: .abgebrochen, beginn: "2020-01-01", gruppe: .ruht),
        Fall(tag: "2020-03-01", stand: .zurueckgestellt, gruppe: .ruht),
    ]

    @Test("Umgesetzt ist, was zum Stichtag in Betrieb war; aktuell, was begonnen hat")
    func gruppe() {
        for fall in Self.faelle {
            var steine: [(Meilensteinart, Datumsangabe)] = []
            if let beginn = fall.beginn { steine.append((.beginn, .init(.tag(Probe.iso(beginn))))) }
            if let produktiv = fall.produktiv {
                steine.append(
                    (.produktivsetzung, .init(.tag(Probe.iso(produktiv)), .ab, voraussichtlich: fall.voraussichtlich)))
            }
            let gruppen = Self.bild(am: fall.tag, stand: fall.stand, steine).gruppen
            #expect(gruppen.count == 1)
            #expect(gruppen[fall.gruppe]?.map(\.id) == [Self.id])
        }
    }

    @Test("Ein Vorhaben trägt, was seine Aussagen sagen, die Ampel mit Grund und Tag")
    func sicht() throws {
        let vorhaben = try #require(Self.bild(am: "2020-03-01", stand: .pilot).vorhaben.first)
        #expect(vorhaben.titel == "Muster")
        #expect(vorhaben.programm == Self.programm)
        #expect(vorhaben.wirkung == [.innen])
        #expect(vorhaben.stand == .pilot)
        #expect(
            vorhaben.ampeln == [Ampel(dimension: .zeit, farbe: .gelb, grund: "Personal fehlt", seit: Probe.iso("2018-05-01"))])
    }

    @Test("Was fehlt, wird beim Namen genannt und nicht erfunden")
    func fehlend() {
        let felder = Vorhabenfelder()
        let titel = felder.titel.setzen(Self.id, "Muster", .ab(Probe.iso("2018-01-01")), Probe.quelle)
        let sicht = Objektsicht(Objekt(id: Self.id, art: .vorhaben), [Self.aussage(titel, .vorhaben)])
        #expect(sicht.fehlend == ["Programm"])
        #expect(Vorhaben(sicht, meilensteine: []) == nil)
    }
}
