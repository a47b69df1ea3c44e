// SPDX-License-Identifier: EUPL-1.2

/// Recipients of one message who get it with the same protection, so that it is made once for all of them (mail facts §1.4).
public struct Schutzgruppe: Sendable, Hashable {
    public let ergebnis: Ergebnis
    public let signatur: Signaturart?
    public let transport: Transportforderung
    public let verfahren: String?
    public let aussenbetreff: Aussenbetreff
    public let hinweis: String?
    public let linkAb: Int?
    public let betreffBereinigen: Bool
    public internal(set) var empfaenger: [Mailadresse]

    fileprivate init(_ entscheidung: Entscheidung, _ ergebnis: Ergebnis) {
        self.ergebnis = ergebnis
        (signatur, transport, verfahren) = (entscheidung.signatur, entscheidung.transport, entscheidung.verfahren)
        (aussenbetreff, hinweis, linkAb) = (entscheidung.aussenbetreff, entscheidung.hinweis, entscheidung.linkAb)
        betreffBereinigen = entscheidung.betreffBereinigen
        empfaenger = []
    }
}

/// What becomes of one message with all its recipients.
public struct Sendeplan: Sendable, Hashable {
    public struct Eintrag: Sendable, Hashable {
        public let empfaenger: Mailadresse
        public let entscheidung: Entscheidung

        public init(_ empfaenger: Mailadresse, _ entscheidung: Entscheidung) {
            self.empfaenger = empfaenger
            self.entscheidung = entscheidung
        }
    }

    /// In the order in which their first recipients stand.
    public let gruppen: [Schutzgruppe]
    /// For the sender, in German; those of single decisions among them, each once.
    public let warnungen: [String]

    public init(_ eintraege: [Eintrag]) {
        var (reihe, stellen) = ([Schutzgruppe](), [Schutzgruppe: Int]())
        var warnungen: [String] = []
        for eintrag in eintraege {
            let leer = Schutzgruppe(eintrag.entscheidung, Self.gemeinsam(eintrag.entscheidung.ergebnis))
            let stelle = stellen[leer] ?? reihe.count
            if stelle == reihe.count {
                stellen[leer] = stelle
                reihe.append(leer)
            }
            reihe[stelle].empfaenger.append(eintrag.empfaenger)
            for warnung in eintrag.entscheidung.warnungen where !warnungen.contains(warnung) { warnungen.append(warnung) }
        }
        gruppen = reihe
        self.warnungen = warnungen + (Self.gefaelle(reihe).map { [$0] } ?? [])
    }

    /// Reasons of holds name the recipient; without that they would never be alike.
    private static func gemeinsam(_ ergebnis: Ergebnis) -> Ergebnis {
        guard case .gehalten(let halt) = ergebnis, halt.art == .keinWeg else { return ergebnis }
        return .gehalten(Halt(art: .keinWeg, grund: "Kein erlaubter Weg ist möglich.", wahl: halt.wahl))
    }

    /// RFC 8551 §2.7.3: who reads the traffic reads the weakest copy.
    private static func gefaelle(_ gruppen: [Schutzgruppe]) -> String? {
        let stufen = gruppen.compactMap { gruppe in gruppe.staerke.map { (staerke: $0, empfaenger: gruppe.empfaenger) } }
        guard let staerkste = stufen.map(\.staerke).max(), let schwaechste = stufen.map(\.staerke).min(), schwaechste < staerkste
        else {
            return nil
        }
        let namen = { (staerke: Staerke) in
            let alle = stufen.filter { $0.staerke == staerke }.flatMap(\.empfaenger).map(\.description)
            return alle.prefix(5).joined(separator: ", ") + (alle.count > 5 ? " und \(alle.count - 5) weitere" : "")
        }
        return
            "Derselbe Text geht \(staerkste.deutsch) an \(namen(staerkste)), "
            + "aber \(schwaechste.deutsch) an \(namen(schwaechste))."
    }
}

extension Schutzgruppe {
    /// What the text is worth here; a message held for lack of a way was to be protected.
    var staerke: Staerke? {
        switch ergebnis {
        case .senden(let weg): weg.staerke
        case .gehalten(let halt): halt.art == .keinWeg ? .inhalt : nil
        case .durchleiten, .zustellen, .abgewiesen: nil
        }
    }
}
