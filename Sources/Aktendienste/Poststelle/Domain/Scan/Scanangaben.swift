// SPDX-License-Identifier: EUPL-1.2
import Core

/// What is recorded of a scan (TR-RESISCAN, dms.md § 6): who, with what, by which procedure.
struct Scanangaben: Hashable, Sendable {
    var auftrag: String?
    var bediener: String?
    var geraet: String?
    var firmware: String?
    /// Resolution and colour, such as `300 dpi, Farbe`.
    var profil: String?
    /// When it was scanned, as the scanner says.
    var gescannt: String?
    /// Version of the description of the procedure (Verfahrensdokumentation).
    var verfahren: String?
    /// Pages that were not kept, such as blank backs.
    var entfallen: String?
    var bemerkung: String?

    /// Reads the note that stands beside a scanned file, lines of `schluessel: wert`. Unknown keys are passed over.
    static func lesen(_ text: String) -> (scan: Scanangaben, post: [String: String]) {
        var angaben = Scanangaben(), post: [String: String] = [:]
        for zeile in text.split(whereSeparator: \.isNewline).prefix(100) {
            guard let trenner = zeile.firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
            let name = zeile[..<trenner].split(whereSeparator: \.isWhitespace).joined().lowercased()
            let roh = zeile[zeile.index(after: trenner)...].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard !roh.isEmpty else { continue }
            let wert = String(roh.prefix(200))
            switch name {
            case "auftrag": angaben.auftrag = wert
            case "bediener": angaben.bediener = wert
            case "geraet": angaben.geraet = wert
            case "firmware": angaben.firmware = wert
            case "profil": angaben.profil = wert
            case "gescannt": angaben.gescannt = wert
            case "verfahren": angaben.verfahren = wert
            case "entfallen": angaben.entfallen = wert
            case "bemerkung": angaben.bemerkung = wert
            case "betreff", "absender", "eingang", "grund": post[name] = wert
            default: continue
            }
        }
        return (angaben, post)
    }

    /// What is missing is taken from the profile of the folder.
    func ergaenzt(durch sonst: Scanangaben) -> Scanangaben {
        Scanangaben(
            auftrag: auftrag ?? sonst.auftrag, bediener: bediener ?? sonst.bediener, geraet: geraet ?? sonst.geraet,
            firmware: firmware ?? sonst.firmware, profil: profil ?? sonst.profil, gescannt: gescannt ?? sonst.gescannt,
            verfahren: verfahren ?? sonst.verfahren, entfallen: entfallen ?? sonst.entfallen,
            bemerkung: bemerkung ?? sonst.bemerkung)
    }
}

/// Whether a scan is compared with its paper.
enum Scanpruefung: String, Hashable, Sendable, CaseIterable {
    /// Not in the sample.
    case nichtGezogen = "nicht_gezogen"
    /// In the sample and not looked at yet.
    case offen
    case bestanden, beanstandet
    /// A batch: its letters are drawn one by one.
    case entfaellt

    var deutsch: String {
        switch self {
        case .nichtGezogen: "nicht in der Stichprobe"
        case .offen: "zu prüfen"
        case .bestanden: "bestanden"
        case .beanstandet: "beanstandet"
        case .entfaellt: "entfällt (Stapel)"
        }
    }
}

/// Which scans are compared with their paper. The draw rests on the random part of the identity, which nobody chooses.
enum Stichprobe {
    static func gezogen(_ id: EingangID, prozent: Int) -> Bool {
        let letzte = Int(id.text.suffix(6), radix: 16) ?? 0
        return letzte % 100 < prozent
    }
}

/// What becomes of the paper.
enum Verbleib: String, Hashable, Sendable, CaseIterable {
    case vernichten, zurueckgeben, aufbewahren

    var deutsch: String {
        switch self {
        case .vernichten: "vernichten"
        case .zurueckgeben: "zurückgeben"
        case .aufbewahren: "dauerhaft aufbewahren"
        }
    }
}
