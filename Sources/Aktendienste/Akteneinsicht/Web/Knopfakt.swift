// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// Runs the act of a button; a refusal is told on the page it came from.
enum Knopfakt {
    static func ausfuehren(_ zurueck: String, _ tun: () async throws -> WebResponse) async throws -> WebResponse {
        do {
            return try await tun()
        } catch {
            guard let fehler = error as? any Fachfehler, fehler.art == .eingabe || fehler.art == .konflikt else { throw error }
            return .weiter(nach: zurueck, Meldung(.warnung, fehler.meldung))
        }
    }
}
