// SPDX-License-Identifier: EUPL-1.2
public import Namensdienst

/// Who answers questions to the DNS. Whether an answer is proved is believed as it is said.
public protocol Namensauskunft: Sendable {
    func frage(_ name: String, _ art: Namensdienst.Art) async throws(Namensdienst.Fehler) -> Namensdienst.Antwort
}

extension Namensdienst: Namensauskunft {}

extension Zustellhindernis {
    init(_ fehler: Namensdienst.Fehler) {
        switch fehler {
        case .gefaelscht(let was): self = .dnsGefaelscht(was)
        case .voruebergehend(let was), .einstellung(let was): self = .dns(was)
        case .ueberlastet: self = .dns("too many questions at once")
        }
    }
}
