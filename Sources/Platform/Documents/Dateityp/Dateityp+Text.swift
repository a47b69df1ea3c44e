// SPDX-License-Identifier: EUPL-1.2

extension Dateityp {
    /// Kinds that have no magic number: decided by how the text begins.
    static func nachText(_ bytes: [UInt8]) -> Dateityp {
        guard let text = alsText(bytes) else { return .unbekannt }
        let beginn = String(text.drop(while: \.isWhitespace).prefix(2048)).lowercased()
        if beginn.hasPrefix("<?xml") || beginn.hasPrefix("<") {
            for (marke, typ) in [("<!doctype html", Dateityp.html), ("<html", .html), ("<svg", .svg)]
            where beginn.contains(marke) { return typ }
            if beginn.hasPrefix("<?xml") { return .xml }
            for marke in ["<script", "<body", "<head", "<iframe", "<img", "<!--"] where beginn.hasPrefix(marke) { return .html }
        }
        let zeilen = text.split(maxSplits: 40, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        if istEmail(zeilen) { return .eml }
        return istCsv(zeilen) ? .csv : .text
    }

    /// UTF-8 without control characters; a character cut at the end of the sample is forgiven.
    private static func alsText(_ bytes: [UInt8]) -> String? {
        let ohneMarke = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard !ohneMarke.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) || $0 == 0x7F }) else {
            return nil
        }
        for abgeschnitten in 0...(bytes.count == anfangslaenge ? 3 : 0) {
            if let text = String(validating: ohneMarke.dropLast(abgeschnitten), as: UTF8.self) { return text }
        }
        return nil
    }

    /// At least two header fields of RFC 5322, one of which only mail has.
    private static func istEmail(_ zeilen: [Substring]) -> Bool {
        var felder: Set<String> = []
        for zeile in zeilen {
            if zeile.isEmpty { break }
            if zeile.first?.isWhitespace == true { continue }
            guard let trenner = zeile.firstIndex(of: ":"), !zeile[..<trenner].contains(" ") else { return false }
            felder.insert(zeile[..<trenner].lowercased())
        }
        return felder.count >= 2
            && !felder.isDisjoint(with: ["received", "message-id", "return-path", "mime-version", "delivered-to"])
    }

    /// Two lines or more with the same number (at least one) of one separator.
    private static func istCsv(_ zeilen: [Substring]) -> Bool {
        let erste = zeilen.prefix(5).filter { !$0.isEmpty }
        guard erste.count >= 2 else { return false }
        return [Character(";"), ",", "\t"].contains { trenner in
            let anzahlen = Set(erste.map { zeile in zeile.count { $0 == trenner } })
            return anzahlen.count == 1 && anzahlen != [0]
        }
    }
}
