// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// How grave an incident is; decides which reports are due.
enum Vorfallklasse: String, Sendable, CaseIterable {
    case ereignis
    case vorfall
    case erheblich
    case notfall

    var deutsch: String {
        switch self {
        case .ereignis: "Sicherheitsereignis ohne Schaden"
        case .vorfall: "Sicherheitsvorfall"
        case .erheblich: "erheblicher Sicherheitsvorfall"
        case .notfall: "Notfall oder Krise"
        }
    }
}

/// One report that falls due, as data: a town that is no listed entity keeps the times of the act of its own will, or sets others.
// § BSIG:32
struct Meldestufe: Hashable, Sendable {
    enum Dauer: Hashable, Sendable {
        case stunden(Int)
        case monate(Int)
    }

    let schluessel: String
    let titel: String
    let klassen: Set<Vorfallklasse>
    /// The report after which the time runs; `nil` counts from when the incident was noticed.
    let nach: String?
    let dauer: Dauer
    let quelle: String
    let hinweis: String

    /// Reads the table: schluessel, titel, klassen, ab, dauer, quelle, hinweis, separated by tabs.
    static func lesen(_ tsv: String) throws(SicherheitError) -> [Meldestufe] {
        var stufen: [Meldestufe] = []
        for (nr, zeile) in tsv.split(separator: "\n").enumerated() where nr > 0 {
            let s = zeile.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let fehler = SicherheitError.datenUnlesbar(datei: "meldefristen.tsv", zeile: nr + 1)
            guard s.count == 7, let dauer = dauer(s[4]) else { throw fehler }
            let klassen = s[2].split(separator: ",").map { Vorfallklasse(rawValue: String($0)) }
            guard !klassen.contains(nil), s[3] == "bemerkt" || stufen.contains(where: { $0.schluessel == s[3] }) else {
                throw fehler
            }
            stufen.append(
                Meldestufe(
                    schluessel: s[0], titel: s[1], klassen: Set(klassen.compactMap(\.self)), nach: s[3] == "bemerkt" ? nil : s[3],
                    dauer: dauer, quelle: s[5], hinweis: s[6]))
        }
        return stufen
    }

    private static func dauer(_ text: String) -> Dauer? {
        guard let zahl = Int(text.dropLast()), zahl > 0 else { return nil }
        switch text.last {
        case "h": return .stunden(zahl)
        case "M": return .monate(zahl)
        default: return nil
        }
    }

    /// Hours are hours, over weekends too; months end on the same day at the same time.
    func ende(ab anfang: Zeitpunkt) -> Zeitpunkt {
        switch dauer {
        case .stunden(let zahl): return anfang + .seconds(zahl * 3_600)
        case .monate(let zahl):
            let ort = anfang.ortszeit
            return ort.tag.plus(monate: zahl).um(ort.stunde, ort.minute)
        }
    }

    var dauertext: String {
        switch dauer {
        case .stunden(let zahl): "\(zahl) Stunden"
        case .monate(let zahl): zahl == 1 ? "1 Monat" : "\(zahl) Monate"
        }
    }
}

/// How one report of an incident stands.
enum Meldestand: Hashable, Sendable {
    case gemeldet(am: Zeitpunkt, rechtzeitig: Bool)
    case laeuft(bis: Zeitpunkt, rest: Duration)
    case ueberschritten(seit: Zeitpunkt)
    /// The report before it has not been made yet.
    case wartet(auf: String)

    static let bald = Duration.seconds(12 * 3_600)

    var istOffen: Bool { if case .gemeldet = self { false } else { true } }

    var marke: Marke {
        switch self {
        case .gemeldet(_, true): Marke("erfolg", "rechtzeitig gemeldet")
        case .gemeldet(_, false): Marke("warnung", "verspätet gemeldet")
        case .laeuft(_, let rest):
            Marke(rest < Self.bald ? "warnung" : "info", "noch \(Self.spanne(rest))")
        case .ueberschritten: Marke("fehler", "Frist überschritten")
        case .wartet(let vorige): Marke("leise", "beginnt nach: \(vorige)")
        }
    }

    /// Stands beside the mark, where it can wrap.
    var wann: String? {
        switch self {
        case .gemeldet(let am, _): "am \(am.deutsch)"
        case .laeuft(let bis, _): "bis \(bis.deutsch)"
        case .ueberschritten(let seit): "seit \(seit.deutsch)"
        case .wartet: nil
        }
    }

    private static func spanne(_ dauer: Duration) -> String {
        let minuten = dauer.inMillisekunden / 60_000
        return minuten >= 2_880 ? "\(minuten / 1_440) Tage" : "\(minuten / 60) Std. \(minuten % 60) Min."
    }
}
