// SPDX-License-Identifier: EUPL-1.2
import Core

/// From when to when a rule holds, both days included; open where `nil`.
struct Geltung: Hashable, Sendable, Codable {
    let von: Kalendertag?
    let bis: Kalendertag?

    static let immer = Geltung(von: nil, bis: nil)

    func umfasst(_ tag: Kalendertag) -> Bool {
        if let von, tag < von { return false }
        if let bis, tag > bis { return false }
        return true
    }
}
