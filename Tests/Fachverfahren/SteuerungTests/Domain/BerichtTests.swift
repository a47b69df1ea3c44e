// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Steuerung

/// A programme with two Bausteine and three Vorhaben, one of which goes live on 3 March 2020.
private struct Musterprogramm {
    static let programm = ObjektID(gespeichert: "p"), erster = ObjektID(gespeichert: "b1"), zweiter = ObjektID(gespeichert: "b2")

    /// - Parameters:
    ///   - produktiv: when Vorhaben A goes live.
    ///   - auftrag: what Baustein 2 was ordered to do, where that is to be known.
    static func bild(
        am tag: String, produktiv: String = "2020-03-03", mitUeberschrift: Bool = true, auftrag: String? = nil
    ) -> Stichtagsbild {
        let felder = Programmfelder(), baustein = Bausteinfelder(), vorhaben = Vorhabenfelder(), stein = Meilensteinfelder()
        let gilt = Geltungszeit.ab(Probe.iso("2018-01-01")), quelle = Probe.quelle
        var aussagen = aussagen(.programm, [felder.titel.setzen(programm, "Muster", gilt, quelle)])
        if mitUeberschrift {
            aussagen += Self.aussagen(
                .programm,
                [
                    felder.ueberschriftUmgesetzt.setzen(programm, "Fertig", gilt, quelle),
                    felder.ueberschriftAktuell.setzen(programm, "In Arbeit", gilt, quelle),
                ])
        }
        for (id, rang) in [(erster, 2), (zweiter, 1)] {
            aussagen += Self.aussagen(
                .baustein,
                [
                    baustein.programm.setzen(id, programm, gilt, quelle), baustein.rang.setzen(id, rang, gilt, quelle),
                    baustein.nummer.setzen(id, "\(rang)", gilt, quelle),
                    baustein.titel.setzen(id, "Baustein", gilt, quelle),
                ])
        }
        if let auftrag {
            let felder = Auftragsfelder(), id = ObjektID(gespeichert: "a")
            aussagen += Self.aussagen(
                .auftrag,
                [
                    felder.titel.setzen(id, auftrag, gilt, quelle), felder.programm.setzen(id, programm, gilt, quelle),
                    felder.baustein.setzen(id, erster, gilt, quelle),
                ])
        }
        for (nr, titel) in ["Vorhaben C", "Vorhaben A", "Vorhaben B"].enumerated() {
            let id = ObjektID(gespeichert: "v\(nr)")
            aussagen += Self.aussagen(
                .vorhaben,
                [
                    vorhaben.titel.setzen(id, titel, gilt, quelle), vorhaben.programm.setzen(id, programm, gilt, quelle),
                    vorhaben.bausteine.dazu(id, erster, gilt, quelle), vorhaben.stand.setzen(id, .umsetzung, gilt, quelle),
                    vorhaben.rang.setzen(id, [3, 1, 2][nr], gilt, quelle),
                ])
        }
        let id = ObjektID(gespeichert: "m")
        let ist = Datumsangabe(.tag(Probe.iso(produktiv)), .ab)
        aussagen += Self.aussagen(
            .meilenstein,
            [
                stein.titel.setzen(id, "Start", gilt, quelle),
                stein.vorhaben.setzen(id, ObjektID(gespeichert: "v1"), gilt, quelle),
                stein.art.setzen(id, .produktivsetzung, gilt, quelle), stein.ist.setzen(id, ist, gilt, quelle),
            ])
        return Stichtagsbild(stichtag: Probe.iso(tag), kenntnis: Probe.zeit(1), aussagen: aussagen)
    }

    private static func aussagen(_ art: Objektart, _ setzungen: [Setzung]) -> [Feldaussage] {
        setzungen.map { setzung in
            let linie = Linienschluessel(objekt: setzung.objekt, feld: setzung.feld, glied: setzung.glied)
            return Feldaussage(
                art: art, linie: linie,
                aussage: Aussage(
                    id: AussageID(gespeichert: "\(linie)"), gilt: setzung.gilt, bekannt: .ab(Probe.zeit(1)), wert: setzung.wert,
                    quelle: setzung.quelle, wer: "mitarbeiter:1", erfasst: Probe.zeit(1)))
        }
    }

