// SPDX-License-Identifier: EUPL-1.2

/// Which mark the words between two brackets are.
enum Markendeutung {
    /// What a sender of ours asks for.
    static func ausgehend(_ worte: [String]) -> Marke? { wuensche[worte.joined()] }

    /// What may not come in from outside: marks only the gateway sets, and wishes that an answer would carry out again, of which
    /// `[offen]` would take its protection away. `[vertraulich]` stays: it only ever adds some.
    static func eingehend(_ worte: [String]) -> Bool? {
        let ganz = worte.joined()
        if let wunsch = wuensche[ganz] { return wunsch == .vertraulich ? nil : true }
        if faelschungen.contains(ganz) { return true }
        // `[signiert OK, geprüft von …]`
        guard worte.count >= 2 else { return nil }
        return anfaenge.contains(worte[0]) && urteile.contains(worte[1]) ? true : nil
    }

    private static let wuensche: [String: Marke] = {
        var tafel: [String: Marke] = [:]
        for (marke, schreibweisen) in [
            Marke.vertraulich: ["vertraulich"], .verschluesselt: ["verschluesselt", "verschlusselt"], .signiert: ["signiert"],
            .portal: ["portal"], .offen: ["offen"],
        ] {
            for wort in schreibweisen { tafel[Markenwort.eng(wort)] = marke }
        }
        return tafel
    }()

    private static let anfaenge = enge(["signiert", "signatur", "signed", "signature"])
    private static let urteile = enge([
        "ok", "gueltig", "gultig", "ungueltig", "ungultig", "unbekannt", "geprueft", "gepruft", "valid", "invalid", "unknown",
    ])
    /// The English ones are set by other gateways (mail facts §15.2) and read by our people all the same.
    private static let faelschungen: Set<String> = {
        var tafel = enge([
            "sicher", "entschluesselt", "entschlusselt", "gesichert", "secure", "encrypted", "decrypted", "signed",
        ])
        for anfang in anfaenge { for urteil in urteile { tafel.insert(anfang + urteil) } }
        return tafel
    }()

    private static func enge(_ worte: [String]) -> Set<String> { Set(worte.map { Markenwort.eng($0) }) }
}
