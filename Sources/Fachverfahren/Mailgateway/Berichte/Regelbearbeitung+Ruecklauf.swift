// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import DeliveryStatus
internal import Mailrichtlinie
internal import Smtp
internal import Store

extension Regelbearbeitung {
    /// How long after a message a report about it is believed: hosts give up after five days, some after ten.
    private static let ruecklauffrist: Duration = .seconds(14 * 86_400)

    /// Reads the report of another host about a message of ours. The report goes on to the sender as every mail does.
    func werteRuecklaufAus(_ bytes: [UInt8], _ zustellungen: [Zustellung], _ sammlung: inout Ergebnissammlung) async throws {
        // Reports come with the empty path, so that nobody answers them (RFC 3464 §2).
        guard sammlung.nachricht.absender.address == nil, let (bericht, kennung) = Zustellbericht.lies(bytes) else { return }
        let werk = sammlung.regeln.werk
        let gemeint = zustellungen.filter { $0.mailadresse.map { werk.ausnahme($0) == nil } ?? false }
        let an = Set(gemeint.compactMap { $0.mailadresse?.description })
        guard !an.isEmpty else { return }
        let grenze = store.uhr.jetzt - Self.ruecklauffrist
        let alle = try await store.read {
            try $0.ruecklaeufe(bericht, kennung: kennung, an: an, nach: grenze)
        }
        for einer in alle { sammlung.beiwerk.append(einer) }
        if let erster = alle.first { sammlung.merke(gemeint, .pruefung, .zugeordnet, ["nachricht": erster.nachricht.text]) }
    }
}

/// Reports of other hosts that name the message they are about.
enum Zustellbericht {
    /// - Returns: the report and the Message-ID of what it is about; `nil` for any other mail.
    static func lies(_ bytes: [UInt8]) -> (DeliveryReport, String)? {
        do throws(DeliveryStatusError) {
            guard case .delivery(let bericht, let kennung?) = try IncomingReport.read(bytes) else { return nil }
            return (bericht, kennung)
        } catch {
            return nil
        }
    }
}
