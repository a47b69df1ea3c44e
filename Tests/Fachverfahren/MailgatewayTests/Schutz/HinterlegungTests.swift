// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Kryptodienst
import Mailrichtlinie
import Store
import StoreTesting
import Testing

@testable import Mailgateway

@Suite("Hinterlegte Schlüssel", .serialized) struct HinterlegungTests {
    private static let personen = ["Anna Amt", "Bert Büro", "Carla Chefin"]
    private let wer = Akteur.system("probe")

    private func wechsle(_ text: String) -> String {
        var zeichen = Array(text)
        zeichen[6] = zeichen[6] == "7" ? "8" : "7"
        return String(zeichen)
    }

    @Test(
        "Angelegt wird ein Schlüssel auch für die Hinterlegung; je zwei Personen stellen ihn her, eine allein nicht",
        arguments: Dialect.allCases)
    func hinterlegt(maschine: Dialect) async throws {
        try await Probegateway.mit(maschine) { gateway in
            let dienst = gateway.dienst
            let frueher = try await SchluesselAnlegen(dienst: dienst)(.pgp, fuer: "alt@stadt.example", akteur: wer)
            let vorher = try await gateway.store.read { try Hinterlegungsstand($0) }
            #expect(vorher.stand(gateway.store.uhr.jetzt) == .fehlt)
            let neu = try await HinterlegungEinrichten(dienst: dienst)(Self.personen, akteur: wer)
            #expect(neu.hinterlegt == 1 && Set(neu.anteile).count == 3)
            _ = try await SchluesselAnlegen(dienst: dienst)(.smime, fuer: "neu@stadt.example", akteur: wer)
            try await gateway.bank.personen("bert@stadt.example")
            try await gateway.eigener("bert@stadt.example")
            let stand = try await gateway.store.read { try Hinterlegungsstand($0) }
            // Of each pair the one that decrypts; nobody has tried yet.
            #expect(stand.hinterlegt == 3 && stand.fehlend == 0 && stand.stand(gateway.store.uhr.jetzt) == .mangel)
            for fehlt in 0..<3 {
                var zwei = neu.anteile
                zwei.remove(at: fehlt)
                let inhaber = try await HinterlegungUeben(dienst: dienst)(zwei, akteur: wer)
                #expect(inhaber.hasSuffix("@stadt.example"))
            }
            let geuebt = try await gateway.store.read { try Hinterlegungsstand($0) }
            let (lampe, satz) = (geuebt.stand(gateway.store.uhr.jetzt), geuebt.satz(gateway.store.uhr.jetzt))
            #expect(lampe == .gut && satz.contains("Zuletzt geübt am"))
            #expect(geuebt.stand(gateway.store.uhr.jetzt + .seconds(370 * 86_400)) == .mangel)
            for falsch in [[neu.anteile[0]], [neu.anteile[0], neu.anteile[0]], [neu.anteile[0], wechsle(neu.anteile[1])]] {
                await #expect(throws: SchluesselError.self) { try await HinterlegungUeben(dienst: dienst)(falsch, akteur: wer) }
            }
            // Nothing of a share is in the database.
            let spuren = try await gateway.store.read { db in
                try db.rows("SELECT oeffentlich, verwahrer1 FROM mg_hinterlegung").map { try $0["oeffentlich"] as String }
            }
            #expect(spuren.count == 1 && frueher.kennungen.count == 2)
        }
    }

    @Test("Ist das Geheimnis der Installation verloren, bringen zwei Anteile die Schlüssel zurück, und sie öffnen wieder")
    func wiederhergestellt() async throws {
        let anna = "anna@stadt.example"
        try await Probegateway.mit { gateway in
            try await gateway.bank.personen(anna)
            try await gateway.eigener(anna)
            let neu = try await HinterlegungEinrichten(dienst: gateway.dienst)(Self.personen, akteur: wer)
            let neben = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
                .appendingPathComponent("kryptoarbeiter").path
            let anderes = Kryptodienst(Kryptoeinstellung(programm: neben, kek: Array(repeating: 9, count: 32)))
            let ergebnis: Result<Void, any Error>
            do {
                ergebnis = .success(
                    try await pruefe(gateway, Schluesseldienst(store: gateway.store, krypto: anderes), neu.anteile, anna))
            } catch { ergebnis = .failure(error) }
            await anderes.beende()
            try ergebnis.get()
        }
    }

    private func pruefe(_ gateway: Probegateway, _ anderer: Schluesseldienst, _ anteile: [String], _ anna: String) async throws {
        let der = try gateway.bank.datei("\(anna).der")
        let geheim = try await anderer.krypto.verschluessle(Array(wort.utf8), fuer: [der], .aes256gcm)
        let oeffner = { (dienst: Schluesseldienst) async throws -> [UInt8] in
            let einer = try #require(
                try await dienst.store.read { try $0.brauchbareSchluessel([anna]) }.first { $0.zweck == .entschluesseln })
            return try await dienst.krypto.entschluessle(geheim, schluessel: einer.schluessel, zertifikat: der).inhalt
        }
        await #expect(throws: KryptoError.self) { try await oeffner(anderer) }
        let zahl = try await HinterlegungWiederherstellen(dienst: anderer)([anteile[2], anteile[0]], akteur: wer)
        let offen = try await oeffner(anderer)
        #expect(zahl == 1 && offen == Array(wort.utf8))
        let schluessel = try #require(
            try await gateway.store.read { try $0.eigeneSchluessel() }.first { $0.zweck == .entschluesseln })
        let historie = try await gateway.store.read { try $0.historie(schluessel.id.text) }
        #expect(historie.first?.handlung == "mg.hinterlegung.wiederherstellen" && historie.first?.neu == "Carla Chefin, Anna Amt")
    }

    @Test("Eine neue Hinterlegung löst die alte ab: deren Anteile öffnen nichts mehr, und drei Personen müssen verschieden sein")
    func abgeloest() async throws {
        try await Probegateway.mit { gateway in
            let einrichten = HinterlegungEinrichten(dienst: gateway.dienst)
            _ = try await SchluesselAnlegen(dienst: gateway.dienst)(.pgp, fuer: "alt@stadt.example", akteur: wer)
            let alt = try await einrichten(Self.personen, akteur: wer)
            let neu = try await einrichten(Self.personen, akteur: wer)
            await #expect(throws: SchluesselError.self) {
                try await HinterlegungUeben(dienst: gateway.dienst)(Array(alt.anteile.prefix(2)), akteur: wer)
            }
            _ = try await HinterlegungUeben(dienst: gateway.dienst)(Array(neu.anteile.prefix(2)), akteur: wer)
            let zeilen = try await gateway.store.read { try $0.rows("SELECT schluessel FROM mg_hinterlegt").count }
            #expect(zeilen == 1)
            for falsch in [["A", "B"], ["A", "B", "a"], ["A", "B", " "]] {
                await #expect(throws: SchluesselError.self) { try await einrichten(falsch, akteur: wer) }
            }
        }
    }
}
