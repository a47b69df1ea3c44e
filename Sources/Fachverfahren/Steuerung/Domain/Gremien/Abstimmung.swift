// SPDX-License-Identifier: EUPL-1.2
import Core

/// How the groups voted on a Beschluss or on one part of it.
struct Abstimmung: Sendable, Hashable {
    struct Gruppe: Sendable, Hashable {
        let name: String
        let dafuer: Int
        let dagegen: Int
        let enthaltungen: Int
    }

    /// `nil` for the whole.
    let teil: String?
    let gruppen: [Gruppe]

    var dafuer: Int { gruppen.map(\.dafuer).reduce(0, +) }
    var dagegen: Int { gruppen.map(\.dagegen).reduce(0, +) }
    var enthaltungen: Int { gruppen.map(\.enthaltungen).reduce(0, +) }

    /// More for than against; abstentions do not count (§ 50 Abs. 1 GO NRW).
    var angenommen: Bool { dafuer > dagegen }

    /// - Parameter stimmen: of one Beschluss, in any order.
    /// - Returns: one for the whole or each part, in the order in which they were recorded.
    static func alle(_ stimmen: [Objektsicht]) -> [Abstimmung] {
        let felder = Stimmenfelder()
        let geordnet = stimmen.sorted { ($0[felder.rang] ?? 0) < ($1[felder.rang] ?? 0) }
        var teile: [String?] = []
        for stimme in geordnet where !teile.contains(stimme[felder.teil]) { teile.append(stimme[felder.teil]) }
        return teile.map { teil in
            Abstimmung(
                teil: teil,
                gruppen: geordnet.filter { $0[felder.teil] == teil }.map {
                    Gruppe(
                        name: $0[felder.gruppe] ?? "", dafuer: $0[felder.dafuer] ?? 0, dagegen: $0[felder.dagegen] ?? 0,
                        enthaltungen: $0[felder.enthaltungen] ?? 0)
                })
        }
    }
}
