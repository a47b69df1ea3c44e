// SPDX-License-Identifier: EUPL-1.2
internal import Core

extension Regelbearbeitung {
    /// Seals a message from the world that was changed.
    /// - Parameters:
    ///   - geaendert: without our fields on top.
    ///   - fertig: with them.
    /// - Returns: what is delivered.
    func besiegele(
        _ original: [UInt8], _ geaendert: [UInt8], _ fertig: [UInt8], _ pruefkopf: [UInt8], _ zustellungen: [Zustellung],
        _ sammlung: inout Ergebnissammlung
    ) async throws -> [UInt8] {
        guard let siegel, geaendert != original, stadt.kommtAusDerWelt(sammlung.nachricht.herkunft),
            let satz = try await siegel(original, fertig, pruefkopf: pruefkopf, sammlung.nachricht.id)
        else { return fertig }
        sammlung.merke(zustellungen, .schutz, .besiegelt, satz.angaben)
        return satz.felder + fertig
    }
}
