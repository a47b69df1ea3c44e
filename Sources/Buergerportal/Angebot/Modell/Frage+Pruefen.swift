// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import InternetMessage

extension Frage {
    /// What is wrong with an answer; `nil` when nothing is.
    func mangel(_ werte: [String], heute: Kalendertag) -> Antwortmangel? {
        guard werte.contains(where: { !$0.isEmpty }), let wert = werte.first else {
            guard pflicht else { return nil }
            if case .datei = art { return .dateiFehlt }
            return wahlen.isEmpty ? .unbeantwortet : .ungewaehlt
        }
        if werte.contains(where: { $0.count > hoechstens }) { return .zuLang(hoechstens) }
        return artmangel(werte, wert, heute) ?? regel?(wert).map { .regel($0) }
    }

    private func artmangel(_ werte: [String], _ wert: String, _ heute: Kalendertag) -> Antwortmangel? {
        switch art {
        case .text, .mehrzeilig: nil
        case .email: Self.istEmail(wert) ? nil : .email
        case .telefon:
            wert.filter(\.isNumber).count >= 4 && wert.allSatisfy { $0.isNumber || " +-/()".contains($0) } ? nil : .telefon
        case .zahl: wert.utf8.allSatisfy { (48...57).contains($0) } ? nil : .zahl
        case .datum(let geburtstag): datumsmangel(wert, geburtstag, heute)
        case .anschrift: Anschriftangabe(werte).mangel.map { .anschrift($0) }
        case .datei(let hoechstens): werte.count > hoechstens ? .zuVieleDateien(hoechstens) : nil
        case .wahl(let wahlen), .mehrfachwahl(let wahlen):
            werte.allSatisfy { w in wahlen.contains { $0.wert == w } } ? nil : .auswahl
        }
    }

    private func datumsmangel(_ wert: String, _ geburtstag: Bool, _ heute: Kalendertag) -> Antwortmangel? {
        guard let tag = Kalendertag(iso: wert) else { return .datum }
        return geburtstag && (tag > heute || tag.alter(am: heute) > 130) ? .geburtsdatum : nil
    }

    /// The same rule as for accounts, so that no answer is taken to which no mail can be sent.
    private static func istEmail(_ text: String) -> Bool { (try? EmailAddress(text)) != nil }

    /// The answer in words, for the check page and the copy.
    func inWorten(_ werte: [String], _ sprache: Portalsprache) -> String {
        switch art {
        case .anschrift: return Anschriftangabe(werte).anschrift.zeilen.joined(separator: ", ")
        case .datei: return werte.compactMap { Dateiangabe($0)?.dateiname }.joined(separator: ", ")
        default: break
        }
        let texte = werte.map { wert in wahlen.first { $0.wert == wert }?.text[sprache] ?? wert }
        if case .datum = art, let tag = werte.first.flatMap(Kalendertag.init(iso:)) {
            return sprache == .de ? tag.deutschLang : tag.englischLang
        }
        return texte.joined(separator: ", ")
    }
}
