// SPDX-License-Identifier: EUPL-1.2
import Core

/// The frame: why there is a report, its dividers, the order of the last edition and the end.
extension Berichtsbau {
    /// - Throws: `SteuerungError.angabeFehlt` when nobody has stated which Gremium is reported to.
    func anlass() throws -> Abschnittsteil {
        let felder = Gremiumfelder(), programmfelder = Programmfelder()
        guard let gremium = ziel(programmfelder.gremium, von: programm), let beleg = programm.beleg(programmfelder.gremium) else {
            throw SteuerungError.angabeFehlt(feld: programmfelder.gremium.beschreibung.bezeichnung, von: programm.rufname)
        }
        let gremienname = [gremium.tatsache(felder.kuerzel), gremium.tatsache(felder.titel)]
        let themen = gremium.belege(felder.staendigeThemen)
        var titel = try themen.map { thema in
            try satz(
                "staendiger-top", zu: gremium, glied: thema.linie.glied,
                [gremium.tatsache(felder.staendigeThemen, thema, als: "thema")] + gremienname, stuetzen: [beleg])
        }
        if titel.isEmpty { titel = [try satz("gremium", zu: gremium, gremienname, stuetzen: [beleg])] }
        var baeume = try themen.flatMap { try anlass($0, gremium) }
        baeume += try gremium.belege(felder.zustaendigkeiten).map { beleg in
            Satzbaum(
                try satz(
                    "zustaendigkeit", zu: gremium, glied: beleg.linie.glied,
                    [gremium.tatsache(felder.zustaendigkeiten, beleg, als: "zustaendigkeit")]))
        }
        return Abschnittsteil(titel: titel, bloecke: liste(try baeume + federfuehrung()))
    }

    /// Names alone: of the Bausteine, else of the programme.
    func trenner(_ bausteine: [Objektsicht]) throws -> Abschnittsteil {
        if bausteine.isEmpty {
            return Abschnittsteil(titel: [try satz("trenner-programm", zu: programm, [programm.tatsache(Programmfelder().titel)])]
            )
        }
        return Abschnittsteil(titel: try bausteine.map { try satz("trenner", zu: $0, benennung($0)) })
    }

    /// The last edition up to the day; it is that of the day itself, where there is one.
    func gliederung() throws -> Abschnittsteil {
        let felder = Ausgabefelder()
        let ausgaben = nachTag(alle(.ausgabe, felder.programm, auf: programm.objekt.id), felder.tag)
        guard let letzte = ausgaben.last else { return Abschnittsteil() }
        var baeume: [Satzbaum] = []
        for beleg in letzte.belege(felder.gliederung) {
            guard let id = beleg.aussage.wert?.ziel, let baustein = bild.objekt(id) else {
                throw SteuerungError.angabeFehlt(feld: felder.gliederung.beschreibung.bezeichnung, von: programm.rufname)
            }
            baeume.append(Satzbaum(try satz("gliederung", zu: baustein, benennung(baustein), stuetzen: [beleg])))
        }
        return Abschnittsteil(
            titel: [try satz("letzte-ausgabe", zu: letzte, [letzte.tatsache(felder.tag)])], bloecke: liste(baeume))
    }

    /// - Throws: `SteuerungError.wortlautFehlt`.
    func schluss() throws -> Abschnittsteil {
        guard let worte = fassung.redaktionell["schluss"] else {
            throw SteuerungError.wortlautFehlt(satz: "schluss", fassung: fassung.name)
        }
        let satz = Satz(
            schluessel: Satzschluessel("schluss"), text: worte.text, gewissheit: .fakt,
            grundlage: .redaktionell(wer: worte.wer, am: worte.am))
        return Abschnittsteil(titel: [satz])
    }

    /// Number and title of a Baustein.
    func benennung(_ baustein: Objektsicht) -> [Tatsache] {
        [baustein.tatsache(Bausteinfelder().nummer), baustein.tatsache(Bausteinfelder().titel)]
    }

    func liste(_ baeume: [Satzbaum]) -> [Berichtsblock] { baeume.isEmpty ? [] : [.liste(baeume)] }

    /// The motion and the decision that made a standing item.
    private func anlass(_ thema: Beleg, _ gremium: Objektsicht) throws -> [Satzbaum] {
        let felder = Beschlussfelder(), gremienfelder = Gremiumfelder()
        let beschluesse = alle(.beschluss, felder.gremium, auf: gremium.objekt.id).filter {
            $0[felder.thema].map(\.wert) == thema.aussage.wert
        }
        return try beschluesse.flatMap { beschluss -> [Satzbaum] in
            var baeume: [Satzbaum] = []
            if let antrag = ziel(felder.zu, von: beschluss), antrag.objekt.art == .antrag {
                baeume.append(try self.antrag(antrag, zu: beschluss))
            }
            let satz = try satz(
                "thema", zu: beschluss,
                [
                    gremium.tatsache(gremienfelder.staendigeThemen, thema, als: "thema"),
                    gremium.tatsache(gremienfelder.titel, als: "gremium.titel"), beschluss.tatsache(felder.titel),
                ])
            baeume.append(Satzbaum(satz, weitere: [try self.satz("beschluss", zu: beschluss, [beschluss.tatsache(felder.tag)])]))
            return baeume
        }
    }

    private func antrag(_ antrag: Objektsicht, zu beschluss: Objektsicht) throws -> Satzbaum {
        let felder = Antragsfelder()
        let satz = try satz(
            "antrag", zu: antrag, [antrag.tatsache(felder.antragsteller), antrag.tatsache(felder.tag)],
            stuetzen: [beschluss.beleg(Beschlussfelder().zu)].compactMap(\.self))
        return Satzbaum(satz, [Satzbaum(try self.satz("antragstitel", zu: antrag, felder.titel))])
    }

    private func federfuehrung() throws -> [Satzbaum] {
        let felder = Fachbereichsfelder(), feld = Programmfelder().federfuehrung
        guard let fachbereich = ziel(feld, von: programm), let beleg = programm.beleg(feld) else { return [] }
        let satz = try satz(
            "federfuehrung", zu: fachbereich, [fachbereich.tatsache(felder.kuerzel), fachbereich.tatsache(felder.titel)],
            stuetzen: [beleg])
        return [Satzbaum(satz)]
    }
}
