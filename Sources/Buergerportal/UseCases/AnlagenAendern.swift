// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// Adds files to a draft and takes others away. What fits is kept even when another file of the same form does not.
struct AnlagenAendern: Sendable {
    let store: Store

    /// - Returns: the answers of the question afterwards.
    func callAsFunction(
        _ id: AntragID, _ frage: Frage, neu: [Dokumentdatei], entfernt: [String], zugriff: Zugriff
    ) async throws -> [String] {
        try await store.commit(Vermerk(zugriff.akteur, "portal.antrag.anlagen")) { tx in
            let antrag = try tx.antrag(id, fuer: zugriff)
            guard antrag.istEntwurf else { throw PortalError.schonGesendet }
            var werte = antrag.antworten.alle(frage.id)
            for weg in werte where entfernt.contains(weg) {
                guard let angabe = Dateiangabe(weg) else { continue }
                try tx.execute("DELETE FROM portal_anlage WHERE id = \(angabe.id) AND antrag = \(id)")
            }
            werte.removeAll(where: entfernt.contains)
            let platz = if case .datei(let hoechstens) = frage.art { hoechstens - werte.count } else { 0 }
            for datei in neu.prefix(max(0, platz)) {
                werte.append(try tx.anlageMerken(datei, zu: id, frage: frage.id).wert)
            }
            var bogen = antrag.antworten
            bogen.setzen(frage.id, werte)
            guard bogen != antrag.antworten else { return werte }
            try tx.antwortenSetzen(bogen, antrag)
            tx.vermerke(antrag.gegenstand, feld: "dateien", neu: "\(frage.id): \(werte.count)")
            return werte
        }
    }
}
