// SPDX-License-Identifier: EUPL-1.2

/// Cuts marks in brackets out of a text in one pass. A mark that only forms when another is gone (`[si[sicher]cher]`) is found
/// too, and the work is bounded by the length of the text.
struct Markenschnitt<Art: Hashable> {
    private(set) var gefunden: Set<Art> = []
    private var bleibt: [Unicode.Scalar] = []
    /// What is seen of `bleibt` as letters and blanks.
    private var gesehen: [UInt8] = []
    private var offen: [(bleibt: Int, gesehen: Int)] = []
    private var istNachSchnitt = false
    /// No mark is as long.
    private static var laengste: Int { 60 }

    /// - Parameter deute: what the letters between two brackets mean, as words.
    init(_ text: String, _ deute: ([String]) -> Art?) {
        for scalar in text.unicodeScalars { nimm(scalar, deute) }
        while !gefunden.isEmpty, bleibt.last == " " { bleibt.removeLast() }
    }

    /// The text without the marks; the same where none was found.
    var rest: String {
        var ansicht = String.UnicodeScalarView()
        ansicht.append(contentsOf: bleibt)
        return String(ansicht)
    }

    private mutating func nimm(_ scalar: Unicode.Scalar, _ deute: ([String]) -> Art?) {
        let bild = Schriftbild(scalar)
        if bild == .klammerZu, let anfang = offen.popLast() {
            let zeichen = gesehen[anfang.gesehen...]
            if zeichen.count <= Self.laengste, let art = deute(Self.worte(zeichen)) {
                gefunden.insert(art)
                bleibt.removeSubrange(anfang.bleibt...)
                gesehen.removeSubrange(anfang.gesehen...)
                istNachSchnitt = true
                return
            }
        }
        // The blank behind a mark goes with it, so that none is left at the start or doubled.
        if istNachSchnitt, scalar == " ", bleibt.last.map({ $0 == " " }) ?? true { return }
        istNachSchnitt = false
        if bild == .klammerAuf { offen.append((bleibt.count, gesehen.count)) }
        bleibt.append(scalar)
        switch bild {
        case .zeichen(let text): gesehen += text.utf8
        case .unsichtbar:
            if scalar == "\u{308}", let letztes = gesehen.last, Self.umlautbar.contains(letztes) { gesehen.append(0x65) }
        case .luecke, .klammerAuf, .klammerZu: if gesehen.last != 0x20 { gesehen.append(0x20) }
        }
    }

    private static var umlautbar: Set<UInt8> { [0x61, 0x6F, 0x75] }

    private static func worte(_ zeichen: ArraySlice<UInt8>) -> [String] {
        zeichen.split(separator: 0x20).map { Markenwort.eng($0) }
    }
}

/// Letters and digits that are taken for one another inside a mark, where nobody writes numbers.
enum Markenwort {
    static func eng(_ zeichen: some Collection<UInt8>) -> String {
        let bytes = zeichen.map { byte -> UInt8 in
            switch byte {
            case 0x31, 0x6C: 0x69  // 1, l: i
            case 0x30: 0x6F  // 0: o
            case 0x35: 0x73  // 5: s
            case 0x33: 0x65  // 3: e
            default: byte
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func eng(_ text: String) -> String { eng(Array(text.utf8)) }
}
