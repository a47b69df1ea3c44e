// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension WriteContext {
    /// Writes what a Dokument says besides its file. Rights are the caller's matter; also what is final may be described better.
    public func dokumentangabenSetzen(_ angaben: Dokumentangaben, zu id: DokumentID) throws {
        let dokument = try vorhandenesDokument(id)
        let vorgang = try vorhandenerVorgang(dokument.vorgang)
        try vorgang.mussOffenSein()
        try sperreBeachten(.dokument(id))
        try dokumentangabenSchreiben(angaben, dokument)
        try indexieren(dokument, vorgang: vorgang)
    }

    func dokumentangabenSchreiben(_ angaben: Dokumentangaben, _ dokument: DokumentKopf) throws {
        let alt = try dokumentangaben(dokument.id), neu = try angaben.geprueft()
        if alt == neu { return }
        try execute(
            """
            UPDATE akte_dokument SET fremdes_zeichen = \(neu.fremdesZeichen), eingang_am = \(neu.eingangAm?.iso),
              ausgang_am = \(neu.ausgangAm?.iso), bezug = \(neu.bezug), hier = \(neu.hier), medium = \(neu.medium),
              standort = \(neu.standort), bemerkung = \(neu.bemerkung) WHERE id = \(dokument.id)
            """)
        if alt.kontakte != neu.kontakte {
            try execute("DELETE FROM akte_dokumentkontakt WHERE dokument = \(dokument.id)")
            for (nr, kontakt) in neu.kontakte.enumerated() {
                try execute(
                    """
                    INSERT INTO akte_dokumentkontakt (id, dokument, rolle, nr, name, anschrift, email)
                    VALUES (\(ID<Dokumentkontakt>(jetzt)), \(dokument.id), \(kontakt.rolle), \(nr), \(kontakt.name),
                      \(kontakt.anschrift), \(kontakt.email))
                    """)
            }
        }
        let felder: [(String, String?, String?)] = [
            ("fremdes_zeichen", alt.fremdesZeichen, neu.fremdesZeichen), ("eingang_am", alt.eingangAm?.iso, neu.eingangAm?.iso),
            ("ausgang_am", alt.ausgangAm?.iso, neu.ausgangAm?.iso), ("bezug", alt.bezug, neu.bezug), ("hier", alt.hier, neu.hier),
            ("medium", alt.medium.deutsch, neu.medium.deutsch), ("standort", alt.standort, neu.standort),
            ("bemerkung", alt.bemerkung, neu.bemerkung), ("kontakte", Self.namen(alt), Self.namen(neu)),
        ]
        for (feld, vorher, nachher) in felder where vorher != nachher {
            vermerke(dokument.gegenstand, feld: feld, alt: vorher, neu: nachher)
        }
    }

    private static func namen(_ angaben: Dokumentangaben) -> String? {
        angaben.kontakte.isEmpty ? nil : angaben.kontakte.map { "\($0.rolle.deutsch): \($0.name)" }.joined(separator: ", ")
    }

    /// Makes a Dokument an Anlage of another one of the same Vorgang, or with `nil` one on its own.
    public func anlageZuordnen(_ id: DokumentID, zu haupt: DokumentID?) throws {
        let dokument = try vorhandenesDokument(id)
        let vorgang = try vorhandenerVorgang(dokument.vorgang)
        try vorgang.mussOffenSein()
        let ziel = try haupt.map { try vorhandenesDokument($0) }
        if let ziel {
            guard ziel.vorgang == dokument.vorgang, ziel.id != id else { throw ObjektError.anlageAnderswo }
            guard try hauptdokument(ziel.id) == nil, try anlagen(zu: id).isEmpty else { throw ObjektError.anlageGeschachtelt }
        }
        let alt = try hauptdokument(id).flatMap { try self.dokument($0) }
        if alt?.id == haupt { return }
        try executeVersioned(
            "UPDATE akte_dokument SET anlage_zu = \(haupt), version = version + 1 WHERE id = \(id) AND version = \(dokument.version)"
        )
        vermerke(dokument.gegenstand, feld: "anlage_zu", alt: alt?.zeichen.text, neu: ziel?.zeichen.text)
    }
}
