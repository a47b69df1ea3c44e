// SPDX-License-Identifier: EUPL-1.2
import Core
import Mailrichtlinie
import Smtp
import Store
import StoreTesting
import Testing

@testable import Mailgateway

@Suite struct AufschubTests {
    /// A message about which nothing is decided, and the decision to send it as it came.
    private func frische(_ probe: Gatewayprobe, _ ausgang: Zuteilung.Ausgang = .senden(nil, .qualifiziert)) async throws
        -> (nachricht: Nachricht, offen: [Zustellung], entscheid: Verteilentscheid)
    {
        let zustellung = try await probe.lege(an: "eva@a.example", nil)
        let nachricht = try #require(try await probe.schlange.nachricht(zustellung.nachricht))
        return (
            nachricht, [zustellung],
            Verteilentscheid(
                nachricht: nachricht, zuteilungen: [Zuteilung(zustellung: zustellung.id, ausgang: ausgang)],
                spur: [Spureintrag(schicht: .richtlinie, ereignis: .entschieden, zustellung: zustellung.id)])
        )
    }

    private func ausgang(_ zustellung: Zustellung, _ nachricht: Nachricht, _ urteil: Versuchsergebnis.Urteil) -> Versuchsausgang {
        Versuchsausgang(
            zustellung, Versuchsergebnis(urteil: urteil, antwort: "so", status: "2.0.0"), angenommen: nachricht.angenommen,
            jetzt: nachricht.angenommen, Wartezeit())
    }

    private func ereignisse(_ probe: Gatewayprobe, _ id: NachrichtID) async throws -> [Spureintrag.Ereignis] {
        try #require(try await probe.store.read { try $0.mailspur(id) }).eintraege.map(\.ereignis)
    }

