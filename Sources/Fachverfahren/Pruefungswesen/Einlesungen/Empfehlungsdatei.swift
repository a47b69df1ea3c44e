// SPDX-License-Identifier: EUPL-1.2

/// The recommendations of a finished report as a table. A finding is written out once; further recommendations only repeat its number.
struct Empfehlungsdatei: Sendable {
    static let pflicht = ["feststellung nr", "feststellung", "empfehlung nr", "empfehlung"]
    static let weitere = ["feld"]

    let feststellungen: [Feststellungseingabe]
    let fehler: [Zeilenfehler]

    /// - Parameters:
    ///   - vorhandene: numbers of findings of the audit.
    ///   - empfehlungen: numbers of recommendations of the audit.
    init(_ bytes: [UInt8], vorhandene: Set<String>, empfehlungen: Set<String>) {
        let tabelle = Tabelle(bytes, pflicht: Self.pflicht, weitere: Self.weitere)
        var fehler = tabelle.fehler, folge: [Feststellungseingabe] = [], gesehen = empfehlungen
        // With columns missing every line would be wrong in the same way.
        for zeile in tabelle.fehler.contains(where: { $0.text.contains("Spalte „") }) ? [] : tabelle.zeilen {
            let (nr, text) = (zeile["feststellung nr"], zeile["feststellung"])
            let (empfehlungNr, empfehlung) = (zeile["empfehlung nr"], zeile["empfehlung"])
            var maengel: [String] = []
            if nr.isEmpty { maengel.append("Die Nummer der Feststellung fehlt.") }
            if nr.count > 12 || empfehlungNr.count > 12 { maengel.append("Eine Nummer ist länger als 12 Zeichen.") }
            if text.count > 4_000 || empfehlung.count > 4_000 { maengel.append("Ein Text ist länger als 4.000 Zeichen.") }
            if zeile["feld"].count > 80 { maengel.append("Das Prüffeld ist länger als 80 Zeichen.") }
            let stelle = folge.firstIndex { $0.nr == nr }
            if stelle == nil, !nr.isEmpty, text.isEmpty, !vorhandene.contains(nr) {
                maengel.append("Der Wortlaut der Feststellung \(nr) fehlt.")
            }
            if stelle == nil, !text.isEmpty, vorhandene.contains(nr) {
                maengel.append("Die Feststellung \(nr) gibt es in der Prüfung schon.")
            }
            if let stelle, !text.isEmpty, text != folge[stelle].wortlaut {
                maengel.append("Die Feststellung \(nr) hat in Zeile \(folge[stelle].zeile ?? 0) einen anderen Wortlaut.")
            }
            if empfehlungNr.isEmpty != empfehlung.isEmpty { maengel.append("Eine Empfehlung braucht Nummer und Wortlaut.") }
            if !empfehlungNr.isEmpty, !gesehen.insert(empfehlungNr).inserted {
                maengel.append("Die Nummer \(empfehlungNr) gibt es schon.")
            }
            guard maengel.isEmpty else {
                fehler += maengel.map { Zeilenfehler(zeile: zeile.nr, text: $0) }
                continue
            }
            let neu =
                empfehlung.isEmpty
                ? [] : [Feststellungseingabe.Empfehlung(nr: empfehlungNr, wortlaut: empfehlung, zeile: zeile.nr)]
            if let stelle {
                folge[stelle].empfehlungen += neu
            } else {
                folge.append(
                    Feststellungseingabe(nr: nr, feld: zeile["feld"], wortlaut: text, zeile: zeile.nr, empfehlungen: neu))
            }
        }
        feststellungen = folge
        self.fehler = fehler.sorted { $0.zeile < $1.zeile }
    }
}
