// SPDX-License-Identifier: EUPL-1.2

/// What may stand in an address or in a reply beyond ASCII.
enum VisibleText {
    /// The text of the bytes; `nil` where they are no UTF-8 or where something in them cannot be seen.
    /// ASCII is the caller's to check.
    static func read(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        return text.unicodeScalars.allSatisfy { $0.isASCII || isVisible($0) } ? text : nil
    }

    /// Marks that reorder or hide text, blanks that look like none and line ends of other kinds make one address look like
    /// another. The two joiners stay: some scripts cannot be written without them (RFC 5892 appendix A).
    static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate: false
        case .format: scalar.value == 0x200C || scalar.value == 0x200D
        default: !scalar.properties.isNoncharacterCodePoint
        }
    }
}
