// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Core
internal import Foundation
internal import Mailgateway

struct Mailschluessel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Eigene Schlüssel und Zertifikate der Partner.",
        discussion: "Braucht die Einstellung des Gateways (--mailgateway oder RATHAUS_MAILGATEWAY).",
        subcommands: [
            Liste.self, Anlegen.self, Einlesen.self, Vertrauen.self, Sperren.self, Verfahren.self, Aktivieren.self,
            Mailhinterlegung.self,
            Mailantraege.self,
        ])

    static func gateway(_ ort: Ort) async throws -> MailgatewayModul {
        let rathaus = try ort.rathaus()
        try await rathaus.pruefeSchema()
        guard let gateway = rathaus.mailgateway else {
            throw ValidationError("Bitte die Einstellung des Gateways angeben: --mailgateway oder RATHAUS_MAILGATEWAY.")
        }
        return gateway
    }

    static func datei(_ pfad: String) throws -> [UInt8] {
        guard let daten = FileManager.default.contents(atPath: pfad) else { throw ValidationError("\(pfad) ist nicht lesbar.") }
        return [UInt8](daten)
    }
}

extension Mailschluessel {
    struct Liste: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Zeigt eigene Schlüssel und Zertifikate der Partner.")

        @OptionGroup var ort: Ort

