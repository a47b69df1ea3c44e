// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension ReadAccess {
    /// The object of a sign, also of a former one; `nil` when there is none or the actor must not know of it.
    public func fundstelle(_ zeichen: String, akteur: Akteur) throws -> Aktenobjekt? {
        guard let objekt = try fundstelle(zeichen) else { return nil }
        return try sieht(akteur, objekt) ? objekt : nil
    }

    /// Signs an object bore before, oldest first.
    func fruehereZeichen(_ objekt: String) throws -> [String] {
        try rows("SELECT zeichen FROM akte_zeichen WHERE objekt = \(objekt) AND gilt = 0 ORDER BY seit, zeichen LIMIT 50")
            .map { try $0["zeichen"] }
    }

    /// All signs an object bears or bore, oldest first.
    func alleZeichen(_ objekt: String) throws -> [String] {
        try rows("SELECT zeichen FROM akte_zeichen WHERE objekt = \(objekt) ORDER BY seit, zeichen").map { try $0["zeichen"] }
    }

    /// What a sign leads to. Without any check of rights.
    func fundstelle(_ zeichen: String) throws -> Aktenobjekt? {
        if let row = try row("SELECT art, objekt FROM akte_zeichen WHERE zeichen = \(zeichen)") {
            return Aktenobjekt(zeichenart: try row["art"], id: try row["objekt"])
        }
        guard let (vorgang, lfd) = Geschaeftszeichen.zerlegt(zeichen) else { return nil }
        // Of a Dokument that was moved away the sign is booked, without what stands behind its number.
        let gebucht = Geschaeftszeichen(Vorgangszeichen(vorgang), lfd: lfd).text
        if gebucht != zeichen, let objekt = try fundstelle(gebucht) { return objekt }
        let id: DokumentID? = try value(
            """
            SELECT d.id FROM akte_zeichen z JOIN akte_dokument d ON d.vorgang = z.objekt
            WHERE z.zeichen = \(vorgang) AND d.lfd = \(lfd)
            """)
        return id.map { .dokument($0) }
    }
}
