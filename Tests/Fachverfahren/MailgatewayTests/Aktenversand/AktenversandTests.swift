// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Mailrichtlinie
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Mailgateway
@testable import Poststelle

@Suite("E-Mail aus dem Vorgang", .serialized) struct AktenversandTests {
    private let leitung = Gatewayprobe.person("Lea Leitung", [GatewayRechte.betreiben, GatewayRechte.entscheiden])

    @Test(
        "Zugestellt heißt versandt, mit Weg und Schutz im Nachweis; die Nachricht liegt im Vorgang, den ihr Betreff nicht nennt",
        arguments: Dialect.allCases)
    func zugestellt(maschine: Dialect) async throws {
        try await Aktenpost.mit(maschine) { post in
            let id = try await post.bestelle()
            try await post.melder()
            let vorher = try await post.ausgang(id)
            #expect(vorher.zustand == .unterwegs)
            try await post.probe.gateway.verteileAlles()
            try await post.melder()
            try await post.melder()
            let danach = try await post.ausgang(id)
            let nachricht = try #require(try await post.nachrichten().first)
            #expect(danach.zustand == .versandt)
            let nachweis = try #require(danach.nachweis)
            #expect(nachweis.hasPrefix("E-Mail an \(Aktenprobe.otto), am ") && nachweis.contains("Schutz der Nachricht: keiner."))
            #expect(nachweis.hasSuffix("Nachricht \(nachricht.id)."))
            let ereignisse = try await post.ereignisse(nachricht)
            #expect(ereignisse.first == .ausAkte && ereignisse.filter { $0 == .anAkte }.count == 1)
            try await post.probe.legeAb()
            let betreffe = try await post.probe.dokumente(post.vorgang).map(\.betreff)
            #expect(betreffe == ["Bescheid", "b.pdf", "Versand.txt"])
            let gesendet = post.probe.gateway.weg.lieferungen
            #expect(gesendet.count == 1 && gesendet.first?.an == [Aktenprobe.otto])
        }
    }

    @Test(
        "Angehalten gibt eine Wiedervorlage, einmal je Grund; freigegeben geht sie hinaus und gilt als versandt",
        arguments: Dialect.allCases)
    func angehalten(maschine: Dialect) async throws {
        try await Aktenpost.mit(maschine, regeln: Aktenpost.wartewerk) { post in
            let id = try await post.bestelle()
            try await post.probe.gateway.verteileAlles()
            try await post.melder()
            try await post.melder()
            let (stand, aufgaben) = (try await post.ausgang(id), try await post.aufgaben())
            #expect(stand.zustand == .unterwegs && aufgaben.count == 1)
            let nachricht = try #require(try await post.nachrichten().first)
            let zustellung = try #require(try await post.probe.gateway.schlange.zustellungen(nachricht.id).first)
            let grund = try #require(zustellung.grund)
            #expect(aufgaben.first?.hasSuffix("an \(Aktenprobe.otto) angehalten. \(grund)") == true && !grund.isEmpty)
            _ = try await ZustellungEntscheiden(store: post.store).freigeben(zustellung.id, grund: "Eilt", akteur: leitung)
            let faellige = try await post.probe.gateway.schlange.faellige(ausser: [], limit: 10)
            _ = try await post.probe.gateway.verteilung.lauf(nachricht, faellige)
            try await post.melder()
            let (danach, weitere) = (try await post.ausgang(id), try await post.aufgaben())
            #expect(danach.zustand == .versandt && weitere.count == 1)
            #expect(danach.nachweis?.contains("Lea Leitung freigegeben") == true)
        }
    }

