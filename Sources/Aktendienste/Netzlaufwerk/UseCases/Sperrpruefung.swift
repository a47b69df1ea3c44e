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
        var sperren = try db.sperren(auf: ort, am: anfrage.jetzt)
        if mitglied, let eltern = ort.sperrobjekteDarueber.last {
            sperren += try db.sperren(aufEinem: [eltern], am: anfrage.jetzt)
        }
        if zweig { sperren += try db.sperren(aufEinem: try Self.darunter(db, ort), am: anfrage.jetzt) }
        try pruefe(sperren, ort)
    }

    /// For a new member of a folder.
    func frei(_ db: some ReadAccess, in ordner: Baumort) throws {
        try pruefe(try db.sperren(auf: ordner, am: anfrage.jetzt), ordner)
    }

    static func darunter(_ db: some ReadAccess, _ ort: Baumort) throws -> [Sperrobjekt] {
        guard let eintrag = ort.eintrag, eintrag.istOrdner else { return [] }
        return try db.bereichszweig(eintrag).dropFirst().map { .ort($0.id.text) }
    }

    /// Of the locks of each thing the client must have shown one, and be the one who holds it.
    private func pruefe(_ sperren: [Sperre], _ ort: Baumort) throws {
        for (_, gruppe) in Dictionary(grouping: sperren, by: \.objekt) where !gruppe.contains(where: anfrage.hat) {
            throw Ablehnung.gesperrt(gruppe.first?.wurzel(von: ort) ?? "")
        }
    }
}
