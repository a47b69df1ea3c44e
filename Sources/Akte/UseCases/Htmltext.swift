// SPDX-License-Identifier: EUPL-1.2

/// The words of HTML or XML, for search, suggestions and as plain text. Nothing of it is ever shown as HTML.
public enum Htmltext {
    public static func lesen(_ html: String) -> String {
        var text = "", marke = "", inMarke = false, stumm: String?
        for zeichen in html.prefix(2_000_000) {
            if inMarke {
                guard zeichen == ">" else {
                    if marke.count < 20 { marke.append(zeichen) }
                    continue
                }
                inMarke = false
                let name = marke.lowercased().prefix { !$0.isWhitespace }
                if let ende = stumm {
                    if name == "/\(ende)" { stumm = nil }
                } else if name == "script" || name == "style" {
                    stumm = String(name)
                } else {
                    text.append(umbrueche.contains(name.drop { $0 == "/" }.description) ? "\n" : " ")
                }
            } else if zeichen == "<" {
                inMarke = true
                marke = ""
            } else if stumm == nil {
                text.append(zeichen)
            }
        }
        for (name, zeichen) in zeichen { text = text.replacing("&\(name);", with: zeichen) }
        return text.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static let umbrueche: Set<String> = ["br", "p", "div", "tr", "li", "h1", "h2", "h3", "table"]
    private static let zeichen = [
        ("nbsp", " "), ("auml", "ä"), ("ouml", "ö"), ("uuml", "ü"), ("Auml", "Ä"), ("Ouml", "Ö"), ("Uuml", "Ü"), ("szlig", "ß"),
        ("lt", "<"), ("gt", ">"), ("quot", "\""), ("#39", "'"), ("amp", "&"),
    ]
}
