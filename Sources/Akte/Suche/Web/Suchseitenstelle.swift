// SPDX-License-Identifier: EUPL-1.2
internal import Web

/// Where in the hits a page begins: after how many.
struct Suchseitenstelle: Sendable {
    static let ueblich = 50

    let ab: Int
    let limit: Int

    init(_ anfrage: WebRequest, limit: Int = Self.ueblich) {
        self.limit = min(Self.ueblich, max(1, limit))
        ab = min(max(0, anfrage.abfrage["nach"].flatMap { Int($0) } ?? 0), AkteSuchen.weitestens - self.limit)
    }

    /// Where the next page begins; `nil` on the last one that can be reached.
    func naechste(_ ergebnis: AkteSuchen.Ergebnis) -> String? {
        ergebnis.nochMehr && ab + 2 * limit <= AkteSuchen.weitestens ? String(ab + limit) : nil
    }
}
