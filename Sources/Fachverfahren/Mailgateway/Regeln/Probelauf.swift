// SPDX-License-Identifier: EUPL-1.2
internal import Mailrichtlinie

/// What other rules would have done with the last messages: both sets decide again about what was kept of them.
struct Probelauf: Sendable {
    struct Art: Sendable, Hashable {
        let von: String
        let nach: String
        let zahl: Int
    }
    struct Fall: Sendable, Hashable {
        let absender: String
        let empfaenger: String
        let bisher: String
        let neu: String
    }

    static let faelleHoechstens = 50

    let zahl: Int
    let anders: Int
    /// The most frequent first.
    let arten: [Art]
    /// The latest first.
    let faelle: [Fall]
    /// What this does not say, in German sentences.
    let vorbehalte: [String]

    init(_ proben: [Probemerkmal], bisher: Geltendes, neu: Regelwerk) {
        var (gezaehlt, arten, faelle): (Int, [[String]: Int], [Fall]) = (0, [:], [])
        for probe in proben {
            guard let merkmale = probe.merkmale else { continue }
            gezaehlt += 1
            let alt = entscheide(bisher.werk.eingeordnet(merkmale), bisher.werk, probe.verfuegbar)
            let jetzt = entscheide(neu.eingeordnet(merkmale), neu, probe.verfuegbar)
            guard alt.kurz != jetzt.kurz else { continue }
            arten[alt.art == jetzt.art ? [alt.art, "\(jetzt.art), aber anders"] : [alt.art, jetzt.art], default: 0] += 1
            if faelle.count < Self.faelleHoechstens {
                faelle.append(
                    Fall(
                        absender: probe.absender ?? "Bericht ohne Absender", empfaenger: probe.empfaenger, bisher: alt.kurz,
                        neu: jetzt.kurz))
            }
        }
        zahl = gezaehlt
        anders = arten.values.reduce(0, +)
        self.arten = arten.map { Art(von: $0.key[0], nach: $0.key[1], zahl: $0.value) }.sorted {
            ($1.zahl, $0.von, $0.nach) < ($0.zahl, $1.von, $1.nach)
        }
        self.faelle = faelle
        vorbehalte = Self.vorbehalte(proben, bisher, neu)
    }

    private static func vorbehalte(_ proben: [Probemerkmal], _ bisher: Geltendes, _ neu: Regelwerk) -> [String] {
        var saetze: [String] = []
        let listen = neu.benutzteWortlisten.filter { neu.wortlisten[$0] != bisher.werk.wortlisten[$0] }.sorted()
        if !listen.isEmpty {
            saetze.append(
                "Wortlisten mit anderen Wörtern (\(listen.joined(separator: ", "))): In früheren Nachrichten wurde nach den bisherigen Wörtern gesucht."
            )
        }
        let alte = bisher.werk.kopfwerte
        let felder = neu.kopfwerte.filter { !$0.value.isSubset(of: alte[$0.key] ?? []) }.keys.sorted()
        if !felder.isEmpty {
            saetze.append("Neue Werte von Kopffeldern (\(felder.joined(separator: ", "))) wurden nicht aufgehoben.")
        }
        if Set(neu.aktenzeichenformen) != Set(bisher.werk.aktenzeichenformen) {
            saetze.append("Aktenzeichen wurden in den bisherigen Formen gesucht.")
        }
        let einzelne = neu.einordnung.schutzbedarfe.map(\.zeichen).filter {
            Probemerkmal.aktenplan($0).map { $0.count } ?? .max < $0.count
        }
        if !einzelne.isEmpty {
            saetze.append(
                "Von Aktenzeichen ist nur die Stelle des Aktenplans aufgehoben, nicht die einzelne Akte (\(einzelne.joined(separator: ", ")))."
            )
        }
        let endungen = neu.mehrteiligeEndungen.sorted()
        if !endungen.isEmpty {
            saetze.append("Von Dateinamen ist nur die letzte Endung aufgehoben, nicht \(endungen.joined(separator: ", ")).")
        }
        let fremde = proben.count { $0.regelwerk != bisher.name }
        if fremde > 0 {
            saetze.append("\(fremde) der Nachrichten wurden unter anderen Regeln als den jetzt geltenden durchsucht.")
        }
        return saetze
    }
}

extension Entscheidung {
    /// Kind of what happens, for counting.
    var art: String {
        switch ergebnis {
        case .senden(let weg):
            switch weg.staerke {
            case .inhalt: "geschützt senden"
            case .transport: "mit geschütztem Transport senden"
            case .offen: "ohne Schutz des Inhalts senden"
            }
        case .zustellen: "zustellen"
        case .durchleiten: "unverändert weitergeben"
        case .gehalten(let halt): halt.art == .freigabe ? "halten bis zur Freigabe" : "halten, weil kein Weg offen ist"
        case .abgewiesen: "abweisen"
        }
    }

    /// What happens and how, without the names of those concerned, so that two decisions can be compared.
    var kurz: String {
        var teile = [art]
        switch ergebnis {
        case .senden(let weg):
            teile.append(weg.deutsch)
            teile.append(signatur.map { $0 == .smime ? "signiert mit S/MIME" : "signiert mit OpenPGP" } ?? "nicht signiert")
            teile.append("Transport: \(transport.deutsch)")
            if weg.staerke == .inhalt, case .text(let aussen) = aussenbetreff { teile.append("Betreff außen \(aussen)") }
            if let hinweis { teile.append("Hinweis „\(hinweis)“") }
            if let linkAb { teile.append("Anhänge ab \(linkAb) Byte als Link") }
        case .gehalten(let halt):
            if halt.art == .freigabe { teile.append(halt.grund) }
            if !halt.wahl.isEmpty { teile.append("Wahl: \(halt.wahl.map(\.rawValue).joined(separator: ", "))") }
        case .abgewiesen(let text): teile.append(text)
        case .zustellen, .durchleiten: break
        }
        if inDieAkte { teile.append("Kopie in die Akte") }
        return teile.joined(separator: "; ")
    }
}
