// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension Abgabeobjekt {
    /// Of more documents than this a page says only how many there are.
    static let hoechstens = 200

    init(row: Row) throws {
        let liste: String? = try row["liste"]
        self.init(
            id: try row["id"], abgabe: try row["abgabe"], objekt: try row["objekt"], art: try row["art"],
            eltern: try row["eltern"], zeichen: try row["zeichen"], betreff: try row["betreff"],
            dokumente: try row["dokumente"], liste: try liste.map { try Spaltentext.lesen($0) } ?? [], stand: try row["stand"],
            hier: try row["hier"],
            hierZeichen: try row["hier_zeichen"], fehler: try row["fehler"])
    }

    var gegenstand: Gegenstand { Gegenstand("aus.objekt", objekt, kennzeichen: zeichen) }
}

extension ReadAccess {
    /// Each object with what is in it behind it.
    func abgabeobjekte(_ abgabe: AbgabeID) throws -> [Abgabeobjekt] {
        let alle = try rows("SELECT * FROM aus_abgabe_objekt WHERE abgabe = \(abgabe) ORDER BY zeichen, id")
            .map(Abgabeobjekt.init(row:))
        return Objektbaum.geordnet(alle)
    }

    func abgabeobjekt(_ abgabe: AbgabeID, _ objekt: String) throws -> Abgabeobjekt? {
        try row("SELECT * FROM aus_abgabe_objekt WHERE abgabe = \(abgabe) AND objekt = \(objekt)").map(Abgabeobjekt.init(row:))
    }

    func nachrichten(abgabe: AbgabeID) throws -> [Nachrichteneintrag] {
        try rows("SELECT * FROM aus_nachricht WHERE abgabe = \(abgabe) ORDER BY id DESC LIMIT 50").map(
            Nachrichteneintrag.init(row:))
    }
}

extension WriteContext {
    func abgabeobjektAnlegen(_ abgabe: AbgabeID, _ objekt: Austauschobjekt, eltern: String?, dokumente: Int) throws {
        let liste = objekt.eigeneDokumente.prefix(Abgabeobjekt.hoechstens).map { dokument in
            [dokument.betreff, dokument.datum?.deutsch, dokument.versionen.last?.datei.original].compactMap(\.self).joined(
                separator: ", ")
        }
        let text = try liste.isEmpty ? nil : Spaltentext.schreiben(liste)
        try execute(
            """
            INSERT INTO aus_abgabe_objekt (id, abgabe, objekt, art, eltern, zeichen, betreff, dokumente, liste, stand)
            VALUES (\(AbgabeobjektID(jetzt)), \(abgabe), \(objekt.uuid), \(objekt.art), \(eltern), \(objekt.zeichen),
              \(objekt.betreff), \(dokumente), \(text), \(Abgabeobjektstand.offen))
            """)
    }

    func abgabeobjektSetzen(_ objekt: Abgabeobjekt, _ stand: Abgabeobjektstand, fehler: String? = nil) throws {
        try execute(
            "UPDATE aus_abgabe_objekt SET stand = \(stand), fehler = \(fehler) WHERE id = \(objekt.id)", rows: 1,
            else: StoreError.veraltet)
        vermerke(objekt.gegenstand, feld: "abgabe", alt: objekt.stand.rawValue, neu: stand.rawValue)
    }

    /// What was made of an object here.
    func abgabeobjektUebernommen(_ objekt: Abgabeobjekt, hier: String, zeichen: String) throws {
        try execute(
            """
            UPDATE aus_abgabe_objekt SET stand = \(Abgabeobjektstand.uebernommen), hier = \(hier), hier_zeichen = \(zeichen)
            WHERE id = \(objekt.id)
            """, rows: 1, else: StoreError.veraltet)
        try execute("UPDATE aus_abgabe SET fertig = fertig + 1 WHERE id = \(objekt.abgabe)")
        vermerke(objekt.gegenstand, feld: "uebernommen", neu: zeichen)
    }

    /// Moves the object in the file itself.
    func bewegen(_ objekt: Abgabeobjekt, _ schritt: Aussonderungsschritt) throws {
        switch objekt.art {
        case .akte: try akteAussondern(AkteID(gespeichert: objekt.objekt), schritt)
        case .vorgang: try vorgangAussondern(VorgangID(gespeichert: objekt.objekt), schritt)
        }
    }
}
