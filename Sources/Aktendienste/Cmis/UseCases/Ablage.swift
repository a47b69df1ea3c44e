// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Core
internal import Foundation
internal import Store

/// What every act of CMIS needs: the store, who asks, and when.
struct Ablage: Sendable {
    let store: Store
    let inhalte: ContentStore
    let akteur: Akteur
    let jetzt: Zeitpunkt

    var suche: Zielsuche { Zielsuche(akteur, jetzt) }

    /// A file that came with a request; durable already.
    struct Datei: Sendable {
        let inhalt: Inhalt
        let anfang: [UInt8]

        static func aus(_ daten: Data, _ inhalte: ContentStore) async throws -> Datei {
            Datei(inhalt: try await inhalte.store(daten), anfang: Array(daten.prefix(65_536)))
        }
    }

    func objekt(_ kennung: String) async throws -> CmisObject {
        try await store.read { [self] db in
            var bild = Objektbild(db, akteur, suche)
            return try bild.objekt(try suche.ziel(db, kennung))
        }
    }

    func objekt(pfad: String) async throws -> CmisObject {
        try await store.read { [self] db in
            var bild = Objektbild(db, akteur, suche)
            return try bild.objekt(.ort(try suche.ort(db, pfad: pfad)))
        }
    }

    func kinder(_ kennung: String, ab: Int, limit: Int) async throws -> (objekte: [CmisObject], mehr: Bool) {
        try await store.read { [self] db in
            let ordner = try suche.ziel(db, kennung).ort
            guard ordner.istOrdner else { throw Cmisgrund.ungueltig("Das ist kein Ordner.") }
            var bild = Objektbild(db, akteur, suche)
            let (orte, mehr) = try suche.kinder(db, ordner, ab: ab, limit: limit)
            return (try orte.map { try bild.objekt(.ort($0), eltern: ordner.kennung) }, mehr)
        }
    }

    /// What lies below a folder, some levels deep. Only so much that an answer stays an answer; who wants more asks folder by folder.
    /// - Parameter nurOrdner: the folder tree, without documents.
    func nachfahren(_ kennung: String, tiefe: Int, nurOrdner: Bool = false) async throws -> [CmisTree] {
        try await store.read { [self] db in
            let ordner = try suche.ziel(db, kennung).ort
            guard ordner.istOrdner else { throw Cmisgrund.ungueltig("Das ist kein Ordner.") }
            var bild = Objektbild(db, akteur, suche)
            var platz = Self.hoechstensNachfahren
            return try baeume(db, ordner, tiefe, nurOrdner, &bild, &platz)
        }
    }

    static let hoechstensNachfahren = 1_000
    static let tiefstens = 5

    private func baeume(
        _ db: ReadContext, _ ordner: Baumort, _ tiefe: Int, _ nurOrdner: Bool, _ bild: inout Objektbild, _ platz: inout Int
    ) throws -> [CmisTree] {
        var baeume: [CmisTree] = []
        for ort in try suche.kinder(db, ordner, ab: 0, limit: platz, nurOrdner: nurOrdner).orte where platz > 0 {
            platz -= 1
            let objekt = try bild.objekt(.ort(ort), eltern: ordner.kennung)
            let darunter =
                tiefe > 1 && ort.istOrdner ? try self.baeume(db, ort, tiefe - 1, nurOrdner, &bild, &platz) : []
            baeume.append(CmisTree(objekt, darunter))
        }
        return baeume
    }

    /// The folder something lies in; none for the root.
    func eltern(_ kennung: String) async throws -> [CmisObject] {
        try await store.read { [self] db in
            guard let oben = try suche.eltern(db, try suche.ziel(db, kennung).ort) else { return [] }
            var bild = Objektbild(db, akteur, suche)
            return [try bild.objekt(.ort(oben))]
        }
    }

    /// All versions, newest first; the caller's working copy before them.
    func versionen(_ kennung: String) async throws -> [CmisObject] {
        try await store.read { [self] db in
            let ort = try suche.ziel(db, kennung).ort
            var bild = Objektbild(db, akteur, suche)
            guard let dokument = ort.dokument else { return [try bild.objekt(.ort(ort))] }
            var ziele: [Ziel] = try db.arbeitskopie(von: dokument.id, akteur).map { [.kopie(ort, dokument, $0)] } ?? []
            ziele += try db.versionen(dokument.id, limit: 1_000).map {
                $0.nr == dokument.neueste.nr ? .ort(ort) : .fassung(ort, dokument, $0)
            }
            return try ziele.map { try bild.objekt($0) }
        }
    }

    /// The caller's working copies, as far as their Vorgang can still be seen.
    func ausgecheckte() async throws -> [CmisObject] {
        try await store.read { [self] db in
            var bild = Objektbild(db, akteur, suche)
            return try db.arbeitskopien(akteur, limit: 200).compactMap { kopie in
                try suche.sichtbares(db, "kopie-\(kopie.id)").map { try bild.objekt($0) }
            }
        }
    }

    /// Content for reading. Reading a restricted Dokument is recorded, as on its page (dms.md § 7).
    func lesen(_ kennung: String) async throws -> (inhalt: Inhalt, typ: String, name: String) {
        let ziel = try await store.read { [self] db in try suche.ziel(db, kennung) }
        guard let datei = ziel.datei else { throw Cmisgrund(art: .constraint, text: "Das hat keinen Inhalt.") }
        if let dokument = ziel.ort.dokument, let vorgang = ziel.ort.vorgang {
            try await Lesezugriff(dokument, in: vorgang, .cmis, akteur)?.festhalten(store)
            if dokument.zugriffssatz(in: vorgang).stufe > .offen {
                try await store.commit(Vermerk(akteur, "cmis.dokument.lesen")) { tx in
                    tx.vermerke(dokument.gegenstand, feld: "version", neu: String(ziel.versionsnummer ?? dokument.neueste.nr))
                }
            }
        }
        return datei
    }

    /// No lock of a network drive may stand in the way; CMIS has no tokens to show.
    func frei(_ db: some ReadAccess, _ ort: Baumort) throws {
        guard try ort.dokument != nil || db.sperren(auf: ort, am: jetzt).isEmpty else { throw Cmisgrund.gesperrt }
    }
}
