// SPDX-License-Identifier: EUPL-1.2
import Akte
public import Core
import EvidenceRecord
import Foundation
import TimeStamp
import Zip

/// Checks a package with nothing but the package and the trusted certificates: no server, no database, no file written but one for
/// the copy of the certificates. Nothing in the package is believed before it was compared, and no path in it is ever opened on disk.
public struct Paketpruefung: Sendable {
    private static let grenzen = ZipLimits(entries: 1_000_000, entryBytes: 8 << 30, totalBytes: 1 << 40, nameBytes: 64, depth: 1)
    private static let manifestgrenze = 256 << 20

    let pruefung: Stempelpruefung
    let jetzt: Zeitpunkt

    public init(pruefung: @escaping Stempelpruefung, jetzt: Zeitpunkt) {
        self.pruefung = pruefung
        self.jetzt = jetzt
    }

    /// - Parameter anker: certificates that the reader trusts; without it those in the package are used, and nothing counts as proved.
    public func callAsFunction(_ pfad: String, anker: String?) async -> Paketbefund {
        var befund = Paketbefund()
        do {
            let archiv = try ZipArchive(try ZipSource.file(pfad), limits: Self.grenzen)
            try await pruefen(archiv, anker, &befund)
        } catch let fehler as ZipError {
            befund.maengel.append(fehler.deutsch)
        } catch let fehler as Paketmangel {
            befund.maengel.append(fehler.text)
        } catch {
            befund.maengel.append("Die Prüfung ist gescheitert: \(error)")
        }
        return befund
    }

    private func pruefen(_ archiv: ZipArchive, _ anker: String?, _ befund: inout Paketbefund) async throws {
        let manifestbytes = try inhalt(archiv, Paketmanifest.name, Self.manifestgrenze)
        guard let manifest = try? JSONDecoder().decode(Paketmanifest.self, from: Data(manifestbytes)),
            manifest.format == Paketmanifest.format, manifest.fassung == 1
        else { throw Paketmangel("manifest.json ist kein Verzeichnis eines Beweispakets.") }
        befund.akte = "\(manifest.akte) \(manifest.betreff)"
        befund.erstellt = manifest.erstellt
        let (hashes, kaputt) = try dateien(archiv, manifest, &befund)
        befund.dateien = manifest.dateien.count
        try await form(archiv, kaputt, &befund)
        let eigene = try anker == nil ? Ankerkopie(archiv) : nil
        defer { eigene?.entfernen() }
        let quelle = anker ?? eigene?.pfad
        if anker == nil {
            befund.hinweise.append(
                "Ohne --trust ist nicht geprüft, ob der Zeitstempelstelle zu trauen ist; gerechnet ist mit den Zertifikaten im Paket."
            )
        }
        var stempel = Stempelgedaechtnis(pruefung: pruefung, anker: quelle, jetzt: jetzt)
        do {
            try await manifeststempel(archiv, manifestbytes, &stempel, &befund)
        } catch let mangel as Paketmangel {
            befund.maengel.append(mangel.text)
        } catch let fehler as ZipError {
            befund.maengel.append(fehler.deutsch)
        }
        let genannt = Set(manifest.dateien.map(\.pfad))
        for dokument in manifest.dokumente {
            let stand = await self.stand(archiv, genannt, dokument, hashes, kaputt, &stempel, vertraut: anker != nil)
            befund.dokumente.append(
                .init(
                    zeichen: dokument.zeichen, betreff: dokument.betreff, fassung: dokument.fassung, datei: dokument.datei,
                    stand: stand))
        }
        for fehlt in manifest.ausgelassen ?? [] {
            befund.hinweise.append(
                "Nicht enthalten ist \(fehlt.zeichen) \(fehlt.betreff) (Fassung \(fehlt.fassung)): \(fehlt.grund).")
        }
        if stempel.simuliert { befund.hinweise.append("Die Zeitstempel sind SIMULIERT. Sie haben keinen Beweiswert.") }
    }

    /// Compares every file with the manifest, both ways.
    /// - Returns: by path what whole files hash to, and what is wrong with the others.
    private func dateien(
        _ archiv: ZipArchive, _ manifest: Paketmanifest, _ befund: inout Paketbefund
    ) throws -> (hashes: [String: Hashwerte], kaputt: [String: String]) {
        var hashes: [String: Hashwerte] = [:], kaputt: [String: String] = [:]
        let genannt = Dictionary(manifest.dateien.map { ($0.pfad, $0) }, uniquingKeysWith: { erste, _ in erste })
        for eintrag in archiv.entries where genannt[eintrag.name] == nil {
            guard eintrag.name != Paketmanifest.name, eintrag.name != Paketmanifest.stempelname else { continue }
            befund.maengel.append("\(eintrag.name) steht nicht im Verzeichnis (manifest.json).")
        }
        for datei in manifest.dateien {
            do {
                guard let eintrag = archiv.entry(datei.pfad) else { throw Paketmangel("fehlt") }
                var hash = Hashrechner()
                try archiv.unpack(eintrag) { hash.add(Data($0)) }
                let werte = hash.fertig()
                guard eintrag.size == datei.groesse, Hex.text(werte.sha256) == datei.sha256,
                    Hex.text(werte.sha512) == datei.sha512
                else { throw Paketmangel("ist verändert: Größe oder Prüfsumme stimmt nicht mit manifest.json überein") }
                hashes[datei.pfad] = werte
            } catch {
                let grund = (error as? Paketmangel)?.text ?? (error as? ZipError)?.deutsch ?? "\(error)"
                kaputt[datei.pfad] = grund
                befund.maengel.append("\(datei.pfad): \(grund)")
            }
        }
        return (hashes, kaputt)
    }

