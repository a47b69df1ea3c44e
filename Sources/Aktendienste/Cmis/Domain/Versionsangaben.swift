// SPDX-License-Identifier: EUPL-1.2
internal import Akte

/// What CMIS says of the versions of something (CMIS 1.1 § 2.1.13).
struct Versionsangaben: Hashable, Sendable {
    let fest: Bool
    let neueste: Bool
    /// A main version, such as 2.0.
    let haupt: Bool
    let neuesteHaupt: Bool
    let kopie: Bool
    /// `nil` for a file that has no versions.
    let bezeichnung: String?

    init(_ ziel: Ziel) {
        let final = ziel.ort.dokument?.zustand == .final
        switch ziel {
        case .ort(let ort):
            let version = ort.dokument?.neueste
            self.init(fest: final, neueste: true, version: version, letzte: version)
        case .fassung(_, let dokument, let version):
            // An older version never changes.
            self.init(fest: true, neueste: false, version: version, letzte: dokument.neueste)
        case .kopie:
            self.init(fest: false, neueste: false, version: nil, letzte: nil, kopie: true)
        }
    }

    private init(fest: Bool, neueste: Bool, version: DokumentVersion?, letzte: DokumentVersion?, kopie: Bool = false) {
        (self.fest, self.neueste, self.kopie) = (fest, neueste, kopie)
        bezeichnung = kopie ? "Arbeitskopie" : version?.bezeichnung
        haupt = version.map { $0.haupt > 0 && $0.neben == 0 } ?? false
        // Small numbers count up to the next main one, so none after it has its number and is a main version, too.
        neuesteHaupt = haupt && version?.haupt == letzte?.haupt
    }
}
