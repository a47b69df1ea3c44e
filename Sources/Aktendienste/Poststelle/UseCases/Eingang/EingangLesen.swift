// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Jobs
import Store

/// Takes the words out of what came in, so that signs of files are found in them. A job, so that nobody waits; a file that cannot
/// be read stays in the register and is given to a Vorgang by hand.
struct EingangLesen: Sendable {
    static let art = "post.eingang.lesen"
    private static let versuche = 4
    private static let groessterText: Int64 = 1 << 20

    struct Daten: Codable, Sendable { let eingang: EingangID }

    let dienst: Poststellendienst

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, versuche: Self.versuche, zeitgrenze: .seconds(1_800), spur: .schwer) { auftrag in
            let id = try auftrag.lesen(Daten.self).eingang
            do {
                try await self(id)
            } catch  where auftrag.versuch == Self.versuche {
                // The last try: nothing waits for it any more, and the operator sees the failed job.
                try await merken(id, .gescheitert, text: nil, seiten: nil)
                throw error
            }
        }
    }

    func callAsFunction(_ id: EingangID) async throws {
        let gelesen = try await dienst.store.read { db -> (Eingang, [Eingangsdatei], String?)? in
            guard let eingang = try db.eingang(id), eingang.zustand == .offen, !eingang.lesestand.istFertig else { return nil }
            return (eingang, try db.eingangsdateien(id), try db.eingangstext(id))
        }
        guard let (eingang, dateien, bekannt) = gelesen else { return }
        var texte = [bekannt].compactMap(\.self)
        var seiten: Int?, bildseiten = false
        for datei in dateien {
            if datei.rolle == .original, let text = try await schlicht(datei.datei) { texte.append(text) }
            guard datei.datei.mediatyp == "application/pdf", let lesen = dienst.werkzeuge.seitentexte else { continue }
            let pfad = try await dienst.inhalte.verifiedFile(datei.datei.inhalt)
            let jeSeite = try await lesen(pfad)
            if datei.rolle == .original {
                seiten = jeSeite.count
                bildseiten = jeSeite.contains { !$0.contains(where: \.isLetter) }
                if try await geteilt(eingang, pfad, jeSeite) { return }
            }
            texte.append(jeSeite.joined(separator: "\n"))
        }
        // Behind a typed cover the enclosures may be scans.
        if bildseiten || Eingangsregel.worte(texte.joined()) == nil, let worte = try await erkannt(dateien) {
            return try await merken(id, .erkannt, text: (texte + [worte]).joined(separator: "\n"), seiten: seiten)
        }
        try await merken(id, .gelesen, text: texte.joined(separator: "\n"), seiten: seiten)
    }

    private func schlicht(_ datei: Dokumentdatei) async throws -> String? {
        guard datei.mediatyp == "text/plain", datei.inhalt.groesse <= Self.groessterText else { return nil }
        return String(decoding: try await dienst.inhalte.read(datei.inhalt), as: UTF8.self)
    }

    /// Words of a scan. It is read once more after it was filed, when a lasting copy with its words is made.
    private func erkannt(_ dateien: [Eingangsdatei]) async throws -> String? {
        guard let datei = dateien.first(where: { $0.rolle == .original })?.datei, let lesen = dienst.werkzeuge.texterkennung
        else {
            return nil
        }
        return try await lesen(try await dienst.inhalte.verifiedFile(datei.inhalt), datei.mediatyp)
    }

    /// Cuts a batch at its separator sheets. Letters that were cut out are not searched again.
    private func geteilt(_ eingang: Eingang, _ pfad: String, _ texte: [String]) async throws -> Bool {
        guard texte.count > 1, eingang.teilVon == nil, dienst.werkzeuge.seitenauszug != nil else { return false }
        let blaetter = try await Trennblattsuche(werkzeuge: dienst.werkzeuge)(pfad, texte)
        let teilung = Teilung(seiten: texte.count, blaetter: blaetter)
        guard !blaetter.isEmpty, teilung.aendertEtwas else { return false }
        _ = try await StapelTeilen(dienst: dienst)(eingang.id, teilung, texte: texte, akteur: Poststellendienst.system)
        return true
    }

    private func merken(_ id: EingangID, _ stand: Lesestand, text: String?, seiten: Int?) async throws {
        try await dienst.store.commit(Vermerk(Poststellendienst.system, "post.eingang.lesen")) { tx in
            guard let eingang = try tx.eingang(id), eingang.zustand == .offen else { return }
            let namen = try tx.eingangsdateien(id).map { (Zeichenkandidat.Ort.dateiname, $0.datei.dateiname) }
            let kandidaten = Zeichensucher.kandidaten([(.betreff, eingang.betreff)] + namen + [(.text, text ?? "")])
            // Not versioned: what a clerk does meanwhile counts, and this changes nothing of it.
            try tx.execute(
                """
                UPDATE post_eingang SET lesestand = \(stand), seiten = \(seiten ?? eingang.seiten),
                  kandidaten = \(try Spaltentext.schreiben(kandidaten)) WHERE id = \(id)
                """)
            if let text { try tx.eingangstextSetzen(text, id) }
            tx.vermerke(eingang.gegenstand, feld: "lesestand", neu: stand.rawValue)
        }
    }
}
