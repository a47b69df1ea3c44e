// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Records that a scan was compared with its paper. One that is not good enough leaves the register of what waits: the paper is
/// scanned again, and the bad scan stays with its reason.
struct ScanPruefen: Sendable {
    let dienst: Poststellendienst

    func callAsFunction(_ id: EingangID, bestanden: Bool, vermerk: String?, akteur: Akteur) async throws {
        let vermerk =
            bestanden
            ? try Eingangsregel.text(vermerk, "Der Vermerk", Eingangsregel.grund)
            : try Eingangsregel.pflicht(vermerk, "Der Grund", Eingangsregel.grund, sonst: .grundFehlt)
        try await dienst.store.commit(Vermerk(akteur, "post.scan.pruefen", grund: vermerk)) { tx in
            let eingang = try tx.eingang(id, fuer: akteur)
            try eingang.mussOffenSein()
            guard akteur.darf(PostRechte.pruefen, in: eingang.oe) else { throw PostError.verboten }
            guard let scan = try tx.scan(id), scan.pruefung != .bestanden, scan.pruefung != .entfaellt else {
                throw PostError.keinePruefungNoetig
            }
            let ergebnis: Scanpruefung = bestanden ? .bestanden : .beanstandet
            try tx.execute(
                """
                UPDATE post_scan SET pruefung = \(ergebnis), pruefer = \(akteur.kennung), geprueft = \(tx.jetzt),
                  pruefvermerk = \(vermerk) WHERE eingang = \(id)
                """)
            tx.vermerke(eingang.gegenstand, feld: "scanpruefung", alt: scan.pruefung.deutsch, neu: ergebnis.deutsch)
            if !bestanden {
                try tx.eingangErledigen(eingang, .zurueckgewiesen, version: nil, grund: "Neu zu scannen: \(vermerk ?? "")")
            }
        }
    }
}
