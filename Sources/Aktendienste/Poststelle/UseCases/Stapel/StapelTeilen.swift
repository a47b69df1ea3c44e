// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store

/// Cuts a scanned batch into its letters. The batch keeps its bytes; each letter is a PDF of its own with its own hash and number.
struct StapelTeilen: Sendable {
    let dienst: Poststellendienst

    /// - Parameter texte: words of the pages, where somebody has read them already.
    func callAsFunction(_ id: EingangID, _ teilung: Teilung, texte: [String]? = nil, version: Int? = nil, akteur: Akteur)
        async throws
        -> [Eingang]
    {
        guard teilung.aendertEtwas else { throw PostError.nichtsZuTeilen }
        guard let auszug = dienst.werkzeuge.seitenauszug else { throw PostError.werkzeugFehlt("qpdf") }
        let (stapel, original) = try await dienst.store.read { db in
            let stapel = try db.eingang(id, fuer: akteur)
            try stapel.mussOffenSein()
            guard let original = try db.eingangsdatei(id, nr: 1), original.datei.mediatyp == "application/pdf" else {
                throw PostError.nichtTeilbar
            }
            return (stapel, original)
        }
        let pfad = try await dienst.inhalte.verifiedFile(original.datei.inhalt)
        let texte = try await gelesen(texte, pfad)
        var anlagen: [Eingangsanlage] = []
        let stamm = EingangErfassen.stamm(original.datei.dateiname)
        for (i, stueck) in teilung.stuecke.enumerated() {
            let pdf = try await auszug(pfad, Teilung.bereiche(stueck.seiten))
            let inhalt = try await dienst.inhalte.store(pdf)
            let worte = Eingangsregel.worte(
                stueck.seiten.compactMap { $0 <= texte.count ? texte[$0 - 1] : nil }.joined(separator: "\n"))
            anlagen.append(
                Eingangsanlage(
                    kanal: stapel.kanal, oe: stapel.oe, betreff: "\(stapel.betreff), Schriftstück \(i + 1)", absender: .unbekannt,
                    eingangAm: stapel.eingangAm, eingangGrund: stapel.eingangGrund,
                    dateien: [
                        (
                            .original,
                            Dokumentdatei(dateiname: "\(stamm)-\(i + 1).pdf", mediatyp: "application/pdf", inhalt: inhalt)
                        )
                    ], text: worte, teilVon: id, teilSeiten: stueck.text, trennziel: stueck.ziel,
                    seiten: stueck.seiten.count, lesen: worte == nil))
        }
        let fertig = anlagen
        return try await dienst.store.commit(Vermerk(akteur, "post.stapel.teilen")) { tx in
            guard let jetzt = try tx.eingang(id) else { throw PostError.nichtGefunden }
            try jetzt.mussOffenSein()
            let scan = try tx.scan(id)
            let neu = try fertig.map { anlage in
                var teil = anlage
                teil.scan = scan?.angaben
                return try tx.eingangEintragen(teil, pruefen: dienst.werkzeuge.viren != nil)
            }
            if scan != nil {
                let weg = teilung.entfallen.map(String.init).joined(separator: ", ")
                try tx.execute("UPDATE post_scan SET pruefung = \(Scanpruefung.entfaellt) WHERE eingang = \(id)")
                tx.vermerke(stapel.gegenstand, feld: "seiten_ohne_schriftstueck", neu: weg.isEmpty ? "keine" : weg)
            }
            try tx.eingangErledigen(jetzt, .geteilt, version: version, grund: "\(neu.count) Schriftstücke")
            let seiten = teilung.stuecke.flatMap(\.seiten).count + teilung.entfallen.count
            try tx.execute("UPDATE post_eingang SET seiten = \(seiten), lesestand = \(Lesestand.gelesen) WHERE id = \(id)")
            return neu
        }
    }

    private func gelesen(_ bekannt: [String]?, _ pfad: String) async throws -> [String] {
        if let bekannt { return bekannt }
        return try await dienst.werkzeuge.seitentexte?(pfad) ?? []
    }

    /// Takes a division back as long as nothing of it has been dealt with.
    func aufheben(_ id: EingangID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "post.stapel.teilung-aufheben")) { tx in
            let stapel = try tx.eingang(id, fuer: akteur)
            let teile = try tx.teile(id).filter { $0.zustand != .aufgehoben }
            guard stapel.zustand == .geteilt, teile.allSatisfy({ $0.zustand == .offen }) else {
                throw PostError.teilungNichtAufhebbar
            }
            for teil in teile { try tx.eingangErledigen(teil, .aufgehoben, version: nil, grund: "Teilung aufgehoben") }
            try tx.eingangErledigen(stapel, .offen, version: nil)
            try tx.execute("UPDATE post_eingang SET erledigt = NULL, erledigt_von = NULL WHERE id = \(id)")
        }
    }
}

/// Finds the separator sheets of a batch: by their words where the pages have any, else by the bar code on their picture.
struct Trennblattsuche: Sendable {
    /// Each page costs two child processes.
    static let hoechstensSeiten = 300

    let werkzeuge: Poststellenwerkzeuge

    func callAsFunction(_ pfad: String, _ texte: [String]) async throws -> [Int: Trennblatt] {
        var blaetter: [Int: Trennblatt] = [:]
        for (i, text) in texte.prefix(Self.hoechstensSeiten).enumerated() {
            if let blatt = Trennblatt(seitentext: text) {
                blaetter[i + 1] = blatt
            } else if !text.contains(where: { !$0.isWhitespace }), let lesen = werkzeuge.strichcodes {
                blaetter[i + 1] = try await lesen(pfad, i + 1).lazy.compactMap { Trennblatt(code: $0) }.first
            }
        }
        return blaetter
    }
}
