// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import WebDav

/// Tokens of locks as WebDAV writes them.
enum Sperrmarke {
    private static let anfang = "opaquelocktoken:"

    static func text(_ id: SperreID) -> String { "\(anfang)\(id)" }

    static func id(_ text: String) -> SperreID? {
        text.hasPrefix(anfang) ? SperreID(text.dropFirst(anfang.count)) : nil
    }
}

extension Sperre {
    /// - Parameter ort: something the lock counts for: what was locked, or a thing below.
    func sichtbar(an ort: Baumort, fuer akteur: Akteur, _ jetzt: Zeitpunkt) -> ActiveLock {
        ActiveLock(
            token: akteur.mitarbeiter?.id == inhaber ? Sperrmarke.text(id) : nil, shared: !ausschliesslich, infinite: tief,
            owner: angabe, seconds: max(0, Int((bis - jetzt).inMillisekunden / 1000)), root: wurzel(von: ort))
    }

    /// Encoded path of what was locked.
    func wurzel(von ort: Baumort) -> String {
        guard let stelle = ort.sperrobjekteDarueber.firstIndex(of: objekt) else { return Netzpfad.href(ort) }
        return Netzpfad.href(Array(ort.pfad.dropLast(ort.darueber.count - stelle)), ordner: true)
    }
}
