// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Store

/// What the acts and pages of the intake stand on.
struct Rechnungsdienst: Sendable {
    let store: Store
    let inhalte: ContentStore
    /// Takes the XML out of invoices that come as PDF.
    let pdf: PdfWerkzeuge
    /// `nil` where the town takes no electronic invoices here.
    let stelle: Rechnungsstelle?

    /// - Throws: `nichtEingerichtet`.
    func bereit() throws(RechnungseingangError) -> Rechnungsstelle {
        guard let stelle else { throw .nichtEingerichtet }
        return stelle
    }
}
