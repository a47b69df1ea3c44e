// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// A day as people and browsers write it.
enum Tagtext {
    /// Reads `2026-12-24` and `24.12.2026`; `nil` for everything else.
    static func lesen(_ text: String) -> Kalendertag? {
        if let tag = Kalendertag(iso: text) { return tag }
        let teile = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard teile.count == 3, let t = teile[0], let m = teile[1], let j = teile[2] else { return nil }
        return Kalendertag(jahr: j, monat: m, tag: t)
    }
}
