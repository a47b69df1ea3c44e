// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Which kinds of file a form accepts, and the check of one file against it.
public struct Dateizulassung: Sendable, Hashable {
    public let typen: Set<Dateityp>

    public init(_ typen: Set<Dateityp>) { self.typen = typen }

    /// What a citizen may hand in with an application: documents to look at, nothing that runs.
    public static let nachweise = Dateizulassung([.pdf, .jpeg, .png, .heic, .tiff, .webp])

    /// Accepts a file when its bytes are of an allowed kind and neither its name nor the claimed
    /// media type says otherwise. A claim of `application/octet-stream` claims nothing.
    /// - Returns: the kind by its bytes, to be stored and served under.
    public func pruefe(
        anfang: some Collection<UInt8>, name: String, behauptet: String? = nil
    ) throws(DateitypError) -> Dateityp {
        let typ = Dateityp.erkenne(anfang)
        if typ == .leer { throw .leer }
        guard let gemeint = passend(typ) else { throw .nichtZugelassen(typ, erlaubt: bezeichnungen) }
        let endung = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased() ?? ""
        guard gemeint.contains(where: { $0.endungen.contains(endung) }) else {
            throw .endungPasstNicht(typ, endung: endung)
        }
        let medientyp = behauptet.map(Self.nackt) ?? ""
        if !medientyp.isEmpty && medientyp != "application/octet-stream"
            && !gemeint.contains(where: { $0.heisstAuch(medientyp) })
        {
            throw .angabePasstNicht(typ)
        }
        return gemeint.first { $0.endungen.contains(endung) } ?? typ
    }

    /// Text that happens to look like a table or a mail may be meant as plain text, and the reverse.
    private func passend(_ typ: Dateityp) -> [Dateityp]? {
        let schlicht: [Dateityp] = [.text, .csv, .eml]
        let moeglich = schlicht.contains(typ) ? [typ] + schlicht.filter { $0 != typ && $0 != .eml } : [typ]
        let erlaubt = moeglich.filter(typen.contains)
        return erlaubt.isEmpty ? nil : erlaubt
    }

    private var bezeichnungen: [String] {
        typen.compactMap(\.endungen.first).map { $0.uppercased() }.sorted()
    }

    private static func nackt(_ medientyp: String) -> String {
        let ohneZusatz = medientyp.prefix { $0 != ";" }.filter { !$0.isWhitespace }
        return ohneZusatz.lowercased()
    }
}

extension Dateityp {
    /// Other names that browsers send for the same thing.
    fileprivate func heisstAuch(_ name: String) -> Bool {
        let weitere: [Dateityp: Set<String>] = [
            .jpeg: ["image/jpg", "image/pjpeg"], .heic: ["image/heif"], .xml: ["text/xml"],
            .zip: ["application/x-zip-compressed"], .rtf: ["text/rtf"],
            .csv: ["text/plain", "application/vnd.ms-excel", "application/csv"],
            .ole2: [
                "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint", "application/vnd.ms-outlook",
            ],
        ]
        return name == medientyp || weitere[self]?.contains(name) ?? false
    }
}

/// Why a file was not accepted.
public enum DateitypError: Fachfehler, Hashable {
    case leer
    case nichtZugelassen(Dateityp, erlaubt: [String])
    case endungPasstNicht(Dateityp, endung: String)
    case angabePasstNicht(Dateityp)

    public var code: String {
        switch self {
        case .leer: "datei.leer"
        case .nichtZugelassen: "datei.nicht-zugelassen"
        case .endungPasstNicht: "datei.endung-passt-nicht"
        case .angabePasstNicht: "datei.angabe-passt-nicht"
        }
    }

    public var meldung: String {
        switch self {
        case .leer: "Die Datei ist leer. Bitte wählen Sie eine andere Datei."
        case .nichtZugelassen(let typ, let erlaubt):
            "Diese Art von Datei kann hier nicht angenommen werden (\(typ.bezeichnung)). Möglich sind: \(erlaubt.joined(separator: ", "))."
        case .endungPasstNicht(let typ, let endung):
            endung.isEmpty
                ? "Der Dateiname hat keine Endung. Dem Inhalt nach ist es: \(typ.bezeichnung). Bitte ergänzen Sie die Endung."
                : "Die Endung des Dateinamens passt nicht zum Inhalt. Dem Inhalt nach ist es: \(typ.bezeichnung). Bitte prüfen Sie die Datei."
        case .angabePasstNicht(let typ):
            "Die übermittelte Dateiart passt nicht zum Inhalt. Dem Inhalt nach ist es: \(typ.bezeichnung). Bitte prüfen Sie die Datei."
        }
    }

    public var art: Fehlerart { self == .leer ? .eingabe : .falscherTyp }
}
