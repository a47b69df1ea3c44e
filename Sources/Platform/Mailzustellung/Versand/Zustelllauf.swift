// SPDX-License-Identifier: EUPL-1.2
internal import Mailtransport
internal import Smtp

/// One try at a destination while it runs: who is decided, who is not, and what stood in the way last.
struct Zustelllauf: Sendable {
    let empfaenger: [Sendung.Empfaenger]
    private var befunde: [Empfaengerbefund?]
    private var hindernisse: [(hindernis: Zustellhindernis, transport: Transportbefund?)] = []
    /// Addresses that were dialled.
    var versuche = 0
    /// A host has taken part in a session.
    var hatGesprochen = false

    init(_ empfaenger: [Sendung.Empfaenger]) {
        self.empfaenger = empfaenger
        befunde = empfaenger.map { _ in nil }
    }

    var offen: [Int] { befunde.indices.filter { befunde[$0] == nil } }
    var istFertig: Bool { befunde.allSatisfy { $0 != nil } }
    var hatGewaehlt: Bool { versuche > 0 }

    mutating func entscheide(_ stelle: Int, _ ausgang: Empfaengerbefund.Ausgang, _ transport: Transportbefund?) {
        befunde[stelle] = Empfaengerbefund(empfaenger[stelle], ausgang, transport)
    }

    /// A host could not be used; the next one may do.
    mutating func merke(_ hindernis: Zustellhindernis, _ transport: Transportbefund? = nil) {
        hindernisse.append((hindernis, transport))
    }

    /// All that is not decided gets the last thing that stood in the way; one that may pass goes before one that does not,
    /// since the host behind it may still take the message.
    func ende(_ sonst: Zustellhindernis) -> [Empfaengerbefund] {
        let grund = hindernisse.last { !$0.hindernis.istEndgueltig } ?? hindernisse.last ?? (sonst, nil)
        return zip(empfaenger, befunde).map { $1 ?? Empfaengerbefund($0, .init(grund.hindernis), grund.transport) }
    }
}
