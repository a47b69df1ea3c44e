// SPDX-License-Identifier: EUPL-1.2

extension Bedingung {
    /// For pages and comparisons: `Richtung ausgehend und Schutzbedarf hoch oder sehr hoch`.
    public var deutsch: String {
        switch self {
        case .und(let glieder): glieder.isEmpty ? "immer" : glieder.map(\.deutsch).joined(separator: " und ")
        case .alle(let glieder): "alles von (\(glieder.map(\.deutsch).joined(separator: "; ")))"
        case .eine(let glieder): "eines von (\(glieder.map(\.deutsch).joined(separator: "; ")))"
        case .nicht(let innen): "nicht (\(innen.deutsch))"
        case .richtung(let richtung): "Richtung \(richtung.rawValue)"
        case .absender(let muster): "Absender \(Self.oder(muster.map(\.description)))"
        case .empfaenger(let muster): "Empfänger \(Self.oder(muster.map(\.description)))"
        case .gruppe(let namen): "Gruppe \(Self.oder(namen))"
        case .partnerklasse(let namen): "Partnerklasse \(Self.oder(namen))"
        case .marke(let marken): "Betreff mit \(Self.oder(marken.map(\.deutsch)))"
        case .kopf(let felder): felder.map { "Kopffeld \($0.name) \(Self.oder($0.werte))" }.joined(separator: " und ")
        case .anhangtyp(let muster): "Anhang \(Self.oder(muster.map(\.description)))"
        case .anhangAb(let bytes): "ein Anhang ab \(bytes) Bytes"
        case .groesseAb(let bytes): "Nachricht ab \(bytes) Bytes"
        case .schutzbedarf(let klassen): "Schutzbedarf \(Self.oder(klassen.map(\.rawValue)))"
        case .inhalt(let muster): "Inhalt mit \(Self.oder(muster.map(\.deutsch)))"
        case .tls(let lagen): "Transport \(Self.oder(lagen.map(\.deutsch)))"
        case .zeit(let fenster): "Zeit \(fenster.deutsch)"
        case .kalender(let ja): ja ? "Termin" : "kein Termin"
        case .spf(let staende): "SPF \(Self.oder(staende.map(\.deutsch)))"
        case .dkim(let staende): "DKIM \(Self.oder(staende.map(\.deutsch)))"
        case .dmarc(let staende): "DMARC \(Self.oder(staende.map(\.deutsch)))"
        case .spamAb(let punkte): "ab \(punkte) Spampunkten"
        case .viren(let staende): "Viren \(Self.oder(staende.map(\.deutsch)))"
        case .schutz(let arten): "Schutz der Nachricht \(Self.oder(arten.map(\.deutsch)))"
        }
    }
}

extension Inhaltsmuster {
    var deutsch: String {
        switch self {
        case .iban: "IBAN"
        case .aktenzeichen: "Aktenzeichen"
        case .worte(let liste): "Wort der Liste \(liste)"
        case .unvollstaendig: "unlesbaren Teilen"
        }
    }
}

extension Umstaende {
    /// `hoch: 50.12 Sozialdaten`
    var schutzbedarfDeutsch: String? { bedarfsbeleg.map { "\(schutzbedarf.rawValue): \($0)" } }
}

extension [Adressmuster] {
    public var deutsch: String { isEmpty ? "noch niemand" : map(\.description).joined(separator: ", ") }
}

extension Tlslage {
    public var deutsch: String {
        switch self {
        case .unbekannt: "noch unbekannt"
        case .keine: "ohne TLS"
        case .einfach: "TLS ohne geprüften Server"
        case .qualifiziert: "qualifiziertes TLS"
        }
    }
}

extension Transportforderung {
    public var deutsch: String {
        switch self {
        case .beliebig: "beliebig"
        case .pflicht: "TLS ist Pflicht"
        case .qualifiziert: "qualifiziertes TLS ist Pflicht"
        }
    }
}

extension Bestandsschutz {
    public var deutsch: String { self == .verschluesselt ? "verschlüsselt" : rawValue }
}

extension Zeitfenster {
    var deutsch: String {
        let tage =
            tage.count == Wochentag.allCases.count ? "täglich" : sortiert.map(\.rawValue.mitGrossemAnfang).joined(separator: ", ")
        return "\(tage) von \(Wochenzeit.uhrzeit(von)) bis \(Wochenzeit.uhrzeit(bis))"
    }
}

extension String {
    var mitGrossemAnfang: String { prefix(1).uppercased() + dropFirst() }

    /// With a full stop where the author of a rule left it out.
    var alsSatz: String { [".", "!", "?"].contains(last) ? self : self + "." }
}

extension Massnahmen {
    /// What is set, each as a short German phrase.
    public func deutsch(_ einstellung: Einstellung) -> String? {
        switch einstellung {
        case .signieren: signieren?.rawValue
        case .verschluesseln: verschluesseln?.rawValue
        case .wege: wege.map { $0.map(\.deutsch).joined(separator: ", ") }
        case .transport: transport?.deutsch
        case .betreff:
            switch betreff {
            case nil: nil
            case .lassen: "lassen"
            case .auslassung: "[...]"
            case .aktenzeichen: "nur das Aktenzeichen"
            }
        case .hinweis: hinweis.map { $0.inhalt.map { "„\($0)“" } ?? "keiner" }
        case .halten: halten.map { $0.inhalt.map { "„\($0)“" } ?? "nein" }
        case .abweisen: abweisen.map { $0.inhalt.map { "„\($0)“" } ?? "nein" }
        case .akte: akte.map { $0 ? "ja" : "nein" }
        case .linkAb: linkAb.map { $0.inhalt.map { "ab \($0) Bytes" } ?? "nie" }
        case .kalenderOffen: kalenderOffen.map { $0 ? "ja" : "nein" }
        case .wahl: wahl.map { $0.isEmpty ? "nur verwerfen" : $0.map(\.rawValue).joined(separator: ", ") }
        }
    }
}
