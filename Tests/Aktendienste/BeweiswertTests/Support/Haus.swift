// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Foundation
import EvidenceRecord
import Identity
import Jobs
import Logging
import Store
import StoreTesting
import Synchronization
import TimeStamp
import TimeStampTesting
import Web

@testable import Akte
@testable import Beweiswert

/// A clock that a test sets forward from the real time: stamps come from a real authority, which has no other.
final class Versatzuhr: Sendable {
    private let vor = Mutex<Duration>(.zero)

    var uhr: Uhr { Uhr { Uhr.system.jetzt + self.vor.withLock { $0 } } }

    func stellen(vor dauer: Duration) { vor.withLock { $0 = dauer } }
}

/// An authority with a small file and a time stamp authority made of `openssl ts`.
struct Haus: Sendable {
    static let oe = OrgNummer(361)
    static let module = [IdentityModul.migrationen, AkteModul.migrationen, BeweiswertModul.migrationen]
    static let pruefer = Zeitstempelpruefer()

    let stand: Pruefstand
    let uhr: Versatzuhr
    let authority: OpensslAuthority
    let modul: BeweiswertModul
    let ada = Haus.person("Ada Muster")
    /// Sees nothing restricted.
    let ben = Haus.person("Ben Beispiel", ohne: [AkteRechte.vertraulichLesen])

    var store: Store { stand.store }
    var dienst: Beweisdienst { modul.dienst }

    static let pruefung: Stempelpruefung = { stempel, hash, anker, zeitpunkt in
        try await pruefer.pruefe(stempel: stempel, hash: hash, anker: anker, am: zeitpunkt)
    }

    /// - Parameters:
    ///   - schranke: what withholds files, as behind the Dokumentenstrecke.
    ///   - antwort: what the authority answers instead.
    static func mit(
        _ maschine: Dialect, stelle: Bool = true, tage: Int = 3650, katalog: String? = nil,
        schranke: (@Sendable (String) async throws -> Void)? = nil,
        antwort: (@Sendable ([UInt8], OpensslAuthority) throws -> [UInt8])? = nil, _ body: @Sendable (Haus) async throws -> Void
    ) async throws {
        let uhr = Versatzuhr()
        let authority = try OpensslAuthority(days: tage)
        try await Pruefstand.mit(maschine, modules: module, uhr: uhr.uhr) { stand in
            let frage = Stempelstelle(name: "Teststelle", simuliert: false, anker: authority.anchor) { bytes in
                try antwort?(bytes, authority) ?? authority.reply(bytes)
            }
            let dienst = Beweisdienst(
                store: stand.store, inhalte: schranke.map { stand.content.mitSchranke($0) } ?? stand.content,
                stelle: stelle ? frage : nil, pruefung: pruefung,
                katalog: try katalog.map { try Algorithmenkatalog($0) } ?? BeweiswertModul.mitgelieferterKatalog(),
                baumgroesse: 5,
                erneuerungsgroesse: 4)
            let schreiber = Paketschreiber(dienst: dienst, stadt: "Musterstadt") { Data("%PDF-1.7 \($0.titel)".utf8) }
            let haus = Haus(
                stand: stand, uhr: uhr, authority: authority, modul: BeweiswertModul(dienst: dienst, schreiber: schreiber))
            try await haus.einrichten()
            try await body(haus)
        }
    }

    private static func person(_ name: String, ohne: [Recht] = []) -> Akteur {
        let rechte = (AkteModul.rechte + BeweisRechte.alle).map(\.recht).filter { !ohne.contains($0) }
        return .mitarbeiter(
            .init(
                id: MitarbeiterID(Zeitpunkt(millisekunden: 1_700_000_000_000)), name: name, oe: oe,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, [oe]) })))
    }

    private func einrichten() async throws {
        try await Verwaltung(store: store).einheitenSetzen(
            [
                OrgEinheit(
                    nummer: Self.oe, kurz: "36.1", name: "Zulassung", art: .abteilung, uebergeordnet: nil,
                    gueltigAb: Kalendertag(tagnummer: 0))
            ], akteur: .system("test"))
        _ = try await AktenplanEinspielen(store: store)(try AktenplanEinspielen.mitgeliefert(), akteur: .system("test"))
    }

    /// An Akte with one Vorgang that holds one final document for each text, and a draft.
    func akte(_ texte: [String], vertraulich: Bool = false) async throws -> (AkteKopf, [DokumentID]) {
        var inhalte: [Inhalt] = []
        for text in texte + ["Entwurf \(texte.first ?? "")"] { inhalte.append(try await stand.content.store(Data(text.utf8))) }
        let dateien = inhalte
        return try await store.commit(Vermerk(ada, "test.akte")) { tx in
            let akte = try tx.akteAnlegen(AkteAnlage(aktenplan: "36.10.01", betreff: "Handakte Sonnenblume", oe: Self.oe))
            let vorgang = try tx.vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: "36.10.01", akteBetreff: "-", vorgangBetreff: "Antrag & Bescheid", typ: "Test", oe: Self.oe,
                    beteiligte: [BeteiligterAnlage(rolle: .antragsteller, name: "Rosa <Grün>")], vertraulich: vertraulich),
                in: akte)
            let dokumente = try dateien.enumerated().map { i, inhalt in
                try tx.dokumentAblegen(
                    DokumentAnlage(
                        betreff: "Schreiben \(i + 1)", typ: .schreiben, richtung: .intern, dateiname: "brief \(i + 1).txt",
                        mediatyp: "text/plain", inhalt: inhalt, text: "-", final: i < texte.count), in: vorgang.id
                ).id
            }
            return (akte, dokumente)
        }
    }

    /// Works off all jobs, but not what is due later.
    func arbeiten() async throws {
        try await Auftragsdienst(store: store, arten: modul.modul.auftraege, knoten: "test", log: Logger(label: "test"))
            .allesFaellige()
    }

    func beleg(_ id: DokumentID) async throws -> BelegLesen.Beleg {
        let ada = ada
        return try await store.read { try BelegLesen.lesen($0, id, akteur: ada) }
    }

    /// Hashes of a text as a verifier from outside makes them.
    func pruefe(_ beleg: BelegLesen.Beleg, _ text: String) throws -> [Bool] {
        guard let bericht = beleg.bericht else { return [] }
        let glieder = try bericht.verify(document: { Hashwert.von($0, Array(text.utf8)) }, digest: Hashwert.von)
        return try glieder.map { try authority.verifies(token: $0.token.der, hash: $0.token.imprint.hash) }
    }
}
