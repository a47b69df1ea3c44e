// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation

/// What the command line and the demonstration offer.
extension SteuerungModul {
    /// An act of a file that was refused; those before it are done.
    public struct Uebernahmefehler: LocalizedError, Sendable {
        /// Counted from 1; 0 for a file that cannot be read at all.
        public let nr: Int
        public let meldung: String

        public var errorDescription: String? {
            nr == 0
                ? meldung
                : "Handlung \(nr): \(meldung) Die Handlungen davor sind getan; weiter geht es nach der Korrektur mit --ab \(nr)."
        }
    }

    /// Does the acts of a file, each as a person would do it.
    /// - Parameters:
    ///   - datei: JSON with sources and acts.
    ///   - ab: the act to begin with, counted from 1.
    /// - Returns: how many acts were done.
    /// - Throws: `Uebernahmefehler`, or an error of the store.
    @discardableResult
    public func uebernehmen(_ datei: Data, ab: Int = 1, akteur: Akteur) async throws -> Int {
        let handlungen: Handlungsdatei
        do {
            handlungen = try JSONDecoder().decode(Handlungsdatei.self, from: datei)
        } catch let fehler as DecodingError {
            throw Uebernahmefehler(nr: 0, meldung: "Die Datei ist nicht lesbar: \(fehler)")
        }
        var stelle = 0
        do {
            try await HandlungenUebernehmen(store: store)(handlungen, ab: ab, akteur: akteur) { stelle = $0 }
        } catch let fehler as SteuerungError {
            throw Uebernahmefehler(nr: stelle, meldung: fehler.meldung)
        }
        return max(0, handlungen.handlungen.count - ab + 1)
    }
}
