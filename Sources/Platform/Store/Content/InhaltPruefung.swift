// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// Result of recomputing every registered content.
public struct InhaltBefund: Sendable {
    public let geprueft: Int64
    /// The first content that is damaged or missing, in the order of the hashes, and why.
    public let schaden: (sha256: String, grund: String)?
    /// How many are damaged or missing.
    public let beschaedigt: Int64
    /// Files that no row names: left by acts that failed, or uploaded a moment ago. They do no harm.
    public let waisen: Int64
}

extension Store {
    /// Recomputes every registered content. `fortschritt` gets contents done and contents in all.
    public func pruefeInhalte(
        content: ContentStore, fortschritt: @escaping @Sendable (Int64, Int64) -> Void = { _, _ in }
    ) async throws -> InhaltBefund {
        try await InhaltPruefung(store: self, content: content, fortschritt: fortschritt).run()
    }
}

/// Goes through the contents by the first byte of their hash, so that memory holds a 256th of the list.
struct InhaltPruefung {
    let store: Store
    let content: ContentStore
    let fortschritt: @Sendable (Int64, Int64) -> Void

    func run() async throws -> InhaltBefund {
        let gesamt = try await store.read { try $0.value("SELECT COUNT(*) FROM inhalt", as: Int64.self) ?? 0 }
        var geprueft: Int64 = 0
        var beschaedigt: Int64 = 0
        var waisen: Int64 = 0
        var schaden: (sha256: String, grund: String)?
        for byte in UInt8.min...UInt8.max {
            let anfang = Hex.text([byte])
            // Files before rows: a content is durable before its row, so what is registered meanwhile is no orphan.
            let dateien = try await content.namen(anfang).keys
            let zeilen = try await zeilen(anfang)
            for inhalt in zeilen {
                try Task.checkCancellation()
                if let grund = try await grund(inhalt) {
                    beschaedigt += 1
                    schaden = schaden ?? (inhalt.sha256, grund)
                }
                geprueft += 1
                fortschritt(geprueft, max(gesamt, geprueft))
            }
            waisen += Int64(Set(dateien).subtracting(zeilen.map(\.sha256)).count)
        }
        return InhaltBefund(geprueft: geprueft, schaden: schaden, beschaedigt: beschaedigt, waisen: waisen)
    }

    private func zeilen(_ anfang: String) async throws -> [Inhalt] {
        // Hashes are hex digits, so "g" lies behind all that begin alike.
        try await store.read { db in
            try db.rows(
                "SELECT sha256, groesse FROM inhalt WHERE sha256 >= \(anfang) AND sha256 < \(anfang + "g") ORDER BY sha256"
            ).map { Inhalt(sha256: try $0["sha256"], groesse: try $0["groesse"]) }
        }
    }

    private func grund(_ inhalt: Inhalt) async throws -> String? {
        switch try await content.zustand(inhalt) {
        case .heil: nil
        case .fehlt: "Die Datei fehlt."
        case .veraendert: "Die Datei wurde verändert."
        }
    }
}
