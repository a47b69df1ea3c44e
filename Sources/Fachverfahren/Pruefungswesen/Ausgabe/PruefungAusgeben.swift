// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import Web
import Zip

/// Puts an audit into one file for the auditor: tables, a readable page, a list of the evidence, and of the evidence what whoever asks for it may
/// see in the E-Akte.
struct PruefungAusgeben: Sendable {
    /// Largest sum of the evidence; what is beyond stays in the list.
    static let hoechstens: Int64 = 200 << 20

    let dienst: Pruefungswesendienst

    struct Paket: Sendable {
        let daten: Data
        let name: String
    }

    private struct Stueck {
        let pfad: String
        let daten: [UInt8]
    }

    /// A piece of evidence, or a Dokument of a Vorgang that is one.
    private struct Posten: Sendable {
        let beleg: Pruefbeleg
        let vorgang: VorgangKopf?
        let dokument: DokumentKopf?

        /// All that the actor may see; what the actor may not see stays as the bare fact that there is something.
        static func alle(_ belege: [Pruefbeleg], _ db: some ReadAccess, _ akteur: Akteur) throws -> [Posten] {
            try belege.flatMap { beleg in
                let ansicht = try Belegansicht(beleg, db, akteur)
                let selbst = Posten(beleg: beleg, vorgang: ansicht.vorgang, dokument: ansicht.dokument)
                guard ansicht.dokument == nil, let vorgang = ansicht.vorgang else { return [selbst] }
                return try [selbst]
                    + db.dokumente(in: vorgang.id, sichtbarFuer: akteur).map {
                        Posten(beleg: beleg, vorgang: vorgang, dokument: $0)
                    }
            }
        }
    }

    func callAsFunction(_ id: PruefungID, akteur: Akteur) async throws -> Paket {
        try PruefungswesenRechte.pruefe(akteur, PruefungswesenRechte.ausgeben)
        let (stand, posten, dateien) = try await dienst.store.read { db in
            let stand = try Pruefungsstand(try db.pruefung(id), db)
            let belege = stand.felder.flatMap(\.fragen).flatMap { stand.belege[$0.schluessel] ?? [] }
            let dateien = Dictionary(uniqueKeysWithValues: try db.einlesungen(id).map { ($0.id, $0.dateiname) })
            return (stand, try Posten.alle(belege, db, akteur), dateien)
        }
        let (liste, stuecke) = try await belege(posten, stand, akteur)
        let seite = try dienst.vorlagen.brief(Pruefungsbericht(stand, stand: dienst.store.uhr.jetzt))
        let zip = try packen(
            [
                Stueck(pfad: "fragen-und-antworten.csv", daten: Pruefungstabellen.fragen(stand)),
                Stueck(pfad: "fragen-und-antworten.html", daten: Array(seite.utf8)),
                Stueck(pfad: "belege.csv", daten: liste),
                Stueck(pfad: "empfehlungen.csv", daten: Pruefungstabellen.empfehlungen(stand)),
                Stueck(pfad: "kosten.csv", daten: Pruefungstabellen.kosten(stand, dateien)),
                Stueck(pfad: "kennzahlen.csv", daten: Pruefungstabellen.kennzahlen(stand)),
            ] + stuecke)
        try await dienst.store.commit(Vermerk(akteur, "pr.pruefung.ausgeben")) { [zahl = stuecke.count] tx in
            tx.vermerke(stand.pruefung.gegenstand, feld: "belege", neu: String(zahl))
        }
        return Paket(daten: zip, name: "\(stand.pruefung.nummer).zip")
    }

    /// The list of all evidence, and the files of what the actor may see. Reading what is kept closely is written down before it is handed out.
    private func belege(_ posten: [Posten], _ stand: Pruefungsstand, _ akteur: Akteur) async throws -> ([UInt8], [Stueck]) {
        var zeilen: [[String]] = [], stuecke: [Stueck] = []
        var summe: Int64 = 0, pfade: [String: String] = [:]
        let fragen = Dictionary(uniqueKeysWithValues: stand.felder.flatMap(\.fragen).map { ($0.schluessel, $0) })
        for einer in posten {
            let frage = fragen[einer.beleg.frage]
            let kopf = [frage?.feld ?? "", frage?.frage ?? "", einer.beleg.art.deutsch]
            guard let vorgang = einer.vorgang else {
                zeilen.append(kopf + ["", "", "nicht enthalten: Ihre Rechte an der E-Akte reichen nicht aus"])
                continue
            }
            let name = [einer.dokument?.zeichen.text ?? vorgang.zeichen.text, einer.dokument?.betreff ?? vorgang.betreff]
            guard let dokument = einer.dokument else {
                try await Lesezugriff(vorgang, .paket, akteur)?.festhalten(dienst.store)
                zeilen.append(kopf + name + ["seine Dokumente stehen darunter, soweit Sie sie sehen dürfen"])
                continue
            }
            if let pfad = pfade[dokument.id.text] {
                zeilen.append(kopf + name + [pfad])
                continue
            }
            summe += dokument.neueste.inhalt.groesse
            guard summe <= Self.hoechstens else {
                zeilen.append(kopf + name + ["nicht enthalten: das Paket würde zu groß"])
                continue
            }
            try await Lesezugriff(dokument, in: vorgang, .paket, akteur)?.festhalten(dienst.store)
            do {
                let daten = try await dienst.inhalte.read(dokument.neueste.inhalt)
                let pfad = "belege/\(Ziffern.auf(3, stuecke.count + 1))-\(Self.dateiname(dokument.neueste.dateiname))"
                stuecke.append(Stueck(pfad: pfad, daten: Array(daten)))
                pfade[dokument.id.text] = pfad
                zeilen.append(kopf + name + [pfad])
            } catch let fehler as AkteError {
                // Withheld by the scanner: the rest goes out, and the list says so.
                zeilen.append(kopf + name + ["nicht enthalten: \(fehler.meldung)"])
            }
        }
        return (Pruefungstabellen.csv(["Prüffeld", "Frage", "Art", "Zeichen", "Betreff", "Datei im Paket"], zeilen), stuecke)
    }

    /// Letters, digits, point and hyphen, so that the name is the same everywhere.
    private static func dateiname(_ name: String) -> String {
        let sauber = name.map { ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "-" }
        return String(sauber.suffix(80))
    }

    private func packen(_ dateien: [Stueck]) throws -> Data {
        var bytes: [UInt8] = []
        let writer = ZipWriter { bytes.append(contentsOf: $0) }
        for datei in dateien { try writer.deflate(datei.pfad) { try $0(datei.daten[...]) } }
        try writer.finish()
        return Data(bytes)
    }
}
