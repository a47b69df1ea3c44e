// SPDX-License-Identifier: EUPL-1.2

/// Looks at the first line: the candidate seen most often outside quotes wins, the earlier one on a tie.
enum SeparatorGuess {
    /// A first line longer than this is judged by its beginning.
    static let headBytes = 16 * 1024

    /// `nil` while the first line is not complete and more may come.
    static func separator(of head: ArraySlice<UInt8>, complete: Bool) -> CSVSeparator? {
        var counts: [CSVSeparator: Int] = [:]
        var quoted = false
        var ended = complete || head.count >= headBytes
        // The limit makes the answer independent of how much happened to be fed at once.
        for byte in head.prefix(headBytes) {
            if byte == 0x22 { quoted.toggle() }
            if quoted { continue }
            if byte == 0x0A || byte == 0x0D {
                ended = true
                break
            }
            if let candidate = CSVSeparator(rawValue: byte) { counts[candidate, default: 0] += 1 }
        }
        guard ended else { return nil }
        let most = counts.values.max() ?? 0
        return CSVSeparator.allCases.first { counts[$0, default: 0] == most } ?? .semicolon
    }
}
