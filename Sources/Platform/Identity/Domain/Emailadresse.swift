// SPDX-License-Identifier: EUPL-1.2

/// Checks what people type as their address: enough to notice slips, not a parser of RFC 5321.
/// Whether it is theirs is proved by the confirmation mail.
enum Emailadresse {
    /// - Returns: the address in lower case, or `nil`.
    static func pruefe(_ eingabe: String) -> String? {
        let text = eingabe.lowercased()
        let teile = text.split(separator: "@", omittingEmptySubsequences: false)
        guard teile.count == 2, text.utf8.count <= 254, (1...64).contains(teile[0].utf8.count) else { return nil }
        let lokal = teile[0].utf8.allSatisfy { ($0 > 32 && $0 < 127) && !"\"(),:;<>[\\]".utf8.contains($0) }
        let marken = teile[1].split(separator: ".", omittingEmptySubsequences: false)
        let domain =
            marken.count >= 2
            && marken.allSatisfy { marke in
                (1...63).contains(marke.utf8.count) && !marke.hasPrefix("-") && !marke.hasSuffix("-")
                    && marke.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 }
            }
        return lokal && domain && !teile[0].hasPrefix(".") && !teile[0].hasSuffix(".") ? text : nil
    }
}
