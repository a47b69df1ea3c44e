// SPDX-License-Identifier: EUPL-1.2

/// Signs of files in a text, in the forms the rule set gives.
enum Zeichensuche {
    static func finde(_ formen: [Zeichenform], in text: Suchtext, hoechstens: Int = 20) -> [String] {
        var gefunden: [String] = []
        var stelle = 0
        while stelle < text.bytes.count, gefunden.count < hoechstens {
            guard text.istRand(vor: stelle), let ende = formen.lazy.compactMap({ ende($0, text, ab: stelle) }).max() else {
                stelle += 1
                continue
            }
            let zeichen = String(decoding: text.bytes[stelle..<ende], as: UTF8.self)
            if !gefunden.contains(zeichen) { gefunden.append(zeichen) }
            stelle = ende
        }
        return gefunden
    }

    private static func ende(_ form: Zeichenform, _ text: Suchtext, ab anfang: Int) -> Int? {
        var stelle = anfang
        for glied in form.glieder {
            switch glied {
            case .zeichen(let byte):
                guard stelle < text.bytes.count, text.bytes[stelle] == byte else { return nil }
                stelle += 1
            case .ziffern:
                guard let ende = lauf(text.bytes, ab: stelle, Suchtext.istZiffer) else { return nil }
                stelle = ende
            case .buchstaben:
                guard let ende = lauf(text.bytes, ab: stelle, { (0x41...0x5A).contains($0) }) else { return nil }
                stelle = ende
            }
        }
        return text.istRand(nach: stelle) ? stelle : nil
    }

    private static func lauf(_ bytes: [UInt8], ab anfang: Int, _ gehoertDazu: (UInt8) -> Bool) -> Int? {
        let ende = bytes[anfang...].prefix(Zeichenform.laengsterLauf).prefix(while: gehoertDazu).endIndex
        return ende > anfang ? ende : nil
    }
}
