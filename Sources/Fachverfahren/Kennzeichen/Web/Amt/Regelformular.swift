// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// What somebody has typed into the form for a rule, and the rule it makes.
struct Regelformular: Sendable {
    typealias Fehler = (feld: String, text: String)

    let werte: Formularwerte
    let stadt: Stadtregeln

    /// The rule, or everything that is wrong with the input.
    func lesen() -> (regel: Sperrregel?, fehler: [Fehler]) {
        var fehler: [Fehler] = []
        let buchstaben = alternativen("buchstaben"), zahl = alternativen("zahl")
        let muster = muster(buchstaben, zahl, &fehler)
        let wege = Set(werte.alle("wege").compactMap(Vergabeweg.init(rawValue:)))
        if wege.isEmpty { fehler.append(("wege-1", "Wählen Sie mindestens einen Weg, auf dem die Regel gelten soll.")) }
        let geltung = geltung(&fehler)
        let grund = werte["grund"] ?? "", werk = werte["werk"] ?? ""
        if grund.isEmpty { fehler.append(("grund", "Geben Sie an, warum es die Regel geben soll.")) }
        if werk.isEmpty { fehler.append(("werk", "Geben Sie an, worauf sich die Regel stützt, zum Beispiel FZV.")) }
        let zeichen = stadt.unterscheidungszeichen.first { $0.text == werte["zeichen"] }
        guard let muster, fehler.isEmpty else { return (nil, fehler) }
        let regel = Sperrregel(
            id: "", version: 1, wirkung: werte["wirkung"] == "erlauben" ? .erlauben : .sperren, wege: wege,
            unterscheidungszeichen: zeichen,
            muster: muster, geltung: geltung, grund: String(grund.prefix(500)),
            quelle: Rechtsquelle(String(werk.prefix(100)), String((werte["stelle"] ?? "").prefix(200))))
        return (regel, [])
    }

    /// What the preview depends on, from input that may not be complete yet.
    func treffer() -> (muster: Regelmuster, zeichen: Unterscheidungszeichen?)? {
        var fehler: [Fehler] = []
        guard let muster = muster(alternativen("buchstaben"), alternativen("zahl"), &fehler) else { return nil }
        return (muster, stadt.unterscheidungszeichen.first { $0.text == werte["zeichen"] })
    }

    /// `ah, hh` means `AH|HH`.
    private func alternativen(_ feld: String) -> String {
        (werte[feld] ?? "").uppercased().split(whereSeparator: { " ,;|".contains($0) }).joined(separator: "|")
    }

    private func muster(_ buchstaben: String, _ zahl: String, _ fehler: inout [Fehler]) -> Regelmuster? {
        do throws(KennzeichenError) {
            _ = try Regelmuster(buchstaben: buchstaben, zahl: "*")
        } catch {
            fehler.append(("buchstaben", buchstaben.isEmpty ? "Geben Sie Buchstaben ein, oder * für alle." : error.meldung))
            return nil
        }
        do throws(KennzeichenError) {
            return try Regelmuster(buchstaben: buchstaben, zahl: zahl)
        } catch {
            fehler.append(("zahl", zahl.isEmpty ? "Geben Sie Zahlen ein, oder * für alle." : error.meldung))
            return nil
        }
    }

    private func geltung(_ fehler: inout [Fehler]) -> Geltung {
        let von = tag("von", "Beginn", &fehler), bis = tag("bis", "Ende", &fehler)
        if let von, let bis, bis < von {
            fehler.append(("bis-tag", "Das Ende liegt vor dem Beginn. Bitte ändern Sie eines von beiden."))
        }
        return Geltung(von: von, bis: bis)
    }

    /// A day that may be left out altogether.
    private func tag(_ name: String, _ was: String, _ fehler: inout [Fehler]) -> Kalendertag? {
        let teile = ["tag", "monat", "jahr"].map { werte["\(name).\($0)"] }
        guard teile.contains(where: { $0 != nil }) else { return nil }
        let zahlen = teile.compactMap { $0.flatMap { Int($0) } }
        if zahlen.count == 3, let tag = Kalendertag(jahr: zahlen[2], monat: zahlen[1], tag: zahlen[0]) { return tag }
        fehler.append(("\(name)-tag", "\(was): Geben Sie Tag, Monat und Jahr ein, oder lassen Sie das Datum leer."))
        return nil
    }
}

extension Sperrregel {
    /// Changes with what the rule hits and when, not with its words: a preview holds for one of these.
    var fingerabdruck: String {
        [
            wirkung.rawValue, unterscheidungszeichen?.text ?? "*", muster.buchstaben, muster.zahl,
        ].joined(separator: "/")
    }
}
