// SPDX-License-Identifier: EUPL-1.2
import Core

/// Turns a visitor's wish into searches of the index.
struct Suchlauf: Sendable {
    private static let gezeigt = 24

    let dienst: Kennzeichendienst
    private var suche: Kennzeichensuche { Kennzeichensuche(dienst: dienst) }

    init(dienst: Kennzeichendienst) { self.dienst = dienst }

    func callAsFunction(_ wunsch: Suchwunsch, jetzt: Zeitpunkt) -> Suchergebnis {
        if let text = wunsch.kennzeichen, !text.contains("?"), !text.contains("*") {
            return nachsehen(text, wunsch, jetzt)
        }
        do throws(KennzeichenError) {
            return try suchen(wunsch, jetzt)
        } catch {
            return Suchergebnis(fehler: (feld(error), error.meldung), ursache: error)
        }
    }

    /// A whole plate: all readings, and what is near when it is gone.
    private func nachsehen(_ text: String, _ wunsch: Suchwunsch, _ jetzt: Zeitpunkt) -> Suchergebnis {
        let lesung: Lesung
        do throws(KennzeichenError) {
            lesung = try dienst.rechtsdaten.leser.lies(text, am: jetzt.tag)
        } catch {
            return Suchergebnis(fehler: ("k", error.meldung), ursache: error)
        }
        let eigene = Set(dienst.stadt.unterscheidungszeichen)
        var ergebnis = Suchergebnis(
            vorschlaege: lesung.vorschlaege.filter { eigene.contains($0.kennzeichen.unterscheidungszeichen) })
        ergebnis.auskuenfte = lesung.lesarten.map { lesart in
            let kennzeichen = lesart.kennzeichen
            let eigen = eigene.contains(kennzeichen.unterscheidungszeichen)
            let art = lesart.zusatz.flatMap { try? Kennzeichenart(zusatz: $0) } ?? wunsch.art
            let frei = eigen && suche.istFrei(kennzeichen, .online, art: art, jetzt: jetzt)
            return .init(
                lesart: lesart, eigen: eigen, frei: frei,
                hinweis: eigen ? Arthinweis(kennzeichen, art, dienst.regelwerk, am: jetzt.tag) : nil,
                nachbarn: eigen && !frei ? suche.nachbarn(kennzeichen, art: art, anzahl: 12, jetzt: jetzt) : [])
        }
        return ergebnis
    }

    private func suchen(_ wunsch: Suchwunsch, _ jetzt: Zeitpunkt) throws(KennzeichenError) -> Suchergebnis {
        let gewaehlt = try wunsch.zeichen.map { (text) throws(KennzeichenError) in try Unterscheidungszeichen(text) }
        let zeichen = wunsch.kennzeichen.flatMap { geteilt($0).zeichen } ?? gewaehlt
        var ergebnis = Suchergebnis()
        for muster in try muster(wunsch) {
            let rest = Self.gezeigt - ergebnis.treffer.count
            let treffer = suche(
                .init(muster: muster, zeichen: zeichen, art: wunsch.art, anzahl: max(0, rest), saat: wunsch.saat), jetzt: jetzt)
            ergebnis.gesamt += treffer.gesamt
            ergebnis.treffer += treffer.kennzeichen
        }
        return ergebnis
    }

    /// Letters from the initials or as typed, times digits from the birthday or as typed.
    private func muster(_ wunsch: Suchwunsch) throws(KennzeichenError) -> [Suchmuster] {
        if let text = wunsch.kennzeichen { return [try Suchmuster(geteilt(text).muster)] }
        var buchstaben = [wunsch.buchstaben ?? ""]
        if wunsch.vorname != nil || wunsch.nachname != nil {
            buchstaben = try Wunschbuchstaben.aus(vorname: wunsch.vorname ?? "", nachname: wunsch.nachname ?? "").map(\.text)
        }
        var zahlen = [wunsch.zahl ?? ""]
        if let geburtstag = wunsch.geburtstag {
            zahlen = try Wunschzahl.aus(geburtstag: geburtstag, ziffern: dienst.stadt.ziffern).map { String($0.zahl) }
        }
        var muster: [Suchmuster] = []
        for b in buchstaben { for z in zahlen { muster.append(try Suchmuster(buchstaben: b, zahl: z)) } }
        return muster
    }

    /// "LEV M* 1?" means the pattern "M* 1?" among the plates that begin with LEV.
    private func geteilt(_ text: String) -> (zeichen: Unterscheidungszeichen?, muster: String) {
        let teile = text.uppercased().split(whereSeparator: { $0 == " " || $0 == "-" })
        guard teile.count > 1, let erster = teile.first,
            let eigen = dienst.stadt.unterscheidungszeichen.first(where: { $0.text == erster })
        else {
            return (nil, text)
        }
        return (eigen, teile.dropFirst().joined(separator: " "))
    }

    private func feld(_ error: KennzeichenError) -> String {
        switch error {
        case .geburtstagUngueltig: "geburtstag"
        case .nameUngueltig: "nachname"
        default: "k"
        }
    }
}