    /// - Parameter plan: without one there is a section for each Baustein and nothing else.
    static func ausgabe(
        _ bild: Stichtagsbild, worte: [String: String] = [:], plan: [Berichtsplan.Abschnitt] = []
    ) throws -> Berichtsausgabe {
        let muster = ["abschnitt": "{nummer} {titel}", "vorhaben-umgesetzt": "{titel} ({ist|voll})"].merging(worte) { $1 }
        let fassung = Fassung(name: "Muster", muster: try muster.mapValues { try Muster($0) })
        return try Berichtsbau(bild, programm: programm, fassung: fassung).ausgabe(Berichtsplan(abschnitte: plan))
    }
}

@Suite("Bericht aus den Aussagen eines Stichtags")
struct BerichtTests {
    @Test(
        "Ein Vorhaben, dessen Baustein es nicht aufzählt, steht unter den weiteren; eines, von dem erzählt ist, nicht noch einmal"
    )
    func uebergangen() throws {
        let bild = Musterprogramm.bild(am: "2020-03-03", auftrag: "Der Auftrag"), worte = ["weitere": "Weitere Vorhaben"]
        let ohneListe = try Musterprogramm.ausgabe(
            bild, worte: worte,
            plan: [.init(name: "w", inhalt: .weitere), .init(name: "a", inhalt: .auftrag, bausteine: ["2"])])
        let texte = ohneListe.abschnitte.first { $0.name == "w" }?.saetze.map(\.text) ?? []
        #expect(texte == ["Weitere Vorhaben", "Fertig", "Vorhaben A (ab 03.03.2020)", "In Arbeit", "Vorhaben B", "Vorhaben C"])
        let mitListe = try Musterprogramm.ausgabe(
            bild, worte: worte,
            plan: [.init(name: "w", inhalt: .weitere), .init(name: "a", inhalt: .portfolio, bausteine: ["2"])])
        #expect(!mitListe.abschnitte.contains { $0.name == "w" })
    }

