// SPDX-License-Identifier: EUPL-1.2
import Core
import TimeStamp

/// Until when a hash algorithm is good enough, as data that the town can replace: catalogues change, programs should not have to.
public struct Algorithmenkatalog: Sendable {
    struct Zeile: Hashable, Sendable {
        let algorithmus: DigestAlgorithm
        let geeignetBis: Kalendertag
        let quelle: String
    }

    let zeilen: [Zeile]

    /// Reads `algorithmus;geeignet_bis;quelle`.
    public init(_ text: String) throws {
        var zeilen: [Zeile] = []
        for (nummer, zeile) in text.split(whereSeparator: \.isNewline).enumerated() where nummer > 0 {
            let felder = zeile.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            guard felder.count == 3, let algorithmus = DigestAlgorithm(rawValue: felder[0]), let bis = Kalendertag(iso: felder[1])
            else { throw BeweisError.katalog("Zeile \(nummer + 1)") }
            zeilen.append(Zeile(algorithmus: algorithmus, geeignetBis: bis, quelle: felder[2]))
        }
        guard !zeilen.isEmpty else { throw BeweisError.katalog("keine Zeile") }
        self.zeilen = zeilen
    }

    func geeignetBis(_ algorithmus: DigestAlgorithm) -> Kalendertag? {
        zeilen.first { $0.algorithmus == algorithmus }?.geeignetBis
    }

    func geeignet(_ algorithmus: DigestAlgorithm, am tag: Kalendertag) -> Bool {
        geeignetBis(algorithmus).map { tag <= $0 } ?? false
    }

    /// What new trees are built with: the first of the list that is still good enough.
    func fuerNeues(am tag: Kalendertag) throws(BeweisError) -> DigestAlgorithm {
        guard let zeile = zeilen.first(where: { tag <= $0.geeignetBis }) else {
            throw .katalog("kein Algorithmus ist noch geeignet")
        }
        return zeile.algorithmus
    }
}
