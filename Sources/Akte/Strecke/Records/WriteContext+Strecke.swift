// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// Orders of the Dokumentenstrecke.
public enum Streckenauftrag {
    /// The quick lane: viruses and text, for one version.
    static let leicht = "akte.text-gewinnen"
    /// Viruses alone, for one content that is no Dokument.
    static let datei = "akte.datei-pruefen"
    /// The slow lane, for one content.
    public static let schwer = "strecke.schwer"

    public struct Schwer: Codable, Sendable {
        public let inhalt: String
    }

    struct Datei: Codable, Sendable { let inhalt: String }
}

extension WriteContext {
    /// Puts a filed file on its way, in the act that files it: from that moment it is known whether it may be handed out.
    /// What was only a draft until now and waits for its scan is withheld like any other file from now on.
    func streckeBeginnen(_ datei: Dokumentdatei, dokument: DokumentID, version: DokumentVersionID) throws {
        let beginn = Streckenlage(neu: datei.inhalt, mediatyp: datei.mediatyp, Strecke())
        let nebenbei = "%\"nebendatei\":true%"
        try execute(
            """
            \(try einfuegung(beginn)) DO UPDATE SET haelt = excluded.haelt, stand = excluded.stand, geaendert = excluded.geaendert
            WHERE akte_strecke.zustand = \(Streckenzustand.wartet) AND akte_strecke.stand LIKE \(nebenbei)
            """)
        try auftrag(
            Streckenauftrag.leicht, Textgewinnung(dokument: dokument.text, version: version.text),
            schluessel: "\(Streckenauftrag.leicht):\(version)")
    }

    /// Has a file scanned that is no Dokument: a draft, a file beside a Dokument, something taken over by the archive.
    /// - Parameter zurueckhalten: until somebody looked. Not for what programs save and read back at once.
    public func dateiPruefenLassen(_ inhalt: Inhalt, mediatyp: String, zurueckhalten: Bool) throws {
        guard try streckeVormerken(inhalt, mediatyp: mediatyp, zurueckhalten: zurueckhalten) else { return }
        try auftrag(Streckenauftrag.datei, Streckenauftrag.Datei(inhalt: inhalt.sha256))
    }

    /// The same for who orders the scan as a part of work of its own (`DateiPruefen`).
    /// - Returns: whether the content was not known before; one that is stays as it is.
    @discardableResult
    public func streckeVormerken(_ inhalt: Inhalt, mediatyp: String, zurueckhalten: Bool) throws -> Bool {
        let beginn = Streckenlage(neu: inhalt, mediatyp: mediatyp, zurueckhalten ? Strecke() : .fuerNebendatei)
        return try changed("\(try einfuegung(beginn)) DO NOTHING") == 1
    }

    /// Keeps how far a content has come, and orders the slow lane for what is left. Two lanes, several versions of the same bytes and
    /// people may be at work on one content: what another one has written since `lage` was read is kept too (`Strecke.vereint`).
    /// - Returns: what stands there now; `nil` when the content was destroyed meanwhile.
    @discardableResult
    public func streckeSpeichern(_ lage: Streckenlage) throws -> Strecke? {
        var strecke = lage.strecke
        if lage.gelesen == nil { try execute("\(try einfuegung(lage)) DO NOTHING") }
        if try lage.gelesen == nil || !streckeAendern(strecke, lage) {
            guard let andere = try self.strecke(lage.inhalt.sha256) else { return nil }
            strecke = andere.strecke.vereint(mit: strecke)
            strecke.kennung = andere.strecke.kennung
            guard try streckeAendern(strecke, andere) else { throw StoreError.veraltet }
        }
        guard strecke.naechster(schwer: false) == nil, strecke.naechster(schwer: true) != nil else { return strecke }
        try auftrag(
            Streckenauftrag.schwer, Streckenauftrag.Schwer(inhalt: lage.inhalt.sha256),
            schluessel: ([Streckenauftrag.schwer, lage.inhalt.sha256] + [strecke.kennung].compactMap(\.self) + [
                String(strecke.runde)
            ])
            .joined(separator: ":"))
        return strecke
    }

    /// What to do with a row that is there already is left to the caller.
    private func einfuegung(_ lage: Streckenlage) throws -> SQL {
        let inhalt = lage.inhalt
        var strecke = lage.strecke
        strecke.kennung = ID<Strecke>(jetzt).text
        return """
            INSERT INTO akte_strecke (inhalt, groesse, mediatyp, zustand, haelt, luecken, stand, geaendert)
            VALUES (\(inhalt.sha256), \(inhalt.groesse), \(lage.mediatyp), \(strecke.zustand), \(strecke.haltegrund?.rawValue ?? 0),
              \(strecke.lueckenbits), \(try strecke.json()), \(jetzt))
            ON CONFLICT (inhalt)
            """
    }

    /// - Returns: whether the row was still as it had been read.
    private func streckeAendern(_ strecke: Strecke, _ lage: Streckenlage) throws -> Bool {
        let geaendert =
            try changed(
                """
                UPDATE akte_strecke SET zustand = \(strecke.zustand), haelt = \(strecke.haltegrund?.rawValue ?? 0),
                  luecken = \(strecke.lueckenbits), stand = \(try strecke.json()), geaendert = \(jetzt)
                WHERE inhalt = \(lage.inhalt.sha256) AND stand = \(lage.gelesen)
                """) == 1
        // In the first round whoever ordered the scan waits for it; later nobody does.
        if geaendert, strecke.runde > 0, strecke.haltegrund == nil, try lage.gelesen.map(Strecke.init(json:))?.haltegrund != nil {
            try ereignis(Inhaltsfreigabe.ereignis, Inhaltsfreigabe(inhalt: lage.inhalt.sha256))
        }
        return geaendert
    }

    /// Orders the quick lane once more, for one version of the content; the others follow from what it finds. What is no Dokument is
    /// scanned once more.
    public func streckeWiederholen(_ lage: Streckenlage) throws {
        let row = try row(
            "SELECT id, dokument FROM akte_dokumentversion WHERE sha256 = \(lage.inhalt.sha256) ORDER BY id LIMIT 1")
        guard let strecke = try streckeSpeichern(lage) else { throw AkteError.nichtGefunden }
        guard let row else {
            return try auftrag(Streckenauftrag.datei, Streckenauftrag.Datei(inhalt: lage.inhalt.sha256))
        }
        let version: DokumentVersionID = try row["id"], dokument: DokumentID = try row["dokument"]
        try auftrag(
            Streckenauftrag.leicht, Textgewinnung(dokument: dokument.text, version: version.text),
            schluessel: "\(Streckenauftrag.leicht):\(version):\(strecke.runde)")
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
            try streckeSpeichern(Streckenlage(neu: inhalt, mediatyp: try row["mediatyp"], Strecke(nachpruefung: true)))
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
    /// - Parameter statt: to those too that have words of some pages only.
    /// - Returns: the Dokumente that hold the content, as the history names them.
    @discardableResult
    public func dokumenttextErgaenzen(_ text: String?, statt: Bool = false, inhalt: Inhalt) throws -> [Gegenstand] {
        try jedesDokument(mit: inhalt) { version in
            guard let text, !text.isEmpty else { return false }
            try dokumenttextMerken(text, version: version, statt: statt)
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