    /// Bytes that belong to no file's content. Where a content is damaged already, the archive cannot be written again to compare.
    private func form(_ archiv: ZipArchive, _ kaputt: [String: String], _ befund: inout Paketbefund) async throws {
        guard kaputt.isEmpty else { return }
        do {
            guard let abweichung = try await imFaden({ try archiv.firstDeviation() }) else { return }
            let wo = abweichung.entry.map { "im Eintrag \($0)" } ?? "im Verzeichnis der ZIP-Datei"
            befund.maengel.append("Byte \(abweichung.offset) der ZIP-Datei ist anders, als das Format es verlangt (\(wo)).")
        } catch let fehler as ZipError {
            befund.maengel.append(fehler.deutsch)
        }
    }

    private func manifeststempel(
        _ archiv: ZipArchive, _ manifest: [UInt8], _ stempel: inout Stempelgedaechtnis, _ befund: inout Paketbefund
    ) async throws {
        guard archiv.entry(Paketmanifest.stempelname) != nil else {
            befund.hinweise.append("Das Verzeichnis selbst trägt keinen Zeitstempel; Angaben zur Akte sind nicht belegt.")
            return
        }
        do {
            let token = try TimeStampToken(try inhalt(archiv, Paketmanifest.stempelname, 256 << 10))
            guard token.imprint.hash == Hashwert.von(token.imprint.algorithm, manifest) else {
                throw Paketmangel("manifest.json ist verändert: sein Zeitstempel passt nicht.")
            }
            // The package is as old as its stamp: what matters is that it held when it was made.
            if let grund = try await stempel.grund(token, am: Zeitpunkt(millisekunden: token.time)) {
                throw Paketmangel("manifest.tst: Die Unterschrift hält nicht (\(grund)).")
            }
        } catch is TimeStampError {
            throw Paketmangel("manifest.tst ist kein Zeitstempel.")
        }
    }

    private func stand(
        _ archiv: ZipArchive, _ genannt: Set<String>, _ dokument: Paketmanifest.Dokument, _ hashes: [String: Hashwerte],
        _ kaputt: [String: String], _ stempel: inout Stempelgedaechtnis, vertraut: Bool
    ) async -> Paketbefund.Stand {
        if let grund = kaputt[dokument.datei] { return .beschaedigt("\(dokument.datei): \(grund)") }
        guard genannt.contains(dokument.datei) else { return .beschaedigt("\(dokument.datei) steht nicht im Verzeichnis.") }
        guard let beleg = dokument.beleg else {
            return .unbewiesen(
                dokument.final ? "wartete beim Erstellen des Pakets noch auf einen Zeitstempel" : "Entwurf oder frühere Fassung")
        }
        if let grund = kaputt[beleg] { return .beschaedigt("\(beleg): \(grund)") }
        do {
            guard let werte = hashes[dokument.datei] else { return .beschaedigt("\(dokument.datei) fehlt.") }
            let bericht = try EvidenceRecord(try inhalt(archiv, beleg, 1 << 20))
            let glieder = try bericht.verify(document: { werte.wert($0) }, digest: Hashwert.von)
            for glied in glieder {
                let token = glied.token
                // Twice for the last one: whether it was good when it was made, and whether it still is.
                if let grund = try await stempel.grund(token, am: Zeitpunkt(millisekunden: token.time)) {
                    return .beschaedigt("\(beleg): Die Unterschrift eines Zeitstempels hält nicht (\(grund)).")
                }
                let bis = glied.validAt.map { Zeitpunkt(millisekunden: $0) } ?? jetzt
                if let grund = try await stempel.grund(token, am: bis) {
                    return .unbewiesen("Ein Zeitstempel ist abgelaufen und wurde nicht rechtzeitig erneuert (\(grund)).")
                }
            }
            guard let erster = glieder.first else { return .unbewiesen("Die Beweisdaten sind leer.") }
            let seit = Zeitpunkt(millisekunden: erster.token.time)
            return vertraut
                ? .belegt(seit: seit) : .unbewiesen("unverändert seit \(seit.deutsch), wenn der Zeitstempelstelle zu trauen ist")
        } catch let fehler as EvidenceError {
            return .beschaedigt("\(beleg): \(fehler.deutsch)")
        } catch {
            return .beschaedigt("\(beleg): \((error as? ZipError)?.deutsch ?? "\(error)")")
        }
    }

    private func inhalt(_ archiv: ZipArchive, _ name: String, _ grenze: Int) throws -> [UInt8] {
        guard let eintrag = archiv.entry(name) else { throw Paketmangel("\(name) fehlt.") }
        return try archiv.content(eintrag, atMost: grenze)
    }
}

struct Paketmangel: Error {
    let text: String

    init(_ text: String) { self.text = text }
}
