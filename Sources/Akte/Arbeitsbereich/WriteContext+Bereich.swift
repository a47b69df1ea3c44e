// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// Writing in an Arbeitsbereich. Rights and locks are the caller's matter.
extension WriteContext {
    /// - Parameter inhalt: `nil` makes a folder.
    public func bereichAnlegen(
        _ bereich: Arbeitsbereich, in eltern: BereichseintragID?, name: String, inhalt: Inhalt?, mediatyp: String = ""
    ) throws -> Bereichseintrag {
        let id = BereichseintragID(jetzt)
        let fluechtig = Bereichseintrag.istFluechtig(name) || bereich.kennung.hasPrefix("neben:")
        if let inhalt { try platzPruefen(bereich.kennung, inhalt.groesse) }
        if let inhalt {
            try inhaltVerzeichnen(inhalt, typ: mediatyp)
            try dateiPruefenLassen(inhalt, mediatyp: mediatyp, zurueckhalten: false)
        }
        try execute(
            """
            INSERT INTO akte_bereichseintrag (id, bereich, eltern, name, sha256, groesse, mediatyp, angelegt, geaendert, von, fluechtig)
            VALUES (\(id), \(bereich.kennung), \(eltern?.text ?? ""), \(name), \(inhalt?.sha256), \(inhalt?.groesse ?? 0),
              \(mediatyp), \(jetzt), \(jetzt), \(akteur.kennung), \(fluechtig))
            """)
        let neu = Bereichseintrag(
            id: id, bereich: bereich.kennung, eltern: eltern, name: name, inhalt: inhalt, mediatyp: mediatyp, angelegt: jetzt,
            geaendert: jetzt, von: akteur.kennung, fluechtig: fluechtig)
        vermerke(neu.gegenstand, feld: "inhalt", neu: inhalt?.sha256)
        return neu
    }

    /// Gives a file new content.
    public func bereichSchreiben(_ eintrag: Bereichseintrag, inhalt: Inhalt, mediatyp: String) throws {
        try platzPruefen(eintrag.bereich, inhalt.groesse - (eintrag.inhalt?.groesse ?? 0))
        try inhaltVerzeichnen(inhalt, typ: mediatyp)
        try dateiPruefenLassen(inhalt, mediatyp: mediatyp, zurueckhalten: false)
        try execute(
            """
            UPDATE akte_bereichseintrag SET sha256 = \(inhalt.sha256), groesse = \(inhalt.groesse), mediatyp = \(mediatyp),
              geaendert = \(jetzt), von = \(akteur.kennung) WHERE id = \(eintrag.id)
            """)
        vermerke(eintrag.gegenstand, feld: "inhalt", alt: eintrag.inhalt?.sha256, neu: inhalt.sha256)
    }

    /// Removes an entry and all below it, with their properties and locks.
    public func bereichLoeschen(_ eintrag: Bereichseintrag) throws {
        let zweig = try bereichszweig(eintrag)
        for teil in stride(from: 0, to: zweig.count, by: 500).map({ zweig.dropFirst($0).prefix(500) }) {
            let ids = teil.map(\.id)
            try execute("DELETE FROM akte_webeigenschaft WHERE objekt IN (\(list: ids))")
            try ortssperrenEntfernen(ids)
            try execute("DELETE FROM akte_bereichseintrag WHERE id IN (\(list: ids))")
        }
        vermerke(eintrag.gegenstand, feld: "geloescht", alt: eintrag.inhalt?.sha256 ?? "Ordner mit \(zweig.count - 1) Einträgen")
    }

    /// Puts an entry elsewhere; what lies below goes with it, locks do not (RFC 4918 § 7.5).
    public func bereichVerschieben(
        _ eintrag: Bereichseintrag, nach bereich: Arbeitsbereich, in eltern: BereichseintragID?, name: String
    )
        throws
    {
        let zweig = try bereichszweig(eintrag)
        guard eltern.map({ ziel in !zweig.contains { $0.id == ziel } }) ?? true else { throw AkteError.inSichSelbst }
        if bereich.kennung != eintrag.bereich {
            try platzPruefen(bereich.kennung, zweig.reduce(0) { $0 + ($1.inhalt?.groesse ?? 0) })
        }
        for teil in stride(from: 0, to: zweig.count, by: 500).map({ zweig.dropFirst($0).prefix(500) }) {
            let ids = teil.map(\.id)
            try ortssperrenEntfernen(ids)
            try execute("UPDATE akte_bereichseintrag SET bereich = \(bereich.kennung) WHERE id IN (\(list: ids))")
        }
        try execute(
            """
            UPDATE akte_bereichseintrag SET eltern = \(eltern?.text ?? ""), name = \(name),
              fluechtig = \(Bereichseintrag.istFluechtig(name)) WHERE id = \(eintrag.id)
            """)
        vermerke(eintrag.gegenstand, feld: "name", alt: eintrag.name, neu: name)
    }

    /// Copies an entry with its properties; `tief` takes along what lies below.
    public func bereichKopieren(
        _ eintrag: Bereichseintrag, nach bereich: Arbeitsbereich, in eltern: BereichseintragID?, name: String, tief: Bool
    ) throws -> Bereichseintrag {
        let zweig = tief ? try bereichszweig(eintrag) : [eintrag]
        guard !tief || eltern.map({ ziel in !zweig.contains { $0.id == ziel } }) ?? true else { throw AkteError.inSichSelbst }
        var neue: [BereichseintragID: BereichseintragID] = [:]
        var wurzel: Bereichseintrag?
        for alt in zweig {
            let ziel = alt.id == eintrag.id ? eltern : alt.eltern.flatMap { neue[$0] }
            let neu = try bereichAnlegen(
                bereich, in: ziel, name: alt.id == eintrag.id ? name : alt.name, inhalt: alt.inhalt, mediatyp: alt.mediatyp)
            neue[alt.id] = neu.id
            if wurzel == nil { wurzel = neu }
            try execute(
                """
                INSERT INTO akte_webeigenschaft (objekt, namensraum, name, wert)
                SELECT \(neu.id), namensraum, name, wert FROM akte_webeigenschaft WHERE objekt = \(alt.id)
                """)
        }
        guard let wurzel else { throw AkteError.nichtGefunden }
        return wurzel
    }

    private func platzPruefen(_ bereich: String, _ mehr: Int64) throws {
        guard mehr > 0 else { return }
        guard try bereichsgroesse(bereich) + mehr <= Arbeitsbereich.grenze else { throw AkteError.bereichVoll }
    }
}