        func run() async throws {
            let alle = try await Mailschluessel.gateway(ort).schluesselListe()
            if alle.isEmpty { Ausgabe.zeile("Es gibt weder Schlüssel noch Zertifikate.") }
            for z in alle {
                let bis = z.bis.map { "bis \($0.tag)" } ?? "ohne Ablauf"
                Ausgabe.zeile(
                    "\(z.kennung)\t\(z.wessen)\t\(z.inhaber)\t\(z.art)\t\(z.zustand)\t\(bis)\t\(z.fingerabdruck ?? "-")"
                        + (z.widerruf.map { "\t\($0.satz)" } ?? ""))
            }
        }
    }

    struct Anlegen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create", abstract: "Erzeugt einen Schlüssel für eine Adresse oder Domain.",
            discussion: """
                Für S/MIME entsteht ein Zertifikatsantrag (PKCS #10, PEM), den eine Zertifizierungsstelle unterschreibt; das Zertifikat wird mit \
                „import --schluessel“ zugeordnet. Für OpenPGP entsteht der öffentliche Schlüssel für die Partner. Für DKIM erscheint der Eintrag für den \
                Namensdienst; ist er veröffentlicht, nimmt „activate“ den Schlüssel in Benutzung.
                """)

        @OptionGroup var ort: Ort
        @Option(help: "smime, pgp oder dkim.") var art = "smime"
        @Option(help: "E-Mail-Adresse oder Domain.") var fuer: String
        @Option(help: "Name der Organisation im Zertifikatsantrag; ohne ihn der aus der Einstellung.") var organisation = ""
        @Option(help: "signieren oder entschluesseln: ein Schlüssel für nur das eine; nur bei S/MIME.") var zweck: String?
        @Option(help: "Datei für den Antrag oder den öffentlichen Schlüssel; nicht bei DKIM.") var ausgabe: String?
        @Option(help: "Name des Schlüssels im Namensdienst, etwa s2026; nur bei DKIM.") var selektor: String?
        @Option(help: "rsa oder ed25519; nur bei DKIM.") var verfahren = "rsa"

        func validate() throws {
            if zweck != nil, art != "smime" { throw ValidationError("--zweck gibt es nur bei S/MIME.") }
            if art == "dkim", selektor == nil { throw ValidationError("Bitte mit --selektor den Namen des Schlüssels angeben.") }
            if art != "dkim", ausgabe == nil { throw ValidationError("Bitte mit --ausgabe eine Datei angeben.") }
        }

        func run() async throws {
            if let selektor, art == "dkim" {
                let neu = try await Mailschluessel.gateway(ort).dkimAnlegen(
                    domain: fuer, selektor: selektor, verfahren: verfahren)
                Ausgabe.zeile(neu.kennung)
                return Ausgabe.zeile(neu.eintrag)
            }
            guard let ausgabe else { return }
            let (kennungen, oeffentlich) = try await Mailschluessel.gateway(ort).schluesselAnlegen(
                art: art, fuer: fuer, organisation: organisation, zweck: zweck)
            try Data(oeffentlich).write(to: URL(fileURLWithPath: ausgabe))
            for kennung in kennungen { Ausgabe.zeile(kennung) }
        }
    }

    struct Einlesen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Liest einen Schlüssel oder ein Zertifikat ein.",
            discussion: """
                Dateien mit der Endung .p12 oder .pfx sind eigene Schlüssel, mit --eigen auch solche von OpenPGP; ihr Kennwort steht in der \
                Umgebungsvariablen RATHAUS_KENNWORT. Andere sind Zertifikate von Partnern, die erst nach „trust“ benutzt werden, mit --schluessel das Zertifikat eines eigenen Schlüssels \
                und mit --anker Zertifizierungsstellen, denen vertraut wird. Mit --sperrliste ist es die Liste gesperrter Zertifikate einer solchen Stelle.
                """)

        @OptionGroup var ort: Ort
        @Argument(help: "Die Datei.") var datei: String
        @Option(help: "smime oder pgp.") var art = "smime"
        @Option(help: "E-Mail-Adresse oder Domain, wenn sie nicht im Zertifikat steht.") var fuer: String?
        @Option(help: "Kennung des eigenen Schlüssels, zu dem das Zertifikat gehört.") var schluessel: String?
        @Flag(help: "Ein eigener, geheimer Schlüssel von OpenPGP; braucht --fuer.") var eigen = false
        @Flag(help: "Zertifizierungsstellen, denen vertraut wird.") var anker = false
        @Flag(help: "Eine Sperrliste (CRL).") var sperrliste = false

        func run() async throws {
            let bytes = try Mailschluessel.datei(datei)
            let gateway = try await Mailschluessel.gateway(ort)
            if anker {
                for name in try await gateway.ankerAufnehmen(bytes) { Ausgabe.zeile("Vertraut wird: \(name)") }
            } else if sperrliste {
                Ausgabe.zeile("Sperrliste von \(try await gateway.sperrlisteAufnehmen(bytes)) eingelesen.")
            } else if let schluessel {
                try await gateway.zertifikatZuordnen(bytes, schluessel: schluessel)
                Ausgabe.zeile("Der Schlüssel \(schluessel) hat sein Zertifikat.")
            } else if eigen {
                guard let fuer else { throw ValidationError("Bitte mit --fuer angeben, für wen der Schlüssel ist.") }
                let kennwort = ProcessInfo.processInfo.environment["RATHAUS_KENNWORT"]
                for kennung in try await gateway.schluesselEinlesen(pgp: bytes, kennwort: kennwort, fuer: fuer) {
                    Ausgabe.zeile(kennung)
                }
            } else if datei.hasSuffix(".p12") || datei.hasSuffix(".pfx") {
                for kennung in try await gateway.schluesselEinlesen(pkcs12: bytes, kennwort: try User.kennwort(), fuer: fuer) {
                    Ausgabe.zeile(kennung)
                }
            } else {
                Ausgabe.zeile(try await gateway.zertifikatAufnehmen(bytes, art: art, fuer: fuer))
            }
        }
    }

    struct Vertrauen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "trust", abstract: "Stuft das Zertifikat eines Partners als vertrauenswürdig ein oder lehnt es ab.")

        @OptionGroup var ort: Ort
        @Argument(help: "Kennung aus „rathaus mail keys list“.") var kennung: String
        @Flag(help: "Ablehnen: Für dieses Zertifikat wird nie verschlüsselt.") var ablehnen = false

        func run() async throws {
            try await Mailschluessel.gateway(ort).zertifikatVertrauen(kennung, ja: !ablehnen)
            Ausgabe.zeile("\(kennung) ist \(ablehnen ? "abgelehnt" : "vertrauenswürdig").")
        }
    }

    struct Verfahren: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cipher", abstract: "Legt fest, womit für einen Partner verschlüsselt wird, der es nicht selbst sagt.",
            discussion: "cbc nur für Partner, deren Programm Nachrichten mit gcm nicht öffnen kann.")

        @OptionGroup var ort: Ort
        @Argument(help: "Kennung des Zertifikats aus „rathaus mail keys list“.") var kennung: String
        @Argument(help: "cbc oder gcm.") var verfahren: String
        @Option(help: "Warum; steht im Protokoll.") var grund: String

        func run() async throws {
            try await Mailschluessel.gateway(ort).zertifikatVerfahren(kennung, verfahren, grund: grund)
            Ausgabe.zeile("Für \(kennung) wird mit \(verfahren) verschlüsselt.")
        }
    }

    struct Sperren: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "block",
            abstract: "Sperrt einen eigenen Schlüssel, ein Zertifikat eines Partners oder eine Zertifizierungsstelle.",
            discussion:
                "Aufheben lässt sich eine Sperre auf der Seite „Schlüssel“ des Gateways; eine Zertifizierungsstelle ist neu aufzunehmen."
        )

        @OptionGroup var ort: Ort
        @Argument(help: "Kennung aus „rathaus mail keys list“.") var kennung: String
        @Option(help: "Warum; steht im Verlauf.") var grund: String

        func run() async throws {
            try await Mailschluessel.gateway(ort).schluesselSperren(kennung, grund: grund)
            Ausgabe.zeile("\(kennung) wird nicht mehr benutzt.")
        }
    }

    struct Aktivieren: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "activate", abstract: "Nimmt einen DKIM-Schlüssel in Benutzung, dessen Eintrag veröffentlicht ist.",
            discussion: "Er löst den bisherigen gleicher Art ab; dessen Eintrag soll noch zwei Wochen veröffentlicht bleiben.")

        @OptionGroup var ort: Ort
        @Argument(help: "Kennung aus „rathaus mail keys list“.") var kennung: String

        func run() async throws {
            try await Mailschluessel.gateway(ort).dkimAktivieren(kennung)
            Ausgabe.zeile("\(kennung) signiert ab jetzt.")
        }
    }
}
