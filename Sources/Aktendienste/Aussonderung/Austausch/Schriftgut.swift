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
    /// 0503 carries the files, 0501 does not.
    let mitDateien: Bool

    /// One Akte with those of its Vorgänge that are in `objekte`.
    /// - Parameter kontext: the Akte itself was decided otherwise or is gone already and only shows where its Vorgänge belong.
    func akte(_ objekt: Laufobjekt, _ vorgaenge: [Laufobjekt], kontext: Bool = false) throws -> Austauschobjekt {
        guard let kopf = try db.akte(objekt.akteID) else { throw AussonderungError.nichtGefunden }
        var akte = Austauschobjekt(kopf)
        akte.einheit = try db.orgEinheit(kopf.oe)?.name
        akte.vorschlag = objekt.vorschlag
        akte.kontext = kontext
        akte.vorgaenge = try vorgaenge.map { try vorgang($0) }
        return akte
    }

    private func vorgang(_ objekt: Laufobjekt) throws -> Austauschobjekt {
        guard let id = objekt.vorgangID, let kopf = try db.vorgang(id) else { throw AussonderungError.nichtGefunden }
        var vorgang = Austauschobjekt(kopf)
        vorgang.einheit = try db.orgEinheit(kopf.oe)?.name
        vorgang.vorschlag = objekt.vorschlag
        vorgang.dokumente = try db.alleDokumente(id).map { try dokument($0) }
        return vorgang
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
        return dokument
    }
}

enum Dateinamen {
    /// The UUID of the version, never that of the document, and an ending that any system can take.
    static func imPaket(_ version: DokumentVersion) -> String {
        "\(version.id.text).\(version.schlichteEndung)"
    }
}
