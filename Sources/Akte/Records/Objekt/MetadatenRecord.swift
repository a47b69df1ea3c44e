// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Store

extension ReadAccess {
    /// The metadata of an object by key.
    public func metadaten(_ objekt: Aktenobjekt) throws -> [String: String] {
        try rows("SELECT schluessel, wert FROM akte_merkmal WHERE objekt = \(objekt.id)").reduce(into: [:]) { werte, row in
            werte[try row["schluessel"] as String] = try row["wert"] as String
        }
    }

    /// Akten that hold this value, whatever kind they are; exact, for numbers people know a file by.
    func akten(mitMerkmal wert: String, fuer akteur: Akteur, limit: Int = 20) throws -> [AkteID] {
        try rows(
            """
            SELECT m.objekt FROM akte_merkmal m JOIN akte_akte a ON a.id = m.objekt
            WHERE m.wert = \(wert) AND \(Filter.akten(akteur)) ORDER BY m.objekt DESC LIMIT \(limit)
            """
        ).map { try $0["objekt"] }
    }

    /// The catchwords of an object in the order of the alphabet.
    public func schlagworte(_ objekt: Aktenobjekt) throws -> [String] {
        try rows("SELECT wort FROM akte_schlagwort WHERE objekt = \(objekt.id) ORDER BY wort").map { try $0["wort"] }
    }

    /// What an Akte is found by besides its subject and sign.
    func suchworte(_ akte: AkteKopf) throws -> [String] {
        let beteiligte = try beteiligte(anAkte: akte.id).map {
            ([$0.angaben.name] + ($0.angaben.anschrift?.zeilen ?? [])).joined(separator: " ")
        }
        return try metadaten(.akte(akte.id)).values.sorted() + beteiligte + schlagworte(.akte(akte.id))
            + fruehereZeichen(akte.id.text)
    }

    /// What a Dokument is found by besides its subject, its sign and its words.
    func suchworte(_ dokument: DokumentKopf) throws -> [String] {
        let angaben = try dokumentangaben(dokument.id)
        return try [angaben.fremdesZeichen, angaben.bezug, angaben.hier].compactMap { $0 } + angaben.kontakte.map(\.name)
            + schlagworte(.dokument(dokument.id))
    }
}

extension WriteContext {
    func metadatenSetzen(_ werte: [String: String], objekt: String) throws {
        try execute("DELETE FROM akte_merkmal WHERE objekt = \(objekt)")
        for (schluessel, wert) in werte.sorted(by: { $0.key < $1.key }) {
            try execute("INSERT INTO akte_merkmal (objekt, schluessel, wert) VALUES (\(objekt), \(schluessel), \(wert))")
        }
    }

    func metadatenVermerken(_ akte: AkteKopf, alt: [String: String], neu: [String: String]) throws {
        for schluessel in Set(alt.keys).union(neu.keys).sorted() where alt[schluessel] != neu[schluessel] {
            vermerke(akte.gegenstand, feld: "m.\(schluessel)", alt: alt[schluessel], neu: neu[schluessel])
        }
    }

    func schlagwortSetzen(_ wort: String, objekt: Aktenobjekt) throws {
        try execute(
            "INSERT INTO akte_schlagwort (objekt, wort) VALUES (\(objekt.id), \(wort)) ON CONFLICT (objekt, wort) DO NOTHING")
    }

    func schlagwortEntfernen(_ wort: String, objekt: Aktenobjekt) throws {
        try execute("DELETE FROM akte_schlagwort WHERE objekt = \(objekt.id) AND wort = \(wort)")
    }
}