    @Test(
        "Aufgegeben heißt gescheitert, mit dem, was die Gegenseite sagte; verworfen mit dem, der es tat",
        arguments: Dialect.allCases)
    func gescheitert(maschine: Dialect) async throws {
        try await Aktenpost.mit(maschine, regeln: Aktenpost.wartewerk) { post in
            let (erster, zweiter) = (try await post.bestelle(), try await post.bestelle())
            try await post.probe.gateway.verteileAlles()
            let nachrichten = try await post.nachrichten()
            var zustellungen: [Zustellung] = []
            for nachricht in nachrichten {
                zustellungen += try await post.probe.gateway.schlange.zustellungen(nachricht.id)
            }
            let (eine, andere) = (try #require(zustellungen.first), try #require(zustellungen.last))
            let entscheiden = ZustellungEntscheiden(store: post.store)
            _ = try await entscheiden.freigeben(eine.id, grund: "Eilt", akteur: leitung)
            let ergebnis = Versuchsergebnis(urteil: .endgueltig, antwort: "550 Unknown user", status: "5.1.1")
            let ausgang = Versuchsausgang(
                eine, ergebnis, angenommen: nachrichten[0].angenommen, jetzt: post.store.uhr.jetzt, Wartezeit())
            _ = try await post.probe.gateway.schlange.versuchBeendet(nachrichten[0], [ausgang], berichte: [])
            _ = try await entscheiden.verwerfen(andere.id, grund: "Falsche Person", akteur: leitung)
            try await post.melder()
            let (a, b) = (try await post.ausgang(erster), try await post.ausgang(zweiter))
            #expect(a.zustand == .gescheitert && b.zustand == .gescheitert)
            let aufgaben = try await post.aufgaben()
            #expect(aufgaben.contains { $0.contains("550 Unknown user") })
            #expect(aufgaben.contains { $0.contains("Lea Leitung verworfen. Grund: Falsche Person.") })
        }
    }

    @Test("Was zur Abholung liegt, ist noch unterwegs; abgeholt ist es versandt", arguments: Dialect.allCases)
    func abgeholt(maschine: Dialect) async throws {
        try await Aktenpost.mit(maschine) { post in
            let id = try await post.bestelle()
            let nachricht = try #require(try await post.nachrichten().first)
            let zustellung = try #require(try await post.probe.gateway.schlange.zustellungen(nachricht.id).first)
            func setze(_ zustand: Zustellzustand) async throws {
                try await post.store.technical { db in
                    try db.update(
                        Warteschlange.zustellungen, set: "zustand = \(zustand), beendet = \(db.jetzt)",
                        where: "id = \(zustellung.id)")
                }
            }
            try await setze(.abholbereit)
            try await post.melder()
            try await post.melder()
            let (stand, aufgaben, schritte) = (
                try await post.ausgang(id), try await post.aufgaben(), try await post.schritte(id)
            )
            #expect(stand.zustand == .unterwegs && aufgaben.isEmpty)
            #expect(schritte == ["Die E-Mail liegt für \(Aktenprobe.otto) zur Abholung bereit."])
            try await post.store.technical { db in
                try Spureintrag(schicht: .zustellung, ereignis: .abgeholt, zustellung: zustellung.id).eintragen(
                    db, nachricht.id)
            }
            try await setze(.zugestellt)
            try await post.melder()
            let danach = try await post.ausgang(id)
            #expect(danach.zustand == .versandt && danach.nachweis?.contains("im Portal abgeholt") == true)
        }
    }

    @Test(
        "Zweimal übergeben ist einmal gesendet, auch wenn das Gateway beim zweiten Mal nicht läuft", arguments: Dialect.allCases)
    func zweimal(maschine: Dialect) async throws {
        try await Aktenpost.mit(maschine) { post in
            let id = try await post.bestelle()
            try await post.uebergib(id)
            post.uebergabe.schliesse()
            try await post.uebergib(id)
            await #expect(throws: AktenversandError.nichtBereit) { _ = try await post.bestelle() }
            let (nachrichten, dateien) = (try await post.nachrichten(), try post.probe.gateway.spool.alle())
            #expect(nachrichten.count == 1 && dateien.count == 1)
        }
    }

    @Test("Übergeben zwei zugleich dieselbe Nachricht, bleibt von der zweiten nichts liegen")
    func zugleich() async throws {
        try await Aktenpost.mit(.sqlite) { post in
            let sendung = Aktensendung(
                bytes: brief(von: "rathaus@stadt.example", an: Aktenprobe.otto), von: "rathaus@stadt.example",
                an: Aktenprobe.otto, kennung: "k-1", vorgang: post.vorgang.id, zeichen: post.vorgang.zeichen.text)
            // Past the question whether it is known.
            try await post.annahme(sendung)
            try await post.annahme(sendung)
            let (nachrichten, dateien) = (try await post.nachrichten(), try post.probe.gateway.spool.alle())
            #expect(nachrichten.count == 1 && dateien.map(\.name) == nachrichten.map(\.id.text))
        }
    }

    @Test(
        "Ging der Versand inzwischen anders weiter, ändert die Meldung nichts und wird nicht wiederholt",
        arguments: Dialect.allCases)
    func ueberholt(maschine: Dialect) async throws {
        try await Aktenpost.mit(maschine) { post in
            let id = try await post.bestelle()
            let alt = try await post.ausgang(id)
            try await post.store.commit(Vermerk(.system("test"), "test.anders")) { tx in
                try tx.versandFortschreiben(alt, .gescheitert, text: "am Telefon erledigt")
            }
            let vorher = try await post.ausgang(id)
            try await post.probe.gateway.verteileAlles()
            try await post.melder()
            try await post.melder()
            let danach = try await post.ausgang(id)
            #expect(danach == vorher)
            let nachricht = try #require(try await post.nachrichten().first)
            let ereignisse = try await post.ereignisse(nachricht)
            #expect(ereignisse.filter { $0 == .nichtAnAkte }.count == 1 && !ereignisse.contains(.anAkte))
        }
    }

    @Test("Auch an ein Postfach des Hauses liegt sie im Vorgang, und niemand muss sie in der Poststelle zuordnen")
    func insHaus() async throws {
        try await Aktenpost.mit(.sqlite) { post in
            let id = try await post.bestelle(an: Aktenprobe.post)
            try await post.probe.gateway.verteileAlles()
            try await post.melder()
            try await post.probe.legeAb()
            let stand = try await post.ausgang(id)
            let (betreffe, eingaenge) = (
                try await post.probe.dokumente(post.vorgang).map(\.betreff), try await post.probe.posteingang()
            )
            #expect(stand.zustand == .versandt && eingaenge.isEmpty)
            #expect(betreffe == ["Bescheid", "b.pdf", "Versand.txt"])
        }
    }

    @Test("Unter fremdem Namen geht nichts hinaus, und nichts bleibt liegen")
    func fremd() async throws {
        try await Aktenpost.mit(.sqlite, von: "rathaus@anderswo.example") { post in
            await #expect(throws: AktenversandError.absenderFremd("rathaus@anderswo.example")) { _ = try await post.bestelle() }
            let (nachrichten, dateien) = (try await post.nachrichten(), try post.probe.gateway.spool.alle())
            #expect(nachrichten.isEmpty && dateien.isEmpty)
        }
    }

    @Test("Der Laufweg nennt den Vorgang und führt hin")
    func laufweg() async throws {
        try await Aktenpost.mit(.sqlite) { post in
            _ = try await post.bestelle()
            let nachricht = try #require(try await post.nachrichten().first)
            let verweis = try await post.store.read { try $0.herkunftsvorgang(nachricht.id) }
            #expect(verweis?.zeichen == post.vorgang.zeichen.text && verweis?.url == "/amt/vorgaenge/\(post.vorgang.id)")
        }
    }
}
