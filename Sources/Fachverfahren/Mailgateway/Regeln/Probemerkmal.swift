// SPDX-License-Identifier: EUPL-1.2
internal import Mailrichtlinie

/// What the rules compared in one message for one recipient, kept for the dry run of other rules. No content: neither subject nor text nor names of files,
/// of words only the list they stand in, of fields only the values that a rule names.
struct Probemerkmal: Sendable, Hashable, Codable {
    struct Anhang: Sendable, Hashable, Codable {
        /// From the last dot on.
        let endung: String?
        let typ: String
        let bytes: Int
    }

    /// Name of the rules it was gathered for.
    let regelwerk: String
    let richtung: String
    let absender: String?
    let empfaenger: String
    let marken: [String]
    let koepfe: [String: [String]]
    let anhaenge: [Anhang]
    let groesse: Int
    let istTermin: Bool
    let bestand: String
    let ibans: Int
    let aktenzeichen: Bool
    let aktenzeichenImBetreff: Bool
    let wortlisten: [String]
    let istVollstaendig: Bool
    let gruppen: [String]
    let partnerklasse: String?
    let tls: String
    let schutzbedarf: String
    let hatAkte: Bool
    let tag: String
    let minute: Int
    let entschieden: [String]
    let wege: [String]
    let signaturen: [String]
    /// By the name of the check; not in what older programs wrote.
    let pruefung: [String: String]?
    let spampunkte: Double?
    /// Of the Aktenzeichen only what stands before the number of the single file, for the risk class of its procedure.
    let aktenplan: String?

    init(_ merkmale: Merkmale, _ verfuegbar: Verfuegbar, _ geltend: Geltendes) {
        let (nachricht, umstaende) = (merkmale.nachricht, merkmale.umstaende)
        regelwerk = geltend.name
        richtung = merkmale.richtung.rawValue
        absender = merkmale.absender?.description
        empfaenger = merkmale.empfaenger.description
        marken = nachricht.marken.map(\.rawValue).sorted()
        let genannte = geltend.werk.kopfwerte
        koepfe = nachricht.koepfe.reduce(into: [:]) { koepfe, feld in
            koepfe[feld.key] = feld.value.map { genannte[feld.key]?.contains($0.lowercased()) == true ? $0.lowercased() : "" }
        }
        anhaenge = nachricht.anhaenge.map {
            Anhang(endung: $0.name.flatMap(Self.endung), typ: $0.typ, bytes: $0.bytes)
        }
        (groesse, istTermin, bestand) = (nachricht.groesse, nachricht.istTermin, nachricht.bestand.rawValue)
        ibans = nachricht.inhalt.ibans
        aktenzeichen = !nachricht.inhalt.aktenzeichen.isEmpty
        aktenzeichenImBetreff = nachricht.inhalt.aktenzeichenImBetreff != nil
        wortlisten = nachricht.inhalt.wortlisten.sorted()
        istVollstaendig = nachricht.inhalt.istVollstaendig
        gruppen = umstaende.gruppen.sorted()
        partnerklasse = umstaende.partnerklasse
        (tls, schutzbedarf) = (umstaende.tls.rawValue, umstaende.schutzbedarf.rawValue)
        hatAkte = umstaende.aktenzeichen != nil
        (tag, minute) = (umstaende.zeit.tag.rawValue, umstaende.zeit.minute)
        entschieden = umstaende.entschieden.map(\.rawValue).sorted()
        wege = verfuegbar.wege.keys.map(\.rawValue).sorted()
        signaturen = verfuegbar.signaturen.map(\.rawValue).sorted()
        let geprueft = umstaende.pruefung
        pruefung = [
            "spf": geprueft.spf.rawValue, "dkim": geprueft.dkim.rawValue, "dmarc": geprueft.dmarc.rawValue,
            "viren": geprueft.viren.rawValue,
        ]
        spampunkte = geprueft.spampunkte
        aktenplan = (umstaende.aktenzeichen ?? nachricht.inhalt.aktenzeichenImBetreff).flatMap(Self.aktenplan)
    }

    /// `36.10.01-` of `36.10.01-2026/0004`.
    static func aktenplan(_ zeichen: String) -> String? {
        zeichen.firstIndex { $0 == "-" || $0 == "/" }.map { String(zeichen[...$0]) }
    }

    /// As rules compare it: Windows drops dots and blanks at the end.
    private static func endung(_ name: String) -> String? {
        let klein = name.lowercased().reversed().drop { $0 == "." || $0 == " " }
        guard let punkt = klein.firstIndex(of: ".") else { return nil }
        return String(klein[...punkt].reversed().prefix(20))
    }
}

extension Probemerkmal {
    var verfuegbar: Verfuegbar {
        Verfuegbar(
            wege: Dictionary(wege.compactMap(Weg.init).map { ($0, "") }) { erster, _ in erster },
            signaturen: Set(signaturen.compactMap(Signaturart.init)))
    }

    /// `nil` where an older program wrote words that are no longer known.
    var merkmale: Merkmale? {
        guard let richtung = Richtung(rawValue: richtung), let an = Mailadresse(empfaenger),
            let bestand = Bestandsschutz(rawValue: bestand), let tls = Tlslage(rawValue: tls),
            let bedarf = Schutzbedarf(rawValue: schutzbedarf), let tag = Mailrichtlinie.Wochentag(rawValue: tag)
        else { return nil }
        var nachricht = Nachrichtenbefund()
        nachricht.marken = Set(marken.compactMap(Marke.init))
        nachricht.koepfe = koepfe
        nachricht.anhaenge = anhaenge.map { Anhangbefund(name: $0.endung, typ: $0.typ, bytes: $0.bytes) }
        (nachricht.groesse, nachricht.istTermin, nachricht.bestand) = (groesse, istTermin, bestand)
        nachricht.inhalt.ibans = ibans
        nachricht.inhalt.aktenzeichen = aktenzeichen ? ["?"] : []
        let zeichen = aktenplan.map { "\($0)…" } ?? "?"
        nachricht.inhalt.aktenzeichenImBetreff = aktenzeichenImBetreff ? zeichen : nil
        nachricht.inhalt.wortlisten = Set(wortlisten)
        nachricht.inhalt.istVollstaendig = istVollstaendig
        return Merkmale(
            richtung: richtung, absender: absender.flatMap(Mailadresse.init), empfaenger: an, nachricht: nachricht,
            umstaende: Umstaende(
                gruppen: Set(gruppen), partnerklasse: partnerklasse, tls: tls, schutzbedarf: bedarf,
                aktenzeichen: hatAkte ? zeichen : nil, zeit: Wochenzeit(tag: tag, minute: minute),
                entschieden: Set(entschieden.compactMap(Entschluss.init)), pruefung: pruefergebnis))
    }

    private var pruefergebnis: Pruefergebnis {
        func stand(_ name: String) -> Absenderstand { pruefung?[name].flatMap(Absenderstand.init) ?? .ungeprueft }
        var ergebnis = Pruefergebnis()
        (ergebnis.spf, ergebnis.dkim, ergebnis.dmarc) = (stand("spf"), stand("dkim"), stand("dmarc"))
        ergebnis.spampunkte = spampunkte
        ergebnis.viren = pruefung?["viren"].flatMap(Virenstand.init) ?? .ungeprueft
        return ergebnis
    }
}
