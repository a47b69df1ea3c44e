// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Kryptodienst
import Mailschutz
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Mailgateway
@testable import Poststelle

@Suite("Ablage dessen, was von Hand freigegeben wurde", .serialized) struct FreigabeablageTests {
    private func gibFrei(_ probe: Aktenprobe, _ nachricht: Nachricht) async throws {
        let entscheiden = ZustellungEntscheiden(store: probe.store)
        for zustellung in try await probe.gateway.schlange.zustellungen(nachricht.id) where zustellung.zustand == .gehalten {
            _ = try await entscheiden.freigeben(zustellung.id, grund: "angesehen", akteur: .system("probe"))
        }
    }

    private func gehalten(_ probe: Aktenprobe, _ mail: [UInt8], an: String = Aktenprobe.anna) async throws -> Nachricht {
        let nachricht = try await probe.gateway.sende(mail, von: Aktenprobe.otto, an: an)
        let gruende = try await probe.gateway.gehalten(nachricht)
        let auftraege = try await probe.gateway.schlange.faelligeAblagen(ausser: [], limit: 10)
        #expect(gruende.count == 1 && auftraege.isEmpty)
        return nachricht
    }

    @Test("Mit dem Zeichen im Betreff liegt sie danach im Vorgang, und ihre Bytes bleiben so lange", arguments: Dialect.allCases)
    func vorgang(maschine: Dialect) async throws {
        try await Aktenprobe.mit(maschine, regeln: Regeltexte.halten) { probe in
            let vorgang = try await probe.vorgang()
            let mail = Aktenprobe.mail(betreff: vorgang.zeichen.text)
            let nachricht = try await gehalten(probe, mail)
            try await gibFrei(probe, nachricht)
            try await probe.store.technical { db in
                _ = try db.update(
                    Warteschlange.zustellungen, set: "zustand = \(Zustellzustand.zugestellt)",
                    where: "nachricht = \(nachricht.id)")
            }
            try await probe.gateway.verteilung.lauf.aufraeumen(nachricht.id)
            try await probe.legeAb()
            try await probe.legeAb()
            let haupt = try #require(try await probe.dokumente(vorgang).first)
            let inhalt = try await probe.gateway.stand.content.read(haupt.neueste.inhalt)
            let spur = try await probe.spur(nachricht)
            #expect(inhalt == Data(mail))
            #expect(spur.count == 2 && spur[1].contains("liegt als Dokument \(haupt.zeichen.text) in der Akte"))
            #expect(throws: SpoolError.fehlt) { try probe.gateway.spool.lies(nachricht.id, hoechstens: 1 << 20) }
        }
    }

    @Test("Was nirgends hingehört, wird nur zugestellt", arguments: Dialect.allCases)
    func nirgends(maschine: Dialect) async throws {
        try await Aktenprobe.mit(maschine, regeln: Regeltexte.halten) { probe in
            let nachricht = try await gehalten(probe, Aktenprobe.mail(betreff: "Frage"))
            try await gibFrei(probe, nachricht)
            try await probe.legeAb()
            let (reste, eingang) = (
                try await probe.gateway.schlange.faelligeAblagen(ausser: [], limit: 10), try await probe.posteingang()
            )
            #expect(reste.isEmpty && eingang.isEmpty)
        }
    }

    @Test(
        "Wofür kein Schlüssel da ist, liegt verschlüsselt im Posteingang; was sich öffnen lässt, auch im Klartext",
        arguments: [false, true])
    func verschluesselt(mitSchluessel: Bool) async throws {
        try await Aktenprobe.mit(.sqlite, regeln: mitSchluessel ? Regeltexte.halten : nil) { probe in
            let gateway = probe.gateway
            try await gateway.bank.personen(Aktenprobe.post, Aktenprobe.otto)
            if mitSchluessel { try await gateway.eigener(Aktenprobe.post) }
            let mail = try await probe.geschuetzt(Aktenprobe.mail(betreff: "Antrag"))
            let nachricht = try await gehalten(probe, mail, an: Aktenprobe.post)
            try await gibFrei(probe, nachricht)
            try await probe.legeAb()
            try await probe.legeAb()
            let eingang = try #require(try await probe.posteingang().first)
            let dateien = try await probe.dateien(eingang)
            #expect(dateien[mitSchluessel ? "original.eml" : "nachricht.eml"] == Data(mail))
            let klartext = dateien["klartext.eml"].map { String(decoding: $0, as: UTF8.self) }
            #expect(klartext?.contains(wort) == (mitSchluessel ? true : nil))
            let gebrauch = try await probe.store.read { db in
                try db.eigeneSchluessel().flatMap { try db.historie($0.id.text) }.filter { $0.neu == nachricht.id.text }
            }
            // Once to decide about it, once for the file.
            #expect(gebrauch.count == (mitSchluessel ? 2 : 0))
        }
    }

    @Test("Aktives, dessen Verschlüsselung keine Veränderung anzeigt, liegt auch nach der Freigabe nur verschlüsselt in der Akte")
    func nichtUnversehrt() async throws {
        try await Aktenprobe.mit(.sqlite) { probe in
            try await probe.gateway.bank.personen(Aktenprobe.post, Aktenprobe.otto)
            try await probe.gateway.eigener(Aktenprobe.post)
            let brief = brief(von: Aktenprobe.otto, an: Aktenprobe.post, betreff: "Frage", art: "image/svg+xml")
            let mail = try await probe.geschuetzt(brief, .aes256cbc, signiert: false)
            let nachricht = try await gehalten(probe, mail, an: Aktenprobe.post)
            try await gibFrei(probe, nachricht)
            try await probe.legeAb()
            try await probe.legeAb()
            let eingang = try #require(try await probe.posteingang().first)
            let dateien = try await probe.dateien(eingang)
            #expect(dateien["nachricht.eml"] == Data(mail) && dateien["klartext.eml"] == nil)
        }
    }
}
