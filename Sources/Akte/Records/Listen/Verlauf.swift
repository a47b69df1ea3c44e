// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// One line of an object's history as people read it.
struct Verlaufszeile: Hashable, Sendable {
    let nr: Int64
    let zeit: Zeitpunkt
    let wer: String
    /// Code of the act; the web shell knows the texts of all modules.
    let handlung: String
    let feld: String?
    let alt: String?
    let neu: String?
    let grund: String?

    var ohneGrund: Self {
        Self(nr: nr, zeit: zeit, wer: wer, handlung: handlung, feld: feld, alt: alt, neu: neu, grund: nil)
    }
}

/// The history of an Akte, a Vorgang or a Dokument out of the audit, with names instead of identities.
enum Verlauf {
    static func akte(_ db: some ReadAccess, _ id: AkteID, akteur: Akteur) throws -> [Verlaufszeile] {
        _ = try db.akte(id, fuer: AkteRechte.lesen, akteur)
        return try zeilen(db, id.text)
    }

    static func vorgang(_ db: some ReadAccess, _ id: VorgangID, akteur: Akteur) throws -> [Verlaufszeile] {
        _ = try db.vorgang(id, fuer: AkteRechte.lesen, akteur)
        // What was answered in a Geschäftsgang stands on its Laufzettel, for those who see the draft too.
        return try zeilen(db, id.text).map { $0.handlung.hasPrefix("akte.gang.") ? $0.ohneGrund : $0 }
    }

    static func dokument(_ db: some ReadAccess, _ id: DokumentID, akteur: Akteur) throws -> [Verlaufszeile] {
        _ = try db.dokument(id, fuer: AkteRechte.lesen, akteur)
        return try zeilen(db, id.text)
    }

    private static func zeilen(_ db: some ReadAccess, _ id: String) throws -> [Verlaufszeile] {
        try db.historie(id).map { eintrag in
            Verlaufszeile(
                nr: eintrag.nr, zeit: eintrag.zeit, wer: try db.anzeigename(eintrag.akteur),
                handlung: eintrag.handlung,
                feld: eintrag.feld, alt: try wert(db, eintrag.feld, eintrag.alt), neu: try wert(db, eintrag.feld, eintrag.neu),
                grund: eintrag.grund)
        }
    }

    /// Identities in the audit become names; everything else stays as it was written.
    private static func wert(_ db: some ReadAccess, _ feld: String?, _ wert: String?) throws -> String? {
        guard let wert else { return nil }
        switch feld {
        case "bearbeiter": return try db.mitarbeiterEintrag(MitarbeiterID(gespeichert: wert))?.name ?? "ehemals Mitarbeitende"
        case "oe": return try Int64(wert).flatMap { try db.orgEinheit(OrgNummer($0)) }.map { "\($0.kurz) \($0.name)" } ?? wert
        default: return wert
        }
    }
}
