// SPDX-License-Identifier: EUPL-1.2
internal import Core

extension Frage {
    /// What is wrong with an answer, as a sentence that says what to do; `nil` when nothing is.
    func fehler(_ werte: [String], heute: Kalendertag) -> Portaltext? {
        guard let wert = werte.first, !wert.isEmpty else {
            guard pflicht else { return nil }
            return wahlen.isEmpty
                ? Portaltext("Bitte beantworten Sie die Frage „\(text.de)“.", en: "Please answer the question “\(text.en)”.")
                : Portaltext("Bitte wählen Sie bei „\(text.de)“ etwas aus.", en: "Please choose an option for “\(text.en)”.")
        }
        if werte.contains(where: { $0.count > hoechstens }) {
            return Portaltext(
                "Bitte kürzen Sie die Antwort auf höchstens \(hoechstens) Zeichen.",
                en: "Please shorten the answer to \(hoechstens) characters.")
        }
        return artfehler(werte, wert, heute) ?? regel?(wert)
    }

    private func artfehler(_ werte: [String], _ wert: String, _ heute: Kalendertag) -> Portaltext? {
        switch art {
        case .text, .mehrzeilig: nil
        case .email:
            Self.istEmail(wert)
                ? nil
                : Portaltext(
                    "Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de.",
                    en: "Please enter an e-mail address, for example name@example.org.")
        case .telefon:
            wert.filter(\.isNumber).count >= 4 && wert.allSatisfy { $0.isNumber || " +-/()".contains($0) }
                ? nil
                : Portaltext(
                    "Bitte geben Sie eine Telefonnummer ein, zum Beispiel 0214 4060.",
                    en: "Please enter a telephone number, for example 0214 4060.")
        case .zahl:
            wert.utf8.allSatisfy { (48...57).contains($0) }
                ? nil : Portaltext("Bitte geben Sie eine Zahl ein.", en: "Please enter a number.")
        case .datum(let geburtstag): datumsfehler(wert, geburtstag, heute)
        case .wahl(let wahlen), .mehrfachwahl(let wahlen):
            werte.allSatisfy { w in wahlen.contains { $0.wert == w } }
                ? nil : Portaltext("Bitte wählen Sie eine der Möglichkeiten.", en: "Please choose one of the options.")
        }
    }

    private func datumsfehler(_ wert: String, _ geburtstag: Bool, _ heute: Kalendertag) -> Portaltext? {
        guard let tag = Kalendertag(iso: wert) else {
            return Portaltext(
                "Bitte geben Sie ein Datum mit Tag, Monat und Jahr ein, zum Beispiel 31 3 1980.",
                en: "Please enter a date with day, month and year, for example 31 3 1980.")
        }
        guard geburtstag, tag > heute || tag.alter(am: heute) > 130 else { return nil }
        return Portaltext("Bitte prüfen Sie das Geburtsdatum.", en: "Please check the date of birth.")
    }

    private static func istEmail(_ text: String) -> Bool {
        let teile = text.split(separator: "@", omittingEmptySubsequences: false)
        return teile.count == 2 && !teile[0].isEmpty && teile[1].contains(".") && !text.contains(where: \.isWhitespace)
    }

    /// The answer in words, for the check page and the copy.
    func inWorten(_ werte: [String], _ sprache: Portalsprache) -> String {
        let texte = werte.map { wert in wahlen.first { $0.wert == wert }?.text[sprache] ?? wert }
        if case .datum = art, let tag = werte.first.flatMap(Kalendertag.init(iso:)) {
            return sprache == .de ? tag.deutschLang : tag.englischLang
        }
        return texte.joined(separator: ", ")
    }
}
