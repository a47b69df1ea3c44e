// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import TimeStamp

/// What the operator orders on the page.
struct Beweisauftraege {
    let dienst: Beweisdienst

    /// Builds the trees and stamps now instead of tonight.
    func stempeln(akteur: Akteur) async throws {
        try pruefe(akteur)
        guard dienst.stelle != nil else { throw BeweisError.keineStelle }
        try await dienst.store.commit(Vermerk(akteur, "bw.lauf.anstossen")) { tx in
            try tx.auftrag(
                Beweislauf.art, Beweislauf.Auftragsdaten(tag: nil), schluessel: "\(Beweislauf.art):\(tx.jetzt.millisekunden)")
        }
    }

    func stempelErneuern(akteur: Akteur) async throws {
        try pruefe(akteur)
        guard dienst.stelle != nil else { throw BeweisError.keineStelle }
        try await bestellen(nil, Vermerk(akteur, "bw.stempel.erneuern.bestellen"))
    }

    func hashErneuern(_ algorithmus: DigestAlgorithm, akteur: Akteur) async throws {
        try pruefe(akteur)
        guard dienst.stelle != nil else { throw BeweisError.keineStelle }
        guard dienst.katalog.geeignet(algorithmus, am: dienst.store.uhr.jetzt.tag) else {
            throw BeweisError.algorithmusUngeeignet(algorithmus.name)
        }
        try await bestellen(algorithmus, Vermerk(akteur, "bw.hash.erneuern.bestellen"))
    }

    private func bestellen(_ algorithmus: DigestAlgorithm?, _ vermerk: Vermerk) async throws {
        try await dienst.store.commit(vermerk) { tx in
            guard
                try !tx.letzteBaeume(mitProtokoll: algorithmus == nil).filter({
                    $0.stempel != nil && $0.algorithmus != algorithmus
                }).isEmpty
            else {
                throw BeweisError.nichtsZuErneuern
            }
            try tx.auftrag(
                Erneuerungslauf.art, Erneuerungslauf.Auftragsdaten(algorithmus: algorithmus?.rawValue),
                schluessel: "\(Erneuerungslauf.art):\(tx.jetzt.millisekunden)")
        }
    }

    private func pruefe(_ akteur: Akteur) throws(BeweisError) {
        guard akteur.darf(BeweisRechte.betreiben) else { throw .verboten }
    }
}
