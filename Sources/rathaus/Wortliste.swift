// SPDX-License-Identifier: EUPL-1.2
internal import ArgumentParser
internal import Foundation
internal import Store

/// The operator's list of words by which the search splits compounds; beside the one of the house.
enum Wortliste {
    /// - Throws: `ValidationError` when the file is named and cannot be read: searching by another list than meant is worse than no start.
    static func einsetzen(_ pfad: String?) throws {
        guard let pfad, !pfad.isEmpty else { return }
        guard let daten = FileManager.default.contents(atPath: pfad) else {
            throw ValidationError("Die Wortliste \(pfad) ist nicht lesbar.")
        }
        Wortzerlegung.einsetzen(Wortzerlegung(weitere: String(decoding: daten, as: UTF8.self).split(whereSeparator: \.isNewline)))
    }
}
