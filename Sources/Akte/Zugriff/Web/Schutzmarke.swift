// SPDX-License-Identifier: EUPL-1.2

/// The badge that tells that something is kept closely.
enum Schutzmarke {
    static func text(_ satz: Zugriffssatz) -> String? {
        let worte = [satz.stufe == .offen ? nil : satz.stufe.deutsch, satz.istBeschraenkt ? "beschränkt" : nil].compactMap { $0 }
        return worte.isEmpty ? nil : worte.joined(separator: ", ")
    }
}
