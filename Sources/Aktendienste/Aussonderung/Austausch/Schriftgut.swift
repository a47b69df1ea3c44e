// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store

extension Austauschobjekt {
    init(_ akte: AkteKopf) {
        self.init(
            uuid: akte.id.text, art: .akte, zeichen: akte.zeichen.text, betreff: akte.betreff, plan: akte.plan.text,
            beginn: akte.angelegt.tag, zdaAm: akte.zdaAm, dauer: akte.aussonderung.dauer, ende: akte.aufbewahrungBis,
            planart: akte.aussonderung.art)
    }

    init(_ vorgang: VorgangKopf) {
        self.init(
            uuid: vorgang.id.text, art: .vorgang, zeichen: vorgang.zeichen.text, betreff: vorgang.betreff,
            beginn: vorgang.angelegt.tag, zdaAm: vorgang.zdaAm, dauer: vorgang.aussonderung.dauer, ende: vorgang.aufbewahrungBis,
            planart: vorgang.aussonderung.art, typ: vorgang.typ)
    }
}

/// Reads what a run sends out of the tables of the file.
struct Schriftgut {
    let db: any ReadAccess
    /// 0503 carries the files and all that is known of each object, 0501 only what the archive needs to decide.
    let mitDateien: Bool
    private let zusatz: Schriftgutzusatz

    /// - Parameter handlung: what the code of an act means in words.
    init(db: any ReadAccess, mitDateien: Bool, handlung: @escaping @Sendable (String) -> String) {
        self.db = db
        self.mitDateien = mitDateien
        zusatz = Schriftgutzusatz(db: db, handlung: handlung)
    }

    /// One Akte with those of its Vorgänge that are in `objekte`.
    /// - Parameter kontext: the Akte itself was decided otherwise or is gone already and only shows where its Vorgänge belong.
    func akte(_ objekt: Laufobjekt, _ vorgaenge: [Laufobjekt], kontext: Bool = false) throws -> Austauschobjekt {
        guard let kopf = try db.akte(objekt.akteID) else { throw AussonderungError.nichtGefunden }
        var akte = Austauschobjekt(kopf)
        akte.einheit = try db.orgEinheit(kopf.oe)?.name
        (akte.vorschlag, akte.vorschlagGrund) = (objekt.vorschlag, objekt.vorschlagGrund)
        akte.kontext = kontext
        akte.vorgaenge = try vorgaenge.map { try vorgang($0) }
        if mitDateien, !kontext { akte.zusatz = try zusatz.akte(kopf) }
        return akte
    }

    private func vorgang(_ objekt: Laufobjekt) throws -> Austauschobjekt {
        guard let id = objekt.vorgangID, let kopf = try db.vorgang(id) else { throw AussonderungError.nichtGefunden }
        var vorgang = Austauschobjekt(kopf)
        vorgang.einheit = try db.orgEinheit(kopf.oe)?.name
        (vorgang.vorschlag, vorgang.vorschlagGrund) = (objekt.vorschlag, objekt.vorschlagGrund)
        vorgang.dokumente = try dokumente(id)
        if mitDateien { vorgang.zusatz = try zusatz.vorgang(kopf) }
        return vorgang
    }

    /// Attachments hang on their document.
    private func dokumente(_ id: VorgangID) throws -> [Austauschdokument] {
        let alle = try db.alleDokumente(id)
        var haupt: [DokumentID: DokumentID] = [:]
        for kopf in alle { haupt[kopf.id] = try db.hauptdokument(kopf.id) }
        let da = Set(alle.map(\.id))
        let unten = Dictionary(grouping: alle) { kopf in haupt[kopf.id].flatMap { da.contains($0) ? $0 : nil } }
        func bauen(_ kopf: DokumentKopf) throws -> Austauschdokument {
            var dokument = try self.dokument(kopf)
            if let anlagen = unten[kopf.id] { dokument.anlagen = try anlagen.map(bauen) }
            return dokument
        }
        return try (unten[nil] ?? []).map(bauen)
    }

    private func dokument(_ kopf: DokumentKopf) throws -> Austauschdokument {
        var dokument = Austauschdokument(
            uuid: kopf.id.text, zeichen: kopf.zeichen.text, betreff: kopf.betreff, typ: kopf.typ.deutsch,
            datum: kopf.datumDesSchreibens)
        guard mitDateien else { return dokument }
        dokument.versionen = try db.versionen(kopf.id, limit: 1_000).reversed().map { version in
            Austauschversion(
                nr: String(version.nr),
                datei: Austauschdatei(
                    name: Dateinamen.imPaket(version), original: version.dateiname, mediatyp: version.mediatyp,
                    groesse: version.inhalt.groesse, sha256: version.inhalt.sha256))
        }
        (dokument.schreiben, dokument.zusatz) = try zusatz.dokument(kopf)
        return dokument
    }
}

enum Dateinamen {
    /// The UUID of the version, never that of the document, and an ending that any system can take.
    static func imPaket(_ version: DokumentVersion) -> String {
        "\(version.id.text).\(version.schlichteEndung)"
    }
}
