// SPDX-License-Identifier: EUPL-1.2

/// The acts of all modules as the history of an object names them. A module files into objects of another one,
/// so no module can name all acts on its own objects.
struct Handlungstexte: Sendable {
    private let texte: [String: String]

    init(_ module: [Modul]) {
        texte = module.reduce(into: [:]) { alle, modul in alle.merge(modul.handlungen) { zuerst, _ in zuerst } }
    }

    /// An act of a release that is gone shows its code: the history must not lose the line.
    func deutsch(_ handlung: String) -> String { texte[handlung] ?? handlung }
}
