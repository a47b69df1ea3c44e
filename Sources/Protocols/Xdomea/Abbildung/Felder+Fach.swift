// SPDX-License-Identifier: EUPL-1.2
import XmlTree

extension Felder {
    /// Documents as children: 4.0 wraps each, because it may be a container of parts.
    mutating func dokumente(_ name: String, _ werte: inout [Dokument]) throws(XdomeaError) {
        guard version == .v40 else { return try self.werte(name, &werte) }
        try huelleDokumente("DokumentOderDokumentMitSchriftstueck", &werte)
    }

    /// `name` is itself the document, or in 4.0 the wrapper of one.
    mutating func huelleDokumente(_ name: String, _ werte: inout [Dokument], hoechstens: Int = .max) throws(XdomeaError) {
        guard version == .v40 else { return try self.werte(name, &werte, hoechstens: hoechstens) }
        var huellen = werte.map { Dokumenthuelle(dokument: $0) }
        try self.werte(name, &huellen, hoechstens: hoechstens)
        if lesend { werte = huellen.compactMap(\.dokument) }
    }

    mutating func anlagen(_ werte: inout [Dokument]) throws(XdomeaError) {
        var huellen = werte.map { Anlagenhuelle(dokument: $0) }
        try self.werte("Anlage", &huellen)
        if lesend { werte = huellen.compactMap(\.dokument) }
    }

    /// Only offers and transfers of 4.0 tell objects from their context. Elsewhere a context object would be taken for an object.
    mutating func kontext(_ wert: inout Bool) throws(XdomeaError) {
        if version == .v40, typ.mitKontext { return try jaPflicht("Kontextobjekt", &wert) }
        if !lesend, wert { throw .nichtDarstellbar("\(ort)/Kontextobjekt") }
    }

    /// Plan and units have UUIDs where they are sent for appraisal.
    mutating func planUUID(_ wert: inout String?) throws(XdomeaError) {
        guard typ == .aktenplanZurBewertung else { return }
        var id = wert ?? ""
        try uuid(uuidName, &id)
        wert = id
    }

    mutating func art(_ name: String, _ wert: inout Aussonderungsart?) throws(XdomeaError) {
        var code: Code?
        var frei: String?
        switch wert {
        case .art(let art): code = Code(art)
        case .vereinbart(let text): frei = text
        case nil: break
        }
        if version >= .v30 {
            try gruppe(name, wenn: wert != nil) { (f: inout Felder) throws(XdomeaError) in
                try f.code("Aussonderungsart", &code, .fest)
                try f.text("AussonderungsartKonfigurierbar", &frei)
            }
        } else {
            if !lesend, frei != nil { throw .nichtDarstellbar("\(ort)/AussonderungsartKonfigurierbar") }
            try self.code(name, &code, .fest)
        }
        wert = code.map { .art($0.code) } ?? frei.map { .vereinbart($0) }
    }

    mutating func dauer(_ name: String, _ wert: inout Aufbewahrungsdauer?) throws(XdomeaError) {
        var jahre: String?
        var unbefristet: Bool?
        switch wert {
        case .jahre(let zahl): jahre = String(zahl)
        case .unbefristet: unbefristet = true
        case nil: break
        }
        if version >= .v30 {
            try gruppe(name, wenn: wert != nil) { (f: inout Felder) throws(XdomeaError) in
                try f.text("AnzahlJahre", &jahre)
                try f.ja("Unbefristet", &unbefristet)
            }
        } else {
            if !lesend, unbefristet != nil { throw .nichtDarstellbar("\(ort)/\(name)/Unbefristet") }
            try text(name, &jahre)
        }
        if let jahre {
            guard let zahl = Int(Lexikalisch.gekuerzt(jahre)) else { throw .ungueltig("\(ort)/\(name)", jahre) }
            wert = .jahre(zahl)
        } else {
            wert = unbefristet == true ? .unbefristet : nil
        }
    }

    /// A path whose every element holds the next.
    mutating func pfad(_ name: String, _ wert: inout [Pfadelement]) throws(XdomeaError) {
        var kette = Pfadglied(wert[...])
        try gruppe(name, wenn: kette != nil) { (f: inout Felder) throws(XdomeaError) in try f.wert("Pfadelement", &kette) }
        if lesend { wert = kette?.alle ?? [] }
    }
}

private struct Dokumenthuelle: Abbildbar {
    var dokument: Dokument?

    init() {}
    init(dokument: Dokument) { self.dokument = dokument }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        if f.lesend {
            try f.wert("Dokument", &dokument)
            if dokument == nil { try f.wert("DokumentMitSchriftstueck", &dokument) }
            if dokument == nil { throw .fehlt("\(f.ort)/Dokument") }
        } else {
            let mit = dokument?.schriftstuecke.isEmpty == false
            try f.wert(mit ? "DokumentMitSchriftstueck" : "Dokument", &dokument)
        }
    }
}

private struct Anlagenhuelle: Abbildbar {
    var dokument: Dokument?

    init() {}
    init(dokument: Dokument) { self.dokument = dokument }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        var inhalt = dokument ?? Dokument()
        if f.version == .v40 {
            var huelle = Dokumenthuelle(dokument: inhalt)
            try huelle.felder(&f)
            inhalt = huelle.dokument ?? inhalt
        } else {
            try inhalt.felder(&f)
        }
        var nummer = dokument?.anlagennummer
        try f.text("Nummer", &nummer)
        inhalt.anlagennummer = nummer
        dokument = inhalt
    }
}

private struct Pfadglied: Abbildbar {
    var name = ""
    var typ = Code("")
    var naechstes: [Pfadglied] = []

    init() {}
    init?(_ rest: ArraySlice<Pfadelement>) {
        guard let erstes = rest.first else { return nil }
        (name, typ) = (erstes.name, erstes.typ)
        naechstes = Pfadglied(rest.dropFirst()).map { [$0] } ?? []
    }

    var alle: [Pfadelement] { [Pfadelement(name, typ: typ)] + naechstes.flatMap(\.alle) }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.pflicht("Name", &name)
        try f.codePflicht("Typ", &typ, .frei)
        try f.werte("Pfadelement", &naechstes, hoechstens: 1)
    }
}
