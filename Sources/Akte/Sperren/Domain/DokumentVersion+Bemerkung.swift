// SPDX-License-Identifier: EUPL-1.2

extension DokumentVersion {
    /// What somebody says of a version when checking it in; the same rule for every way in.
    /// - Returns: `nil` for a remark that says nothing.
    public static func bemerkung(_ text: String?) throws(AkteError) -> String? {
        try Textregel.freiwillig(text, "Die Bemerkung", hoechstens: Textregel.grund)
    }
}
