// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// Whether locks stand in the way of an act (RFC 4918 § 7).
struct Sperrpruefung {
    let anfrage: Netzanfrage

    /// - Parameters:
    ///   - mitglied: the act adds or removes the member of a folder, so the folder's lock counts too.
    ///   - zweig: the act touches all that lies below.
    func frei(_ db: some ReadAccess, _ ort: Baumort, mitglied: Bool = false, zweig: Bool = false) throws {
        var sperren = try db.websperren(auf: ort.schluessel, unter: ort.darueber, am: anfrage.jetzt)
        if mitglied, let eltern = ort.darueber.last { sperren += try db.websperren([eltern], am: anfrage.jetzt) }
        if zweig, let eintrag = ort.eintrag, eintrag.istOrdner {
            sperren += try db.websperren(try db.bereichszweig(eintrag).dropFirst().map(\.id.text), am: anfrage.jetzt)
        }
        try pruefe(sperren)
    }

    /// For a new member of a folder.
    func frei(_ db: some ReadAccess, in ordner: Baumort) throws {
        var sperren = try db.websperren(auf: ordner.schluessel, unter: ordner.darueber, am: anfrage.jetzt)
        sperren += try db.websperren([ordner.schluessel], am: anfrage.jetzt)
        try pruefe(sperren)
    }

    /// Of the locks of each thing the client must have shown one, and be the one who holds it.
    private func pruefe(_ sperren: [Websperre]) throws {
        for (_, gruppe) in Dictionary(grouping: sperren, by: \.objekt) {
            let gezeigt = gruppe.contains { anfrage.marken.contains($0.token) && $0.besitzer == anfrage.akteur.kennung }
            guard gezeigt else { throw Ablehnung.gesperrt(gruppe.first?.pfad ?? "") }
        }
    }
}
