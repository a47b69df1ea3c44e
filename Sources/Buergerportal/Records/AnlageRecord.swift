// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// A file given with an application. It becomes a Dokument when the application is sent.
struct AnlageRecord: Sendable {
    let id: AnlageID
    let frage: String
    let datei: Dokumentdatei
    let dokument: DokumentID?

    init(row: Row) throws {
        id = try row["id"]
        frage = try row["frage"]
        datei = Dokumentdatei(
            dateiname: try row["dateiname"], mediatyp: try row["mediatyp"],
            inhalt: Inhalt(sha256: try row["sha256"], groesse: try row["groesse"]))
        dokument = try row["dokument"]
    }

    var angabe: Dateiangabe { Dateiangabe(id: id, dateiname: datei.dateiname) }
}

extension ReadAccess {
    func anlagen(_ antrag: AntragID) throws -> [AnlageRecord] {
        try rows("SELECT * FROM portal_anlage WHERE antrag = \(antrag) ORDER BY zeit, id").map(AnlageRecord.init(row:))
    }
}

extension WriteContext {
    func anlageMerken(_ datei: Dokumentdatei, zu antrag: AntragID, frage: String) throws -> Dateiangabe {
        let id = AnlageID(jetzt)
        try inhaltVerzeichnen(datei.inhalt, typ: datei.mediatyp)
        try execute(
            """
            INSERT INTO portal_anlage (id, antrag, frage, dateiname, mediatyp, sha256, groesse, zeit)
            VALUES (\(id), \(antrag), \(frage), \(datei.dateiname), \(datei.mediatyp), \(datei.inhalt.sha256),
              \(datei.inhalt.groesse), \(jetzt))
            """)
        return Dateiangabe(id: id, dateiname: datei.dateiname)
    }

    /// Files what was declared, and forgets files of branches that were left.
    func anlagenAblegen(_ antrag: AntragID, _ bogen: Antwortbogen, in vorgang: VorgangID) throws {
        for anlage in try anlagen(antrag) {
            guard bogen.alle(anlage.frage).contains(anlage.angabe.wert) else {
                try execute("DELETE FROM portal_anlage WHERE id = \(anlage.id)")
                continue
            }
            let dokument = try dokumentAblegen(
                DokumentAnlage(
                    betreff: anlage.datei.dateiname, typ: .anlage, richtung: .eingang, datei: anlage.datei, final: true,
                    angaben: Dokumentangaben(eingangAm: jetzt.tag)),
                in: vorgang)
            try execute("UPDATE portal_anlage SET dokument = \(dokument.id) WHERE id = \(anlage.id)")
        }
    }

    /// Takes a draft away with everything that hangs on it, also what its procedure holds for it.
    /// - Parameter angebote: a draft of a service that is no longer among them holds nothing.
    func entwurfEntfernen(_ antrag: AntragRecord, _ angebote: [Leistungsangebot]) throws {
        try angebote.first { $0.leistung.id == antrag.leistung }?.zurueckgenommen(antrag.id, self)
        try execute("DELETE FROM portal_anlage WHERE antrag = \(antrag.id)")
        try execute("DELETE FROM portal_antrag WHERE id = \(antrag.id) AND zustand = \(AntragRecord.Zustand.entwurf)")
        vermerke(antrag.gegenstand, feld: "zustand", alt: "entwurf", neu: "gelöscht")
    }
}
