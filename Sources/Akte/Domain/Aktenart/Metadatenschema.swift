// SPDX-License-Identifier: EUPL-1.2

/// The fields of one file kind, in the order in which they are asked.
public struct Metadatenschema: Hashable, Sendable {
    static let hoechstens = 60
    static let laengsterWert = 500

    public let felder: [Metadatenfeld]

    /// - Throws: `aktenartUngueltig` for a field that nobody could fill in.
    public init(_ felder: [Metadatenfeld]) throws(ObjektError) {
        guard felder.count <= Self.hoechstens else {
            throw .aktenartUngueltig("Erlaubt sind höchstens \(Self.hoechstens) Felder.")
        }
        var gesehen: Set<String> = []
        for feld in felder {
            guard (1...40).contains(feld.schluessel.utf8.count), feld.schluessel.utf8.allSatisfy(Self.erlaubt) else {
                throw .aktenartUngueltig("„\(feld.schluessel.prefix(40))“: Schlüssel bestehen aus a–z, 0–9 und Bindestrich.")
            }
            guard gesehen.insert(feld.schluessel).inserted else {
                throw .aktenartUngueltig("Der Schlüssel „\(feld.schluessel)“ kommt mehrfach vor.")
            }
            guard (1...80).contains(feld.bezeichnung.count) else {
                throw .aktenartUngueltig("Das Feld „\(feld.schluessel)“ braucht eine Bezeichnung mit höchstens 80 Zeichen.")
            }
            guard (feld.typ == .wahl) == (feld.werte.count >= 2) else {
                throw .aktenartUngueltig(
                    "Das Feld „\(feld.bezeichnung)“: Eine Auswahl braucht mindestens zwei Werte, nur sie hat Werte.")
            }
        }
        self.felder = felder
    }

    public static let leer = Metadatenschema(geprueft: [])

    private init(geprueft felder: [Metadatenfeld]) { self.felder = felder }

    private static func erlaubt(_ zeichen: UInt8) -> Bool {
        (97...122).contains(zeichen) || (48...57).contains(zeichen) || zeichen == 45
    }

    public func feld(_ schluessel: String) -> Metadatenfeld? { felder.first { $0.schluessel == schluessel } }

    /// What is entered, in the form of the columns, with every mistake at once.
    /// - Parameter bisher: what is there. Values of fields the kind no longer has are kept, never dropped; one that is handed in as it
    ///   is stays so, also where the kind would not take it any more.
    func geprueft(_ roh: [String: String], bisher: [String: String] = [:], _ form: Metadatenform = .mensch)
        throws(ObjektError) -> [String: String]
    {
        var werte = bisher.filter { feld($0.key) == nil }
        var fehler = roh.keys.filter { feld($0) == nil && bisher[$0] == nil }.sorted().map {
            Metadatenfehler(schluessel: $0, text: "Das Feld „\($0.prefix(40))“ gibt es bei dieser Aktenart nicht.")
        }
        for feld in felder {
            do throws(Metadatenfehler) {
                werte[feld.schluessel] = try feld.geprueft(roh[feld.schluessel] ?? "", bisher: bisher[feld.schluessel], form)
            } catch {
                fehler.append(error)
            }
        }
        guard fehler.isEmpty else { throw .metadaten(fehler) }
        return werte
    }
}

extension Metadatenfeld {
    /// One value in the form of the column; `nil` clears the field.
    func geprueft(_ roh: String, bisher: String?, _ form: Metadatenform) throws(Metadatenfehler) -> String? {
        let text = roh.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if text.isEmpty {
            if pflicht { throw Metadatenfehler(schluessel: schluessel, text: "Bitte füllen Sie „\(bezeichnung)“ aus.") }
            return nil
        }
        if let bisher, gleich(text, bisher, form) { return bisher }
        guard let wert = gelesen(text, form) else { throw Metadatenfehler(schluessel: schluessel, text: erwartung(form)) }
        return wert
    }
}

/// A value that was not taken, and what to do.
public struct Metadatenfehler: Error, Hashable, Sendable {
    public let schluessel: String
    public let text: String
}
