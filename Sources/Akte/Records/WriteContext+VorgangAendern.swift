// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension WriteContext {
    /// - Parameters:
    ///   - darfVerkuerzen: whether less may be kept than the Akte says.
    ///   - darfOeffnen: whether a restriction may be lifted. Whoever works on a Vorgang may keep it closer, but not open it to everybody.
    func vorgangAendern(
        _ alt: VorgangKopf, _ angaben: VorgangAendern.Angaben, version: Int, darfVerkuerzen: Bool = false,
        darfOeffnen: Bool = false
    ) throws -> VorgangKopf {
        try alt.mussOffenSein()
        try sperreBeachten(.vorgang(alt.id))
        guard let akte = try akte(alt.akteID) else { throw AkteError.nichtGefunden }
        let betreff = try Textregel.betreff(angaben.betreff)
        let ende = try alt.aussonderung.geaendert(
            dauer: angaben.aufbewahrung, art: angaben.aussonderungsart, oben: akte.aussonderung, darfVerkuerzen: darfVerkuerzen)
        let vertraulich = angaben.vertraulich || akte.vertraulich || alt.zugriffssatz.stufe == .streng
        guard !alt.vertraulich || vertraulich || darfOeffnen else { throw AkteError.vertraulichBleibt }
        try executeVersioned(
            """
            UPDATE akte_vorgang SET betreff = \(betreff), frist = \(angaben.frist?.iso), vertraulich = \(vertraulich),
              aufbewahrung = \(ende.dauer?.description), aussonderungsart = \(ende.art), version = version + 1
            WHERE id = \(alt.id) AND version = \(version)
            """)
        if let schriftgut = angaben.schriftgut { try schriftgutSetzen(schriftgut, vorgang: alt) }
        let neu = try vorhandenerVorgang(alt.id)
        feldVermerken(alt, "betreff", alt.betreff, neu.betreff)
        feldVermerken(alt, "frist", alt.frist?.iso, neu.frist?.iso)
        feldVermerken(alt, "vertraulich", alt.vertraulich ? "ja" : "nein", neu.vertraulich ? "ja" : "nein")
        feldVermerken(alt, "aufbewahrung", alt.aussonderung.dauer?.deutsch, neu.aussonderung.dauer?.deutsch)
        feldVermerken(alt, "aussonderungsart", alt.aussonderung.art?.rawValue, neu.aussonderung.art?.rawValue)
        if alt.vertraulich != neu.vertraulich { return try neuIndexieren(neu) }
        try indexieren(neu)
        return neu
    }

    private func feldVermerken(_ vorgang: VorgangKopf, _ feld: String, _ alt: String?, _ neu: String?) {
        if alt != neu { vermerke(vorgang.gegenstand, feld: feld, alt: alt, neu: neu) }
    }
}