    @Test(
        "Die Entscheidung kommt mit dem Ende des Versuchs in die Datenbank, als hätte sie vorher dort gestanden",
        arguments: Dialect.allCases)
    func zusammen(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let (nachricht, offen, entscheid) = try await frische(probe)
            let gesendet = try #require(entscheid.durchleitung(offen))
            #expect(gesendet.map(\.versuche) == [1] && gesendet.map(\.forderung) == [.qualifiziert])
            let aufschub = Aufschub(entscheid)
            let nimmt = try #require(await aufschub.nimm())
            // Too late: whoever ends the attempt writes it.
            try await aufschub.schreibe(probe.schlange, Wartezeit())
            let vorher = try await probe.schlange.neue(ausser: [], limit: 9).map(\.id)
            #expect(vorher == [nachricht.id])
            let fassungen = try await probe.schlange.versuchBeendet(
                nachricht, [ausgang(gesendet[0], nachricht, .zugestellt)], berichte: [], nach: (nimmt, Wartezeit()))
            #expect(fassungen == [])
            let danach = try await probe.schlange.zustellungen(nachricht.id)
            #expect(danach.map(\.zustand) == [.zugestellt] && danach.map(\.versuche) == [1])
            let spur = try await ereignisse(probe, nachricht.id)
            #expect(spur == [.angenommen, .entschieden, .zugestellt])
        }
    }

    @Test("Was gleich für alle zugestellt ist, steht danach da wie auf dem langen Weg", arguments: Dialect.allCases)
    func ineinem(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            var zeilen: [[Row]] = []
            for lang in [true, false] {
                let (nachricht, offen, entscheid) = try await frische(probe)
                let gesendet = try #require(entscheid.durchleitung(offen))
                let ausgaenge = [ausgang(gesendet[0], nachricht, .zugestellt)]
                if lang {
                    _ = try await probe.schlange.versuchBeendet(
                        nachricht, ausgaenge, berichte: [], nach: (entscheid, Wartezeit()))
                } else {
                    let durchlauf = try #require(Durchlauf(entscheid, ausgaenge))
                    let gelungen = try await probe.schlange.durchgeleitet(durchlauf)
                    #expect(gelungen)
                }
                let spur = try await ereignisse(probe, nachricht.id)
                #expect(spur == [.angenommen, .entschieden, .zugestellt])
                zeilen.append(
                    try await probe.store.read {
                        try $0.rows("SELECT zustand, erledigt FROM mg_nachricht WHERE id = \(nachricht.id)")
                            + $0.rows(
                                """
                                SELECT zustand, grund, fassung, forderung, versuche, verzoegert, weg, antwort, transport, beendet FROM mg_zustellung
                                WHERE nachricht = \(nachricht.id)
                                """)
                    })
            }
            #expect("\(zeilen[0])" == "\(zeilen[1])")
        }
    }

    @Test("Hat inzwischen jemand anderes entschieden, bleibt dessen Entscheidung stehen", arguments: Dialect.allCases)
    func inzwischen(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let (nachricht, offen, entscheid) = try await frische(probe)
            let gesendet = try #require(entscheid.durchleitung(offen))
            let durchlauf = try #require(Durchlauf(entscheid, [ausgang(gesendet[0], nachricht, .zugestellt)]))
            _ = try await probe.schlange.verteilen(
                Verteilentscheid(
                    nachricht: nachricht, zuteilungen: [Zuteilung(zustellung: offen[0].id, ausgang: .halten(grund: "so"))]),
                Wartezeit())
            let gelungen = try await probe.schlange.durchgeleitet(durchlauf)
            let danach = try await probe.schlange.zustellungen(nachricht.id)
            #expect(!gelungen && danach.map(\.zustand) == [.gehalten])
            let spur = try await ereignisse(probe, nachricht.id)
            #expect(spur == [.angenommen])
        }
    }

    @Test("Was wartet, gescheitert ist oder gemeldet wird, geht den langen Weg", arguments: [Dialect.sqlite])
    func langerWeg(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let (nachricht, offen, entscheid) = try await frische(probe)
            for urteil in [Versuchsergebnis.Urteil.voruebergehend, .endgueltig] {
                #expect(Durchlauf(entscheid, [ausgang(offen[0], nachricht, urteil)]) == nil)
            }
            #expect(Durchlauf(entscheid, []) == nil)
        }
    }

    @Test("Was nicht zugestellt werden konnte, wartet gezählt auf das nächste Mal", arguments: Dialect.allCases)
    func misslungen(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let (nachricht, offen, entscheid) = try await frische(probe)
            let gesendet = try #require(entscheid.durchleitung(offen))
            let ende = try await probe.schlange.versuchBeendet(
                nachricht, [ausgang(gesendet[0], nachricht, .voruebergehend)], berichte: [], nach: (entscheid, Wartezeit()))
            #expect(ende == nil)
            let danach = try #require(try await probe.schlange.zustellungen(nachricht.id).first)
            #expect(danach.zustand == .wartet && danach.versuche == 1 && danach.forderung == .qualifiziert)
            let (neue, faellige) = (
                try await probe.schlange.neue(ausser: [], limit: 9), try await probe.schlange.faellige(ausser: [], limit: 9)
            )
            #expect(neue.isEmpty && faellige.isEmpty)
        }
    }

    @Test("Dauert ein Versuch lange, steht die Entscheidung schon da, einmal", arguments: Dialect.allCases)
    func zwischendurch(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let (nachricht, _, entscheid) = try await frische(probe)
            let aufschub = Aufschub(entscheid)
            try await aufschub.schreibe(probe.schlange, Wartezeit())
            try await aufschub.schreibe(probe.schlange, Wartezeit())
            let rest = await aufschub.nimm()
            #expect(rest == nil)
            let spur = try await ereignisse(probe, nachricht.id)
            #expect(spur == [.angenommen, .entschieden])
        }
    }

    @Test("Was sich zwischendurch nicht schreiben ließ, wird am Ende geschrieben", arguments: Dialect.allCases)
    func schreibfehler(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            var (nachricht, _, entscheid) = try await frische(probe)
            entscheid.beiwerk = [Kaputt()]
            let aufschub = Aufschub(entscheid)
            await #expect(throws: Kaputt.Fehler.self) { try await aufschub.schreibe(probe.schlange, Wartezeit()) }
            let rest = await aufschub.nimm()
            #expect(rest?.nachricht.id == nachricht.id)
            let spur = try await ereignisse(probe, nachricht.id)
            #expect(spur == [.angenommen])
        }
    }

    @Test("Nur was unverändert an ein Ziel geht, darf noch einmal entschieden werden", arguments: [Dialect.sqlite])
    func einfaches(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let (nachricht, offen, einfach) = try await frische(probe)
            let halt = Verteilentscheid(
                nachricht: nachricht, zuteilungen: [Zuteilung(zustellung: offen[0].id, ausgang: .halten(grund: "so"))])
            #expect(halt.durchleitung(offen) == nil)
            var mit = einfach
            mit.fassungen = [
                Fassung(
                    id: FassungID(nachricht.angenommen), art: .geschuetzt, groesse: 1, sha256: String(repeating: "a", count: 64))
            ]
            #expect(mit.durchleitung(offen) == nil)
            mit = einfach
            mit.beiwerk = [Kaputt()]
            #expect(mit.durchleitung(offen) == nil)
            // Somebody about whom nothing was said.
            #expect(einfach.durchleitung(offen + offen) == nil)
        }
    }

    @Test("Was auf dem kurzen Weg ist, gibt die Datenbank nicht noch einmal heraus; was nicht hineinpasst, wartet dort")
    func zulauf() async throws {
        let klingel = Klingel()
        let zulauf = Zulauf(klingel: klingel)
        let aufnahmen = (0..<1_000).map { nr in
            Aufnahme(
                nachricht: Nachricht(
                    id: NachrichtID(Zeitpunkt(millisekunden: Int64(nr))), absender: .null, parameter: SmtpMailParameters(),
                    herkunft: .eigene, kennung: nil, groesse: 1, sha256: "", angenommen: Zeitpunkt(millisekunden: 0)),
                empfang: [], spur: Spureintrag(schicht: .annahme, ereignis: .angenommen))
        }
        await #expect(throws: Kaputt.Fehler.self) { try await zulauf.nimm(aufnahmen[0]) { throw Kaputt.Fehler() } }
        #expect(zulauf.alle.isEmpty)
        try await zulauf.nimm(aufnahmen[0]) { #expect(zulauf.alle == [aufnahmen[0].nachricht.id]) }
        zulauf.gibFrei(aufnahmen[0].nachricht.id)
        for aufnahme in aufnahmen.dropFirst() { try await zulauf.nimm(aufnahme) {} }
        let unterwegs = zulauf.alle.count
        #expect(unterwegs > 1 && unterwegs < 999)
        var gekommen = 0
        for await _ in zulauf.aufnahmen {
            gekommen += 1
            if gekommen == unterwegs + 1 { break }
        }
        // Rung for those that found no room.
        for await _ in klingel.signale { break }
    }
}

/// Cannot be written.
private struct Kaputt: Beiwerk {
    struct Fehler: Error {}

    func eintragen(_ db: TechnicalContext, _ nachricht: NachrichtID, spool: String) throws { throw Fehler() }
}
