// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// What was taken out of a Vorgang.
public struct Vernichtet: Hashable, Sendable {
    public let dokumente: [DokumentID]
    /// Contents that its documents, their drafts and its Arbeitsbereich named; those nobody else names must go from the content store too.
    public let inhalte: [Inhalt]
}

extension WriteContext {
    /// Deletes all that a Vorgang holds: documents, versions, texts, parties, notes, its Arbeitsbereich, entries of the index and the
    /// personal values of their history. What is left is a stub with sign, days and how it ended; the chain of the audit stays whole.
    /// Irreversible. That the archive has confirmed it or decided V, and that two persons agree, is the caller's matter.
    /// - Parameter betreff: what the stub is called from now on.
    public func vorgangVernichten(_ id: VorgangID, _ schritt: Aussonderungsschritt, betreff: String) throws -> Vernichtet {
        let neu = try vorgangAussondern(id, schritt)
        let dokumente: [DokumentID] = try rows("SELECT id FROM akte_dokument WHERE vorgang = \(id)").map { try $0["id"] }
        var inhalte = Set(
            try rows(
                """
                SELECT n.sha256, n.groesse FROM akte_dokumentversion n JOIN akte_dokument d ON d.id = n.dokument
                WHERE d.vorgang = \(id)
                UNION SELECT k.sha256, k.groesse FROM akte_arbeitskopie k JOIN akte_dokument d ON d.id = k.dokument
                WHERE d.vorgang = \(id)
                """
            ).map { Inhalt(sha256: try $0["sha256"], groesse: try $0["groesse"]) })
        inhalte.formUnion(try nebenbeiVernichten(id, dokumente))
        for dokument in dokumente {
            try ausIndexNehmen(dokument.text)
            try auditWerteLoeschen(dokument.text)
            try objektVergessen(dokument.text)
        }
        try ausIndexNehmen(id.text)
        try auditWerteLoeschen(id.text)
        try objektVergessen(id.text)
        try Loeschgraph(self).loeschen(unter: "akte_vorgang", id.text, self)
        try execute(
            """
            UPDATE akte_vorgang SET betreff = \(betreff), bearbeiter = NULL, fachbezug = NULL, standort = NULL,
              bemerkung = NULL, version = version + 1
            WHERE id = \(id) AND version = \(neu.version)
            """, rows: 1, else: StoreError.veraltet)
        return Vernichtet(dokumente: dokumente, inhalte: inhalte.sorted { $0.sha256 < $1.sha256 })
    }

    /// What lies beside the documents of a Vorgang: both its Arbeitsbereiche, and the locks and properties that programs put on any of
    /// it. Their rows name it by a text, so no key leads to them.
    /// - Returns: the contents they named.
    private func nebenbeiVernichten(_ id: VorgangID, _ dokumente: [DokumentID]) throws -> [Inhalt] {
        let bereiche = [Arbeitsbereich.vorgang(id), .nebenablage(id)].map(\.kennung)
        let eintraege = try rows("\(Bereichseintrag.auswahl) WHERE bereich IN (\(list: bereiche)) ORDER BY id")
            .map(Bereichseintrag.init(row:))
        for eintrag in eintraege { try auditWerteLoeschen(eintrag.id.text) }
        let orte = bereiche + eintraege.map(\.id.text)
        let sperren =
            [Sperrobjekt.vorgang(id)] + dokumente.map { Sperrobjekt.dokument($0) } + orte.map { Sperrobjekt.ort($0) }
        let objekte = [id.text] + dokumente.map(\.text) + orte
        for ab in stride(from: 0, to: sperren.count, by: 500) {
            let ende = min(ab + 500, sperren.count)
            try execute("DELETE FROM akte_sperre WHERE objekt IN (\(list: sperren[ab..<ende].map(\.schluessel)))")
            try execute("DELETE FROM akte_webeigenschaft WHERE objekt IN (\(list: Array(objekte[ab..<ende])))")
        }
        try execute("DELETE FROM akte_bereichseintrag WHERE bereich IN (\(list: bereiche))")
        return eintraege.compactMap(\.inhalt)
    }

    /// Makes a stub of an Akte none of whose Vorgänge and Teilakten has anything left.
    public func akteVernichten(_ id: AkteID, _ schritt: Aussonderungsschritt, betreff: String) throws {
        let neu = try akteAussondern(id, schritt)
        guard try !hatInhalt(id) else { throw AkteError.aussonderungsschrittUnzulaessig(.bewertet) }
        try execute("DELETE FROM akte_sperre WHERE objekt = \(Sperrobjekt.akte(id).schluessel)")
        try execute("DELETE FROM akte_webeigenschaft WHERE objekt = \(id)")
        try execute("DELETE FROM akte_aktenbeteiligter WHERE akte = \(id)")
        try execute("DELETE FROM akte_aktenwiedervorlage WHERE akte = \(id)")
        try ausIndexNehmen(id.text)
        try auditWerteLoeschen(id.text)
        try objektVergessen(id.text)
        try execute(
            """
            UPDATE akte_akte SET betreff = \(betreff), standort = NULL, bemerkung = NULL, version = version + 1
            WHERE id = \(id) AND version = \(neu.version)
            """, rows: 1, else: StoreError.veraltet)
    }
}

extension ReadAccess {
    /// Whether a Vorgang or a Teilakte of an Akte is still there.
    public func hatInhalt(_ id: AkteID) throws -> Bool {
        let da: SQL = "zustand NOT IN ('abgegeben', 'vernichtet')"
        return try row("SELECT 1 FROM akte_vorgang WHERE akte = \(id) AND \(da) LIMIT 1") != nil
            || row("SELECT 1 FROM akte_akte WHERE teil_von = \(id) AND \(da) LIMIT 1") != nil
    }
}
