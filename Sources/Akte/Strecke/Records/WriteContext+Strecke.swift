// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// Orders of the Dokumentenstrecke.
public enum Streckenauftrag {
    /// The quick lane: viruses and text, for one version.
    static let leicht = "akte.text-gewinnen"
    /// The slow lane, for one content.
    public static let schwer = "strecke.schwer"

    public struct Schwer: Codable, Sendable {
        public let inhalt: String
    }
}

extension WriteContext {
    /// Puts a filed file on its way, in the act that files it: from that moment it is known whether it may be handed out.
    func streckeBeginnen(_ datei: Dokumentdatei, dokument: DokumentID, version: DokumentVersionID) throws {
        try streckeVormerken(datei.inhalt, mediatyp: datei.mediatyp)
        try auftrag(
            Streckenauftrag.leicht, Textgewinnung(dokument: dokument.text, version: version.text),
            schluessel: "\(Streckenauftrag.leicht):\(version)")
    }

    /// Withholds a content until somebody has scanned it, also one that is no Dokument yet, such as what came by post. A content that is
    /// known already stays as it is.
    public func streckeVormerken(_ inhalt: Inhalt, mediatyp: String) throws {
        let neu = Strecke()
        try execute(
            """
            INSERT INTO akte_strecke (inhalt, groesse, mediatyp, zustand, haelt, luecken, stand, geaendert)
            VALUES (\(inhalt.sha256), \(inhalt.groesse), \(mediatyp), \(neu.zustand), \(neu.haltegrund?.rawValue ?? 0), 0,
              \(try neu.json()), \(jetzt))
            ON CONFLICT (inhalt) DO NOTHING
            """)
    }

    /// Keeps how far a content has come, and orders the slow lane for what is left.
    public func streckeSpeichern(_ strecke: Strecke, _ inhalt: Inhalt, mediatyp: String) throws {
        let (zustand, haelt, luecken) = (strecke.zustand, strecke.haltegrund?.rawValue ?? 0, strecke.hatLuecken ? 1 : 0)
        let stand = try strecke.json()
        try execute(
            """
            INSERT INTO akte_strecke (inhalt, groesse, mediatyp, zustand, haelt, luecken, stand, geaendert)
            VALUES (\(inhalt.sha256), \(inhalt.groesse), \(mediatyp), \(zustand), \(haelt), \(luecken), \(stand), \(jetzt))
            ON CONFLICT (inhalt) DO UPDATE SET zustand = \(zustand), haelt = \(haelt), luecken = \(luecken), stand = \(stand),
              geaendert = \(jetzt)
            """)
        guard strecke.naechster(schwer: false) == nil, strecke.naechster(schwer: true) != nil else { return }
        try auftrag(
            Streckenauftrag.schwer, Streckenauftrag.Schwer(inhalt: inhalt.sha256),
            schluessel: "\(Streckenauftrag.schwer):\(inhalt.sha256):\(strecke.runde)")
    }

    /// Orders the quick lane once more, for one version of the content; the others follow from what it finds. A content that is no Dokument
    /// yet takes its way when it is filed.
    public func streckeWiederholen(_ lage: Streckenlage) throws {
        let row = try row(
            "SELECT id, dokument FROM akte_dokumentversion WHERE sha256 = \(lage.inhalt.sha256) ORDER BY id LIMIT 1")
        try streckeSpeichern(lage.strecke, lage.inhalt, mediatyp: lage.mediatyp)
        guard let row else { return }
        let version: DokumentVersionID = try row["id"], dokument: DokumentID = try row["dokument"]
        try auftrag(
            Streckenauftrag.leicht, Textgewinnung(dokument: dokument.text, version: version.text),
            schluessel: "\(Streckenauftrag.leicht):\(version):\(lage.strecke.runde)")
    }

    /// Puts files on their way that were filed before there was a Dokumentenstrecke, the oldest first.
    /// - Returns: how many.
    public func bestandAufnehmen(limit: Int) throws -> Int {
        let versionen = try rows(
            """
            SELECT n.id, n.dokument, n.sha256, n.groesse, n.mediatyp FROM akte_dokumentversion n
            WHERE NOT EXISTS (SELECT 1 FROM akte_strecke s WHERE s.inhalt = n.sha256) ORDER BY n.id LIMIT \(limit)
            """)
        for row in versionen {
            let version: DokumentVersionID = try row["id"], dokument: DokumentID = try row["dokument"]
            let inhalt = Inhalt(sha256: try row["sha256"], groesse: try row["groesse"])
            try streckeSpeichern(Strecke(nachpruefung: true), inhalt, mediatyp: try row["mediatyp"])
            // The key without an end was used when it was filed.
            try auftrag(
                Streckenauftrag.leicht, Textgewinnung(dokument: dokument.text, version: version.text),
                schluessel: "\(Streckenauftrag.leicht):\(version):bestand")
        }
        return versionen.count
    }

    public func fassungMerken(_ fassung: Inhalt, von quelle: Inhalt) throws {
        try execute(
            """
            INSERT INTO akte_fassung (quelle, datei, groesse, erstellt) VALUES (\(quelle.sha256), \(fassung.sha256), \(fassung.groesse), \(jetzt))
            ON CONFLICT (quelle) DO UPDATE SET datei = excluded.datei, groesse = excluded.groesse, erstellt = excluded.erstellt
            """)
    }

    /// Gives the words of a content to all versions that have none yet, and to the search.
    /// - Returns: the Dokumente that hold the content, as the history names them.
    @discardableResult
    public func dokumenttextErgaenzen(_ text: String?, inhalt: Inhalt) throws -> [Gegenstand] {
        try jedesDokument(mit: inhalt) { version in
            guard let text, !text.isEmpty else { return false }
            try dokumenttextMerken(text, version: version)
            return true
        }
    }

    /// Takes the words of an infected content out of the search again: it may have been read before anybody could scan it.
    func dokumenttextEntfernen(inhalt: Inhalt) throws -> [Gegenstand] {
        try jedesDokument(mit: inhalt) { version in
            guard try dokumenttext(version) != nil else { return false }
            try execute("DELETE FROM akte_dokumenttext WHERE dokumentversion = \(version)")
            return true
        }
    }

    /// - Parameter aendern: says whether the words of the version have changed.
    private func jedesDokument(mit inhalt: Inhalt, _ aendern: (DokumentVersionID) throws -> Bool) throws -> [Gegenstand] {
        let versionen = try rows(
            "SELECT id, dokument FROM akte_dokumentversion WHERE sha256 = \(inhalt.sha256) ORDER BY id DESC LIMIT 500")
        return try versionen.map { row in
            let version: DokumentVersionID = try row["id"]
            let kopf = try vorhandenesDokument(try row["dokument"])
            // An older version is kept but no longer found.
            if try aendern(version), kopf.neueste.id == version {
                try indexieren(kopf, vorgang: try vorhandenerVorgang(kopf.vorgang))
            }
            return kopf.gegenstand
        }
    }
}
