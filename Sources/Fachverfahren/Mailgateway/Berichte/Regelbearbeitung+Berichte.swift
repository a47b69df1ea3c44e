// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie

extension Regelbearbeitung {
    /// Reads a report that comes to the address for reports. The mail goes on as every other does.
    func werteBerichteAus(_ bytes: [UInt8], _ zustellungen: [Zustellung], _ sammlung: inout Ergebnissammlung) async throws {
        guard let berichtseingang, stadt.kommtAusDerWelt(sammlung.nachricht.herkunft) else { return }
        let dafuer = zustellungen.filter { $0.mailadresse == stadt.berichtsmailadresse }
        guard !dafuer.isEmpty else { return }
        for auswertung in try await berichtseingang(bytes, sammlung.nachricht, dmarc: sammlung.pruefung.dmarc) {
            sammlung.merke(dafuer, .pruefung, auswertung.ereignis, auswertung.angaben)
        }
    }
}
