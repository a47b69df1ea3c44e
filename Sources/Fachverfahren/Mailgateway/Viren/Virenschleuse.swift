// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Documents

/// Has messages scanned for viruses where a scanner is set up.
///
/// While the scanner is away messages wait: what was not scanned is not delivered. One over which it fails again and again is not its failure but the
/// message's, and is held.
struct Virenschleuse: Sendable {
    private let pruefung: Virenpruefung
    private let abbrueche = Absturzzaehler()

    init(_ pruefung: Virenpruefung) { self.pruefung = pruefung }

    /// - Throws: `VirenError` when nobody scanned; the message must be tried again later.
    func callAsFunction(_ bytes: [UInt8], _ nachricht: NachrichtID) async throws(VirenError) -> Virenbefund {
        do throws(VirenError) {
            return try await pruefung.pruefe(bytes: bytes)
        } catch {
            guard error.ohneUrteil, abbrueche.istErschoepft(nachricht) else { throw error }
            return .nichtPruefbar("Die Virenprüfung kam auch nach mehreren Versuchen zu keinem Ergebnis.")
        }
    }

    func vergiss(_ nachricht: NachrichtID) { abbrueche.vergiss(nachricht) }
}
