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
    /// The release of the message: before 4.0 a frame cannot be told from an object, so none is made that was not asked for.
    let fassung: Xdomeafassung
    private let zusatz: Schriftgutzusatz

    /// - Parameter handlung: what the code of an act means in words.
    init(
        db: any ReadAccess, mitDateien: Bool, fassung: Xdomeafassung, handlung: @escaping @Sendable (String) -> String
    ) {
        self.db = db
        self.mitDateien = mitDateien
        self.fassung = fassung
        zusatz = Schriftgutzusatz(db: db, handlung: handlung)
    }

    /// These objects of a run under their Akten, Teilakten inside theirs. Nothing ever travels without the Akte it belongs to: one that does
    /// not go itself stands there as the frame of what goes.
    /// - Parameter alle: all objects of the run.
    func baum(_ gehen: [Laufobjekt], in alle: [Laufobjekt]) throws -> [Austauschobjekt] {
        let geht = Set(gehen.map(\.objekt)), da = Set(alle.map(\.objekt))
        let unten = Dictionary(grouping: alle) { $0.eltern ?? "" }
        func bauen(_ objekt: Laufobjekt) throws -> Austauschobjekt? {
            guard objekt.art == .akte else { return geht.contains(objekt.objekt) ? try vorgang(objekt) : nil }
            let kinder = try (unten[objekt.objekt] ?? []).compactMap(bauen)
            guard geht.contains(objekt.objekt) || !kinder.isEmpty else { return nil }
            return try akte(objekt, kinder, kontext: !geht.contains(objekt.objekt))
        }
        return try alle.filter { $0.art == .akte && ($0.eltern.map { !da.contains($0) } ?? true) }.compactMap { oben in
            try bauen(oben).map { try rahmen($0, oben.akteID) }
        }
    }

    private func akte(_ objekt: Laufobjekt, _ darin: [Austauschobjekt], kontext: Bool) throws -> Austauschobjekt {
        var akte = try akte(objekt.akteID, darin, kontext: kontext)
        (akte.vorschlag, akte.vorschlagGrund) = (objekt.vorschlag, objekt.vorschlagGrund)
        return akte
    }

    func akte(_ id: AkteID, _ darin: [Austauschobjekt], kontext: Bool = false) throws -> Austauschobjekt {
        guard let kopf = try db.akte(id) else { throw AussonderungError.nichtGefunden }
        var akte = Austauschobjekt(kopf)
        akte.einheit = try db.orgEinheit(kopf.oe)?.name
        akte.kontext = kontext
        akte.vorgaenge = darin
        akte.angaben(try db.aktenangaben(kopf.id)?.schriftgut ?? Schriftgutangaben())
        if mitDateien, !kontext { akte.zusatz = try zusatz.akte(kopf) }
        akte.schuetzen(kopf.zugriff, vertraulich: kopf.vertraulich)
        return akte
    }

    /// A Teilakte whose Akte is gone already still shows where it belonged: the chain has to reach up to the top.
    private func rahmen(_ objekt: Austauschobjekt, _ id: AkteID) throws -> Austauschobjekt {
        guard fassung == .v40, let oben = try db.aktenangaben(id)?.teilVon, let kopf = try db.akte(oben) else { return objekt }
        var akte = Austauschobjekt(kopf)
        akte.kontext = true
        akte.vorgaenge = [objekt]
        return akte
    }

    private func vorgang(_ objekt: Laufobjekt) throws -> Austauschobjekt {
        guard let id = objekt.vorgangID else { throw AussonderungError.nichtGefunden }
        var vorgang = try vorgang(id)
        (vorgang.vorschlag, vorgang.vorschlagGrund) = (objekt.vorschlag, objekt.vorschlagGrund)
        return vorgang
    }

    func vorgang(_ id: VorgangID) throws -> Austauschobjekt {
        guard let kopf = try db.vorgang(id) else { throw AussonderungError.nichtGefunden }
        var vorgang = Austauschobjekt(kopf)
        vorgang.einheit = try db.orgEinheit(kopf.oe)?.name
        vorgang.dokumente = try dokumente(kopf, einheit: vorgang.einheit)
        vorgang.angaben(try db.schriftgutangaben(id))
        if mitDateien { vorgang.zusatz = try zusatz.vorgang(kopf) }
        vorgang.schuetzen(kopf.zugriff, vertraulich: kopf.vertraulich)
        return vorgang
    }

    /// Attachments hang on their document.
    private func dokumente(_ vorgang: VorgangKopf, einheit: String?) throws -> [Austauschdokument] {
        let alle = try db.alleDokumente(vorgang.id)
        let bearbeiter = try vorgang.bearbeiter.map { try db.anzeigename("mitarbeiter:\($0)") }
        let haupt = try db.anlagenbaum(in: vorgang.id)
        let da = Set(alle.map(\.id))
        let unten = Dictionary(grouping: alle) { kopf in haupt[kopf.id].flatMap { da.contains($0) ? $0 : nil } }
        func bauen(_ kopf: DokumentKopf) throws -> Austauschdokument {
            var dokument = try self.dokument(kopf, in: vorgang)
            (dokument.einheit, dokument.bearbeiter) = (einheit, bearbeiter)
            if let anlagen = unten[kopf.id] { dokument.anlagen = try anlagen.map(bauen) }
            return dokument
        }
        return try (unten[nil] ?? []).map(bauen)
    }

    private func dokument(_ kopf: DokumentKopf, in vorgang: VorgangKopf) throws -> Austauschdokument {
        var dokument = Austauschdokument(
            uuid: kopf.id.text, zeichen: kopf.zeichen.text, betreff: kopf.betreff, typ: kopf.typ.deutsch,
            datum: kopf.datumDesSchreibens)
        let angaben = try db.dokumentangaben(kopf.id)
        dokument.medium = angaben.medium.rawValue
        let stufe = Schutz.stufe(kopf.zugriff ?? vorgang.zugriff, vertraulich: vorgang.vertraulich)
        if mitDateien { try fuellen(&dokument, kopf, angaben) }
        Schutz.setzen(stufe, &dokument.schutz, &dokument.zusatz)
        return dokument
    }

    private func fuellen(_ dokument: inout Austauschdokument, _ kopf: DokumentKopf, _ angaben: Dokumentangaben) throws {
        dokument.versionen = try db.versionen(kopf.id, limit: 1_000).reversed().map { version in
            Austauschversion(
                nr: String(version.nr),
                datei: Austauschdatei(
                    name: Dateinamen.imPaket(version), original: version.dateiname, mediatyp: version.mediatyp,
                    groesse: version.inhalt.groesse, sha256: version.inhalt.sha256))
        }
        (dokument.schreiben, dokument.zusatz) = try zusatz.dokument(kopf, angaben)
    }
}

