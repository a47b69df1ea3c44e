// SPDX-License-Identifier: EUPL-1.2

extension Einordnung {
    static func lies(_ objekt: inout Objektleser) throws(RegelwerkError) -> Einordnung {
        let gruppen = try Regelwerk.namen(&objekt, "gruppen", bis: Regelwerkgrenzen.namen, musterliste)
        let klassen = try Regelwerk.namen(&objekt, "partnerklassen", bis: Regelwerkgrenzen.namen, musterliste)
        let bedarfe =
            try objekt.liste("schutzbedarfe", leer: true, bis: Regelwerkgrenzen.worte) { wert, ort throws(RegelwerkError) in
                try bedarf(wert, ort)
            } ?? []
        let einordnung = Einordnung(gruppen: gruppen, partnerklassen: klassen, schutzbedarfe: bedarfe)
        if let doppelt = einordnung.mehrdeutigeKlassen.first {
            throw RegelwerkError(
                objekt.ort("partnerklassen"),
                "„\(doppelt.muster)“ steht in mehreren Klassen (\(doppelt.namen.joined(separator: ", "))); erlaubt ist eine.")
        }
        try bedarfe.pruefeEindeutig(objekt.ort("schutzbedarfe"))
        return einordnung
    }

    private static func musterliste(_ wert: JsonWert, _ ort: String) throws(RegelwerkError) -> [Adressmuster] {
        try Werteleser.liste(wert, ort, leer: true, bis: Regelwerkgrenzen.worte, Werteleser.muster)
    }

    private static func bedarf(_ wert: JsonWert, _ ort: String) throws(RegelwerkError) -> Schutzbedarfseintrag {
        var objekt = try Objektleser(wert, ort)
        let zeichen = try objekt.pflichttext("zeichen", bis: 60)
        guard zeichen.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw RegelwerkError(
                objekt.ort("zeichen"), "Hier wird der Anfang eines Aktenzeichens wie 50.12 erwartet, ohne Leerzeichen.")
        }
        guard let klasse = try objekt.wort("klasse", Schutzbedarf.self) else {
            throw RegelwerkError(objekt.ort("klasse"), "Diese Angabe fehlt.")
        }
        let grund = try objekt.pflichttext("grund", bis: Regelwerkgrenzen.satz)
        try objekt.fertig()
        return Schutzbedarfseintrag(zeichen: zeichen, klasse: klasse, grund: grund)
    }
}

extension [Schutzbedarfseintrag] {
    fileprivate func pruefeEindeutig(_ ort: String) throws(RegelwerkError) {
        var gesehen: Set<String> = []
        for (stelle, eintrag) in enumerated() {
            guard gesehen.insert(eintrag.zeichen).inserted else {
                throw RegelwerkError("\(ort)[\(stelle)].zeichen", "„\(eintrag.zeichen)“ hat schon einen Schutzbedarf.")
            }
        }
    }
}

extension Einordnung {
    func schreibe(_ wurzel: inout JsonSchreiber) {
        for (name, listen) in [("gruppen", gruppen), ("partnerklassen", partnerklassen)] {
            wurzel.objekt(name) { innen in
                for (name, muster) in listen.sorted(by: { $0.key < $1.key }) {
                    innen.worte(name, muster.map(\.description))
                }
            }
        }
        wurzel.liste("schutzbedarfe", schutzbedarfe) { innen, eintrag in
            innen.wort("zeichen", eintrag.zeichen)
            innen.wort("klasse", eintrag.klasse.rawValue)
            innen.wort("grund", eintrag.grund)
        }
    }
}
