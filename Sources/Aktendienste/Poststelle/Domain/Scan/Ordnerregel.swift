// SPDX-License-Identifier: EUPL-1.2
import Core

/// When a file in a watched folder is complete. A scanner writes for a while; a half file must never be registered.
enum Ordnerregel {
    static let markenendung = ".fertig"
    private static let unfertig = [".part", ".partial", ".tmp", ".temp", ".filepart", ".crdownload", markenendung]

    struct Stand: Hashable, Sendable {
        let groesse: Int64
        let zeit: Zeitpunkt
    }

    /// Names that are looked at: hidden files and those that a program has not renamed yet are not.
    static func gilt(_ name: String) -> Bool {
        let klein = name.lowercased()
        return !klein.hasPrefix(".") && !klein.hasPrefix("~") && !unfertig.contains { klein.hasSuffix($0) }
    }

    /// Names a partner may give the mark that says a file is complete.
    static func marken(_ name: String) -> [String] {
        let stamm = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        return [name + markenendung, stamm + markenendung]
    }

    /// - Parameters:
    ///   - vorher: what it was when it was looked at last.
    ///   - ruhe: how long its size must have rested; `nil` when only the mark counts.
    static func fertig(_ stand: Stand, marke: Bool, vorher: Stand?, jetzt: Zeitpunkt, ruhe: Duration?) -> Bool {
        if marke { return true }
        guard let ruhe, stand == vorher, stand.groesse > 0 else { return false }
        return stand.zeit + ruhe <= jetzt
    }
}
