// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension WriteContext {
    /// Orders the dispatch of a final Dokument. Rights are the caller's matter.
    func versandBestellen(_ id: DokumentID, _ weg: Versandweg, an ziel: Versandziel, anlass: String? = nil) throws -> Ausgang {
        guard let dokument = try dokument(id), let vorgang = try vorgang(dokument.vorgang) else { throw PostError.nichtGefunden }
        guard dokument.zustand == .final else { throw PostError.dokumentEntwurf }
        let ziel = try ziel.geprueft(weg)
        let neu = AusgangID(jetzt), jahr = jetzt.tag.jahr
        let lfd = try nummer("post.ausgang.\(jahr)"), nummer = "A-\(jahr)/\(Ziffern.auf(6, lfd))"
        try execute(
            """
            INSERT INTO post_ausgang (id, nummer, vorgang, dokument, oe, weg, zustand, empfaenger, anschrift, email, versuche, anlass,
              angelegt, angelegt_von, version)
            VALUES (\(neu), \(nummer), \(vorgang.id), \(id), \(vorgang.oe), \(weg), \(Versandzustand.bereit), \(ziel.name),
              \(ziel.anschrift), \(ziel.email), 0, \(anlass), \(jetzt), \(akteur.kennung), 1)
            """)
        guard let ausgang = try ausgang(neu) else { throw PostError.nichtGefunden }
        try schrittAnhaengen(ausgang, .bereit, weg, anlass)
        vermerke(dokument.gegenstand, feld: "versand", neu: "\(nummer), \(weg.deutsch), \(ziel.name)")
        return ausgang
    }

    /// Moves a dispatch on. The failure of one becomes a task of the clerk on the same day.
    func versandFortschreiben(
        _ alt: Ausgang, _ zustand: Versandzustand, weg: Versandweg? = nil, text: String?, tag: Kalendertag? = nil,
        version: Int? = nil
    ) throws {
        guard alt.zustand.darf(zustand) else { throw PostError.versandschritt(alt.zustand) }
        let weg = weg ?? alt.weg
        let fertig = zustand == .versandt
        try executeVersioned(
            """
            UPDATE post_ausgang SET zustand = \(zustand), weg = \(weg), nachweis = \(fertig ? text : alt.nachweis),
              tag = \(fertig ? (tag ?? jetzt.tag).iso : alt.tag?.iso), versandt = \(fertig ? jetzt : alt.versandt),
              versandt_von = \(fertig ? akteur.kennung : alt.versandtVon), version = version + 1,
              versuche = \(alt.versuche + (fertig || zustand == .gescheitert ? 1 : 0))
            WHERE id = \(alt.id) AND version = \(version ?? alt.version)
            """)
        try schrittAnhaengen(alt, zustand, weg, text)
        vermerke(alt.gegenstand, feld: "zustand", alt: alt.zustand.deutsch, neu: zustand.deutsch)
        switch zustand {
        case .versandt:
            try ausgangstagSetzen(alt, tag ?? jetzt.tag)
            try auftrag(
                VersandnachweisAblegen.art, VersandnachweisAblegen.Daten(ausgang: alt.id),
                schluessel: "\(VersandnachweisAblegen.art):\(alt.id):\(alt.version)")
        case .gescheitert: try aufgabeStellen(alt, "gescheitert", text ?? "")
        default: break
        }
    }

    /// The dispatch stays on its way: no new version, so that what becomes of it is still told to the same one.
    func versandAnhalten(_ ausgang: Ausgang, _ grund: String) throws {
        try zwischenstandMerken(ausgang, "angehalten: \(grund)")
        try aufgabeStellen(ausgang, "angehalten", grund)
    }

    /// What was dispatched came back.
    func rueckkehrMerken(_ ausgang: Ausgang, _ text: String) throws {
        try zwischenstandMerken(ausgang, text)
        try aufgabeStellen(ausgang, "zurückgekommen", text)
    }

    func zwischenstandMerken(_ ausgang: Ausgang, _ text: String) throws {
        try schrittAnhaengen(ausgang, ausgang.zustand, ausgang.weg, text)
        vermerke(ausgang.gegenstand, feld: "schritt", neu: text)
    }

    private func schrittAnhaengen(_ ausgang: Ausgang, _ zustand: Versandzustand, _ weg: Versandweg, _ text: String?) throws {
        let letzter: Int? = try value("SELECT MAX(nr) FROM post_ausgangsschritt WHERE ausgang = \(ausgang.id)")
        try execute(
            """
            INSERT INTO post_ausgangsschritt (id, ausgang, nr, zustand, weg, text, zeit, von)
            VALUES (\(ID<Ausgangsschritt>(jetzt)), \(ausgang.id), \((letzter ?? 0) + 1), \(zustand), \(weg), \(text), \(jetzt),
              \(akteur.kennung))
            """)
    }

    /// The Dokument itself says when and to whom it went. A closed Vorgang is left as it is; the register knows it anyway.
    private func ausgangstagSetzen(_ ausgang: Ausgang, _ tag: Kalendertag) throws {
        guard let vorgang = try vorgang(ausgang.vorgang), vorgang.zustand == .offen else { return }
        var angaben = try dokumentangaben(ausgang.dokument)
        angaben.ausgangAm = angaben.ausgangAm ?? tag
        if !angaben.kontakte.contains(where: { $0.rolle == .empfaenger && $0.name == ausgang.empfaenger.name }) {
            angaben.kontakte.append(
                Dokumentkontakt(
                    .empfaenger, name: ausgang.empfaenger.name, anschrift: ausgang.empfaenger.anschrift,
                    email: ausgang.empfaenger.email))
        }
        try dokumentangabenSetzen(angaben, zu: ausgang.dokument)
    }

    /// A closed Vorgang takes no Wiedervorlage; the list of what failed shows the task there.
    private func aufgabeStellen(_ ausgang: Ausgang, _ was: String, _ grund: String) throws {
        guard let vorgang = try vorgang(ausgang.vorgang), vorgang.zustand == .offen else { return }
        let text = "Versand \(ausgang.nummer) an \(ausgang.empfaenger.name) \(was): \(grund)"
        _ = try wiedervorlageSetzen(
            WiedervorlageAnlage(tag: jetzt.tag, grund: String(text.prefix(900)), fuer: vorgang.bearbeiter), in: vorgang.id)
    }
}
