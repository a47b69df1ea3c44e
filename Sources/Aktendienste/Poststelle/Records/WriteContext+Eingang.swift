// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Something to be registered. Its files are in the content store already.
struct Eingangsanlage: Sendable {
    var kanal: Eingangskanal
    var oe: OrgNummer
    var betreff: String
    var absender: Absender = .unbekannt
    var eingangAm: Kalendertag
    var eingangGrund: String?
    /// What the file itself says of the day of its arrival.
    var vorschlag: Tagvorschlag?
    var datumDesSchreibens: Kalendertag?
    var dateien: [(rolle: Eingangsdatei.Rolle, datei: Dokumentdatei)]
    var text: String?
    var zweifel: [String] = []
    var teilVon: EingangID?
    var teilSeiten: String?
    var trennziel: String?
    var seiten: Int?
    /// `false` where the text is known, so that nobody reads the files for it.
    var lesen = true
    /// What is known of the paper; `nil` for what never was on paper.
    var scan: Scanangaben?
}

extension WriteContext {
    /// Writes something into the register and draws its number. Rights are the caller's matter.
    /// - Parameter pruefen: a scanner is set up, and nobody looks at the files before it has.
    func eingangEintragen(_ anlage: Eingangsanlage, pruefen: Bool) throws -> Eingang {
        let id = EingangID(jetzt), jahr = jetzt.tag.jahr
        let lfd = try nummer("post.eingang.\(jahr)"), nummer = "E-\(jahr)/\(Ziffern.auf(6, lfd))"
        let stellen: [(Zeichenkandidat.Ort, String)] =
            [(.betreff, anlage.betreff)] + anlage.dateien.map { (.dateiname, $0.datei.dateiname) } + [(.text, anlage.text ?? "")]
        try execute(
            """
            INSERT INTO post_eingang (id, nummer, kanal, zustand, lesestand, betreff, absender_name, absender_adresse,
              absender_schluessel, oe, eingang_am, eingang_grund, datum_schreiben, seiten, kandidaten, trennziel, zweifel, teil_von,
              teil_seiten, erfasst, erfasst_von, version)
            VALUES (\(id), \(nummer), \(anlage.kanal), \(Eingangszustand.offen), \(anlage.lesen ? Lesestand.wartet : .gelesen),
              \(anlage.betreff), \(anlage.absender.name), \(anlage.absender.adresse), \(anlage.absender.schluessel), \(anlage.oe),
              \(anlage.eingangAm.iso), \(anlage.eingangGrund), \(anlage.datumDesSchreibens?.iso), \(anlage.seiten),
              \(try Spaltentext.schreiben(Zeichensucher.kandidaten(stellen))), \(anlage.trennziel),
              \(try Spaltentext.schreiben(anlage.zweifel)), \(anlage.teilVon), \(anlage.teilSeiten), \(jetzt), \(akteur.kennung), 1)
            """)
        for (i, datei) in anlage.dateien.enumerated() {
            try inhaltVerzeichnen(datei.datei.inhalt, typ: datei.datei.mediatyp)
            if pruefen { try streckeVormerken(datei.datei.inhalt, mediatyp: datei.datei.mediatyp, zurueckhalten: true) }
            try execute(
                """
                INSERT INTO post_eingangsdatei (id, eingang, nr, rolle, name, mediatyp, sha256, groesse)
                VALUES (\(EingangsdateiID(jetzt)), \(id), \(i + 1), \(datei.rolle), \(datei.datei.dateiname), \(datei.datei.mediatyp),
                  \(datei.datei.inhalt.sha256), \(datei.datei.inhalt.groesse))
                """)
        }
        if let text = anlage.text { try eingangstextSetzen(text, id) }
        guard let eingang = try eingang(id) else { throw PostError.nichtGefunden }
        vermerke(eingang.gegenstand, feld: "inhalt", neu: anlage.dateien.first?.datei.inhalt.sha256)
        vermerke(eingang.gegenstand, feld: "eingang_am", neu: anlage.eingangAm.iso)
        if let scan = anlage.scan { try scanEintragen(id, scan) }
        if anlage.kanal == .email { try ereignis(Maileingang.ereignis, Maileingang(eingang: id.text)) }
        if pruefen {
            try auftrag(EingangPruefen.art, EingangPruefen.Daten(eingang: id), schluessel: "\(EingangPruefen.art):\(id)")
        } else if anlage.lesen {
            try lesenBestellen(id)
        }
        return eingang
    }

    func lesenBestellen(_ id: EingangID) throws {
        try auftrag(EingangLesen.art, EingangLesen.Daten(eingang: id), schluessel: "\(EingangLesen.art):\(id)")
    }

    func eingangstextSetzen(_ text: String, _ id: EingangID) throws {
        // PostgreSQL text ends at U+0000, and a book is not searched for a sign.
        let kurz = String(String.UnicodeScalarView(text.unicodeScalars.prefix(500_000).filter { $0.value != 0 }))
        try execute(
            """
            INSERT INTO post_eingangstext (eingang, text) VALUES (\(id), \(kurz))
            ON CONFLICT (eingang) DO UPDATE SET text = excluded.text
            """)
    }

    /// Ends the work on something that waits.
    func eingangErledigen(
        _ eingang: Eingang, _ zustand: Eingangszustand, version: Int?, vorgang: VorgangID? = nil, dokument: DokumentID? = nil,
        zuordnung: String? = nil, grund: String? = nil
    ) throws {
        try executeVersioned(
            """
            UPDATE post_eingang SET zustand = \(zustand), vorgang = \(vorgang), dokument = \(dokument), zuordnung = \(zuordnung),
              grund = \(grund), erledigt = \(jetzt), erledigt_von = \(akteur.kennung), version = version + 1
            WHERE id = \(eingang.id) AND version = \(version ?? eingang.version)
            """)
        vermerke(eingang.gegenstand, feld: "zustand", alt: eingang.zustand.rawValue, neu: zustand.rawValue)
    }
}
