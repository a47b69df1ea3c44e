// SPDX-License-Identifier: EUPL-1.2

/// Whether a condition holds, and why, as half a German sentence.
struct Befund: Hashable {
    let trifft: Bool
    let grund: String

    init(_ trifft: Bool, _ grund: String) {
        self.trifft = trifft
        self.grund = grund
    }

    /// What is there, and what was asked for where it is not.
    init(_ trifft: Bool, ist: String, verlangt: String) {
        self.init(trifft, trifft ? ist : "\(ist), verlangt ist \(verlangt)")
    }
}

extension Bedingung {
    /// - Parameter marken: those the sender may use.
    func pruefe(_ merkmale: Merkmale, _ marken: Set<Marke>) -> Befund {
        switch self {
        case .und(let glieder), .alle(let glieder):
            var gruende: [String] = []
            for glied in glieder {
                let befund = glied.pruefe(merkmale, marken)
                if !befund.trifft { return befund }
                gruende.append(befund.grund)
            }
            return Befund(true, gruende.isEmpty ? "sie gilt immer" : gruende.joined(separator: "; "))
        case .eine(let glieder):
            var gruende: [String] = []
            for glied in glieder {
                let befund = glied.pruefe(merkmale, marken)
                if befund.trifft { return befund }
                gruende.append(befund.grund)
            }
            return Befund(false, "keine der Möglichkeiten: \(gruende.joined(separator: "; "))")
        case .nicht(let innen):
            let befund = innen.pruefe(merkmale, marken)
            return Befund(
                !befund.trifft,
                befund.trifft ? "ausgeschlossen, denn \(befund.grund)" : "nicht ausgeschlossen, denn \(befund.grund)")
        default: return blatt(merkmale, marken)
        }
    }

    private func blatt(_ merkmale: Merkmale, _ marken: Set<Marke>) -> Befund {
        let (umstaende, nachricht) = (merkmale.umstaende, merkmale.nachricht)
        switch self {
        case .richtung(let richtung):
            return Befund(
                richtung == merkmale.richtung,
                merkmale.richtung == .ausgehend ? "die Nachricht geht hinaus" : "die Nachricht kommt herein")
        case .absender(let muster):
            return Self.adresse(merkmale.absender, "der Absender", muster)
        case .empfaenger(let muster):
            return Self.adresse(merkmale.empfaenger, "der Empfänger", muster)
        case .gruppe(let namen):
            let eigene = namen.first { umstaende.gruppen.contains($0) }
            return eigene.map { Befund(true, "das Postfach gehört zur Gruppe \($0)") }
                ?? Befund(false, "das Postfach gehört nicht zu \(namen.joined(separator: ", "))")
        case .partnerklasse(let namen):
            let ist = umstaende.partnerklasse.map { "die Partnerklasse ist \($0)" } ?? "der Partner hat keine Klasse"
            return Befund(umstaende.partnerklasse.map(namen.contains) ?? false, ist: ist, verlangt: Self.oder(namen))
        case .marke(let verlangt):
            let gefunden = verlangt.first { marken.contains($0) }
            return gefunden.map { Befund(true, "im Betreff steht \($0.deutsch)") }
                ?? Befund(false, "im Betreff steht nicht \(Self.oder(verlangt.map(\.deutsch)))")
        case .kopf(let felder): return Self.kopf(felder, nachricht.koepfe)
        case .anhangtyp(let muster):
            let treffer = nachricht.anhaenge.first { anhang in muster.contains { $0.trifft(anhang) } }
            return treffer.map { Befund(true, "ein Anhang ist \($0.typ)") }
                ?? Befund(false, "kein Anhang passt zu \(Self.oder(muster.map(\.description)))")
        case .anhangAb(let bytes):
            let groesster = nachricht.anhaenge.map(\.bytes).max() ?? 0
            return Befund(groesster >= bytes, ist: "der größte Anhang hat \(groesster) Bytes", verlangt: "mindestens \(bytes)")
        case .groesseAb(let bytes):
            return Befund(
                nachricht.groesse >= bytes, ist: "die Nachricht hat \(nachricht.groesse) Bytes", verlangt: "mindestens \(bytes)")
        case .schutzbedarf(let klassen):
            return Befund(
                klassen.contains(umstaende.schutzbedarf), ist: "der Schutzbedarf ist \(umstaende.schutzbedarf.rawValue)",
                verlangt: Self.oder(klassen.map(\.rawValue)))
        case .inhalt(let muster): return Self.inhalt(muster, nachricht.inhalt)
        case .tls(let lagen):
            return Befund(
                lagen.contains(umstaende.tls), ist: "der Transport zum Partner ist \(umstaende.tls.deutsch)",
                verlangt: Self.oder(lagen.map(\.deutsch)))
        case .zeit(let fenster):
            return Befund(fenster.enthaelt(umstaende.zeit), ist: "es ist \(umstaende.zeit.deutsch)", verlangt: fenster.deutsch)
        case .kalender(let ja):
            return Befund(ja == nachricht.istTermin, nachricht.istTermin ? "es ist ein Termin" : "es ist kein Termin")
        case .schutz(let arten):
            return Befund(
                arten.contains(nachricht.bestand), ist: "der Schutz der Nachricht selbst ist \(nachricht.bestand.deutsch)",
                verlangt: Self.oder(arten.map(\.deutsch)))
        case .spf(let staende): return Self.stand("SPF", umstaende.pruefung.spf, staende)
        case .dkim(let staende): return Self.stand("DKIM", umstaende.pruefung.dkim, staende)
        case .dmarc(let staende): return Self.stand("DMARC", umstaende.pruefung.dmarc, staende)
        case .spamAb(let punkte): return Self.spam(umstaende.pruefung.spampunkte, ab: punkte)
        case .viren(let staende):
            return Befund(
                staende.contains(umstaende.pruefung.viren), ist: "auf Viren: \(umstaende.pruefung.viren.deutsch)",
                verlangt: Self.oder(staende.map(\.deutsch)))
        case .und, .alle, .eine, .nicht: return pruefe(merkmale, marken)
        }
    }
}
