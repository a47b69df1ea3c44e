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
        let (gelesene, lesungen) = try await dienst.store.read { db in
            let (_, umfang, _) = try db.paketumfang(akte, akteur)
            return (Set(umfang.map(\.id)), try umfang.flatMap { try db.paketlesungen($0, akteur) })
        }
        for lesung in lesungen { try await lesung.festhalten(dienst.store) }
        return try await dienst.store.commit(Vermerk(akteur, "bw.paket.bestellen")) { tx in
            let (kopf, umfang, alle) = try tx.paketumfang(akte, akteur)
            let sichtbare = umfang.filter { gelesene.contains($0.id) }
            let id = PaketID(tx.jetzt)
            try tx.execute(
                """
                INSERT INTO bw_paket (id, akte, vorgaenge, ausgelassen, zustand, angelegt, von)
                VALUES (\(id), \(akte), \(sichtbare.map(\.id.text).joined(separator: " ")), \(alle - sichtbare.count),
                  \(Paketzustand.bestellt), \(tx.jetzt), \(akteur.kennung))
                """)
            try tx.auftrag(Self.art, Auftragsdaten(paket: id.text), schluessel: "\(Self.art):\(id)")
            tx.vermerke(Gegenstand("akte.akte", akte.text, kennzeichen: kopf.zeichen.text), feld: "paket", neu: id.text)
            for vorgang in sichtbare where vorgang.zugriffssatz.wirdProtokolliert {
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
        try await schreiber(paket.akte, vorgaenge: paket.vorgaenge, ausgelassen: paket.ausgelassen, nach: datei)
        let inhalt = try await dienst.inhalte.store(limit: ContentStore.paketgrenze) { nimm in try Dateihash.stuecke(datei, nimm)
        }
        try await dienst.store.commit(Vermerk(Beweisdienst.system, "bw.paket.erstellt")) { tx in
            try tx.inhaltVerzeichnen(inhalt, typ: "application/zip")
            try tx.execute(
                """
                UPDATE bw_paket SET zustand = \(Paketzustand.fertig), fehler = NULL, sha256 = \(inhalt.sha256), groesse = \(inhalt.groesse),
                  fertig = \(tx.jetzt) WHERE id = \(id)
                """)
            tx.vermerke(Gegenstand("bw.paket", id.text), feld: "inhalt", neu: inhalt.sha256)
        }
    }

    /// The file of a package, for the one who ordered it.
    func abholen(_ id: PaketID, akteur: Akteur) async throws -> (Inhalt, name: String) {
        let (inhalt, kopf) = try await dienst.store.read { db in
            guard let paket = try db.paket(id), paket.von == akteur.kennung, let kopf = try db.akte(paket.akte) else {
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
