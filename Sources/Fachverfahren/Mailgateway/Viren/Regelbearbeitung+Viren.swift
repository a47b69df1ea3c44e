// SPDX-License-Identifier: EUPL-1.2
internal import Documents
internal import Mailrichtlinie

extension Regelbearbeitung {
    /// - Parameter teil: what of the message these bytes are, for the trace.
    /// - Returns: whether they may go on; what may not is held already.
    func istFreiVonViren(
        _ bytes: [UInt8], _ teil: Pruefteil, _ zustellungen: [Zustellung], _ sammlung: inout Ergebnissammlung
    ) async throws(VirenError) -> Bool {
        guard let viren, !zustellungen.isEmpty else { return true }
        switch try await viren(bytes, sammlung.nachricht.id) {
        case .sauber:
            sammlung.pruefung.viren = .sauber
            sammlung.merke(zustellungen, .pruefung, .geprueft, ["viren": "keine gefunden", "teil": teil.rawValue])
            return true
        case .befallen(let name): sammlung.sperre(zustellungen, befall: name)
        case .nichtPruefbar(let grund): sammlung.halte(zustellungen, .pruefung, grund)
        }
        return false
    }
}

/// What of a message was scanned.
enum Pruefteil: String, Sendable {
    case ganz = "wie angenommen"
    case geoeffnet = "entschlüsselter Inhalt"
}