    @Test(
        "Wovon der Abschnitt eines Bausteins erzählen soll, ist nicht bekannt: dann zählt er dessen Vorhaben auf, statt zu schweigen"
    )
    func aufgezaehlt() throws {
        let ausgabe = try Musterprogramm.ausgabe(
            Musterprogramm.bild(am: "2020-03-03"), worte: ["weitere": "Weitere Vorhaben"],
            plan: [
                .init(name: "w", inhalt: .weitere), .init(name: "a", inhalt: .auftrag, bausteine: ["2"]),
                .init(name: "b", inhalt: .absichten, bausteine: ["2"]),
            ])
        #expect(ausgabe.abschnitte.map(\.name) == ["a", "1"])
        #expect(
            ausgabe.abschnitte.first?.saetze.map(\.text)
                == ["2 Baustein", "Fertig", "Vorhaben A (ab 03.03.2020)", "In Arbeit", "Vorhaben B", "Vorhaben C"])
        #expect(ausgabe.abschnitte.last?.bloecke == [.keinBericht])
    }

    @Test("Vor dem Tag der Produktivsetzung läuft ein Vorhaben, von ihm an ist es umgesetzt und nennt ihn")
    func gruppen() throws {
        let davor = try Musterprogramm.ausgabe(Musterprogramm.bild(am: "2020-03-02"))
        let danach = try Musterprogramm.ausgabe(Musterprogramm.bild(am: "2020-03-03"))
        #expect(davor.saetze.map(\.text).dropFirst(3) == ["In Arbeit", "Vorhaben A", "Vorhaben B", "Vorhaben C"])
        #expect(
            danach.saetze.map(\.text).dropFirst(3)
                == ["Fertig", "Vorhaben A (ab 03.03.2020)", "In Arbeit", "Vorhaben B", "Vorhaben C"])
    }

    @Test("Ein anderer Tag ändert genau seine Stelle")
    func mutation() throws {
        let eines = try Musterprogramm.ausgabe(Musterprogramm.bild(am: "2020-04-01")).saetze.map(\.text)
        let anderes = try Musterprogramm.ausgabe(Musterprogramm.bild(am: "2020-04-01", produktiv: "2020-03-04")).saetze.map(
            \.text)
        let verschieden = eines.indices.filter { eines[$0] != anderes[$0] }
        #expect(verschieden.map { anderes[$0] } == ["Vorhaben A (ab 04.03.2020)"])
    }

    @Test("Ein Baustein ohne Vorhaben sagt, dass es keinen Bericht gibt; die Reihenfolge ist die des Programms")
    func leererBaustein() throws {
        let ausgabe = try Musterprogramm.ausgabe(Musterprogramm.bild(am: "2020-03-03"))
        #expect(ausgabe.abschnitte.map(\.bausteine) == [[Musterprogramm.zweiter], [Musterprogramm.erster]])
        #expect(ausgabe.abschnitte.first?.bloecke == [.keinBericht])
    }

    @Test("Jeder Satz nennt, worauf er beruht")
    func belege() throws {
        let ausgabe = try Musterprogramm.ausgabe(Musterprogramm.bild(am: "2020-03-03"))
        #expect(ausgabe.saetze.allSatisfy { !$0.grundlage.belege.isEmpty })
        let umgesetzt = try #require(ausgabe.saetze.first { $0.text.hasPrefix("Vorhaben A") })
        #expect(umgesetzt.grundlage.belege.map(\.linie.feld) == ["titel", "ist"])
        #expect(Satzgrundlage([]) == nil)
    }

    @Test("Fehlt eine Angabe, wird sie genannt, und es bleibt keine Lücke")
    func fehlendeAngabe() {
        let bild = Musterprogramm.bild(am: "2020-03-03", mitUeberschrift: false)
        #expect(throws: SteuerungError.angabeFehlt(feld: "Überschrift der umgesetzten Vorhaben", von: "Muster")) {
            try Musterprogramm.ausgabe(bild)
        }
    }

    @Test("Eine Fassung ändert Worte und keine Belege")
    func fassung() throws {
        let bild = Musterprogramm.bild(am: "2020-03-03")
        let ausgabe = try Musterprogramm.ausgabe(bild)
        let andere = try Musterprogramm.ausgabe(bild, worte: ["vorhaben-aktuell/Vorhaben B": "Vorhabn B"])
        #expect(andere.saetze.map(\.text).contains("Vorhabn B"))
        #expect(zip(andere.saetze, ausgabe.saetze).filter { $0.text != $1.text }.count == 1)
        #expect(andere.belege == ausgabe.belege)
        #expect(andere.faktenpruefsumme == ausgabe.faktenpruefsumme)
        let anderesBild = try Musterprogramm.ausgabe(Musterprogramm.bild(am: "2020-03-03", produktiv: "2020-03-02"))
        #expect(anderesBild.faktenpruefsumme != ausgabe.faktenpruefsumme)
    }

    @Test("Ein Muster, das nach etwas anderem fragt, als der Satz erzählt, wird abgelehnt")
    func falscherPlatz() {
        let bild = Musterprogramm.bild(am: "2020-03-03")
        #expect(throws: SteuerungError.platzUnbekannt(platz: "farbe", satz: "abschnitt")) {
            try Musterprogramm.ausgabe(bild, worte: ["abschnitt": "{farbe}"])
        }
        #expect(throws: SteuerungError.platzUnbekannt(platz: "titel", satz: "abschnitt")) {
            try Musterprogramm.ausgabe(bild, worte: ["abschnitt": "{titel|TT.MM.}"])
        }
    }

    @Test("Hat die Fassung keinen Wortlaut, wird der Satz genannt")
    func ohneWortlaut() throws {
        let fassung = Fassung(name: "leer", muster: [:])
        let bau = try Berichtsbau(Musterprogramm.bild(am: "2020-03-03"), programm: Musterprogramm.programm, fassung: fassung)
        #expect(throws: SteuerungError.wortlautFehlt(satz: "abschnitt", fassung: "leer")) {
            try bau.ausgabe(Berichtsplan(abschnitte: []))
        }
    }

    @Test("Zwei Bilder zeigen, was sich geändert hat, und nur das")
    func vergleich() {
        let eines = Musterprogramm.bild(am: "2020-04-01")
        let anderes = Musterprogramm.bild(am: "2020-04-01", produktiv: "2020-03-04", mitUeberschrift: false)
        #expect(eines.aenderungen(seit: eines).isEmpty)
        let geaendert = anderes.aenderungen(seit: eines)
        #expect(geaendert.map(\.linie.feld) == ["ist", "ueberschrift_aktuell", "ueberschrift_umgesetzt"])
        #expect(geaendert.map { $0.nachher == nil } == [false, true, true])
    }

    @Test("Eine Ausgabe geht Schritt für Schritt und ist von der Freigabe an fest")
    func stand() {
        #expect(Ausgabestand.entwurf.naechster == .abgestimmt)
        #expect(Ausgabestand.zurKenntnisGenommen.naechster == nil)
        #expect(Ausgabestand.allCases.filter(\.eingefroren) == [.freigegeben, .vorgelegt, .zurKenntnisGenommen])
    }
}
