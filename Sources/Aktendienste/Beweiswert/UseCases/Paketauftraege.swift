// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Jobs
import Store

/// Packages: ordered by a clerk, written in the background, fetched by the same clerk, gone after two weeks.
struct Paketauftraege: Sendable {
    static let art = "bw.paket"
    static let bleibtTage = 14

    struct Auftragsdaten: Codable, Sendable { let paket: String }

    let dienst: Beweisdienst
    let schreiber: Paketschreiber

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, versuche: 4, zeitgrenze: .seconds(3_600)) { [self] auftrag in
            let id = PaketID(gespeichert: try auftrag.lesen(Auftragsdaten.self).paket)
            do {
                try await erstellen(id)
            } catch {
                try await melden(id, error)
                throw error
            }
        }
    }

    /// What the actor may not see is left out, and the package says so.
    @discardableResult
    func bestellen(_ akte: AkteID, akteur: Akteur) async throws -> PaketID {
        // Reading what is kept closely is written down before it is put together (dms.md § 7).
        let (gelesen, lesungen) = try await dienst.store.read { db in
            let stoff = try db.paketstoff(akte, akteur)
            return (stoff.umfang, try db.paketlesungen(stoff, akteur))
        }
        for lesung in lesungen { try await lesung.festhalten(dienst.store) }
        return try await dienst.store.commit(Vermerk(akteur, "bw.paket.bestellen")) { tx in
            var stoff = try tx.paketstoff(akte, akteur)
            // What came into sight since then is not written down.
            stoff.vorgaenge.removeAll { !gelesen.vorgaenge.contains($0.id) }
            stoff.teilakten.removeAll { !gelesen.teilakten.contains($0.id) }
            let (kopf, umfang) = (stoff.akte, stoff.umfang)
            let id = PaketID(tx.jetzt)
            try tx.execute(
                """
                INSERT INTO bw_paket (id, akte, teilakten, vorgaenge, ausgelassen, ausgelassene_teilakten, zustand, angelegt, von)
                VALUES (\(id), \(akte), \(umfang.teilakten.map(\.text).joined(separator: " ")),
                  \(umfang.vorgaenge.map(\.text).joined(separator: " ")), \(umfang.ausgelasseneVorgaenge),
                  \(umfang.ausgelasseneTeilakten), \(Paketzustand.bestellt), \(tx.jetzt), \(akteur.kennung))
                """)
            try tx.auftrag(Self.art, Auftragsdaten(paket: id.text), schluessel: "\(Self.art):\(id)")
            tx.vermerke(Gegenstand("akte.akte", akte.text, kennzeichen: kopf.zeichen.text), feld: "paket", neu: id.text)
            for vorgang in stoff.vorgaenge where vorgang.zugriffssatz.wirdProtokolliert {
                tx.vermerke(
                    Gegenstand("akte.vorgang", vorgang.id.text, kennzeichen: vorgang.zeichen.text), feld: "paket", neu: id.text)
            }
            return id
        }
    }

    func erstellen(_ id: PaketID) async throws {
        guard let paket = try await dienst.store.read({ try $0.paket(id) }), paket.zustand != .fertig else { return }
        let datei = FileManager.default.temporaryDirectory.path + "/rathaus-paket-\(UUID().uuidString).zip"
        // What cannot be removed goes with the machine's own cleaning.
        defer { try? FileManager.default.removeItem(atPath: datei) }
        let fehlende = try await schreiber(paket.umfang, nach: datei)
        let inhalt = try await dienst.inhalte.store(limit: ContentStore.paketgrenze) { nimm in try Dateihash.stuecke(datei, nimm)
        }
        try await dienst.store.commit(Vermerk(Beweisdienst.system, "bw.paket.erstellt")) { tx in
            try tx.inhaltVerzeichnen(inhalt, typ: "application/zip")
            try tx.execute(
                """
                UPDATE bw_paket SET zustand = \(Paketzustand.fertig), fehler = NULL, hinweis = \(Self.hinweis(fehlende)), sha256 = \(inhalt.sha256), groesse = \(inhalt.groesse),
                  fertig = \(tx.jetzt) WHERE id = \(id)
                """)
            tx.vermerke(Gegenstand("bw.paket", id.text), feld: "inhalt", neu: inhalt.sha256)
        }
    }

    /// For the page; the package itself names every one of them.
    private static func hinweis(_ fehlende: [Paketmanifest.Ausgelassen]) -> String? {
        guard let erste = fehlende.first else { return nil }
        let rest = fehlende.count == 1 ? "" : fehlende.count == 2 ? " und eine weitere" : " und \(fehlende.count - 1) weitere"
        return "Nicht enthalten: „\(erste.betreff)“ (\(erste.grund))\(rest). Das Paket nennt alle."
    }

    /// The file of a package, for the one who ordered it.
    func abholen(_ id: PaketID, akteur: Akteur) async throws -> (Inhalt, name: String) {
        let (inhalt, kopf) = try await dienst.store.read { db in
            guard let paket = try db.paket(id), paket.von == akteur.kennung, let kopf = try db.akte(paket.umfang.akte) else {
                throw BeweisError.paketFehlt
            }
            try BeweisRechte.pruefe(akteur, kopf)
            guard let inhalt = paket.inhalt else { throw BeweisError.paketFehlt }
            return (inhalt, kopf)
        }
        return try await dienst.store.commit(Vermerk(akteur, "bw.paket.abholen")) { tx in
            tx.vermerke(Gegenstand("akte.akte", kopf.id.text, kennzeichen: kopf.zeichen.text), feld: "paket", neu: id.text)
            let name = kopf.zeichen.text.map { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" ? $0 : "_" }
            return (inhalt, "Beweispaket_\(String(name)).zip")
        }
    }

    /// - Returns: how many went.
    func aufraeumen() async throws -> Int {
        let grenze = dienst.store.uhr.jetzt - .seconds(Self.bleibtTage * 86_400)
        let alte: Int = try await dienst.store.read {
            try $0.value("SELECT COUNT(*) FROM bw_paket WHERE angelegt < \(grenze)") ?? 0
        }
        guard alte > 0 else { return 0 }
        try await dienst.store.commit(Vermerk(Beweisdienst.system, "bw.paket.aufraeumen")) { tx in
            try tx.execute("DELETE FROM bw_paket WHERE angelegt < \(grenze)")
        }
        return alte
    }

    private func melden(_ id: PaketID, _ fehler: any Error) async throws {
        let text = (fehler as? any Fachfehler)?.meldung ?? "Technischer Fehler. Es wird noch einmal versucht."
        try await dienst.store.commit(Vermerk(Beweisdienst.system, "bw.paket.gescheitert")) { tx in
            try tx.execute("UPDATE bw_paket SET zustand = \(Paketzustand.gescheitert), fehler = \(text) WHERE id = \(id)")
            tx.vermerke(Gegenstand("bw.paket", id.text), feld: "fehler", neu: text)
        }
    }
}