/// How closely the house keeps something. The standard's own levels are those of classified matter (VS), which never lies here: in its
/// words all is open, and the level of the house is told beside it.
private enum Schutz {
    static func stufe(_ zugriff: Zugriffsstand?, vertraulich: Bool) -> Vertraulichkeitsstufe {
        max(zugriff?.satz.stufe ?? .offen, vertraulich ? .vertraulich : .offen)
    }

    static func setzen(_ stufe: Vertraulichkeitsstufe, _ schutz: inout String?, _ zusatz: inout Zusatzangaben?) {
        guard stufe > .offen else { return }
        schutz = stufe.deutsch
        var angaben = zusatz ?? Zusatzangaben()
        angaben.felder.append(.init(gruppe: "Schutz", name: "Vertraulichkeit", wert: stufe.deutsch))
        zusatz = angaben
    }
}

extension Austauschobjekt {
    fileprivate mutating func schuetzen(_ zugriff: Zugriffsstand?, vertraulich: Bool) {
        Schutz.setzen(Schutz.stufe(zugriff, vertraulich: vertraulich), &schutz, &zusatz)
    }

    fileprivate mutating func angaben(_ angaben: Schriftgutangaben) {
        medium = angaben.medium.rawValue
        beginn = angaben.laufzeitAb ?? beginn
        laufzeitEnde = angaben.laufzeitBis
    }
}

enum Dateinamen {
    /// The UUID of the version, never that of the document, and an ending that any system can take.
    static func imPaket(_ version: DokumentVersion) -> String {
        "\(version.id.text).\(version.schlichteEndung)"
    }
}
