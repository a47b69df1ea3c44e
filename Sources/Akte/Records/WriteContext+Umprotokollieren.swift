// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension WriteContext {
    /// Moves a Vorgang to another Akte. What the new Akte says of retention counts unless the Vorgang has been given longer.
    /// A restricted Akte makes its Vorgänge restricted; leaving one does not lift it, neither level nor circle. Rights are the caller's
    /// matter.
    public func vorgangUmprotokollieren(_ id: VorgangID, nach akte: AkteKopf, version: Int? = nil) throws -> VorgangKopf {
        let alt = try vorhandenerVorgang(id)
        try alt.mussOffenSein()
        try sperreBeachten(.vorgang(id))
        guard akte.zustand == .offen else { throw AkteError.akteGeschlossen }
        guard alt.akteID != akte.id else { throw AkteError.schonDort }
        let zeichen = try vorgangszeichenZiehen(in: akte, fuer: id.text)
        let ende = alt.aussonderung.mindestens(akte.aussonderung)
        try executeVersioned(
            """
            UPDATE akte_vorgang SET akte = \(akte.id), zeichen = \(zeichen), aufbewahrung = \(ende.dauer?.description),
              aussonderungsart = \(ende.art), vertraulich = \(alt.vertraulich || akte.vertraulich), version = version + 1
            WHERE id = \(id) AND version = \(version ?? alt.version)
            """)
        try zeichenAbloesen(alt.zeichen.text)
        let neu = try vorhandenerVorgang(id)
        vermerke(neu.gegenstand, feld: "zeichen", alt: alt.zeichen.text, neu: zeichen)
        guard alt.zugriff != nil else { return try neuIndexieren(neu) }
        let dort = try zugriffErben(id)
        let mit = try beschraenkungMitnehmen(.vorgang(id), neu.gegenstand, alt: alt.zugriffssatz, neu: dort.zugriffssatz)
        let fertig = try neuIndexieren(dort)
        if mit { try mussSichtbarBleiben(.vorgang(id)) }
        return fertig
    }

    /// Moves a Dokument to another Vorgang; its Anlagen go with it, and an Anlage that goes alone stands on its own there. What
    /// restricted it goes along, and so do its ended Geschäftsgänge: a signature stays with what was signed. Rights on the Dokument and
    /// the Vorgang are the caller's matter.
    /// - Throws: `AkteError.gesperrt`, `GangError.dokumentImGeschaeftsgang` and `AkteError.verboten`, also for an Anlage.
    public func dokumentUmprotokollieren(_ id: DokumentID, nach ziel: VorgangID) throws -> DokumentKopf {
        let alt = try vorhandenesDokument(id)
        let neuerVorgang = try vorhandenerVorgang(ziel), bisher = try vorhandenerVorgang(alt.vorgang)
        try bisher.mussOffenSein()
        try neuerVorgang.mussOffenSein()
        guard alt.vorgang != ziel else { throw AkteError.schonDort }
        let anlagen = try anlagen(zu: id)
        for eines in [alt] + anlagen { try mussBeweglichSein(eines, in: bisher) }
        let neu = try dokumentUmhaengen(alt, von: bisher, nach: neuerVorgang, anlageZu: nil)
        for anlage in anlagen { _ = try dokumentUmhaengen(anlage, von: bisher, nach: neuerVorgang, anlageZu: id) }
        return neu
    }

    private func mussBeweglichSein(_ dokument: DokumentKopf, in vorgang: VorgangKopf) throws {
        guard AkteRechte.darf(AkteRechte.bearbeiten, akteur, dokument, in: vorgang) else { throw AkteError.verboten }
        try sperreBeachten(.dokument(dokument.id))
        guard try laufenderGang(am: dokument.id) == nil else { throw GangError.dokumentImGeschaeftsgang }
    }

    private func dokumentUmhaengen(
        _ alt: DokumentKopf, von bisher: VorgangKopf, nach ziel: VorgangKopf, anlageZu: DokumentID?
    ) throws -> DokumentKopf {
        let id = alt.id, lfd = try naechsteDokumentnummer(ziel.id)
        try executeVersioned(
            """
            UPDATE akte_dokument SET vorgang = \(ziel.id), lfd = \(lfd), anlage_zu = \(anlageZu),
              zeichenzusatz = \(try dokumentzusatz(ziel)), version = version + 1
            WHERE id = \(id) AND version = \(alt.version)
            """)
        try execute("UPDATE akte_gang SET vorgang = \(ziel.id) WHERE dokument = \(id)")
        try execute(
            "UPDATE akte_gangschritt SET vorgang = \(ziel.id) WHERE gang IN (SELECT id FROM akte_gang WHERE dokument = \(id))")
        // Letters bear the number behind whatever sign the Vorgang had then; each of them leads to the Dokument from now on too.
        for zeichen in try alleZeichen(bisher.id.text) {
            let frueher = Geschaeftszeichen(Vorgangszeichen(zeichen), lfd: alt.lfd).text
            _ = try zeichenBuchen(frueher, art: "dokument", objekt: id.text, gilt: false)
        }
        var neu = try zugriffErben(id, in: ziel)
        if try beschraenkungMitnehmen(
            .dokument(id), neu.gegenstand, alt: alt.zugriffssatz(in: bisher), neu: neu.zugriffssatz(in: ziel))
        {
            neu = try zugriffErben(id, in: ziel)
            try mussSichtbarBleiben(.dokument(id))
        }
        vermerke(neu.gegenstand, feld: "zeichen", alt: alt.zeichen.text, neu: neu.zeichen.text)
        try indexieren(neu, vorgang: ziel)
        return neu
    }
}
