// SPDX-License-Identifier: EUPL-1.2

/// Identities as OSCAL wants them: UUIDs of version 4 or 5 only.
public enum OscalUuid {
    public static func isValid(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [8, 4, 4, 4, 12], parts.allSatisfy({ $0.allSatisfy(\.isHexDigit) }) else { return false }
        return "45".contains(parts[2].prefix(1)) && "89abAB".contains(parts[3].prefix(1))
    }
}
