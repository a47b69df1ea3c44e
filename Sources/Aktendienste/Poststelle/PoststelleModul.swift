// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
public import Foundation
import Jobs
public import Store
public import Web

/// The face of the mail room: what comes in and what goes out.
public struct PoststelleModul: Sendable {
    let dienst: Poststellendienst

    /// - Parameter vorlagen: letters, those of the town before those that ship with the house.
    public init(store: Store, inhalte: ContentStore, vorlagen: Vorlagen, absender: Briefabsender, werkzeuge: Poststellenwerkzeuge)
    {
        var dienst = Poststellendienst(store: store, inhalte: inhalte, werkzeuge: werkzeuge)
        if let druck = werkzeuge.druck {
            dienst.druck = { brief, anhaenge in try await druck(try vorlagen.brief(brief), anhaenge) }
        }
        dienst.absender = absender
        self.init(dienst: dienst)
    }

    init(dienst: Poststellendienst) { self.dienst = dienst }

    public static let migrationen = PoststelleMigrations.alle
    public static let bundle = Bundle.module.bundleURL

    public var modul: Modul {
        Modul(
            name: "post", titel: "Poststelle", rechte: PostRechte.alle, migrationen: Self.migrationen, routen: routen,
            navigation: navigation,
            auftraege: [
                EingangPruefen(dienst: dienst).auftragsart, EingangLesen(dienst: dienst).auftragsart,
                TransfervermerkAblegen(dienst: dienst).auftragsart,
                Ordnerlauf(dienst: dienst).auftragsart, MailSenden(dienst: dienst).auftragsart,
                VersandfassungAblegen(dienst: dienst).auftragsart,
                VersandnachweisAblegen(dienst: dienst).auftragsart,
            ], konsumenten: [EingangNeuLesen(dienst: dienst).konsument], handlungen: Self.handlungen, bundle: Self.bundle,
            datenschutz: Self.datenschutz)
    }

    /// Plans the rounds through the scan folders; the server calls it at every start.
    public func einplanen() async throws { try await Ordnerlauf(dienst: dienst).einplanen() }

    /// Where mail that the house accepted is handed over.
    public var mailuebernahme: Mailuebernahme { Mailuebernahme(dienst: dienst) }

    var routen: [Route] {
        EingangRouten(dienst: dienst).alle + Stapelrouten(dienst: dienst).alle + Papierrouten(dienst: dienst).alle
            + Eingangshandlungen(dienst: dienst).alle + EingangAPI(dienst: dienst).alle + Ausgangsrouten(dienst: dienst).alle
            + Schreibrouten(dienst: dienst).alle + Vorlagenrouten(dienst: dienst).alle
    }

    private var navigation: [Navigationspunkt] {
        [
            Navigationspunkt("Posteingang", PostURL.eingang, .recht(PostRechte.eingang)) { akteur, db in
                try Eingangsliste(akteur: akteur, zustand: .offen).anzahl(db)
            },
            Navigationspunkt("Postausgang", AusgangURL.liste, .recht(PostRechte.ausgang)) { akteur, db in
                try db.ausgangszahl(.offen, akteur: akteur) + db.ausgangszahl(.gescheitert, akteur: akteur)
            },
            Navigationspunkt("Papier", PostURL.papier, .recht(PostRechte.papier)),
        ]
    }

    /// Deletes what this module keeps of a Vorgang that is destroyed, so that no second copy of its bytes stays behind.
    /// A batch goes with the last of its letters, and with it what was left of divisions that were taken back. Paper that is still there
    /// stays in the register, or nobody would ever look for it: by its number alone, without a word of what stands on it.
    public static func mitvernichten(_ tx: WriteContext, _ vorgang: VorgangID) throws {
        for row in try tx.rows("SELECT id FROM post_ausgang WHERE vorgang = \(vorgang)") {
            let id: AusgangID = try row["id"]
            try tx.execute("DELETE FROM post_ausgangsschritt WHERE ausgang = \(id)")
            try tx.execute("DELETE FROM post_ausgang WHERE id = \(id)")
            try tx.auditWerteLoeschen(id.text)
        }
        for row in try tx.rows("SELECT id, teil_von FROM post_eingang WHERE vorgang = \(vorgang)") {
            let id: EingangID = try row["id"]
            try eingangLoeschen(tx, id, papier: try tx.scan(id).map { $0.vernichtet == nil } ?? false)
            guard let stapel: EingangID = try row["teil_von"] else { continue }
            let rest = try tx.teile(stapel)
            guard rest.allSatisfy({ $0.zustand == .aufgehoben }) else { continue }
            for teil in rest { try eingangLoeschen(tx, teil.id) }
            try eingangLoeschen(tx, stapel)
        }
    }

    private static func eingangLoeschen(_ tx: WriteContext, _ id: EingangID, papier: Bool = false) throws {
        try tx.execute("DELETE FROM post_eingangstext WHERE eingang = \(id)")
        try tx.execute("DELETE FROM post_eingangsdatei WHERE eingang = \(id)")
        try tx.execute("UPDATE post_ordnerfund SET name = \(id), grund = NULL WHERE eingang = \(id)")
        if papier {
            try tx.nurPapierBehalten(id)
        } else {
            try tx.execute("DELETE FROM post_scan WHERE eingang = \(id)")
            try tx.execute("DELETE FROM post_eingang WHERE id = \(id)")
        }
        try tx.auditWerteLoeschen(id.text)
    }
}
