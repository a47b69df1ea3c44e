// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

extension Zeiteingabe {
    /// - Throws: `zeitUngueltig` when one of both inputs is missing or does not exist.
    static func zeitpunkt(_ name: String, _ werte: Formularwerte) throws(DatenschutzError) -> Zeitpunkt {
        guard let zeit = lesen(name, werte) else { throw .zeitUngueltig(feld: "\(name)-tag") }
        return zeit
    }
}
