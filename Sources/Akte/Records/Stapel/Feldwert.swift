// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension ReadAccess {
    /// The value of a field as it is stored.
    func feldwert(_ feld: Stapelfeld, _ objekt: Aktenobjekt) throws -> String? {
        if case .metadatum(let schluessel) = feld { return try metadaten(objekt)[schluessel] }
        return try row("SELECT \(feld.spalte) AS wert FROM \(objekt.tabelle) WHERE id = \(objekt.id)")
            .flatMap { try $0["wert"] }
    }
}

extension WriteContext {
    /// Sets one field of one object, books it and brings the index up to date. Nothing is checked here.
    func feldwertSetzen(_ feld: Stapelfeld, _ wert: String?, _ kopf: Objektkopf) throws {
        let alt = try feldwert(feld, kopf.objekt)
        if case .metadatum(let schluessel) = feld {
            try execute("DELETE FROM akte_merkmal WHERE objekt = \(kopf.objekt.id) AND schluessel = \(schluessel)")
            if let wert {
                try execute(
                    "INSERT INTO akte_merkmal (objekt, schluessel, wert) VALUES (\(kopf.objekt.id), \(schluessel), \(wert))")
            }
            try objektBewegen(kopf.objekt)
        } else {
            try execute(
                "UPDATE \(kopf.objekt.tabelle) SET \(feld.spalte) = \(wert), version = version + 1 WHERE id = \(kopf.objekt.id)")
        }
        vermerke(kopf.gegenstand, feld: feld.name, alt: feld.anzeige(alt), neu: feld.anzeige(wert))
        try neuIndexieren(kopf.objekt)
    }

    /// What was seen of an object before is no longer what it is.
    func objektBewegen(_ objekt: Aktenobjekt) throws {
        try execute("UPDATE \(objekt.tabelle) SET version = version + 1 WHERE id = \(objekt.id)")
    }
}

extension Stapelfeld {
    fileprivate var spalte: SQL {
        switch self {
        case .frist: "frist"
        case .vorgangstyp, .dokumenttyp: "typ"
        case .standort: "standort"
        case .medium: "medium"
        case .bemerkung: "bemerkung"
        case .datum: "datum_schreiben"
        case .fremdesZeichen: "fremdes_zeichen"
        case .bezug: "bezug"
        case .metadatum: "schluessel"
        }
    }
}

extension Aktenobjekt {
    fileprivate var tabelle: SQL {
        switch self {
        case .akte: "akte_akte"
        case .vorgang: "akte_vorgang"
        case .dokument: "akte_dokument"
        }
    }
}
