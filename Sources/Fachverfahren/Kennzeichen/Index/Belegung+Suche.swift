// SPDX-License-Identifier: EUPL-1.2
import Core

extension Belegung {
    /// Free plates that match, in the order of the asked signs, then letters, then number.
    func suche(_ anfrage: Suchanfrage, am jetzt: Zeitpunkt) -> Suchtreffer {
        let felder = felder(am: jetzt)
        let plan = Suchplan(anfrage.muster)
        let suchen = anfrage.felder.compactMap { uz, sperre in
            felder[uz].map {
                (uz: uz, suche: Feldsuche($0, plan, sperre, zeichen: uz.laenge, ziffern: anfrage.ziffern, anfrage.grenze))
            }
        }
        let anzahlen = suchen.map { $0.suche.anzahlen() }
        let gesamt = anzahlen.reduce(0) { $0 + $1.reduce(0, +) }
        let raenge = anfrage.auswahl.raenge(gesamt: gesamt, anzahl: anfrage.anzahl)
        var kennzeichen: [Kennzeichen] = []
        var offen = raenge[...]
        var davor = 0
        for (i, eine) in suchen.enumerated() {
            for (zeile, anzahl) in anzahlen[i].enumerated() where anzahl > 0 {
                guard let naechster = offen.first else { break }
                if naechster < davor + anzahl {
                    let hier = offen.prefix { $0 < davor + anzahl }
                    let schluessel = eine.suche.treffer(zeile: zeile, raenge: hier.map { $0 - davor }[...])
                    // The length limit is at most that of the plate itself, so none is lost here.
                    kennzeichen += schluessel.compactMap { try? Kennzeichen(eine.uz, $0) }
                    offen = offen.dropFirst(hier.count)
                }
                davor += anzahl
            }
        }
        return Suchtreffer(kennzeichen: kennzeichen, gesamt: gesamt)
    }
}
