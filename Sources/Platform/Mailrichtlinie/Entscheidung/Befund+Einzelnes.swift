// SPDX-License-Identifier: EUPL-1.2

extension Bedingung {
    static func oder(_ worte: [String]) -> String {
        guard let letztes = worte.last, worte.count > 1 else { return worte.first ?? "" }
        return worte.dropLast().joined(separator: ", ") + " oder " + letztes
    }

    static func adresse(_ adresse: Mailadresse?, _ wer: String, _ muster: [Adressmuster]) -> Befund {
        guard let adresse else { return Befund(false, "\(wer) ist leer") }
        guard let treffer = muster.first(where: { $0.trifft(adresse) }) else {
            return Befund(false, "\(wer) \(adresse) passt zu keinem Muster")
        }
        return Befund(true, "\(wer) \(adresse) passt zu \(treffer)")
    }

    static func stand(_ was: String, _ ist: Absenderstand, _ verlangt: [Absenderstand]) -> Befund {
        Befund(verlangt.contains(ist), ist: "\(was) ist \(ist.deutsch)", verlangt: oder(verlangt.map(\.deutsch)))
    }

    static func spam(_ punkte: Double?, ab: Int) -> Befund {
        guard let punkte else { return Befund(false, "auf Spam wurde nicht geprüft") }
        return Befund(
            punkte >= Double(ab), ist: "der Spamfilter gibt \(Int(punkte.rounded(.down))) Punkte", verlangt: "mindestens \(ab)")
    }

    static func kopf(_ felder: [Kopfbedingung], _ koepfe: [String: [String]]) -> Befund {
        for feld in felder {
            let werte = (koepfe[feld.name] ?? []).map { $0.lowercased() }
            let trifft = feld.werte.contains { verlangt in
                verlangt == "*" ? !werte.isEmpty : werte.contains(verlangt.lowercased())
            }
            guard trifft else {
                return Befund(false, "das Kopffeld \(feld.name) ist nicht \(oder(feld.werte))")
            }
        }
        return Befund(true, "das Kopffeld \(felder.map(\.name).joined(separator: " und ")) ist wie verlangt")
    }

    static func inhalt(_ muster: [Inhaltsmuster], _ inhalt: Inhaltsbefund) -> Befund {
        for eines in muster {
            switch eines {
            case .iban where inhalt.ibans > 0: return Befund(true, "der Text enthält eine IBAN")
            case .aktenzeichen where !inhalt.aktenzeichen.isEmpty: return Befund(true, "der Text enthält ein Aktenzeichen")
            case .worte(let liste) where inhalt.wortlisten.contains(liste):
                return Befund(true, "der Text enthält ein Wort der Liste \(liste)")
            case .unvollstaendig where !inhalt.istVollstaendig: return Befund(true, "der Inhalt war nicht vollständig lesbar")
            default: continue
            }
        }
        return Befund(false, "im Inhalt wurde nichts davon gefunden: \(muster.map(\.deutsch).joined(separator: ", "))")
    }
}

extension Anhangmuster {
    func trifft(_ anhang: Anhangbefund) -> Bool {
        switch self {
        case .typ(let typ): anhang.typ == typ
        case .gattung(let anfang): anhang.typ.hasPrefix(anfang)
        // Windows drops blanks and dots at the end of a name.
        case .endung(let endung):
            anhang.name.map { name in
                String(name.lowercased().reversed().drop { $0 == "." || $0 == " " }.reversed()).hasSuffix(endung)
            } ?? false
        }
    }
}
