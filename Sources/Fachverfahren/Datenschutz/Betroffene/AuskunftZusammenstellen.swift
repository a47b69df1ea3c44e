// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import Web
import Zip

/// Puts what was found on a person into one file: readable and machine-readable. Filed in the Vorgang, so that it can be shown what was handed out.
// § DSGVO:15(3) // § DSGVO:20(1)
struct AuskunftZusammenstellen: Sendable {
    let dienst: Datenschutzdienst

    struct Paket: Sendable {
        let daten: Data
        let name: String
    }

    /// - Parameter gewaehlt: keys of the findings that are this person's; others stay out.
    func callAsFunction(_ id: BetroffenenantragID, gewaehlt: Set<String>, akteur: Akteur) async throws -> Paket {
        guard akteur.darf(DatenschutzRechte.betroffene) else { throw DatenschutzError.verboten }
        let (antrag, fundstellen) = try await dienst.store.read { [quellen = dienst.quellen] db in
            guard let antrag = try db.betroffenenantrag(id) else { throw DatenschutzError.nichtGefunden }
            // Before it is known who asks, nothing leaves the house.
            guard antrag.identitaet != nil else { throw DatenschutzError.identitaetOffen }
            let alle = try Datensammlung(antrag.suche, quellen, db).fundstellen
            return (antrag, alle.filter { gewaehlt.contains($0.schluessel) })
        }
        guard antrag.beantwortet == nil else { throw DatenschutzError.abgeschlossen }
        guard !fundstellen.isEmpty else { throw DatenschutzError.nichtsGewaehlt }
        let datei = Auskunftsdatei(antrag, fundstellen, dienst.store.uhr.jetzt, dienst.stelle)
        let zip = try packen([
            ("auskunft.html", Array(try dienst.vorlagen.brief(Auskunftsbrief(datei)).utf8)), ("daten.json", try datei.json()),
        ])
        let inhalt = try await dienst.inhalte.store(zip)
        try await dienst.store.commit(Vermerk(akteur, "ds.antrag.zusammenstellen")) { tx in
            tx.vermerke(antrag.gegenstand, feld: "fundstellen", neu: String(fundstellen.count))
            _ = try tx.dokumentAblegen(
                DokumentAnlage(
                    betreff: "Auskunftspaket \(antrag.nummer)", typ: .anlage, richtung: .ausgang,
                    dateiname: "Auskunft-\(antrag.nummer).zip", mediatyp: "application/zip", inhalt: inhalt, final: true),
                in: antrag.vorgang)
        }
        return Paket(daten: zip, name: "Auskunft-\(antrag.nummer).zip")
    }

    private func packen(_ dateien: [(String, [UInt8])]) throws -> Data {
        var bytes: [UInt8] = []
        let writer = ZipWriter { bytes.append(contentsOf: $0) }
        for (name, inhalt) in dateien { try writer.deflate(name) { try $0(inhalt[...]) } }
        try writer.finish()
        return Data(bytes)
    }
}
